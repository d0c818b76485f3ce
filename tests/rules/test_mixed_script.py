from __future__ import annotations

import pytest

from press.rules.mixed_script import check
from tests.fixtures import finder

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Write to press@hаrbour.example.org.", ["press@hаrbour.example.org"]),
        ("The cоuncil said so.", ["cоuncil"]),
        ("ΒBC reports.", ["ΒBC"]),
        ("[x](https://www.hаrbour.org/)", ["https://www.hаrbour.org/"]),
        ("Сovid rises.", ["Сovid"]),
        ("[x](mailto:prеss@harbour.example.org)", ["mailto:prеss@harbour.example.org"]),
        ("## Nеws", ["Nеws"]),
    ],
)
def test_a_letter_of_another_script_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "30 µm and μm",
        "TNFα and IFNγ and NF-κB",
        "kΩ",
        "Москва and Αθήνα",
        "β-carotene",
        "SMSка",
        "KOЯN",
        "Sean O’Neill",
        "café",
        "χ2 test",
        "Jovanović Јовановић",
        "пример@пример.рф",
    ],
)
def test_a_word_of_one_script_passes(body: str) -> None:
    assert found(body) == []
