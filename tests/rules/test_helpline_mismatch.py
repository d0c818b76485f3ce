from __future__ import annotations

from dataclasses import replace

import pytest

from press.office import Office
from press.rules.helpline_mismatch import check
from tests.fixtures import finder, office, quoted, release, sound
from tests.rules.offices import with_helpline

wrong = finder(check)


def wrong_in(office: Office, body: str, **header: str) -> list[str]:
    """What the findings stand on in another office, or with more in the header."""
    one = release(sound(body, header))
    return [quoted(one, fault.span) for fault in check(one, office)]


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        ("Ring the Harbour Line on 0808 157 0200.", ["0808 157 0200"]),
        ("Ring the harbour line, free and at any hour, on 0808 157 0200.", ["0808 157 0200"]),
        ("Ring 0808 157 0200 (Harbour Line).", ["0808 157 0200"]),
        ("Harbour Line: 0808 157 0200; Night Owls: 0808 157 0100", ["0808 157 0200", "0808 157 0100"]),
        ("Ring Harbour Line on 01632 960 101.", ["01632 960 101"]),
        ("The [Harbour Line](tel:+448081570200) is open.", ["tel:+448081570200"]),
        ("The Harbour\nLine (**0808 157 0200**) is open.", ["0808 157 0200"]),
        ("Ring the Harbour Line on 0808 157 0200 and Night Owls on 0808 157 0100.", ["0808 157 0200"]),
        ("0808 157 0200 is the Harbour Line’s and 0808 157 0100 that of Night Owls.", ["0808 157 0100"]),
        (
            "The Harbour Line has 020 7946 0300, Night Owls have 0808 157 0100 and the Quiet Room has 0808 157 0200.",
            ["020 7946 0300", "0808 157 0100", "0808 157 0200"],
        ),
        ("Besides 0808 157 0200, the Harbour Line has 020 7946 0300.", ["020 7946 0300"]),
        ("Both 0808 157 0200 and 020 7946 0300 are those of the Harbour Line.", ["020 7946 0300"]),
        ("The number of the Harbour Line is 0808 157 0200. Its own is 0808 157 0100.", ["0808 157 0200"]),
        ("For the desk 0808 157 0100. The Harbour Line has 0808 157 0200.", ["0808 157 0200"]),
    ],
)
def test_a_name_beside_anothers_number_is_found(body: str, numbers: list[str]) -> None:
    assert wrong(body) == numbers


@pytest.mark.parametrize(
    "body",
    [
        "Ring the Harbour Line on 0808 157 0100, or Night Owls on 0808 157 0200.",
        "Ring 0808 157 0100 for the Harbour Line or 0808 157 0200 for Night Owls.",
        "Harbour Line (0808 157 0100) and, at night, 0808 157 0200.",
        "The Harbour Line had 4,200 callers. Ring Night Owls on 0808 157 0200.",
        "The Harbour Line had 4,200 callers. Others rang 0808 157 0200.",
        "Harbour Line was 0808 157 0999 until May.",
        "Text Quiet Room on 85999 or ring 020 7946 0300.",
        "The Harbour Line opens in May; for an interview with its staff journalists ring 01632 960 101.",
        "Ring Harbour Lines on 0808 157 0200.",
        "The Harbour Line is [open](tel:+448081570200).",
        "The [Harbour Line](tel:+448081570100) is open, and [Night Owls](tel:+448081570200) at night.",
        "The [Harbour Line](tel:+441904960000) is open.",
        f"The Harbour Line is open, {'by day and by night, ' * 8}and others are on 0808 157 0200.",
        f"Others are on 0808 157 0200, and open {'by day and by night, ' * 8}as the Harbour Line is.",
    ],
)
def test_a_name_beside_its_own_number_passes(body: str) -> None:
    assert wrong(body) == []


def test_what_the_page_prints_of_the_header_is_read_too() -> None:
    event = "2026-12-01 10:00 | Ring the Harbour Line on 0808 157 0200"
    assert wrong_in(office(), "It opens.", Event=event) == ["0808 157 0200"]


