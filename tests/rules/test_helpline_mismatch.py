from __future__ import annotations

import pytest

from press.rules.helpline_mismatch import check
from tests.fixtures import finder, office, release, sound

wrong = finder(check)


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
    ],
)
def test_a_name_beside_its_own_number_passes(body: str) -> None:
    assert wrong(body) == []


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
