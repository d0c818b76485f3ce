"""No Latin letter is lost where plain ones are wanted."""

from __future__ import annotations

import pytest

from press.latin import place_in_order, unaccented


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


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Aids", "Caerdydd", "chess", "Cymru", "Economy", "Écosse", "Łódź", "Sen", "Zoo"]),
        (
            "cy",
            ["Cymuned", "Chwaraeon", "Dŵr", "Ddoe", "Gwaith", "Nghymru", "Iechyd", "Lles", "Llyfrau", "Ŵyn", "Ysgol"],
        ),
    ],
)
def test_names_stand_in_the_order_of_their_language(language: str, names: list[str]) -> None:
    assert sorted(names, key=lambda name: place_in_order(name, language)) == names


def test_accents_and_capitals_do_not_change_the_order_of_names() -> None:
    names = ["Zetland", "Ŵyn Farms", "the Quiet Trust", "Élan", "Ely", "Wye", "Eden"]
    assert sorted(names, key=lambda name: place_in_order(name, "en")) == [
        "Eden",
        "Élan",
        "Ely",
        "the Quiet Trust",
        "Wye",
        "Ŵyn Farms",
        "Zetland",
    ]
