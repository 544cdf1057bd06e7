// Tables of both pages: sort, filter, copy, show all.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const say = JSON.parse(document.getElementById("say").textContent);
  const collator = new Intl.Collator("ko", { numeric: true });

  const cellValue = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.v === undefined ? (cell.dataset.s ?? cell.textContent.trim()) : Number(cell.dataset.v);
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
})();
