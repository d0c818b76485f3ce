"""Days and times that the field Event has otherwise than the sentence, or the line, that invites to it."""

from __future__ import annotations

import pytest

from press.rules.conflicting_time import check
from press.rules.mentions import sentence_at, sentences_of
from tests.fixtures import office, quoted, release, sound

EVENT = "2026-03-13 10:00 | Pictures of the lamp room"


def found(head: str, body: str, **header: str) -> list[str]:
    """What the findings in a release with this standfirst stand on."""
    one = release(sound(body, {"Standfirst": head, **header}))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Journalists are invited to the lamp room on Saturday 14 March.", "Saturday 14 March"),
        ("The media are welcome on Thursday at 10am.", "Thursday"),
        ("Photographers are invited to the lamp room on Friday 13 March at 10.30am.", "10.30am"),
        ("**What:** A lamp\n\n**When:** 11am, Friday 13 March 2026\n\n**Where:** Marram", "11am"),
        ("What: A lamp\nWhen: Thursday 12 March, 10am\nWhere: Marram", "Thursday 12 March"),
        ("- When: 13 March, 10.30am\n- Where: Marram", "10.30am"),
        ("It opens.\n\nEnds\n\n## Notes to editors\n\nReporters are invited on 12 March.", "12 March"),
    ],
)
def test_an_invitation_to_another_time_than_the_event_is_found(body: str, at: str) -> None:
    assert found("It is told.", body, Event=EVENT) == [at]


@pytest.mark.parametrize(
    "body",
    [
        "Journalists are invited to the lamp room on Friday 13 March at 10am.",
        "Journalists are invited on Friday, at 10:00.",
        "**What:** A lamp\n\n**When:** 10am, Friday 13 March 2026\n\n**Where:** Marram",
        "What: A lamp, lit at 4pm\nWhen: Friday 13 March, 10am\nWhere: Marram, open until 6pm",
        "When: Friday 13 March, 9.30am for 10am",
        "When: Friday 13 March, doors open at 9.30am",
        "It is asked when: at 11am, or later?",
        "Journalists are invited to register by Wednesday 11 March.",
        "Journalists are welcome on 13 March, when the lamp is lit at 4pm.",
        "Photographers are welcome to arrive at 9.30am.",
        "Residents are invited on Saturday 14 March.",
        "Journalists are invited on Friday 13 and Saturday 14 March.",
        "The room opens on 14 March. Journalists are welcome.",
        "Journalists were invited to the lamp room on 2 March.",
        "Reporters are invited to ring us on Monday.",
        "The press is invited to a briefing on Thursday 12 March, and to a private view.",
    ],
)
def test_an_invitation_to_the_event_passes(body: str) -> None:
    assert found("It is told.", body, Event=EVENT) == []


@pytest.mark.parametrize("what", ["Photo call in the lamp room", "Photocall", "Pictures, and a photo-call"])
def test_an_invitation_to_the_photo_call_that_the_field_names_is_held_against_it(what: str) -> None:
    body = "Journalists are invited to a photo call on Thursday 12 March at 10am."
    assert found("It is told.", body, Event=f"2026-03-13 10:00 | {what}") == ["Thursday 12 March"]
    assert found("It is told.", body.replace("Thursday 12", "Friday 13"), Event=f"2026-03-13 10:00 | {what}") == []


@pytest.mark.parametrize(
    "body",
    [
        "Photographers are invited to a photo call on Thursday 12 March, for pictures before the doors open.",
        "Photographers are invited to call on Thursday 12 March.",
    ],
)
def test_an_invitation_to_something_beside_the_event_passes(body: str) -> None:
    assert found("It is told.", body, Event="2026-03-13 10:00 | The lamp room opens") == []


def test_an_invitation_in_the_standfirst_is_held_against_the_event_too() -> None:
    head = "Photographers are invited to see the lamp lit on Friday 13 March at 11am."
    assert found(head, "It is lit for the first time.", Event=EVENT) == ["11am"]
    assert found(head.replace("11am", "10am"), "It is lit for the first time.", Event=EVENT) == []
    assert found("The lamp is lit on Saturday 14 March.", "It is lit for the first time.", Event=EVENT) == []


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("**Photo call:** Friday 13 March, 11am sharp, at the gate", ["11am"]),
        ("Photo-call: Thursday 12 March, 10am", ["Thursday 12 March"]),
        ("Photo call: Friday 13 March, 11am sharp. Boots will be lent. The doors open at 9am.", ["11am"]),
        ("Photo call: Friday 13 March, 10am sharp. Boots will be lent. The lamp is lit at 4pm.", []),
        ("When: Thursday 12 March, 9.30am for 10am, till about 11am", ["Thursday 12 March"]),
        ("**Photo call:** Friday 13 March, 10am sharp, at the gate", []),
        ("Photo call: Friday 13 March, 9.30am for 10am", []),
        ("Press conference: Thursday 12 March, 2pm", []),
        ("We call: Thursday 12 March, 2pm", []),
    ],
)
def test_a_line_headed_by_what_the_event_is_tells_when_it_is(body: str, at: list[str]) -> None:
    assert found("It is told.", body, Event="2026-03-13 10:00 | Photo call in the lamp room") == at


def test_without_an_event_there_is_nothing_to_hold_it_against() -> None:
    assert found("It is told.", "Journalists are invited to the lamp room on Saturday 14 March.") == []


def test_the_sentence_of_a_place_is_that_which_has_it() -> None:
    text = "  It opens. It shuts!  "
    opens, shuts = sentences_of(text)
    assert [sentence_at(text, at) for at in (2, 10, 12, 20)] == [opens, opens, shuts, shuts]
    assert [sentence_at(text, at) for at in (0, 11, 22)] == [None, None, None]
    assert sentence_at("", 0) is None
