"""Every page of the theme, built from made-up values: to look at, and to test.

``PYTHONPATH=plugins python -m tests.theme.gallery FOLDER`` writes each showing as a small site of its own: ``full``
has every optional part, ``bare`` none of them, and ``hostile`` has markup where words should be.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup
from PIL import Image, ImageDraw
from pydantic import BaseModel

from press.doors.head import picture, structure
from press.doors.structured import Desk
from press.feeds import FORMATS
from press.languages import find_languages, speaking
from press.views.parts import Parts
from press.views.values import ContactCard, Edition, ShelfName
from press.views.words import filters, speak
from tests.theme import made_up

THEME = Path(__file__).parents[2] / "theme"
HOSTILE = """Smith & "Sons" <script>alert('1')</script>"""
ADDRESSES = {"feed_url", "file", "logo", "newer", "older", "site", "url", "zip_url"}
MEANINGS = ADDRESSES | {"key", "kind", "lang", "level", "mobile", "number", "phone", "text"}

Page = tuple[str, dict[str, Any]]


@dataclass(frozen=True)
class Words:
    """A page of the office's own, as Pelican hands it to a template."""

    title: str
    url: str
    content: str
    lang: str = "en"


class Compiled(BytecodeCache):
    """The code of templates, which all showings have in common."""

    def __init__(self) -> None:
        self.known: dict[str, CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template's code if it is known."""
        bucket.code = self.known.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        self.known[bucket.key] = bucket.code


COMPILED = Compiled()


def environment() -> Environment:
    """Jinja2 as the site sets it up."""
    made = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=COMPILED,
    )
    speak(made)
    made.globals["part"] = Parts(made)
    made.filters.update(filters("GB"))
    return made


def full_pages() -> dict[str, Page]:
    """Where each page stands, its template and what the template is given, with every optional part."""
    shelves = {"years": made_up.YEARS, "topics": made_up.TOPICS, "issuers": made_up.ISSUERS}
    own = Words("About this press office", "pages/about/", "<p>We answer within the hour.</p>")
    contacts = (made_up.FULL_CONTACT, made_up.PUBLIC_CONTACT, made_up.FORMER_CONTACT, *made_up.MORE_DESKS)
    pages: dict[str, Page] = {
        "index.html": ("index.html", {"featured": made_up.LINES[3:], "releases": made_up.LINES, "shelves": shelves}),
        "pages/about/index.html": ("page.html", {"page": own}),
        "releases/index.html": (
            "shelves.html",
            {"title": "All releases", "kind": "year", "shelves": made_up.YEARS, "releases": made_up.LINES},
        ),
        "topics/index.html": (
            "shelves.html",
            {"title": "Topics", "kind": "topic", "shelves": made_up.TOPICS, "releases": ()},
        ),
        "kits/index.html": (
            "kits.html",
            {"title": "Pictures", "kits": made_up.KITS, "number": 0, "newer": "", "older": "kits/page/1/"},
        ),
        "kits/page/1/index.html": (
            "kits.html",
            {"title": "Pictures", "kits": made_up.KITS, "number": 1, "newer": "kits/", "older": ""},
        ),
        "kits/coast-night/index.html": (
            "kit.html",
            {"kit": made_up.FULL_KIT, "releases": made_up.LINES[:1], "exit": True},
        ),
        "contacts/index.html": ("contacts.html", {"contacts": contacts}),
        "helplines/index.html": (
            "helplines.html",
            {"helplines": (made_up.FULL_HELPLINE, made_up.BARE_HELPLINE), "exit": True},
        ),
        "search/index.html": ("search.html", {}),
        "404.html": ("404.html", {"elsewhere": made_up.LOST}),
    }
    for one in (made_up.FULL_RELEASE, *made_up.RELEASES):
        pages[f"{one.url}index.html"] = ("article.html", {"release": one})
    for shelf in (made_up.YEAR_SHELF, made_up.ISSUER_SHELF, made_up.TOPIC_SHELF, made_up.OLDER_SHELF):
        pages[f"{shelf.url}index.html"] = ("shelf.html", {"shelf": shelf})
    return pages


def bare_pages() -> dict[str, Page]:
    """The same templates with every optional part absent."""
    one = made_up.release("bare", "The lamps are lit")
    nobody = made_up.issuer("Nobody")
    topic = made_up.shelf("topic", ShelfName("Coast", "topics/coast/", 0))
    its_page = made_up.shelf("issuer", ShelfName(nobody.name, nobody.url, 0))
    return {
        "index.html": (
            "index.html",
            {"featured": (), "releases": (), "shelves": {"years": (), "topics": (), "issuers": ()}},
        ),
        "page/index.html": ("page.html", {"page": Words("Empty", "page/", "")}),
        "topics/index.html": ("shelves.html", {"title": "Topics", "kind": "topic", "shelves": (), "releases": ()}),
        "topics/coast/index.html": ("shelf.html", {"shelf": topic}),
        f"{nobody.url}index.html": ("shelf.html", {"shelf": replace(its_page, issuer=nobody)}),
        f"{one.url}index.html": ("article.html", {"release": one}),
        "kits/index.html": ("kits.html", {"title": "Pictures", "kits": (), "number": 0, "newer": "", "older": ""}),
        "kits/coast-night/index.html": ("kit.html", {"kit": made_up.BARE_KIT, "releases": ()}),
        "contacts/index.html": ("contacts.html", {"contacts": ()}),
        "helplines/index.html": ("helplines.html", {"helplines": ()}),
        "search/index.html": ("search.html", {}),
        "404.html": ("404.html", {}),
    }


