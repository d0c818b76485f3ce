"""A pattern that ignores capitals takes some letters for ours: none of them may stop a check."""

from __future__ import annotations

import pytest

from press.letters import folded
from press.rules import RULES
from tests.fixtures import office, release, sound

TEXTS = (
    "Nearly seven per cent of calls came from Wales, six per cent from Ireland and fifty-six per cent from England.",
    "Calls rose from six million to nine million, doubled twice, and halved; five times as many came by text.",
    "The line opens tonight (Tuesday 3 March), as it did yesterday.",
    "Ring Harbour Line, Monday to Friday, 9am to 5pm, free in Scotland. It is confidential.",
    "We walked 3 kilometres in 5k trainers.",
)
LETTERS = {
    "s": "\N{LATIN SMALL LETTER LONG S}",
    "k": "\N{KELVIN SIGN}",
    "i": "\N{LATIN SMALL LETTER DOTLESS I}",
    "I": "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}",
}


@pytest.mark.parametrize("ours", LETTERS)
@pytest.mark.parametrize("text", TEXTS)
def test_no_letter_stops_a_check(text: str, ours: str) -> None:
    other = LETTERS[ours]
    for strange in (text.replace(ours, other, 1), text.replace(ours.lower(), other), text.upper().replace(ours, other)):
        of = release(sound(f"{strange}\n"))
        for rule in RULES:
            assert list(rule.check(of, office())) is not None, rule.name


@pytest.mark.parametrize("label", ["²", "٢", "２", "②", "Ⅱ"])
def test_no_digit_stops_a_check(label: str) -> None:
    notes = f"[^1]: A source.\n[^{label}]: Another.\n\n{label}. A third"
    text = f"One.[^1] Two.[^{label}] Three ({label}) and [{label}].\n\n{notes}"
    of = release(sound(text))
    for rule in RULES:
        assert list(rule.check(of, office())) is not None, rule.name


@pytest.mark.parametrize(("strange", "plain"), [("ſeven", "seven"), ("Sıx", "six"), ("KİLO", "kilo"), ("Ten", "ten")])
def test_letters_are_folded_into_those_they_are_taken_for(strange: str, plain: str) -> None:
    assert folded(strange) == plain
