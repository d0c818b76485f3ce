// The search page. The index is asked for when somebody begins to search, and not before; nothing leaves the site.

const BATCH = 10;
const SECTIONS = 3;
const FILTERS = ["type", "year", "topic", "issuer", "region"];

const HERE = document.documentElement.lang;

const form = document.querySelector("form.search");
const words = form.elements.q;
const selects = FILTERS.map((name) => form.elements[name]);
const status = form.querySelector("[role=status]");
const list = document.getElementById("found");
const more = document.getElementById("more");

// What is in the language of this page comes first. Of the rest, not what there is here too in as many words.
const ELSEWHERE = { none: [{ lang: HERE }, { also: HERE }] };

let index;
let years = [undefined];
let results = [];
let asked = 0;
let adding;

const at = (name) => new URL(`../pagefind/${name}`, import.meta.url);
const OPTIONS = { baseUrl: new URL("../", import.meta.url).pathname, excerptLength: 28 };

function load() {
  index ??= begin().catch((error) => {
    index = undefined;
    throw error;
  });
  return index;
}

async function begin() {
  const [{ createInstance }, others] = await Promise.all([
    import(at("pagefind.js")),
    fetch(at("indexes.json")).then((names) => names.json()),
  ]);
  // Anew for each try: one that has lost a file on the way never asks for it again.
  const pagefind = createInstance(OPTIONS);
  await Promise.all(others.map((name) => pagefind.mergeIndex(at(`${name}/`).pathname, OPTIONS)));
  fill(await pagefind.filters());
  // What several indexes find by day Pagefind does not put in order. No year is in two of them.
  if (others.length) years = [...form.elements.year.options].map((one) => one.value).filter(Boolean);
  return pagefind;
}

function fill(filters) {
  for (const select of selects) {
    const counts = filters[select.name] ?? {};
    if (select.name === "type") {
      for (const option of [...select.options]) if (option.value && !counts[option.value]) option.remove();
      continue;
    }
    if (select.length > 1) continue; // by an earlier try
    const values = Object.keys(counts).sort((a, b) => a.localeCompare(b, HERE));
    if (select.name === "year") values.reverse();
    select.append(...values.map((value) => new Option(value, value)));
    select.parentElement.hidden = !values.length;
  }
}

