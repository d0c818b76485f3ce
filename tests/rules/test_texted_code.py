from __future__ import annotations

import pytest

from press.rules.texted_code import check
from tests.fixtures import finder

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Call the Quiet Room on 85999.", ["85999"]),
        ("The Quiet Room: 85999", ["85999"]),
        ("Text us on [85999](tel:85999).", ["tel:85999"]),
        ("[Text us](tel:85999)", ["tel:85999"]),
        ("Ring 85999, or ring 020 7946 0300.", ["85999"]),
        ("Ffoniwch 85999.", ["85999"]),
        ("Ffoniwch y siop tecstilau ar 85999.", ["85999"]),
    ],
)
def test_a_code_to_be_rung_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "Text HELLO to 85999",
        "Text the Quiet Room on 85999",
        "SMS 85999",
        "Send a text message to 85999.",
        "## By text\n\n85999",
        "| Text |\n|---|\n| 85999 |",
        "Ring 020 7946 0300, or text 85999.",
        "[text 85999](sms:85999)",
        "85,999 people",
        "The Quiet Room, 85999 (text only)",
        "Ffoniwch 020 7946 0300, neu tecstiwch HELP i 85999.",
        "Ffoniwch 020 7946 0300, neu tecstiwch y gair HELP i 85999.",
        "Ffoniwch 020 7946 0300, neu tecstio 85999.",
        "Ffoniwch, neu decstio 85999; gallwch ei thecstio hefyd.",
        "Anfonwch destun i 85999.",
        "Tecstiwch: 85999",
    ],
)
def test_a_code_to_be_texted_passes(body: str) -> None:
    assert found(body) == []