def test_a_name_may_have_the_end_of_a_sentence_in_it() -> None:
    shouting = with_helpline(name="Stop It Now! Get Help")
    assert wrong_in(shouting, "Ring Stop It Now! Get Help on 0808 157 0200.") == ["0808 157 0200"]
    assert wrong_in(shouting, "Ring Stop It Now! Get Help on 0808 157 0100.") == []


@pytest.mark.parametrize("body", ["Ring the Harbour Line on {}.", "Ring the [Harbour Line](tel:{})."])
def test_a_number_that_two_have_is_that_of_either(body: str) -> None:
    shared = with_helpline("night-owls", number="0808 157 0100")
    assert wrong_in(shared, body.format("0808-157-0100")) == []
    assert wrong_in(shared, body.format("0808-157-0100").replace("Harbour Line", "Night Owls")) == []
    desk = with_helpline(number="01632 960 101")
    assert wrong_in(desk, body.format("01632-960-101")) == [], "the helpline’s number is its press desk’s too"
    assert wrong_in(desk, "Ring Night Owls, whose staff talk by day, on 01632 960 101.") == ["01632 960 101"]


@pytest.mark.parametrize("body", ["Ring the Harbour Line on {}.", "Ring the [Harbour Line](tel:{})."])
def test_a_contact_of_the_same_key_is_no_helpline(body: str) -> None:
    directory = office().directory
    contacts = {**directory.contacts, "harbour-line": directory.contacts["harbour-press"]}
    del contacts["harbour-press"]
    namesake = replace(office(), directory=replace(directory, contacts=contacts))
    assert len(wrong_in(namesake, body.format("01632-960-101"))) == 1


def test_of_two_helplines_that_are_called_alike_both_numbers_are_right_and_told() -> None:
    alike = with_helpline("night-owls", name="Harbour Line")
    assert wrong_in(alike, "Ring the Harbour Line on 0808 157 0100, in England on 0808 157 0200.") == []
    (fault,) = check(release(sound("Ring the Harbour Line on 020 7946 0300.")), alike)
    assert fault.fix.startswith("Write 0808 157 0100 or 0808 157 0200, the number of “Harbour Line”")


HEAD = "| Line | Number | Hours |\n|---|---|---|\n"


@pytest.mark.parametrize(
    ("rows", "numbers"),
    [
        ("| Harbour Line | 0808 157 0200 | at night |", ["0808 157 0200"]),
        ("| **Harbour Line** | [0808 157 0200](tel:+448081570200) | |", ["0808 157 0200"]),
        ("| 0808 157 0200 | Harbour Line | |\n| 0808 157 0100 | Night Owls | |", ["0808 157 0200", "0808 157 0100"]),
        ("| Harbour Line | 0808 157 0100 | |\n| Night Owls | 0808 157 0200 | |", []),
        ("| Harbour Line | 0808 157 0100 | at night 0808 157 0200 |", []),
        ("| Harbour Line | now Night Owls | 0808 157 0200 |", []),
        ("| Harbour Line | 01632 960 101 | the desk |", []),
        ("| Harbour Line | 0808 157 0999 | until May |", []),
        ("| Harbour Line | 0300 123 4567 | |", []),
        ("| Harbour Line (0808 157 0100) | and Night Owls | 0808 157 0200 |", []),
        ("| Harbour Line (0808 157 0200) | | |", ["0808 157 0200"]),
    ],
)
def test_a_row_of_a_table_is_read_across_its_cells(rows: str, numbers: list[str]) -> None:
    assert wrong(HEAD + rows) == numbers


def test_the_message_says_whose_number_it_is() -> None:
    (fault,) = check(release(sound("Ring the Harbour Line on 0808 157 0200.")), office())
    assert (
        fault.message == "“Harbour Line” stands beside 0808 157 0200, which is the number of the helpline Night Owls."
    )
    assert fault.fix == "Write 0808 157 0100, the number of “Harbour Line”, or the name that belongs to 0808 157 0200."