// Keyboards and papers write an apostrophe in many ways, and Pagefind knows two; it takes words together that stand
// between straight marks, and telephones type curled ones.
function typed(query) {
  return query.replace(/[`´ʹʻʼ′]/g, "’").replace(/[“”„]/g, '"').replace(/[\u200b\u2060\ufeff]/g, "");
}

async function search() {
  const turn = ++asked;
  const query = words.value.trim();
  const filters = Object.fromEntries(selects.filter((one) => one.value).map((one) => [one.name, one.value]));
  keepInAddress(query, filters);
  if (!query && !Object.keys(filters).length) {
    show([], "");
    return;
  }
  status.textContent = form.dataset.searching;
  try {
    const pagefind = await load();
    // Without words there is nothing to be near to: the newest come first. Only releases have a day.
    const dated = !query && [undefined, "release"].includes(filters.type);
    const sort = dated && { sort: { date: "desc" } };
    const asks = [{ lang: HERE }, ELSEWHERE].flatMap((which) =>
      (dated && !filters.year ? years : [filters.year]).map((year) => ({ ...filters, ...(year && { year }), ...which })));
    const parts = await Promise.all(asks.map((one) => pagefind.search(typed(query) || null, { filters: one, ...sort })));
    if (turn !== asked) return;
    const found = parts.flatMap((part) => part.results);
    const said = found.length ? form.dataset.found.replace("#", found.length) : form.dataset.nothing;
    await show(found, said, turn);
  } catch {
    index = undefined;
    if (turn === asked) show([], form.dataset.failed);
  }
}

// On a telephone the lists to narrow by fill the window: who has asked is shown what was found, not them.
async function bring() {
  await search();
  if (list.firstElementChild?.getBoundingClientRect().bottom > innerHeight) status.scrollIntoView();
}

async function show(found, said, turn) {
  results = found;
  const items = await next(0);
  if (turn !== undefined && turn !== asked) return;
  list.replaceChildren(...items);
  more.hidden = results.length <= BATCH;
  status.textContent = said;
}

async function next(start) {
  return (await Promise.all(results.slice(start, start + BATCH).map((one) => one.data()))).map(item);
}

function item(page) {
  const line = element("li", "line");
  if (page.meta.lang !== HERE) {
    line.lang = page.meta.lang;
    line.dir = "auto";
  }
  const kind = form.elements.type.querySelector(`[value="${page.meta.type}"]`);
  const when = element("p", "when", page.meta.date ?? kind?.dataset.one ?? "");
  const what = element("div", "what");
  const title = element("h2");
  title.append(link(page.url, page.meta.title));
  const excerpt = element("p", "line-standfirst");
  excerpt.append(...quoted(page.excerpt));
  what.append(title, excerpt);
  const sections = nearest(page, page.sub_results.filter((one) => one.anchor));
  if (sections.length) {
    const inside = element("ul", "search-sections");
    inside.append(...sections.map((one) => {
      const place = element("li");
      place.append(link(one.url, one.title));
      return place;
    }));
    what.append(inside);
  }
  line.append(when, what);
  return line;
}

// Of many sections those that have most of the words that were looked for, in the order of the page. Pagefind tells where
// in the text it has found something; a word is taken for another form of one that begins as it does.
function nearest(page, sections) {
  const wanted = bare(words.value).split(/\s+/).map((one) => one.slice(0, 5));
  const text = page.content.split(/\s+/);
  const ranked = sections.map((section) => {
    const there = section.locations.map((at) => bare(text[at] ?? ""));
    const has = wanted.filter((one) => there.some((other) => other.startsWith(one))).length;
    return { section, has, weight: section.weighted_locations.reduce((sum, one) => sum + one.balanced_score, 0) };
  });
  ranked.sort((a, b) => b.has - a.has || b.weight - a.weight);
  const chosen = ranked.filter((one) => one.has === ranked[0].has).slice(0, SECTIONS).map((one) => one.section);
  return sections.filter((one) => chosen.includes(one));
}

function bare(text) {
  return text.normalize("NFD").replace(/[^\p{L}\p{N}\s]/gu, "").trim().toLowerCase();
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function link(url, text) {
  const made = element("a", "", text);
  made.href = url;
  return made;
}

// An excerpt is HTML with the words found in <mark>. Nothing else of it is taken over than that and text.
function marked(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", "", node.textContent) : document.createTextNode(node.textContent));
}

// Words from the middle of a text say so, as they would in print.
function quoted(html) {
  const nodes = marked(html);
  const text = nodes.map((node) => node.textContent).join("").trim();
  if (/^[\p{Ll}\d]/u.test(text)) nodes.unshift("… ");
  if (!/[.?!…][”’]?$/.test(text)) nodes.push(" …");
  return nodes;
}

// So that who comes back from a result finds the others as they were. What follows # in an address stays in the browser:
// no server is ever told what was looked for.
function keepInAddress(query, filters) {
  const told = new URLSearchParams({ ...(query && { q: query }), ...filters }).toString();
  // Safari resets a field without autocomplete when it brings a page back that it had kept: to these words, then.
  words.defaultValue = query;
  history.replaceState(null, "", told ? `#${told}` : location.pathname);
}

let pause;
form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, 200);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  bring();
});
more.addEventListener("click", async () => {
  if (adding === asked) return; // pressed twice
  const turn = asked;
  adding = turn;
  try {
    const items = await next(list.children.length);
    if (turn !== asked) return;
    list.append(...items);
    more.hidden = list.children.length >= results.length;
    items[0].querySelector("a").focus();
  } catch {
    index = undefined;
    if (turn === asked) status.textContent = form.dataset.failed;
  } finally {
    if (adding === turn) adding = undefined;
  }
});

// What the address says: on arrival, or when another is put in its place.
function restore() {
  const wanted = new URLSearchParams(location.hash.slice(1) || location.search);
  if (!["q", ...FILTERS].some((name) => wanted.has(name))) return false;
  words.value = wanted.get("q") ?? "";
  status.textContent = form.dataset.searching;
  load().then(() => {
    for (const select of selects) select.value = wanted.get(select.name) ?? "";
    for (const select of selects) if (select.selectedIndex < 0) select.value = "";
    bring();
  }, () => show([], form.dataset.failed)); // and the address stays, to be loaded again
  return true;
}

addEventListener("hashchange", restore);
// On a slow line somebody may have typed before this was there.
if (!restore() && words.value) search();
