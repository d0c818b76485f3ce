"""A slug has no letter that an address cannot have, and loses none that it can."""

from __future__ import annotations

import re
import unicodedata

from press.slugs import list_slug, slugify


def test_a_slug_of_any_text() -> None:
    assert slugify("Café & crêpes") == "cafe-crepes"
    assert slugify("  Child protection ") == "child-protection"
    assert slugify("Łódź") == "lodz"
    assert slugify("日本") == ""


def test_the_list_of_a_name_in_another_script_has_an_address() -> None:
    assert list_slug("Łódź") == "lodz"
    assert list_slug("日本") == "ri-ben"
    assert list_slug("الصحة") and list_slug("الصحة") != list_slug("النوم")
    assert list_slug("Здоров’я 2026") != list_slug("Освіта 2026")
    assert list_slug("24/7") == "24-7"
    assert list_slug("?!") == ""


def test_addresses_that_had_all_their_letters_stay() -> None:
    for code in range(0x10000):
        character = chr(code)
        kept = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode().lower()
        before = re.sub("[^a-z0-9]+", "-", kept).strip("-")
        if before or not unicodedata.name(character, "").startswith("LATIN "):
            assert slugify(f"a{character}b") == re.sub("[^a-z0-9]+", "-", f"a{kept}b"), hex(code)
