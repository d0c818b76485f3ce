from __future__ import annotations

import pytest

from press.rules.wrong_territory import check
from tests.fixtures import finder, release, sound
from tests.rules.offices import with_helpline

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("The Harbour Line is for anyone across the UK.", ["the UK"]),
        ("The Harbour Line covers Scotland.", ["Scotland"]),
        ("Anyone in Scotland can ring the Harbour Line.", ["Scotland"]),
        ("Anyone in the UK can report what they know to the Harbour Line.", ["the UK"]),
        ("People in Scotland can talk to the Harbour Line on 0808 157 0100.", ["Scotland"]),
        ("The Harbour Line takes calls from all over the UK.", ["the UK"]),
        ("The Harbour Line, a UK-wide helpline, is open.", ["UK"]),
        ("The Harbour Line is available throughout\nthe UK and Ireland.", ["the UK and Ireland"]),
        ("The Harbour Line supports people living in Northern Ireland.", ["Northern Ireland"]),
        ("Ring the Harbour Line on 0808 157 0100 from anywhere in Scotland.", ["Scotland"]),
        ("Ring the Harbour Line, which answers callers across the whole of the UK.", ["the UK"]),
        ("The Harbour Line answers people throughout the United Kingdom.", ["the United Kingdom"]),
        ("The Harbour Line, open to all in Britain, is free.", ["Britain"]),
        ("The number 0808 157 0100 is for people in Scotland.", ["Scotland"]),
        ("Ring 0808 157 0100. It is now open to anyone in the UK.", ["the UK"]),
        (
            "Call the Harbour Line, a free helpline for England, Wales and Scotland, on 0808 157 0100.",
            ["England, Wales and Scotland"],
        ),
        (
            "Ring 0808 157 0100. The line is open to callers from England, Wales and Scotland.",
            ["England, Wales and Scotland"],
        ),
    ],
)
def test_a_country_too_many_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "The Harbour Line is for anyone in England and Wales.",
        "Across the UK 3,000 people are homeless. Ring the Harbour Line on 0808 157 0100.",
        "The Harbour Line answered 586 calls from Scotland.",
        "The Harbour Line, open since May, answers in Welsh. Its film, available in Scotland, is short.",
        "The Harbour Line answers people across the whole of England and Wales.",
        "In Scotland, people rang the Harbour Line less.",
        "The Harbour Line is for anyone in England.",
        "The Harbour Line, which the UK government funds, is open.",
        "The Harbour Line is run by a UK-wide charity.",
        "Night Owls covers England.",
        "The Harbour Line, a helpline for people in England and Wales, is open.",
        "The Harbour Line takes calls from all over England and Wales.",
        "The Harbour Line answers calls from anywhere in Wales, though callers came from all over the UK.",
        "The Harbour Line, whose volunteers come from across the UK, is open.",
        "Anyone in England can report what they know to the Harbour Line.",
        "Anyone in Scotland can report it to the council; the Harbour Line, 0808 157 0100, is for England.",
        "People in Scotland can talk to a neighbour, those in Wales to the Harbour Line.",
        "Anyone in Scotland can ring the Scottish line; the Harbour Line is for England.",
        "The contest is open to all in the UK; the Harbour Line (0808 157 0100) is for those who need it.",
        "The survey is for people in Scotland too, and anyone whom it upsets can ring 0808 157 0100.",
        "The trust supports people in Scotland, and runs the Harbour Line in England and Wales.",
        "The Harbour Line is looking for volunteers: these posts are open to anyone in the UK.",
        "The Harbour Line’s posts will be open to anyone in the UK.",
    ],
)
def test_its_own_countries_passes(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("covers", "body", "at"),
    [
        (("United Kingdom",), "The Harbour Line covers the UK and Ireland.", 1),
        (("UK",), "The Harbour Line covers Scotland.", 0),
        (("England", "Scotland", "Wales", "Northern Ireland"), "The Harbour Line is open to anyone across the UK.", 0),
        (("Great Britain",), "The Harbour Line covers the whole of the UK.", 1),
        (("North West England",), "The Harbour Line covers the UK.", 0),
    ],
)
def test_the_record_decides(covers: tuple[str, ...], body: str, at: int) -> None:
    assert len(list(check(release(sound(body)), with_helpline(covers=covers)))) == at
