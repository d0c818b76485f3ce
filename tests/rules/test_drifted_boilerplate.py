from __future__ import annotations

import pytest

from press.rules.drifted_boilerplate import check
from tests.fixtures import office, quoted, release, sound


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("## About Harbour Trust\n\nHarbour Trust finds good homes. It was founded by seven neighbours.", "good"),
        ("About Harbour Trust:\n\nHarbour Trust finds safe homes. It was founded by eight neighbours.", "eight"),
        ("**About the Harbour Trust** – Harbour Trust finds safe homes. It was begun by seven neighbours.", "begun"),
        ("## About the Trust\n\nHarbour Trust finds safe homes.\n\nIt was founded by six neighbours.", "six"),
        ("## About Harbour Trust\n\nHarbour Trust found safe homes.\n\n## About us\n\nMore.", "found"),
        ("## About Harbour Trust\n\nHarbour Trust finds safe homes. It was founded by 3,000 neighbours.", "3,000"),
    ],
)
def test_a_text_that_drifted_is_found(text: str, word: str) -> None:
    one = release(sound(text))
    assert [quoted(one, fault.span) for fault in check(one, office())] == [word]


@pytest.mark.parametrize(
    "text",
    [
        "## About Harbour Trust\n\nHarbour Trust finds safe homes. It was founded by [seven neighbours](/n).",
        "## About Harbour Trust\n\nHarbour Trust finds safe homes.\nIt was founded by **seven neighbours**.",
        "**About Harbour Trust**\n\nHarbour Trust finds safe homes. It was founded by seven neighbours.\n\n**Ask us**",
        "## About the house\n\nHarbour Trust finds good homes.",
        "## About Northshire County Council\n\nThe council looks after the county.",
        "## About Harbour Trust\n\nThe lamps burn all night and the tide comes in twice a day here.",
        "## About Harbour Trust’s house\n\nHarbour Trust finds good homes. It was founded by seven neighbours.",
        "About 40 people came to Harbour Trust.",
    ],
)
def test_the_same_text_and_other_texts_pass(text: str) -> None:
    assert not list(check(release(sound(text)), office()))