def hostile(value: Any) -> Any:
    """``value`` with markup in each of its plain words; addresses, numbers, kinds and finished HTML stay."""
    if isinstance(value, BaseModel):
        return value.model_copy(update=_hostile_parts(dict(value)))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **_hostile_parts({field.name: getattr(value, field.name) for field in fields(value)}))
    if isinstance(value, tuple):
        return tuple(hostile(each) for each in value)
    if isinstance(value, dict):
        return _hostile_parts(value)
    if isinstance(value, str) and value and not isinstance(value, Markup):
        return HOSTILE
    return value


def _hostile_parts(parts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: each if name in MEANINGS else hostile(each) for name, each in parts.items()}


def hostile_pages() -> dict[str, Page]:
    """The full pages with markup wherever words are expected; the office's own page is HTML and keeps its text."""
    return {
        path: (template, given if template == "page.html" else hostile(given))
        for path, (template, given) in full_pages().items()
    }


def render(
    pages: Mapping[str, Page],
    *,
    site: str = "",
    name: str = "Saltmarsh Coast Press Office",
    demonstration: bool = True,
    preview: bool = False,
    duty: ContactCard | None = made_up.FULL_CONTACT,
    language: str = "en",
    editions: tuple[Edition, ...] = made_up.EDITIONS,
    exit_key: str = "shift",
    filled: tuple[str, ...] = ("topics", "issuers", "regions", "categories", "kits", "helplines"),
) -> dict[str, str]:
    """The HTML of each page, under its path, in a language; a release's page is in that of the release."""
    made = environment()
    languages = find_languages(THEME)
    common = {
        "SITENAME": name,
        "SITEURL": site,
        "office": {
            "demonstration": demonstration,
            "duty": duty,
            "feed_url": "feed.atom",
            "search_url": "search/",
            "home": "",
            "languages": editions,
            "pages": (made_up.OWN_PAGE,),
            "filled": filled,
            "exit_url": "https://weather.example.org",
            "exit_key": exit_key,
            "feed_forms": FORMATS,
            "locale": "en_GB",
        },
        "preview": preview,
        "findings": (made_up.FINDING,) if preview else (),
    }
    rendered: dict[str, str] = {}
    for path, (template, given) in pages.items():
        code = given["release"].lang if "release" in given else language
        address = path.removesuffix("index.html")
        others = tuple(replace(one, url=f"{one.url}{address}") for one in editions if one.code != code)
        told = {"language": code, "address": address, "alternates": others if "release" in given else ()}
        desk = Desk(name, site, "", code, "GB", duty)
        with speaking(languages.get(code)):
            told["structured"] = structure(told | given, desk)
            told["social"] = picture(given.get("release"), desk)
            rendered[path] = made.get_template(template).render(common | told | given)
    return rendered


def showings() -> dict[str, dict[str, str]]:
    """Every way in which the theme is shown and tested: its pages' HTML under their paths."""
    mobile = replace(made_up.BARE_CONTACT, phone="", mobile="07700 900 140")
    return {
        "full": render(full_pages()),
        "preview": render(full_pages(), site="https://press.example.org", preview=True),
        "bare": render(bare_pages(), demonstration=False, duty=mobile, editions=made_up.EDITIONS[:1], filled=()),
        "welsh": render(full_pages(), language="cy"),
        "hostile": render(hostile_pages(), name=HOSTILE, duty=hostile(made_up.FULL_CONTACT)),
    }


def draw(file: Path, width: int, height: int) -> None:
    """A lamp above wet sand, more or less."""
    image = Image.new("RGB", (width, height), "#5b6b7d")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, height * 0.6, width, height), fill="#8d7f68")
    pen.line((width * 0.6, height * 0.25, width * 0.6, height * 0.8), fill="#1d1f24", width=width // 60)
    pen.ellipse((width * 0.56, height * 0.14, width * 0.64, height * 0.26), fill="#ffd873")
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(file)


def write(folder: Path) -> None:
    """Write the showings as folders that a web server can show, the style sheet and pictures with them."""
    for showing, pages in showings().items():
        root = folder / showing
        for path, text in pages.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        shutil.copytree(THEME / "static", root / "theme", dirs_exist_ok=True)
        for one in (made_up.LAMP, made_up.TALL_LAMP, made_up.MARK):
            draw(root / one.url, one.width, one.height)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
