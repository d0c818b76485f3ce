from __future__ import annotations

import re

import pytest

from press.rules.small_numbers import NUMBER, numbers_in, value
from tests.fixtures import release, sound


@pytest.mark.parametrize(("text", "number"), [("Twelve swans", 12), ("the twenty", 20), ("of 212 callers", 212)])
def test_a_small_number_is_read_in_words_and_in_digits(text: str, number: int) -> None:
    found = re.search(NUMBER, text, re.IGNORECASE)
    assert found and value(found) == number


@pytest.mark.parametrize("text", ["one", "£12", "3.14", "forty", "twenty-one", "0800"])
def test_a_sum_a_part_of_a_number_and_a_pronoun_are_none(text: str) -> None:
    found = re.search(NUMBER, text, re.IGNORECASE)
    assert found is None or found[0] != text


@pytest.mark.parametrize("text", ["All 3 came.", "All three came.", "It was the third time."])
def test_a_number_stands_in_a_text_in_any_form(text: str) -> None:
    passages = release(sound(text)).passages
    assert 3 in numbers_in(passages)
    assert 4 not in numbers_in(passages)


def test_what_goes_on_from_other_digits_is_none_and_what_begins_a_number_is_one() -> None:
    text = "All 3 came, the twelfth of 1,204 and twenty-one with £45, 3.14 and 0808 157 0100; 999 in 2026."
    body = [passage for passage in release(sound(text)).passages if passage.text == text]
    assert numbers_in(body) == {3, 12, 1, 20, 45, 157, 999}
