"use strict";
const say = JSON.parse(document.body.dataset.say);
const lang = document.documentElement.lang;
const at = id => document.getElementById(id);
const mine = new Set();
let open = null;
let shown = "";
let timer = 0;
let last = null;

function make(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function button(text, name, act) {
  const made = make("button", text, {type: "button"});
  if (name) made.setAttribute("aria-label", `${text}: ${name}`);
  made.addEventListener("click", act);
  return made;
}

function trouble(text) {
  at("trouble").textContent = text;
}

async function ask(path, options) {
  try {
    const answer = await fetch(path, options);
    if (answer.ok) return answer.status === 204 ? {} : await answer.json();
    const problem = await answer.json().catch(() => ({}));
    trouble(problem[lang] || `${answer.status}`);
  } catch {
    trouble(say.lost);
  }
  return null;
}

function largest(kind, name) {
  const suffix = kind === "file" ? (name.toLowerCase().match(/\.[^.]*$/) || [""])[0] : "";
  return say.limits[suffix] || say.limits[""];
}

async function order(kind, name, body) {
  if (new Blob([body]).size > largest(kind, name)) {
    trouble(name ? `${name}: ${say.too_large}` : say.too_large);
    return false;
  }
  const query = new URLSearchParams({kind, name, lang});
  const job = await ask(`jobs?${query}`, {method: "POST", body});
  if (job) mine.add(job.key);
  look(0);
  return job !== null;
}

async function give(files) {
  trouble("");
  for (const file of files) await order("file", file.name.normalize("NFC"), file);
}

function place(name, file) {
  return `results/${encodeURIComponent(name)}${file}`;
}

function counted(articles, failed = 0) {
  if (articles === null) return "";
  const unread = failed ? `, ${say.unread.replace("{n}", failed.toLocaleString(lang))}` : "";
  return ` · ${say.so_far.replace("{n}", articles.toLocaleString(lang))}${unread}`;
}

function showJobs(jobs) {
  at("jobs").replaceChildren(...jobs.filter(job => job.stage !== "done").map(job => {
    const failed = job.stage === "failed";
    const name = job.name || say.pasted;
    const line = make("li", "", {class: job.stage, "data-key": job.key});
    // A problem names its input itself, where it has a name.
    const state = failed ? job.problem[lang] : say[job.stage] + counted(job.articles);
    line.append(make("span", name, {class: "what"}), make("span", state, {class: "state"}));
    if (!failed) {
      const bar = make("progress", "", {"aria-label": `${name}: ${state}`});
      if (job.stage === "analysing" && job.share !== null) bar.value = job.share;
      line.append(bar);
    }
    line.append(button(failed ? say.close : say.stop, name, () => ask(`jobs/${job.key}`, {method: "DELETE"}).then(() => look(0))));
    return line;
  }));
}

function showResults(results) {
  at("nothing").hidden = results.length > 0;
  at("list").replaceChildren(...results.map(result => {
    const line = make("li", "", {"data-name": result.name});
    if (result.name === open) line.setAttribute("aria-current", "true");
    const what = button(result.title + counted(result.articles, result.failed), "", () => show(result));
    what.className = "what";
    const remove = button(say.delete, result.title, async () => {
      if (remove.dataset.sure) {
        await ask(place(result.name, ""), {method: "DELETE"});
        if (open === result.name) { open = null; at("report").hidden = true; }
        look(0);
        at("results").focus();
      } else {
        remove.dataset.sure = "yes";
        remove.textContent = say.sure;
        remove.setAttribute("aria-label", `${say.sure}: ${result.title}`);
      }
    });
    remove.addEventListener("blur", () => {
      delete remove.dataset.sure;
      remove.textContent = say.delete;
    });
    const zip = make("a", say.zip, {href: place(result.name, ".zip"), download: `${result.name}.zip`, "aria-label": `${say.zip}: ${result.title}`});
    const links = make("span", "", {class: "links"});
    links.style.margin = "0";
    links.append(zip);
    line.append(what, make("time", new Date(result.made * 1000).toLocaleString(lang)), links, remove);
    return line;
  }));
}

function show(result) {
  open = result.name;
  at("report").hidden = false;
  at("h-report").textContent = result.title;
  at("frame").src = place(result.name, "/report.html");
  at("frame").title = `${say.report}: ${result.title}`;
  at("report-links").replaceChildren(
    make("a", say.tab, {href: place(result.name, "/report.html"), target: "_blank", rel: "noopener"}),
    make("a", say.keep, {href: place(result.name, "/report.html?keep=1"), download: `${result.name}.html`}),
    make("a", say.zip, {href: place(result.name, ".zip"), download: `${result.name}.zip`}),
  );
  for (const line of at("list").children) {
    if (line.dataset.name === open) line.setAttribute("aria-current", "true"); else line.removeAttribute("aria-current");
  }
  at("h-report").focus();
  at("report").scrollIntoView({block: "start"});
}

function tell(jobs) {
  const own = jobs.filter(job => mine.has(job.key));
  const left = own.filter(job => job.stage !== "done" && job.stage !== "failed").length;
  if (!own.length) return left;
  const text = say.progress.replace("{done}", own.length - left).replace("{left}", left);
  if (at("said").textContent !== text) at("said").textContent = text;
  return left;
}

function showFirst(state) {
  // What was asked for alone is shown when it is there; of many, the reader chooses.
  if (mine.size !== 1) return;
  const [key] = mine;
  const job = state.jobs.find(one => one.key === key);
  if (!job || job.stage !== "done" || last === key) return;
  last = key;
  mine.clear();
  const result = state.results.find(one => one.name === job.result);
  if (result) show(result);
}

async function refresh() {
  const state = await ask("state");
  if (state === null) return look(3000);
  if (at("trouble").textContent === say.lost) trouble("");
  const text = JSON.stringify(state);
  const busy = state.jobs.some(job => job.stage !== "done" && job.stage !== "failed");
  if (text !== shown) {
    shown = text;
    const focused = document.activeElement;
    const label = focused && focused.closest("li") ? focused.getAttribute("aria-label") || focused.textContent : null;
    showJobs(state.jobs);
    showResults(state.results);
    if (label) for (const one of document.querySelectorAll("li button, li a")) {
      if ((one.getAttribute("aria-label") || one.textContent) === label) { one.focus(); break; }
    }
    if (!tell(state.jobs)) { showFirst(state); mine.clear(); }
  }
  look(busy ? 400 : 3000);
}

function look(wait) {
  clearTimeout(timer);
  timer = setTimeout(refresh, wait);
}

at("paste").addEventListener("submit", async event => {
  event.preventDefault();
  trouble("");
  if (await order("text", "", at("text").value)) at("text").value = "";
});
at("text").addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) at("paste").requestSubmit();
});
at("fetch").addEventListener("submit", async event => {
  event.preventDefault();
  trouble("");
  if (await order("address", "", at("address").value.trim())) at("address").value = "";
});
at("files").addEventListener("change", async event => {
  await give(event.target.files);
  event.target.value = "";
});
for (const name of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(name, event => {
    event.preventDefault();
    at("drop").classList.toggle("over", name === "dragover");
    if (name === "drop" && event.dataTransfer) give(event.dataTransfer.files);
  });
}
look(0);
