from __future__ import annotations

import pytest

from tests.fixtures import findings
from tests.rules.noted import TYPED, Spots, noted, spots

RULE = "typed-note"


def both(first: str, second: str) -> Spots:
    return [(RULE, first), (RULE, second)]


@pytest.mark.parametrize(
    "text",
    [
        "The line took 4,200 calls (1). Half of the callers were carers (2).",
        "The line took 4,200 calls.(1) Half of the callers were carers.(2)",
        "The line took 4,200 calls.(1)(2)",
        "The line took 4,200 calls (1), (2).",
        "The line took 4,200 calls\N{NO-BREAK SPACE}(1). Half were\ncarers (2), it said.",
        "The trust (1) runs the line and the council (2) pays for it.",
        "The trust runs the line,(1) and the council,(2) which pays for it.",
        "[The trust](https://harbour.example.org) (1) runs the line. “Half were carers.” (2)",
        "In 2017(1) it had 50,000(2) callers.",
        "## Calls rise (1)\n\n- nights\n- evenings (2)",
        "The manager said:\n\n> “Half of them rang at night (1).\n>\n> “The rest by day (2).”",
        "About 4,200 people rang (1). They rang for twenty (20) weeks, to (1) talk and (2) listen. Half sleep (2).",
        "Of 50,000 (1) people 12% (2) rang.",
    ],
)
def test_the_first_mark_of_each_note_is_found(text: str) -> None:
    assert spots(noted(text, TYPED), RULE) == both("(1)", "(2)")


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("({})", "({})"),
        ("[{}]", "[{}]"),
        ("[{}]", "[{}]:"),
        ("<sup>{}</sup>", "<sup>{}</sup>"),
        ("<sup>{}</sup>", "{}."),
        ("<sup>({})</sup>", "{}."),
        ("[{}]", "- [{}]"),
        (" ({})", "{})"),
        (" ({})", "**({})**"),
        (" [{}]", "{}."),
    ],
)
def test_each_way_of_typing_is_found(mark: str, note: str) -> None:
    text = f"Calls doubled.{mark.format(1)} Half were from carers.{mark.format(2)}"
    notes = f"{note.format(1)} Harbour Trust, 2025.\n\n{note.format(2)} Census, 2021."
    assert spots(noted(text, notes)) == both(mark.format(1).strip(), mark.format(2).strip())


@pytest.mark.parametrize(
    ("text", "notes", "marks"),
    [
        ("Calls doubled.¹ Half were from carers².", "¹ Harbour Trust, 2025.\n\n² Census, 2021.", ["¹", "²"]),
        ("Calls doubled.¹ Half were from carers.²", "1. Harbour Trust, 2025.\n2. Census, 2021.", ["¹", "²"]),
        ("Calls doubled.* Half were.†", "\\* Harbour Trust, 2025.\n\n† Census, 2021.", ["*", "†"]),
        ("Calls doubled.[i] Half were [ii].", "[i] Harbour Trust, 2025.\n\n[ii] Census, 2021.", ["[i]", "[ii]"]),
        ("Calls doubled.[i]", "[i] Harbour Trust, 2025.", ["[i]"]),
        ("Calls doubled*.", "*Harbour Trust, 2025.", ["*"]),
        ("Calls doubled*.", "* Harbour Trust, 2025.", ["*"]),
        ("Calls doubled [1].", "[1]: https://harbour.example.org/review", ["[1]"]),
    ],
)
def test_signs_and_raised_numbers_are_found(text: str, notes: str, marks: list[str]) -> None:
    assert spots(noted(text, notes), RULE) == [(RULE, mark) for mark in marks]


def test_the_fix_is_spelt_out() -> None:
    (finding,) = findings(noted("Calls doubled.*", "\\* Harbour Trust, 2025."))
    assert finding.message == "“*” is typed by hand, and does not lead to its note."
    assert finding.fix == "Write “[^1]” here and “[^1]: ” in place of “*” before the note."


def test_the_fix_names_each_place_where_a_mark_stands() -> None:
    text = "Calls doubled (1). Half were from carers (1).\n\nMore rang at night (1)."
    (finding,) = findings(noted(text, "(1) Harbour Trust, 2025."))
    assert finding.fix == (
        "Write “[^1]” here, and again on lines 7 and 9, and “[^1]: ” in place of “(1)” before the note."
    )


@pytest.mark.parametrize(
    ("text", "rule", "spot"),
    [
        ("Calls doubled (1). Half were from carers (2). They rang at night (3).", "undefined-note", "(3)"),
        ("Calls doubled (1).", "unused-note", "(2)"),
    ],
)
def test_typed_notes_have_the_faults_of_all_notes(text: str, rule: str, spot: str) -> None:
    assert (rule, spot) in spots(noted(text, TYPED))


def test_a_number_typed_before_two_notes_is_found() -> None:
    release = noted("Calls doubled (1). Half were from carers (2).", f"{TYPED}\n\n(2) Harbour Trust, 2024.")
    assert spots(release, "repeated-note", "undefined-note", "unused-note") == [("repeated-note", "(2)")]


@pytest.mark.parametrize(
    "text",
    [
        "The plan lasts twenty (20) years, two (2) in all, in three (3) areas.",
        "The trust will (1) teach, (2) warn and (3) ring back.",
        "The trust has three aims: (1) to teach; (2) to warn; and (3) to ring back.",
        "The aims are: (1) Teach. (2) Warn. (3) Ring back.",
        "(1) Teach people.\n\n(2) Warn them.",
        "The loss before tax (2) was less than the year before (49).",
        "It is a body under section 501c(4), section 3(1), section 5 (2) and article 6 (1).",
        "Mark a [1] in box (2), or press (1).",
        "It began in the spring (2018).",
        "The tank holds 12m(2), 30m² or 40 ft², and CO₂ or CO² in it.",
        "Leeds (3), York (2) and Hull (1) won medals.",
        "It costs £2* or £9.99* in a 5* hotel, with an A* from the school; f*** that.",
        "Ring [06] 277 3660.",
        "Rates | are\n---|---\none (1) | two (2)\n",
    ],
)
@pytest.mark.parametrize("style", ["({})", "[{}]", "{}."])
def test_numbers_that_are_no_marks_are_left_alone(text: str, style: str) -> None:
    notes = "\n\n".join(f"{style.format(at)} Volunteers are trained for {at} weeks." for at in (1, 2, 3))
    assert spots(noted(text, notes), RULE, "undefined-note", "unused-note", "mixed-note-marks") == []


@pytest.mark.parametrize("text", ["Calls doubled (1). Half were from carers (2).", "Calls doubled* and fell.*"])
def test_marks_without_notes_are_left_alone(text: str) -> None:
    assert spots(noted(text, "The line is open from ten in the evening.")) == []
