from __future__ import annotations

from dataclasses import replace

import pytest

from press.rules.unsafe_file import check
from tests.fixtures import office, quoted, release, sound
from tests.rules.marked import assert_found

RUN = """
    tour.html tour.htm tour.HTML tour.xhtml tour.xht tour.shtml tour.mhtml tour.js tour.mjs tour.php tour.php5
    tour.phtml tour.asp tour.aspx tour.jsp tour.cgi tour.swf tour.wasm tour.xsl tour.exe tour.bat tour.msi tour.jar
    tour.vbs tour.pdf.exe tour.2026.html
"""

READ = """
    tour.pdf tour.PDF tour.png tour.jpg tour.gif tour.webp tour.csv tour.xlsx tour.docx tour.odt tour.pptx tour.mp3
    tour.mp4 tour.zip tour.txt tour.json tour.ics tour.vcf tour.srt tour.vtt tour.epub tour.tsv tour.html.pdf
    www.example.com.pdf html tour tour.svg tour.xml tour.rss tour.geojson tour.py
"""


def found(file: str, written: str = "", *, may_run: bool = False) -> list[tuple[str, str]]:
    """What is found where a release links to a file of the office: what is marked, and what is said of it."""
    one = release(sound(f"See [the map of the tour]({written or f'{{static}}/{file}'})."))
    there = office()
    running = frozenset({file}) if may_run else frozenset[str]()
    there = replace(there, files=there.files | {file}, running=running)
    return [(quoted(one, fault.span), fault.message) for fault in check(one, there)]


@pytest.mark.parametrize("name", RUN.split())
def test_a_file_that_would_run_is_found_by_its_name(name: str) -> None:
    ((marked, message),) = found(f"files/{name}")
    assert marked == f"{{static}}/files/{name}"
    assert message.startswith(f"“{{static}}/files/{name}” is a p")
    assert "would run " in message


@pytest.mark.parametrize("name", READ.split())
def test_what_a_newsroom_is_given_is_let_be(name: str) -> None:
    assert found(f"files/{name}") == []


@pytest.mark.parametrize("name", ["tour.svg", "tour.xml"])
def test_a_drawing_is_found_by_what_is_in_it(name: str) -> None:
    ((_, message),) = found(f"files/{name}", may_run=True)
    assert message == (
        f"“{{static}}/files/{name}” holds a page or a program, or cannot be read to its end: it would run as part of "
        "the press site."
    )


@pytest.mark.parametrize(
    "written",
    [
        "{attach}/files/tour.html",
        "{filename}/files/tour.html",
        "{static}../../files/tour.html",
        "{static}/files/tour%2Ehtml",
        "{static}/files/tour.html#stops",
        "{static}/files/tour.html?day=1",
        "|static|/files/tour.html",
    ],
)
def test_however_the_link_is_written(written: str) -> None:
    ((marked, _),) = found("files/tour.html", written)
    assert marked == written


@pytest.mark.parametrize(
    "written",
    [
        "https://harbour.example.org/tour.html",
        "/contacts/",
        "/contacts/index.html",
        "{static}/files/none.html",
        "#tour",
    ],
)
def test_what_publishes_no_file_is_let_be(written: str) -> None:
    assert found("files/tour.html", written) == []


def test_it_is_found_in_the_office_and_in_html() -> None:
    assert_found("unsafe-file", "See [the map of the tour](⟦{static}/files/tour.html⟧).")
    assert_found("unsafe-file", 'See <a href="⟦{static}/files/tour.html⟧">the map of the tour</a>.')
    assert_found("unsafe-file", "![The stops of the tour](⟦{static}/files/tour.svg⟧)")
    assert_found("unsafe-file", "![The stops of the tour]({static}/files/stops.svg)")


def test_who_answers_for_it_may_let_it_be() -> None:
    waiver = {"Waive": "unsafe-file | Harbour Trust press desk | Our own map, without a script."}
    assert_found("unsafe-file", "See [the map of the tour]({static}/files/tour.html).", waiver)
