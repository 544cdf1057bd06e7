(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const say = JSON.parse($("say").textContent);
  const why = JSON.parse($("why").textContent);
  const shape = (value) => (typeof value === "number" ? value.toLocaleString("ko") : value);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => shape(values[key]));
  const article = $("article");
  const collator = new Intl.Collator("ko", { numeric: true });
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

  // ---- tables: sort, filter, copy ----
  const cellValue = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.v === undefined ? cell.textContent.trim() : Number(cell.dataset.v);
  };

  function sort(button) {
    const head = button.closest("th"), table = button.closest("table"), body = table.tBodies[0];
    const column = head.cellIndex, numeric = head.classList.contains("number");
    const before = head.getAttribute("aria-sort");
    const down = before ? before === "ascending" : numeric;
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const keyed = [...body.rows].map((row) => [cellValue(row, column), row]);
    keyed.sort(([a], [b]) => (numeric ? a - b : collator.compare(a, b)) * (down ? -1 : 1));
    body.append(...keyed.map(([, row]) => row));
  }

  function filter(input) {
    const wanted = input.value.normalize("NFC").toLocaleLowerCase("ko").trim();
    for (const row of input.closest(".card").querySelector("tbody").rows) {
      row.hidden = Boolean(wanted) && !row.textContent.toLocaleLowerCase("ko").includes(wanted);
    }
  }

  // A spreadsheet takes a cell that begins with one of these for a formula.
  const csvCell = (cell) => {
    const number = cell.dataset.v;
    let text = number === undefined ? cell.textContent.trim() : number;
    if (number === undefined && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };

  function csv(table) {
    const rows = [table.tHead.rows[0], ...[...table.tBodies[0].rows].filter((row) => !row.hidden)];
    return rows.map((row) => [...row.cells].map(csvCell).join(",")).join("\r\n") + "\r\n";
  }

  async function copy(button) {
    const text = csv(button.closest(".card").querySelector("table"));
    let done = false;
    try {
      await navigator.clipboard.writeText(text);
      done = true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
      button.focus();
    }
    const label = button.textContent;
    button.textContent = done ? say.copied : say.copy_failed;
    setTimeout(() => { button.textContent = label; }, 1600);
  }

  for (const button of all(".sort")) button.addEventListener("click", () => sort(button));
  for (const input of all(".filter")) input.addEventListener("input", () => filter(input));
  for (const button of all(".copy")) {
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => copy(button));
  }
  for (const button of all(".all")) {
    const label = button.textContent;
    button.addEventListener("click", () => {
      const open = button.closest(".card").classList.toggle("open");
      button.setAttribute("aria-expanded", String(open));
      button.textContent = open ? say.show_fewer : label;
    });
  }

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
