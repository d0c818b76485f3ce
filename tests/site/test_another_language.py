"""Another language is a catalogue away: with one in Arabic letters, what is in Latin ones is nobody's to translate.

The catalogue is made of the template by writing another letter for each, so that a word that is in none of the
messages, or is put together outside them, is seen.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from bs4 import BeautifulSoup, Tag

from tests.site.project import ROOT, Project, make_project

pytestmark = pytest.mark.slow

PAGE = "ar/releases/2026/line/"
TEXT = """\
Title: خط جديد يفتح أبوابه
Standfirst: تطلق الجمعية خطاً مجانياً.
Date: 2026-03-10 09:30
Issuers: harbour-trust, county-council
Place: الشاطئ
Category: الصحة
Tags: safe homes, النوم
Regions: الشمال
Contacts: harbour-press
Helplines: harbour-line
Slug: line
Lang: ar
Event: 2026-03-11 10:00 | الباب
Correction: 2026-03-12 | B | كان خمسة. | هو أربعة.

يفتح الخط.[^1] الرقم 0808 157 0100، *hwyl*{: lang=cy }.

قال المتحدث:

> «لا يمكننا الانتظار.»

Ends

[^1]: قرار المجلس.
"""
NAMES = re.compile(
    r"Demonstration press office|Harbour (?:Trust|Line|press desk)|Northshire County Council|Council newsroom"
    r"|Night Owls"
    r"|Quiet Room|Hospital communications|Riverside Hospital|[A-Z]\w+ officer|Mastodon|Facebook|Atom|RSS|JSON Feed|ZIP"
    r"|GMT|BST|\S+\.(?:org|com)\S*|\w+@"
)
"""What has one name in every language, and addresses."""
PATTERNS = {"d MMMM y", "MMMM y", "HH:mm"}


def other(words: str) -> str:
    """``words`` in Arabic letters, but for what is filled in, and tags."""
    parts = re.split(r"(%\(\w+\)s|<[^>]*>)", words)
    return "".join(part if at % 2 else re.sub(r"[A-Za-z]", "ض", part) for at, part in enumerate(parts))


def catalogue() -> bytes:
    with (ROOT / "theme/locale/press.pot").open("rb") as file:
        template = read_po(file)
    made: Catalog = Catalog(locale="ar")
    for message in template:
        if message.pluralizable:
            made.add(message.id, tuple(f"{other(str(message.id[1]))} {form}" for form in range(made.num_plurals)))
        elif message.id and isinstance(message.id, str):
            words = "، " if message.id == ", " else other(message.id).replace(":", "؛")
            made.add(message.id, message.id if message.id in PATTERNS else words)
    written = io.BytesIO()
    write_po(written, made)
    return written.getvalue()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("another"))
    project.own("theme")
    project.write("theme/locale/ar/LC_MESSAGES/press.po", catalogue())
    project.write("content/releases/2026/line.md", TEXT)
    ran = project.press("build", env={"SITEURL": "https://press.example.org"})
    assert (ran.code, "locale/ar/" in ran.err) == (0, False), ran.err
    return project


@pytest.fixture(scope="module")
def pages(project: Project) -> Mapping[str, BeautifulSoup]:
    """The pages in that language, by address."""
    site = project.site().items()
    return {
        name.removesuffix("index.html"): BeautifulSoup(data.decode(), "html.parser")
        for name, data in site
        if name.startswith("ar/") and name.endswith(".html")
    }


def language(element: Tag) -> object:
    return next(one["lang"] for one in (element, *element.parents) if one.get("lang"))


def said(page: BeautifulSoup) -> Iterator[str]:
    """What a page says in its own language: its words, and those that are read out or shown by scripts."""
    for element in page.select("html *"):
        if language(element) == "ar" and element.name not in {"script", "title", "template"}:
            yield from (" ".join(text.split()) for text in element.find_all(string=True, recursive=False))
        for name, value in element.attrs.items():
            spoken = name in {"aria-label", "alt"} or name.startswith("data-")
            if spoken and not name.startswith(("data-pagefind", "data-type", "data-copy", "data-link", "data-exit")):
                yield str(value)


def test_every_page_is_there_and_runs_from_right_to_left(pages: Mapping[str, BeautifulSoup]) -> None:
    assert {PAGE, "ar/", "ar/releases/2026/03/", "ar/contacts/", "ar/helplines/", "ar/search/"} <= set(pages)
    assert len([address for address in pages if address.startswith("ar/categories/")]) == 2
    assert all(page.html and (page.html["lang"], page.html["dir"]) == ("ar", "rtl") for page in pages.values())


def test_no_english_word_is_left(pages: Mapping[str, BeautifulSoup]) -> None:
    left = {
        f"{address}: {words}" for address, page in pages.items() for words in said(page)
        if re.search(r"[A-Za-z]{2}", NAMES.sub("", words))
    }  # fmt: skip
    assert left == set()


def test_what_is_copied_has_the_marks_of_the_language_too(pages: Mapping[str, BeautifulSoup]) -> None:
    copied = pages[PAGE].select_one("template#release-text")
    assert copied is not None
    lines = [line.strip() for line in copied.decode_contents().splitlines()]
    assert "ضضضضضض ضض؛ Harbour Trust، Northshire County Council" in lines
    assert "ضضضضضضضضض ضض 12 مارس 2026؛ هو أربعة." in lines


def test_what_is_english_says_so_and_which_way_it_runs(pages: Mapping[str, BeautifulSoup]) -> None:
    topic = pages[PAGE].select_one('.dateline a[href*="safe-homes"]')
    assert topic is not None
    assert (topic["lang"], topic["dir"]) == ("en", "ltr")
    heading = pages["ar/topics/safe-homes/"].h1
    assert heading is not None and heading["lang"] == "en"
    own = pages["ar/topics/"].select_one('.shelf-names a[href*="safe-homes"]')
    assert own is not None and own["lang"] == "en"
