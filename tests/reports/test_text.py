from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from press.finding import Finding, Level, Place, Waived
from press.reports.text import render_text
from press.reports.words import summary
from press.result import Held, Result
from press.source import Source

PATH = "content/releases/2026/night-line.md"


def finding(place: Place, message: str = "“Embrago” is not a field.", level: Level = Level.ERROR) -> Finding:
    return Finding(PATH, place, "unknown-field", level, message, "Did you mean “Embargo”?")


def result(*findings: Finding, text: str = "", waived: tuple[Waived, ...] = (), releases: int = 1) -> Result:
    return Result(findings, waived, releases, {PATH: Source(PATH, text)})


def excerpt(text: str, place: Place) -> list[str]:
    """The two lines of a report that show the source."""
    return render_text(result(finding(place), text=text)).splitlines()[2:4]


def test_a_finding_is_one_plain_block_and_the_summary_comes_last() -> None:
    one = finding(Place(2, 1, 2, 8))
    assert render_text(result(one, text="Title: Night line\nEmbrago: 2026-03-02 00:01\n", releases=5)) == (
        f"{PATH}:2:1: error unknown-field\n"
        "  “Embrago” is not a field.\n"
        "    Embrago: 2026-03-02 00:01\n"
        "    ^^^^^^^\n"
        "  Fix: Did you mean “Embargo”?\n"
        "\n"
        "5 releases checked: 1 error, no warnings. 1 error stops the build.\n"
    )


def test_blocks_are_parted_by_one_blank_line() -> None:
    text = render_text(result(finding(Place(1, 1, 1, 3)), finding(Place(2, 1, 2, 3)), text="ab\ncd\n"))
    assert [block.splitlines()[0] for block in text.split("\n\n")] == [
        f"{PATH}:1:1: error unknown-field",
        f"{PATH}:2:1: error unknown-field",
        "1 release checked: 2 errors, no warnings. 2 errors stop the build.",
    ]


def test_waivers_are_listed_even_when_there_is_nothing_to_mend() -> None:
    hall = Finding(PATH, Place(12, 1, 12, 3), "unknown-number", Level.ERROR, "“01632 960999” is unknown.", "Add it.")
    waived = Waived(hall, "Press desk", "It is the hall's own number.")
    assert render_text(result(waived=(waived,), releases=6)) == (
        "1 waiver:\n"
        f"  {PATH}:12 unknown-number, by Press desk: It is the hall's own number.\n"
        "\n"
        "6 releases checked: nothing to mend.\n"
    )


def test_the_summary_counts_in_plain_words() -> None:
    warning = finding(Place(1, 1, 1, 2), level=Level.WARNING)
    assert summary(result(releases=0)) == "No releases checked: nothing to mend."
    assert summary(replace(result(releases=0), pages=1)) == "1 page checked: nothing to mend."
    assert summary(replace(result(releases=1), pages=2)) == "1 release and 2 pages checked: nothing to mend."
    assert summary(replace(result(releases=0), records=4)) == "4 files checked: nothing to mend."
    assert summary(replace(result(releases=1), records=4)) == "1 release checked: nothing to mend."
    assert summary(result(warning, warning, releases=2)) == "2 releases checked: no errors, 2 warnings."


def test_a_file_without_text_has_no_excerpt() -> None:
    lines = render_text(result(finding(Place(1, 1, 1, 1)))).splitlines()
    assert lines[2] == "  Fix: Did you mean “Embargo”?"


def test_carets_stand_under_what_is_meant() -> None:
    assert excerpt("Ring 0808 1000 901 now\n", Place(1, 6, 1, 19)) == [
        "    Ring 0808 1000 901 now",
        "         ^^^^^^^^^^^^^",
    ]


def test_carets_keep_their_place_after_wide_and_combining_letters() -> None:
    assert excerpt("東京 cafe\u0301 x", Place(1, 10, 1, 11))[1] == "    " + " " * 10 + "^"


def test_a_place_between_characters_has_one_caret() -> None:
    assert excerpt("Issuers: a", Place(1, 11, 1, 11))[1] == "    " + " " * 10 + "^"


def test_a_stretch_of_several_lines_is_marked_to_the_end_of_the_first() -> None:
    assert excerpt("one two\nthree", Place(1, 5, 2, 6)) == ["    one two", "        ^^^"]


def test_a_long_line_is_clipped_around_what_is_meant() -> None:
    line, carets = excerpt("a" * 5000 + "0808 1000 901" + "b" * 5000, Place(1, 5001, 1, 5014))
    assert len(line) < 110
    start = carets.index("^")
    assert line[start : start + carets.count("^")] == "0808 1000 901"
    assert line.strip()[0] == line[-1] == "…"


def test_a_stretch_longer_than_the_clip_is_marked_as_far_as_it_is_shown() -> None:
    line, carets = excerpt("a" * 5000, Place(1, 1, 1, 5001))
    assert len(line) == len(carets) + 1


def test_nothing_that_a_terminal_would_obey_is_printed() -> None:
    text = "Place: \x1b[31mred\u202e\ta\n"
    shown = render_text(result(finding(Place(1, 1, 1, 6), message="“\x1b[31mred” is wrong."), text=text))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "    Place: �[31mred� a\n" in shown


def test_carets_keep_their_place_after_a_tab_and_after_marks_that_take_no_room() -> None:
    assert excerpt("\tPlace:\tred", Place(1, 9, 1, 12)) == ["     Place: red", "            ^^^"]
    # A variation selector and an enclosing circle belong to the letter before them.
    assert excerpt("\u2764\ufe0f a\u20dd red", Place(1, 7, 1, 10))[1] == "    " + " " * 4 + "^^^"


def test_a_letter_that_is_only_a_mark_has_a_caret() -> None:
    assert excerpt("cafe\u0301", Place(1, 5, 1, 6))[1] == "    " + " " * 4 + "^"


def held(slug: str, until: str = "", *, lang: str = "en", draft: bool = False) -> Held:
    moment = datetime.fromisoformat(until).replace(tzinfo=ZoneInfo("Europe/London")) if until else None
    return Held(f"content/releases/2026/{slug}.md", slug, lang, draft, moment)


def test_what_does_not_go_out_yet_stands_above_the_summary_and_first_what_comes_out_first() -> None:
    some = (
        held("boat", "2027-01-04 09:30"),
        held("unclear"),
        held("museum", lang="cy", draft=True),
        held("night-line", "2026-12-01 00:01"),
    )
    assert render_text(replace(result(releases=6), held=some)) == (
        "3 are held: night-line until Tuesday 1 December 2026, 00:01; boat until Monday 4 January 2027, 09:30; "
        "unclear, whose embargo cannot be read.\n"
        "1 is a draft: museum (cy).\n"
        "6 releases checked: nothing to mend.\n"
    )


def test_one_that_is_held_is_one_and_a_draft_under_embargo_is_a_draft() -> None:
    some = (held("boat", "2026-03-29 02:30"), held("museum", "2026-12-01 00:01", draft=True), held("c", draft=True))
    lines = render_text(replace(result(), held=some)).splitlines()
    assert lines[:2] == ["1 is held: boat until Sunday 29 March 2026, 02:30.", "2 are drafts: museum; c."]


def test_of_many_that_are_held_only_some_are_named() -> None:
    some = tuple(held(f"release-{number}", draft=True) for number in range(1, 18))
    assert render_text(replace(result(), held=some)).splitlines()[0] == (
        "17 are drafts: release-1; release-2; release-3; release-4; release-5; and 12 more."
    )
