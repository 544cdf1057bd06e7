// The page of a corpus: whatever is chosen shows its contexts.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const say = JSON.parse($("say").textContent);
  const data = JSON.parse($("data").textContent);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => {
    const value = values[key];
    return typeof value === "number" ? value.toLocaleString("ko") : value;
  });
  const make = (name, text = "", classes = "") => {
    const element = document.createElement(name);
    element.textContent = text;
    element.className = classes;
    return element;
  };
  const drawn = (name, values) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
    return element;
  };
  document.documentElement.classList.add("js");

  const panel = $("panel"), body = panel.querySelector("tbody");
  let chosen = "", origin = null;

  function unmark() {
    for (const element of all(".chosen")) element.classList.remove("chosen");
    for (const element of all('[data-pick][aria-pressed="true"]')) element.setAttribute("aria-pressed", "false");
  }

  function close() {
    if (!chosen) return;
    const back = panel.contains(document.activeElement) ? origin : null;
    unmark();
    chosen = "";
    panel.hidden = true;
    document.body.style.paddingBottom = "";
    back?.focus({ preventScroll: true });
  }

  // The words left of it, the nearest first: what the column is sorted by.
  const backwards = (text) => text.trim().split(/\s+/).reverse().join(" ");

  function row([number, left, word, right, other, rest]) {
    const [date, publisher, title, address, place] = data.articles[number];
    const line = make("tr");
    line.append(make("td", date), make("td", publisher));
    const before = make("td", left), middle = make("td", word), after = make("td", right);
    before.dataset.s = backwards(left);
    if (rest !== undefined) after.replaceChildren(right, make("b", other), rest);
    const article = make("td");
    if (address) {
      const link = make("a", title || address);
      link.href = address;
      link.rel = "noreferrer noopener";
      article.append(link);
    } else article.append(title);
    article.append(" ", make("small", place));
    line.append(before, middle, after, article);
    return line;
  }

  function course(thing) {
    const figure = $("course"), svg = figure.querySelector("svg"), ends = figure.querySelector(".ends");
    figure.hidden = !thing.t.some(Boolean) || data.periods.length < 2;
    if (figure.hidden) return;
    const WIDE = 260, HIGH = 60, step = WIDE / data.periods.length;
    const shares = thing.t.map((count, place) => (data.sizes[place] ? (1000 * count) / data.sizes[place] : null));
    const top = Math.max(...shares);
    svg.replaceChildren(drawn("line", { class: "axis base", x1: 0, x2: WIDE, y1: HIGH, y2: HIGH }));
    shares.forEach((share, place) => {
      if (share === null) return;
      const high = Math.max((share / top) * (HIGH - 4), share ? 1 : 0);
      const bar = drawn("rect", { x: place * step, y: HIGH - high, width: Math.max(step - 1, 1), height: high, class: "step" });
      const title = drawn("title", {});
      title.textContent = fill(say.step, { when: data.periods[place], n: thing.t[place], total: data.sizes[place] });
      bar.append(title);
      svg.append(bar);
    });
    const label = fill(say.per_thousand, { top: Math.round(top * 10) / 10 });
    svg.setAttribute("aria-label", `${thing.n}: ${label}`);
    ends.replaceChildren(make("span", data.periods[0]), make("span", label), make("span", data.periods.at(-1)));
  }

  function companions(thing) {
    $("with").hidden = !thing.w.length;
    $("with").querySelector("ul").replaceChildren(...thing.w.map(([name, count, key]) => {
      const item = make("li"), button = make("button", name, "pick");
      button.type = "button";
      button.dataset.pick = key;
      button.setAttribute("aria-pressed", "false");
      item.append(button, " ", make("span", count.toLocaleString("ko"), "times"));
      return item;
    }));
  }

  function open(key) {
    const thing = data.things[key];
    if (!thing) return;
    unmark();
    chosen = key;
    for (const element of all(`[data-pick="${key}"]`)) {
      element.classList.add("chosen");
      if (element.hasAttribute("aria-pressed")) element.setAttribute("aria-pressed", "true");
    }
    $("chosen").textContent = thing.n;
    $("chosen").className = thing.k;
    $("facts").textContent = thing.f.join(" · ");
    course(thing);
    companions(thing);
    for (const head of all("th", panel)) head.removeAttribute("aria-sort");
    panel.querySelector(".filter").value = "";
    body.replaceChildren(...thing.c.map(row));
    $("shown").textContent = thing.c.length ? fill(say.contexts_shown, { n: thing.c.length }) : say.no_contexts;
    $("command").textContent = fill(data.command, { word: quoted(thing.n.replaceAll(" + ", "+")) });
    panel.hidden = false;
    panel.scrollTop = 0;
    // What is at the foot of the page stays within reach.
    document.body.style.paddingBottom = `${panel.offsetHeight + 24}px`;
  }

  // As a shell takes it, whatever is in it.
  const quoted = (text) => {
    if (/^[\p{L}\p{N}+·]+$/u.test(text)) return text;
    return /["\\$`!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
  };

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-pick]");
    if (!target?.dataset.pick) return;
    if (target.dataset.pick === chosen) return close();
    if (!panel.contains(target)) origin = target;
    open(target.dataset.pick);
    // A click without a pointer came from the keyboard: go on from there.
    if (event.detail === 0) $("chosen").focus({ preventScroll: true });
  });
  for (const node of all("svg .node, svg .row")) if (node.dataset.pick) node.setAttribute("tabindex", "0");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) close();
    const node = event.target.closest?.("svg .node, svg .row");
    if (node && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      node.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 0 }));
    }
  });
  $("close").addEventListener("click", close);
})();
