"""Releases in languages whose words no rule knows: sound ones pass, and what is the same in each is found."""

from __future__ import annotations

import pytest

from tests.fixtures import rules, sound

SOUND = {
    "quotation marks of French": (
        "fr",
        "« Personne », dit-elle, d’un film « exemplaire » : « Le Monde » en parle, et «Le Temps» aussi.",
    ),
    "quotation marks of Spanish": ("es", "Sin embargo, «nadie esperaba esto», dijo la alcaldesa en «El País»."),
    "quotation marks of German": ("de", "„Wir freuen uns“, sagte sie. »Sehr«, sagte er.\n\n> „Wir ‚müssen‘ los.“"),
    "quotation marks of Polish": ("pl", "„To dobra wiadomość” – powiedziała.\n\n– Nie możemy czekać – mówi rzecznik."),
    "quotation marks of Swedish": ("sv", "”Vi är glada”, sade hon. Så är det.\n\n> ”Vi går.\n>\n> ”Vi går nu.”"),
    "quotation marks of Urdu": ("ur", "ترجمان نے کہا:\n\n> ”ہم انتظار نہیں کر سکتے۔“"),
    "centuries in Polish": ("pl", "W XX w. było inaczej, w XIX i XX wieku też."),
    "centuries in Spanish": ("es", "En el siglo XX hubo menos. Suma TODO, también aquí."),
    "centuries in French": ("fr", "Au XXe siècle, en l’an XX."),
    "sources named in French": ("fr", "Selon l’institut, 42 % des ménages n’ont pas de voiture."),
    "declined names in Polish": (
        "pl",
        "Pracownicy Riverside Hospitalu i Harbour Trustu.\n\nAnna Nowak odeszła.\n\nUmowę Anny Nowak rozwiązano.",
    ),
    "dates and sums in German": (
        "de",
        "Vom 28. September bis 3. Oktober 2026, am Samstag, 5. Dezember 2026, um 9.30 Uhr.\n\n"
        "| Jahr | Anrufe |\n|---|---:|\n| 2024 | 950 |\n| 2025 | 1.250 |\n| Total | 2.200 |",
    ),
    "Arabic": ("ar", "يُفتتح الخط يوم الاثنين ٣٠ نوفمبر ٢٠٢٦ في الساعة ٨:٣٠ مساءً، وقال ٤١٦ (٦٧٫٨٪): «هذا خبر جيد»."),
    "Persian": ("fa", "بیمارستان می‌خواهد خط تازه‌ای باز کند."),
    "Japanese": ("ja", "TシャツとQRコードを配布した。「待つことはできません」と述べた。"),
}  # fmt: skip


@pytest.mark.parametrize(("code", "text"), SOUND.values(), ids=SOUND)
def test_ordinary_words_of_another_language_pass(code: str, text: str) -> None:
    assert rules(sound(f"A.[^1]\n\n{text}", {"Lang": code}) + "\n## Notes to editors\n\n[^1]: X, 2026.\n") == []
    assert rules(sound(text, {"Lang": code})) == []


@pytest.mark.parametrize("code", ["fr", "pl", "gd", "ar"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A 0808 157 0101.", "unknown-number"),
        ("A pres@harbour.example.org.", "near-miss-address"),
        ("A 0808 157 0100.[^2]", "undefined-note"),
        ("A [insert name].", "template-text"),
        ("A XX %.", "template-text"),
        ("Harbor Trust.", "misspelt-name"),
        ("> “Nous attendons.", "unclosed-quote"),
        ("A 31/02/2026.", "impossible-date"),
        ("EMBARGO 30/11/2026 09:00", "embargo-line"),
    ],
)
def test_what_is_the_same_in_each_is_found(code: str, text: str, found: str) -> None:
    assert rules(sound(text, {"Lang": code})) == [found]


def test_a_quotation_in_french_within_an_english_release_is_none_of_a_template() -> None:
    assert rules(sound("“Bien sûr”, as « Le Monde » had it.")) == []
