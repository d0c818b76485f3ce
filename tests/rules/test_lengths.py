"""Headlines, standfirsts and paragraphs that are too long, or there twice."""

from __future__ import annotations

import pytest

from press.rules import long_headline, long_standfirst
from tests.rules.marked import assert_found

PARAGRAPH = "The line is answered by volunteers who have cared for somebody themselves, every night from ten."


def words(length: int) -> str:
    return ("carers " * length)[: length - 1] + "s"


def test_long_headline() -> None:
    assert_found("long-headline", "It opens.", {"Title": f"⟦{words(long_headline.MOST + 1)}⟧"})
    assert_found("long-headline", "It opens.", {"Title": words(long_headline.MOST)})


def test_long_standfirst() -> None:
    assert_found("long-standfirst", "It opens.", {"Standfirst": f"⟦{words(long_standfirst.MOST + 1)}⟧"})
    assert_found("long-standfirst", "It opens.", {"Standfirst": words(long_standfirst.MOST)})


@pytest.mark.parametrize(
    "body",
    [
        f"{PARAGRAPH}\n\n⟦{PARAGRAPH}⟧",
        f"{PARAGRAPH}\n\nIt is free.\n\n⟦{PARAGRAPH.replace(' who', chr(10) + 'who')}⟧",
        f"It is so:\n\n- {PARAGRAPH}\n- ⟦{PARAGRAPH}⟧",
        f"{PARAGRAPH}\n\n⟦{PARAGRAPH.replace(PARAGRAPH.split()[0], PARAGRAPH.split()[0].upper(), 1)}⟧",
    ],
)
def test_repeated_paragraph(body: str) -> None:
    assert_found("repeated-paragraph", body)


@pytest.mark.parametrize(
    "body",
    [
        "It is free.\n\nIt is open.\n\nIt is free.",
        f"{PARAGRAPH}\n\n{PARAGRAPH[:-1]}, and to the morning.",
        f"{PARAGRAPH}\n\n{PARAGRAPH.replace(PARAGRAPH.split()[5], 'perhaps', 1)}",
    ],
)
def test_no_repeated_paragraph(body: str) -> None:
    assert_found("repeated-paragraph", body)


def test_a_helpline_may_stand_in_the_text_and_in_the_notes() -> None:
    assert_found("repeated-paragraph", f"{PARAGRAPH}\n\nEnds\n\n## Notes to editors\n\n{PARAGRAPH}", ends=False)
