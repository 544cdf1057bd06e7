(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const say = JSON.parse($("say").textContent);
  const why = JSON.parse($("why").textContent);
  const shape = (value) => (typeof value === "number" ? value.toLocaleString("ko") : value);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => shape(values[key]));
  const article = $("article");
  document.documentElement.classList.add("js");

  // ---- choosing a thing: its places in the article light up ----
  let chosen = "", name = "", lit = [], stops = [], at = -1, origin = null;

  const scroll = (element) => element.scrollIntoView({ block: "center", inline: "nearest" });

  function show(step) {
    stops[at]?.classList.remove("at");
    if (stops.length) {
      at = (step + stops.length) % stops.length;
      stops[at].classList.add("at");
      scroll(stops[at]);
    }
    $("where").textContent = stops.length
      ? fill(say.position, { name, n: stops.length, i: at + 1 })
      : fill(say.not_in_text, { name });
    $("previous").disabled = $("next").disabled = stops.length < 2;
  }

  function unlight() {
    for (const element of lit) element.classList.remove("on", "at");
    for (const element of all(".chosen")) element.classList.remove("chosen");
    for (const button of all('[data-pick][aria-pressed="true"]')) button.setAttribute("aria-pressed", "false");
    document.body.classList.remove("picking");
    lit = []; stops = []; at = -1; chosen = "";
  }

  function clear() {
    if (!chosen) return;
    const back = $("bar").contains(document.activeElement) ? origin : null;
    unlight();
    $("where").textContent = say.cleared;
    $("bar").hidden = true;
    back?.focus();
  }

  function pick(key, label, start) {
    unlight();
    chosen = key;
    name = label.length > 40 ? `${label.slice(0, 40)}…` : label;
    lit = all(`[data-${key[0]}~="${key.slice(1)}"]`, article);
    stops = lit.filter((element) => !element.classList.contains("more"));
    for (const element of lit) element.classList.add("on");
    for (const element of all(`[data-pick="${key}"]`)) {
      element.classList.add("chosen");
      if (element.hasAttribute("aria-pressed")) element.setAttribute("aria-pressed", "true");
    }
    document.body.classList.add("picking");
    $("because").replaceChildren(...(why[key] ?? []).map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }));
    $("because").hidden = !why[key];
    $("bar").hidden = false;
    show(start ? Math.max(stops.indexOf(start), 0) : 0);
  }

  const labelOf = (element) => element.getAttribute("aria-label") || element.textContent;

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-pick]");
    if (target) {
      const key = target.dataset.pick;
      if (!key) return;
      if (key === chosen) return clear();
      origin = target;
      pick(key, labelOf(target));
      // A click without a pointer came from the keyboard: go on from there.
      if (event.detail === 0) $(stops.length > 1 ? "next" : "clear").focus({ preventScroll: true });
      return;
    }
    const mark = event.target.closest("mark[data-e]");
    if (mark && article.contains(mark)) {
      const key = `e${mark.dataset.e.split(" ")[0]}`;
      origin = null;
      if (key === chosen) clear();
      else pick(key, mark.title || mark.textContent, mark);
    }
  });
  for (const node of all("svg .node")) if (node.dataset.pick) node.setAttribute("tabindex", "0");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) clear();
    const node = event.target.closest?.("svg .node");
    if (node && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      node.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 0 }));
    }
  });
  $("previous").addEventListener("click", () => show(at - 1));
  $("next").addEventListener("click", () => show(at + 1));
  $("clear").addEventListener("click", clear);

  // ---- printing: what is folded on the screen is printed whole ----
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details.removed:not([open])");
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });

  // ---- concordance: a word in its contexts ----
  const WIDTH = 24, MOST = 200;
  const paragraphs = all(".line", article).map((element) => [element, element.textContent]);

  function rangeOf(element, start, end) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let seen = 0, begun = false;
    while (walker.nextNode()) {
      const length = walker.currentNode.data.length;
      if (!begun && start < seen + length) {
        range.setStart(walker.currentNode, start - seen);
        begun = true;
      }
      if (begun && end <= seen + length) {
        range.setEnd(walker.currentNode, end - seen);
        return range;
      }
      seen += length;
    }
    return range;
  }

  function reveal(element, start, end) {
    const range = rangeOf(element, start, end);
    if (globalThis.Highlight && CSS.highlights) CSS.highlights.set("kwic", new Highlight(range));
    else {
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
    scroll(range.startContainer.parentElement);
  }

  function concordance() {
    const body = $("lines").querySelector("tbody");
    const word = $("word").value.normalize("NFC").trim();
    body.replaceChildren();
    $("lines").hidden = true;
    CSS.highlights?.delete("kwic");
    $("hits").textContent = "";
    if (!word) return;
    const letters = [...word.replace(/\s+/g, "")].map((char) => char.replace(/[.*+?^${}()|[\]\\\/-]/gu, "\\$&"));
    const pattern = new RegExp(letters.join("\\s*"), "giu");
    let count = 0;
    for (const [element, text] of paragraphs) {
      for (const found of text.matchAll(pattern)) {
        count += 1;
        if (count > MOST) continue;
        const start = found.index, end = start + found[0].length;
        const row = body.insertRow();
        const left = document.createElement("bdi"), right = document.createElement("bdi");
        left.textContent = [...text.slice(Math.max(0, start - 2 * WIDTH), start)].slice(-WIDTH).join("");
        right.textContent = [...text.slice(end, end + 2 * WIDTH)].slice(0, WIDTH).join("");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "pick";
        button.textContent = found[0];
        button.addEventListener("click", () => reveal(element, start, end));
        row.insertCell().append(left);
        row.insertCell().append(button);
        row.insertCell().append(right);
      }
    }
    $("lines").hidden = count === 0;
    $("hits").textContent = count ? fill(say.hits, { n: count }) : say.no_hits;
  }

  let waiting = 0;
  $("word").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(concordance, 120);
  });
})();
