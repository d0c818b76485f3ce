from __future__ import annotations

import re
from dataclasses import replace

import html5lib
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from press.finding import Finding, Place
from press.reports import FORMATS
from press.result import Result
from tests.reports.samples import CLEAN, ERROR, RESULT, SOUND, WAIVED, WARNING, only


def page(result: Result) -> BeautifulSoup:
    return BeautifulSoup(FORMATS["html"](result), "html.parser")


def words(result: Result) -> str:
    return " ".join(page(result).get_text(" ").split())


def test_what_stops_publication_comes_first_then_warnings_exceptions_and_the_sign_off() -> None:
    shown = page(RESULT)
    assert [heading.get_text() for heading in shown.find_all(re.compile("h[1-6]"))] == [
        "1 error stops publication",
        "What stops publication",
        "Line for <carers> & friends",
        "What to look at before it goes out",
        "Line for <carers> & friends",
        "Exceptions that were made",
        "Sign-off",
    ]
    assert [heading.name for heading in shown.find_all(re.compile("h[1-6]"))] == [
        "h1",
        "h2",
        "h3",
        "h2",
        "h3",
        "h2",
        "h2",
    ]


def test_the_page_is_summed_up_on_top() -> None:
    opening = page(RESULT).find(class_="standfirst")
    assert opening is not None
    assert opening.get_text() == "2 releases checked: 1 error, 1 warning. 1 error stops the build. 1 exception made."


def test_a_finding_has_its_line_with_the_stretch_marked_its_fix_and_its_explanation() -> None:
    item = page(only(ERROR)).select_one(".errors li")
    assert item is not None
    assert [part.get_text() for part in item.select(".message, .where, code, mark, .fix, .rule")] == [
        "“Embrago” is not a field.",
        "Line 2, column 1",
        "Embrago: 2026-03-02 00:01",
        "Embrago",
        "To put it right: Did you mean “Embargo”?",
        "unknown-field",
    ]
    details = item.select_one("details")
    assert details is not None
    assert "A misspelt field is lost without a word: “Embrago” holds nothing back." in details.get_text()


def test_an_exception_says_who_allowed_what_and_why() -> None:
    item = page(RESULT).select_one(".waivers li")
    assert item is not None
    shown = item.get_text()
    assert WAIVED.finding.message in shown
    assert "Allowed by Press desk: It is the hall's <own> number." in shown


def test_only_a_result_without_errors_may_go_out_and_be_signed() -> None:
    assert "May go out" not in words(RESULT)
    assert not page(RESULT).select(".lines")
    assert "Not to go out: 1 error must be put right first." in words(RESULT)
    assert "May go out." in words(CLEAN)
    assert "May go out, with 1 warning noted." in words(only(WARNING))
    assert [term.get_text() for term in page(CLEAN).select(".lines dt")] == ["Name", "Date", "Signature"]


def test_where_nothing_was_checked_nothing_may_go_out() -> None:
    assert "No release was checked, so there is nothing to sign." in words(Result((), (), 0, {}))
    assert "May go out" not in words(Result((), (), 0, {}))


def test_of_a_part_it_says_that_it_was_checked_and_not_that_the_site_may_go_out() -> None:
    part = replace(CLEAN, partial=True)
    shown = words(part)
    assert "Nothing that was checked here stops publication" in shown
    assert "No error in what was checked. The rest of the office was not asked about" in shown
    assert "May go out" not in shown
    assert f"what this is signed for: Trust buys a boat {SOUND}" in shown
    assert "No error in what was checked, with 1 warning noted." in words(replace(only(WARNING), partial=True))


def test_what_was_left_out_is_told_and_keeps_it_from_being_signed() -> None:
    told = "Not shown here: 1 error in the directory, which stops “make site”."
    part = replace(CLEAN, partial=True, left_out=(told,))
    shown = page(part)
    assert shown.h1 is not None
    assert shown.h1.get_text() == "This cannot go out yet"
    assert [line.get_text() for line in shown.select(".sign-off p")] == [
        "Not to go out: what is wrong elsewhere must be put right first.",
        told,
    ]
    assert not shown.select(".lines")
    assert told in words(replace(RESULT, left_out=(told,)))


def test_a_signature_is_for_what_was_checked() -> None:
    assert f"Trust buys a boat {SOUND}" in words(CLEAN)
    many = replace(CLEAN, checked={f"content/releases/2026/{number}.md": "" for number in range(1000)})
    assert len(page(many).select(".sign-off li")) == 0


def test_a_file_without_a_title_is_known_by_its_path() -> None:
    fault = replace(ERROR, path="content/directory/contacts.yaml")
    heading = page(Result((fault,), (), 0, {})).h3
    assert heading is not None
    assert heading.get_text() == "content/directory/contacts.yaml"


def test_the_page_stands_alone_and_runs_nothing() -> None:
    report = FORMATS["html"](RESULT)
    shown = page(RESULT)
    assert not shown.find_all(["script", "link", "img", "iframe", "form"])
    assert not shown.find_all(src=True)
    assert not shown.find_all(href=True)
    assert "url(" not in report
    assert "@import" not in report
    assert "content=\"default-src 'none'; style-src 'unsafe-inline'\"" in report


def test_it_is_html_without_a_fault_with_a_language_and_a_title() -> None:
    for result in (RESULT, CLEAN, only(WARNING), replace(CLEAN, partial=True, left_out=("Also “this”.",))):
        html5lib.HTMLParser(strict=True).parse(FORMATS["html"](result))
    shown = page(RESULT)
    assert shown.html is not None
    assert shown.html["lang"] == "en-GB"
    assert shown.title is not None
    assert shown.title.get_text() == "1 error stops publication – preflight"


def test_each_section_is_named_by_its_heading() -> None:
    shown = page(RESULT)
    for section in shown.find_all("section"):
        heading = section.find("h2")
        assert heading is not None
        assert heading["id"] == section["aria-labelledby"]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_words_become_mark_up(text: str) -> None:
    hostile = text + "<script>'\"&{0}\u202e</mark>"
    finding = Finding(hostile, Place(1, 1, 1, 4), ERROR.rule, ERROR.level, hostile, hostile)
    shown = page(replace(only(finding, text=hostile), checked={hostile: hostile}))
    assert not shown.find_all("script")
    assert "\u202e" not in str(shown)
    assert len(shown.select(".errors li")) == 1
