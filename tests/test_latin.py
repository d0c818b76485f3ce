"""No Latin letter is lost in an address, and what was right in one stays."""

from __future__ import annotations

import re
import unicodedata

import pytest

from press.directory import slugify
from press.latin import unaccented


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Łódź", "Lodz"),
        ("Ło\N{COMBINING ACUTE ACCENT}dz\N{COMBINING ACUTE ACCENT}", "Lodz"),
        ("Tromsø", "Tromso"),
        ("Đakovo, đ", "Dakovo, d"),
        ("Straße", "Strasse"),
        ("Ærø", "AEro"),
        ("Ħamrun, ħ", "Hamrun, h"),
        ("Diyarbakır, İzmir", "Diyarbakir, Izmir"),
        ("Þórshöfn, Seyðisfjörður", "Thorshofn, Seydisfjordur"),
        ("A night line: £5, “yes”, ½", "A night line: £5, “yes”, ½"),
        ("Ευρώπη, 新闻, Україна", "Ευρώπη, 新闻, Україна"),
    ],
)
def test_latin_letters_are_plain_and_all_else_is_left(text: str, plain: str) -> None:
    assert unaccented(text) == plain


def test_addresses_that_had_all_their_letters_stay() -> None:
    for code in range(0x10000):
        character = chr(code)
        kept = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode().lower()
        before = re.sub("[^a-z0-9]+", "-", kept).strip("-")
        if before or not unicodedata.name(character, "").startswith("LATIN "):
            assert slugify(f"a{character}b") == re.sub("[^a-z0-9]+", "-", f"a{kept}b"), hex(code)
