from __future__ import annotations

from dataclasses import replace

import pytest

from press.rules.remote_picture import check, review
from tests.fixtures import KIT, checked, office, quoted, release, sound
from tests.rules.marked import assert_found

HALL = "https://pictures.example.org/hall.jpg"


@pytest.mark.parametrize(
    "text",
    [
        f"![The hall](⟦{HALL}⟧)",
        f'![The hall](⟦{HALL}⟧ "The hall")',
        f"[![The hall](⟦{HALL}⟧)](https://harbour.example.org)",
        f"<img src='⟦{HALL}⟧' alt='The hall'>",
        f'<img alt="" src="⟦{HALL}⟧">',
        f"![The hall][hall]\n\n[hall]: ⟦{HALL}⟧",
        f"![The hall][hall] and ![the same hall][hall]\n\n[hall]: ⟦{HALL}⟧",
        f"It opens.[^1]\n\n[^1]: Source: Harbour Trust, annual count, 2026. ![The count](⟦{HALL}⟧)",
        f"| Hall |\n|---|\n| ![The hall](⟦{HALL}⟧) |",
    ],
)
def test_a_picture_of_another_site_is_found(text: str) -> None:
    assert_found("remote-picture", text)


@pytest.mark.parametrize(
    "text",
    [
        f"[The hall]({HALL})",
        "![The hall](/theme/hall.jpg)",
        f"![The lamp](/kits/{KIT}/lamp.png)",
        "<img src='/theme/hall.jpg' alt='The hall'>",
        f"The picture is at {HALL}.",
    ],
)
def test_what_fetches_nothing_from_elsewhere_passes(text: str) -> None:
    assert_found("remote-picture", text, {"Kit": KIT})


def test_a_picture_of_the_own_site_passes_and_one_of_its_neighbour_does_not() -> None:
    text = sound("![The hall](https://press.harbour.org/theme/a.jpg) ![The hall](https://press.harbour.org.uk/a.jpg)")
    found = checked(text, SITEURL="https://press.harbour.org").findings
    assert [(one.rule, one.place.column) for one in found] == [("remote-picture", 64)]


def test_what_another_rule_stops_is_left_to_it_and_what_it_only_warns_of_is_not() -> None:
    stopped = "![The hall](//pictures.example.org/a.jpg) ![The hall](https://via.placeholder.com/300)"
    assert not list(check(release(sound(stopped)), office()))
    text = release(sound(f"![The hall]({HALL}?utm_source=news) ![The hall](https://bit.ly/our-hall)"))
    assert [quoted(text, fault.span) for fault in check(text, office())] == [
        f"{HALL}?utm_source=news",
        "https://bit.ly/our-hall",
    ]


def test_one_in_the_text_about_an_organisation_is_found_where_that_is_written() -> None:
    base = office()
    key, record = next(iter(base.directory.organisations.items()))

    def faults(text: str) -> list[str]:
        about = {**base.directory.organisations, key: record.model_copy(update={"boilerplate": text})}
        there = replace(base, directory=replace(base.directory, organisations=about))
        found = list(review(there))
        assert all(source.path == "content/directory/organisations.yaml" for source, _ in found)
        return [fault.message for _, fault in found]

    (message,) = faults(f"We keep ![a hall]({HALL}).")
    assert message.startswith(f"The picture “{HALL}” is on another site")
    assert len(faults(f'We keep <img alt="a hall" src="{HALL}">.')) == 1
    for sound_text in ("We keep a hall.", f"We keep [a hall]({HALL}).", "We keep ![a hall](/theme/a.png).", "<!x ![a"):
        assert faults(sound_text) == []
