// Bare Eleventy with footnotes: the lists are made of one collection, a page of fifty at a time.
import markdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";

const PER_PAGE = 50;
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

function lists(releases) {
  const shelves = new Map();
  const put = (title, url, release) => {
    if (!shelves.has(url)) shelves.set(url, { title, url, releases: [] });
    shelves.get(url).releases.push(release);
  };
  for (const release of releases) {
    const { topics, issuer, category } = release.data;
    const [year, month] = release.date.toISOString().split("-");
    put(year, `/releases/${year}/`, release);
    put(`${year}-${month}`, `/releases/${year}/${month}/`, release);
    put(category, `/categories/${category.toLowerCase()}/`, release);
    put(issuer, `/issuers/${issuer}/`, release);
    for (const topic of topics) put(topic, `/topics/${topic.toLowerCase().replaceAll(" ", "-")}/`, release);
  }
  return [...shelves.values()];
}

function pages(shelf) {
  const found = [];
  for (let start = 0; start < shelf.releases.length; start += PER_PAGE) {
    const number = start / PER_PAGE + 1;
    const at = (other) => (other > 1 ? `${shelf.url}page/${other}/` : shelf.url);
    found.push({
      title: shelf.title,
      url: at(number),
      newer: number > 1 ? at(number - 1) : "",
      older: start + PER_PAGE < shelf.releases.length ? at(number + 1) : "",
      releases: shelf.releases.slice(start, start + PER_PAGE),
    });
  }
  return found;
}

export default function (eleventy) {
  eleventy.setLibrary("md", markdownIt({ html: true }).use(footnotes));
  eleventy.addPassthroughCopy({ "static": "." });
  eleventy.addFilter("day", (date) => day.format(date));
  eleventy.addFilter("dial", (number) => number.replaceAll(" ", ""));
  const newest = (api) => api.getFilteredByTag("releases").reverse();
  eleventy.addCollection("latest", (api) => newest(api).slice(0, 20));
  eleventy.addCollection("listPages", (api) => lists(newest(api)).flatMap(pages));
  eleventy.addCollection("lists", (api) => lists(newest(api)).map(({ title, url, releases }) => ({ title, url, count: releases.length })));
  return {
    dir: { input: "content", output: "output", includes: "../_includes", data: "../_data" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
    templateFormats: ["md", "njk"],
  };
}
