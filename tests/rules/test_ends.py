"""The four rules about Ends: missing, run in, too early and repeated. One slip is one finding, of one of them."""

from __future__ import annotations

import pytest

from tests.rules.marked import assert_found

STORY = "The trust opens a night line for carers."
MORE = (
    "Callers reach a volunteer who has cared for somebody, and can ring as often as they like until the morning.",
    "The line grew out of a kitchen on the North Shore, where four neighbours took turns at a telephone all night.",
)
NOTES = "## Notes to editors\n\nThe line is run by volunteers."
QUOTE = "The manager of the line said:\n\n> “People rang at night, and there was nobody to answer.”"
CONTACT = "For further information, or to speak to a volunteer, please contact the press desk on 01632 960 101."


def whole(*blocks: str) -> str:
    return "\n\n".join(blocks)


RUN_IN = (
    "It is free. ⟦[Ends]⟧ Notes for editors: it is run by volunteers.",
    "The manager said: “It is free to all contributors.” ⟦Ends⟧ Notes for editors: it is run by volunteers.",
    "It is free. ⟦ENDS⟧",
    "It is free.\u00a0⟦Ends⟧",
    "It is free. **⟦Ends⟧**",
    "It is free. ⟦-ENDS-⟧ For further information ring the desk.",
    "It is free. ⟦– Ends –⟧",
    "It is free.⟦Ends⟧",
    "It is free. ⟦###⟧ About the trust: it finds homes.",
    "It is free. ⟦-30-⟧",
    "It is free. ⟦ENDS⟧/",
    "It is free. ⟦-###-⟧",
    "> “It is free.” ⟦ENDS⟧",
    "- It is free\n- It is open. ⟦Ends⟧",
    "<p>⟦Ends⟧</p>",
)


@pytest.mark.parametrize("text", RUN_IN)
def test_an_end_mark_inside_a_paragraph_is_that_and_not_a_missing_one(text: str) -> None:
    assert_found("run-in-ends", whole(STORY, text), ends=False)
    assert_found("run-in-ends", whole(STORY, text))


@pytest.mark.parametrize(
    "text",
    [
        "The week ends. It ends. Ends meet.",
        "To make ends meet. Ends are loose (ends).",
        "How it ends. The road – ends – here.",
        "Season 30. Flight -30- was late, at -30 degrees.",
        "It is free. Ends of the rope were cut.",
        "Split ends: a haircut is free.",
    ],
)
def test_words_that_end_nothing(text: str) -> None:
    assert_found("run-in-ends", text)


@pytest.mark.parametrize("mark", ["Ends", "ENDS", "-Ends-", "[Ends]", "**Ends**", "###", "# # #", "-30-", "***ENDS***"])
def test_a_second_mark_is_found_however_it_is_written(mark: str) -> None:
    assert_found("repeated-ends", whole(STORY, "Ends", f"⟦{mark}⟧"), ends=False)
    assert_found("repeated-ends", whole(STORY, mark, CONTACT, "⟦Ends⟧", NOTES), ends=False)
    assert_found("repeated-ends", whole(STORY, mark, NOTES, "⟦Ends⟧"), ends=False)


EARLY = (
    (STORY, "⟦Ends⟧", QUOTE, NOTES),
    (STORY, "⟦Ends⟧", "“People rang at night, and nobody answered,” said the manager of the line.", NOTES),
    (STORY, "⟦Ends⟧", *MORE, NOTES),
    (STORY, "⟦Ends⟧", *MORE),
    (STORY, "⟦###⟧", *MORE, QUOTE),
    (STORY, "⟦Ends⟧", MORE[0], "Ends", NOTES),
    (STORY, "⟦Ends⟧", *MORE, "Ends", NOTES),
    (STORY, "The manager said:", "⟦Ends⟧", "> “People rang at night.”", NOTES),
    (STORY, "The line will:", "⟦Ends⟧", "- be free\n- be open", NOTES),
    (STORY, "⟦Ends⟧", QUOTE, "Ends", NOTES),
)


@pytest.mark.parametrize("blocks", EARLY)
def test_text_for_publication_after_ends(blocks: tuple[str, ...]) -> None:
    assert_found("early-ends", whole(*blocks), ends=False)


@pytest.mark.parametrize(
    "blocks",
    [
        (STORY, "Ends", CONTACT, NOTES),
        (STORY, "Ends", "Press desk: 01632 960 101", "press@harbour.example.org", NOTES),
        (STORY, "Ends", "**For further information**", "Ring the press desk.", NOTES),
        (
            STORY,
            "Ends",
            "Harbour Trust is a charity that finds safe homes for people on the North Shore, and has since 1992.",
            NOTES,
        ),
        (STORY, "Ends", "About the house", *MORE, NOTES),
        (STORY, "Ends", "## About the line", *MORE, QUOTE, NOTES),
        (STORY, "Ends", "**Supporting quotes**", QUOTE, NOTES),
        (
            STORY,
            "Ends",
            "Photographs of the house are available, and the manager can be interviewed at the house in May.",
            NOTES,
        ),
        (
            STORY,
            "Ends",
            "1. The count was made in March.\n2. It is of people, however often they asked for a home.",
            NOTES,
        ),
        (STORY, "Ends", NOTES, *MORE, QUOTE),
        (STORY, "Ends", MORE[0], NOTES),
        (STORY, "Ends"),
    ],
)
def test_what_belongs_after_ends(blocks: tuple[str, ...]) -> None:
    assert_found("early-ends", whole(*blocks), ends=False)
