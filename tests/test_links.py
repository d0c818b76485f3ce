from __future__ import annotations

import pytest

from tests.fixtures import quoted, release, sound


def links(body: str) -> list[tuple[str, str, str]]:
    """Text, target and source of every link and picture; the source is what its span quotes."""
    found = release(sound(body))
    return [(link.text, link.target, quoted(found, link.span)) for link in found.links]


def only(body: str) -> tuple[str, str, str]:
    (link,) = links(body)
    return link


@pytest.mark.parametrize(
    ("written", "text", "target"),
    [
        ("[the count](https://example.org/a)", "the count", "https://example.org/a"),
        ('[the count](https://example.org "Count")', "the count", "https://example.org"),
        ("[the count]( https://example.org )", "the count", "https://example.org"),
        ("[the count](<a b.html>)", "the count", "a b.html"),
        ("[the *whole* `count`](a)", "the whole count", "a"),
        ("[the\ncount](a)", "the count", "a"),
        ("[a [b] c](a)", "a [b] c", "a"),
        ("[a \\] b](a)", "a ] b", "a"),
        ("[count](a_(b))", "count", "a_(b)"),
        ("[Q&amp;A](a)", "Q&A", "a"),
        ("[](a)", "", "a"),
        ("[count]()", "count", ""),
        ("[count](#)", "count", "#"),
        ("<https://example.org/a>", "https://example.org/a", "https://example.org/a"),
        ("<press@example.org>", "press@example.org", "mailto:press@example.org"),
        ("<a href='https://example.org'>the\ncount</a>", "the count", "https://example.org"),
        ('<A HREF="a">count</A>', "count", "a"),
        ("![A lamp](lamp.png)", "A lamp", "lamp.png"),
        ('<img src="lamp.png" alt="A lamp">', "A lamp", "lamp.png"),
    ],
)
def test_a_link_in_each_of_its_forms(written: str, text: str, target: str) -> None:
    assert only(f"Before {written} behind.") == (text, target, written)


@pytest.mark.parametrize("written", ["[the count][ref]", "[the count][]", "[the count]"])
def test_a_link_whose_target_stands_elsewhere(written: str) -> None:
    body = f"See {written} now.\n\n[ref]: https://example.org\n[the count]: https://example.org\n"
    assert only(body) == ("the count", "https://example.org", written)


@pytest.mark.parametrize(
    "block",
    ["{}", "- {}\n- {}", "1. {}", "> {}", "## {}", "| {} | b |\n|---|---|\n| {} | d |", "Term\n:   {}", "**{}** ({})"],
)
def test_links_stand_wherever_text_may(block: str) -> None:
    found = links(block.replace("{}", "[one](a)", 1).replace("{}", "[two](b)"))
    assert found[0] == ("one", "a", "[one](a)")
    assert [text for text, _, _ in found] == ["one", "two"][: len(found)]


def test_a_picture_may_be_a_link() -> None:
    body = "[![A lamp](lamp.png)](https://example.org)"
    assert links(body) == [("", "https://example.org", body), ("A lamp", "lamp.png", "![A lamp](lamp.png)")]


def test_a_link_and_a_picture_are_told_apart() -> None:
    found = release(sound("[one](a) ![two](b.png)")).links
    assert [link.kind for link in found] == ["link", "picture"]


def test_of_links_alike_each_stands_at_its_own_place() -> None:
    body = "[one](#) [two](#) [one](#)\n\n- [one](#)"
    found = release(sound(body))
    starts = [link.span.start for link in found.links]
    assert [quoted(found, link.span) for link in found.links] == ["[one](#)", "[two](#)", "[one](#)", "[one](#)"]
    assert len(set(starts)) == 4
    assert starts == sorted(starts)


def test_links_of_notes_are_links_and_references_are_not() -> None:
    assert links("Calls.[^1]\n\n[^1]: See [the count](a).") == [("the count", "a", "[the count](a)")]


def test_code_holds_no_link() -> None:
    assert links("`[one](a)`\n\n    [two](b)\n\n```\n[three](c)\n```\n\n[four](d)") == [("four", "d", "[four](d)")]


@pytest.mark.parametrize(
    ("written", "before"),
    [
        ("[the count](https://example.org)", "[the count]("),
        ("[a](a)", "[a]("),
        ("[https://example.org](https://example.org)", "[https://example.org]("),
        ("[a <b>b</b>](b)", "[a <b>b</b>]("),
        ("<a href=a>a</a>", "<a href="),
        ("<https://example.org>", "<"),
    ],
)
def test_a_target_is_found_behind_the_text_that_may_be_the_same(written: str, before: str) -> None:
    (link,) = release(sound(f"Before {written} behind.")).links
    assert link.target_span.start - link.span.start == len(before)
    assert link.target_span.end - link.target_span.start == len(link.target)


@pytest.mark.parametrize("written", ["[count][Ref]", "[ref][]", "[ref]", "![count][ref]"])
def test_a_target_that_stands_elsewhere_is_found_there(written: str) -> None:
    found = release(sound(f"{written}\n\nText.\n\n[other]: c\n[ref]: <a.html> 'Title'\n"))
    (link,) = found.links
    assert quoted(found, link.target_span) == link.target == "a.html"
    assert link.target_span.start > link.span.end


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("[a](C:\\report.docx)", "C:\\report.docx"),
        ("[a](htp://example.org/b)", "htp://example.org/b"),
        ("[a](file:///C:/b.doc 'Title')", "file:///C:/b.doc"),
        ('[a]("https://example.org")', '"https://example.org"'),
        ("[a](<htp://example.org/b>)", "htp://example.org/b"),
        ("<a href='ftp://example.org'>a</a>", "ftp://example.org"),
        ("<a class=b href=ftp://example.org>a</a>", "ftp://example.org"),
        ("<a href>a</a>", ""),
        ("[a]( )", ""),
    ],
)
def test_what_the_page_has_not_is_told_as_written(written: str, target: str) -> None:
    found = release(sound(f"Before {written} behind."))
    (link,) = found.links
    assert link.target == target
    assert quoted(found, link.target_span) == target or link.target_span == link.span


@pytest.mark.parametrize(
    ("written", "target"),
    [("a&amp;b", "a&b"), (r"a\_b", "a_b"), (r"\\server\a", r"\server\a")],
)
def test_a_target_is_found_however_it_is_typed(written: str, target: str) -> None:
    found = release(sound(f"[count]({written})"))
    (link,) = found.links
    assert link.target == target
    assert quoted(found, link.target_span) == written


@pytest.mark.parametrize("written", ["<press@example.org>", "[count]()"])
def test_a_target_that_is_not_written_so_is_the_whole_link(written: str) -> None:
    (link,) = release(sound(written)).links
    assert link.target_span == link.span
