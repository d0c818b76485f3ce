"""Where on the site a release stands: at which address, and on which lists."""

from __future__ import annotations

from press.card import Card
from press.directory import Directory
from press.languages import MAIN, Languages
from press.patterns import pattern
from press.slugs import list_slug

LISTS = frozenset({
    "releases/", "topics/", "issuers/", "regions/", "categories/", "contacts/", "helplines/", "kits/", "search/",
})  # fmt: skip
"""The addresses of the site's own lists and its search, which no page can take: here, and in each language's folder."""
_INDEX = "pagefind/"
"""Where the index of the search lies, for all languages."""
_MONTH = pattern(r"releases/\d{4}/(?:0[1-9]|1[0-2])/")
"""The archive of a month: a release whose file is called 03.md would take it."""

_STEERING = frozenset({
    "_headers", "_redirects", "_routes.json", "_worker.js", "cname", "robots.txt", "web.config",
})  # fmt: skip
"""Names that steer a web server or a search engine: of Netlify and Cloudflare Pages, GitHub Pages, IIS, and RFC 9309.

Those that begin with a dot, such as ``.htaccess``, are no content at all: ``press.clutter``.
"""


def folder_of(language: str) -> str:
    """The folder of the site in which the pages of a language stand: none for English, ``cy/`` for Welsh."""
    return "" if language == MAIN else f"{language}/"


def address_of(card: Card) -> str:
    """Where the site has a release or page: ``releases/2018/slug/``, behind its language where that is not English."""
    if card.is_page:
        return f"{folder_of(card.lang)}{card.slug}/"
    year = f"{card.date.year:04d}" if card.date else "undated"
    return f"{folder_of(card.lang)}releases/{year}/{card.slug}/"


def is_list(address: str, languages: Languages) -> bool:
    """Whether an address is one that the site keeps for a list, for its search or for a language's front page."""
    if address == _INDEX:
        return True
    code, _, inside = address.partition("/")
    if not languages.has(code):
        code, inside = MAIN, address
    return inside in LISTS or (code != MAIN and not inside) or _MONTH.fullmatch(inside) is not None


def is_private(file: str) -> bool:
    """Whether a file, by its path below ``content``, is what the office works with, and is never published itself."""
    return file.partition("/")[0] == "directory" or file.lower().endswith((".md", ".yaml"))


def why_not_published(file: str) -> str:
    """Why a file, by its path below ``content``, may never be published, as the end of a sentence; empty where it may.

    Whoever checks a link to a file asks this, and so does whoever copies it.
    """
    if is_private(file):
        return "is what the office works with, and is never published"
    if file.rpartition("/")[2].lower() in _STEERING:
        return "has a name by which a web server or a search engine takes orders, and is never published"
    return ""


def lists_of(card: Card, directory: Directory, language: str) -> frozenset[str]:
    """The addresses of the lists in a language that show a release: its year's, its topics' and so on."""
    topics = ((directory.topic_for(tag), tag) for tag in card.keys("Tags"))
    found = {f"topics/{topic.key if topic else list_slug(tag)}/" for topic, tag in topics}
    found |= {f"issuers/{key}/" for key in card.keys("Issuers")}
    found |= {f"regions/{list_slug(name)}/" for name in card.keys("Regions")}
    found |= {f"categories/{list_slug(name)}/" for name in card.keys("Category")}
    if card.date:
        found |= {f"releases/{card.date.year:04d}/", f"releases/{card.date.year:04d}/{card.date.month:02d}/"}
    folder = folder_of(language)
    if folder:
        found |= {"", *LISTS}
    return frozenset(folder + address for address in found)
