from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from press.sections import is_the_pages_own
from tests.fixtures import release, sound
from tests.theme import gallery, made_up


def ids(text: str) -> list[str]:
    """The ids of the headings of a text, in order."""
    body = BeautifulSoup(release(sound(text)).body, "html.parser")
    return [str(heading.get("id", "")) for heading in body.find_all(re.compile("h[1-6]"))]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("## How many came", "how-many-came"),
        ("# 1. What, when & *where*?", "1-what-when-where"),
        ("### The trust’s “night line”", "the-trusts-night-line"),
        ("### The trust's night\u00a0line", "the-trusts-night-line"),
        ("## Mae’r heddlu’n ŵyl i’r tŷ", "maer-heddlun-wyl-ir-ty"),
        ("## Z Łodzi do Tromsø", "z-lodzi-do-tromso"),
        ("## 警察", "section"),
        ("Under a line\n---", "under-a-line"),
        ("> ## In a quote", "in-a-quote"),
    ],
)
def test_a_heading_is_named_by_its_words(heading: str, name: str) -> None:
    assert ids(heading) == [name]


def test_the_number_of_a_note_is_no_part_of_its_name() -> None:
    assert ids("## Carers at night[^1]\n\nOf carers.\n\n[^1]: Harbour Trust.") == ["carers-at-night"]


def test_no_two_places_have_the_same_name() -> None:
    assert ids("## Dates\n\n## Dates\n\n### Dates\n\n## Dates 2") == ["dates", "dates-2", "dates-3", "dates-2-2"]


def test_what_the_author_wrote_is_let_be_wherever_it_stands() -> None:
    assert ids('## Dates\n\n## When {#dates}\n\n<p id="hours">All day.</p>\n\n## Hours') == [
        "dates-2",
        "dates",
        "hours-2",
    ]


def test_parts_quotes_and_notes_of_the_page_keep_theirs() -> None:
    text = "## Contacts\n\n## Quote 2\n\n## Quote\n\n## Quote\n\n## Note 1\n\n## Quote of the day"
    assert ids(text) == [
        "section-contacts",
        "section-quote-2",
        "section-quote",
        "section-quote-3",
        "section-note-1",
        "quote-of-the-day",
    ]


def test_every_id_that_a_page_gives_a_part_is_known_for_its_own() -> None:
    pages = gallery.render({path: page for path, page in gallery.full_pages().items() if page[0] == "article.html"})
    assert made_up.SENSITIVE_RELEASE.url + "index.html" in pages
    for path, html in pages.items():
        page = BeautifulSoup(html, "html.parser")
        for tag in page.find_all(id=True):
            heads_a_section = re.fullmatch("h[2-6]", tag.name) and tag.find_parent(class_="prose")
            assert heads_a_section or is_the_pages_own(str(tag["id"])), (path, tag["id"])


def test_an_id_that_only_looks_like_a_quotes_is_no_quote() -> None:
    found = release(sound("## Quote of the day\n\nIt is good.\n{: #quote-me}"))
    assert found.quotes == ()
    assert {passage.quote for passage in found.passages} == {0}


def test_many_headings_that_are_alike_are_numbered_one_after_another() -> None:
    text = "<h2 id='calls-3'>Calls</h2>\n\n" + "<h3>Calls</h3>\n\n" * 12_000
    assert ids(text)[:4] == ["calls-3", "calls", "calls-2", "calls-4"]
    assert ids(text)[-1] == "calls-12001"
