from __future__ import annotations

import pytest

from press.rules.unclosed_tag import check
from tests.fixtures import HEADER, findings, office, release, rules
from tests.rules.marked import assert_found, take_marks

WORDS = "The trust opens a night line for carers."
NOTES = "\n\nEnds\n\n## Notes to editors\n\n[^1]: Source: Harbour Trust, count of calls, 2025.\n"


def noted(body: str) -> str:
    lines = "".join(f"{name}: {value}\n" for name, value in HEADER.items())
    return f"{lines}\nThe line took 4,200 calls.[^1]\n\n{body}{NOTES}"


@pytest.mark.parametrize(
    "text",
    [
        "⟦<div>⟧\n\n{}",
        "⟦<div>⟧\nSome words.\n\n{}",
        "⟦<div>⟧Some words.\n\n{}",
        "   ⟦<SECTION>⟧\n\n{}",
        '⟦<div class="box">⟧\n\n{}',
        "⟦<details>⟧\n<summary>More</summary>\n\n{}",
        "⟦<ul>⟧\n<li>One</li>\n\n{}",
        "⟦<div>⟧\n<div>One</div>\n\n{}",
        "<div>One</div> ⟦<div>⟧\n\n{}",
        "<div>\n<p>One\n</div>\n\n⟦<div>⟧\n\n{}",
        "⟦<p>⟧\n\n{}",
        "⟦<h2>⟧When it opens\n\n{}",
        "⟦<pre>⟧\n\n{}",
    ],
)
def test_a_tag_that_is_never_closed_is_found_and_not_the_notes_that_it_swallows(text: str) -> None:
    plain, ((start, end),) = take_marks(noted(text.format(WORDS)))
    (found,) = findings(plain)
    line = plain.count("\n", 0, start) + 1
    assert (found.rule, found.place.line) == ("unclosed-tag", line)
    assert found.place.end_column - found.place.column == end - start
    assert f"“{plain[start:end]}” is never closed" in found.message
    assert f"</{release(plain).source.text[start + 1 : end - 1].split()[0].lower()}>" in found.fix


@pytest.mark.parametrize(
    "text",
    [
        "<div>\n\n{}\n\n</div>",
        "<div>\n\n{}\n\n</DIV>\n\nMore of it.",
        "<div><p>One\n\n{}</div>\n\nMore of it.",
        "<details>\n<summary>More</summary>\n<p>One</p>\n</details>\n\n{}",
        "<hr>\n\n{}",
        "One<br>\ntwo.\n\n{}",
        "<b>One</b>\n\n{}",
        "<b>\n\n{}",
        "</div>\n\n{}",
        "Some <div> words.\n\n{}",
        "The tag `<div>` opens.\n\n{}",
        "`<div>` opens.\n\n{}",
        "```\n<div>\n```\n\n{}",
        "    <div>\n\n{}",
        "<https://harbour.example.org/count>\n\n{}",
        '<img src="/theme/a.png" alt="">\n\n{}',
        "<!-- <div> -->{}",
        '<div class="box">One</div>\n\n<div>\n\nTwo\n\n</div>\n\n{}',
    ],
)
def test_what_is_closed_or_swallows_nothing_passes(text: str) -> None:
    assert "unclosed-tag" not in rules(noted(text.format(WORDS)))


def test_html_behind_which_nothing_but_html_stands_passes() -> None:
    page = release("Title: A\n\n<p>One.\n\n<p>Two.\n\n<div>Three.\n", "content/pages/a.md", is_page=True)
    assert list(check(page, office())) == []


def test_without_notes_it_is_found_all_the_same() -> None:
    assert_found("unclosed-tag", f"⟦<div>⟧\n\n{WORDS}")


def test_a_note_that_is_really_missing_is_found_beside_it() -> None:
    missing = noted(f"<div>\n\n{WORDS}").replace("calls.[^1]", "calls.[^1] It opens.[^2]")
    assert rules(missing) == ["undefined-note", "unclosed-tag"]
