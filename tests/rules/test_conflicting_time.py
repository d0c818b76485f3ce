"""Days and times that the headline, or the field Event, has otherwise than the text."""

from __future__ import annotations

import pytest

from press.rules.conflicting_time import check
from press.rules.mentions import sentence_at, sentences_of
from tests.fixtures import office, quoted, release, sound


def found(head: str, body: str, **header: str) -> list[str]:
    """What the findings in a release with this standfirst stand on."""
    one = release(sound(body, {"Standfirst": head, **header}))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("head", "body", "at"),
    [
        ("Police station opens on Monday", "The station opens on Tuesday.", "Tuesday"),
        ("Police station opens on Monday 9 March", "The station will open on Tuesday 10 March.", "Tuesday 10 March"),
        ("Police station opens on 9 March", "The station opens on 16 March 2026, at dusk.", "16 March 2026"),
        (
            "Library gives lamps away on Saturday",
            "The library gives its lamps away on Sunday 8 March.",
            "Sunday 8 March",
        ),
        ("The library opens its doors at 10am.", "The library opens its doors at 11am.", "11am"),
        ("The library opens its doors at noon.", "The library opens its doors at 11.30 a.m.", "11.30 a.m."),
        ("Police station opens on Monday", "On Tuesday the station opens its doors.", "Tuesday"),
        ("Police station opens on Monday", "The station in Marram opens to the public on Tuesday.", "Tuesday"),
        ("Clinic is open until 8pm", "The clinic is open until 9pm.", "9pm"),
        ("Marram council opens library on Monday", "The library in Marram opens its doors on Tuesday.", "Tuesday"),
        ("Harbour Trust opens night line on Monday", "Harbour opens a night line on Tuesday.", "Tuesday"),
    ],
)
def test_a_day_or_a_time_in_two_ways_is_found(head: str, body: str, at: str) -> None:
    assert found(head, body) == [at]
    assert found("It is told.", body, Title=head.rstrip(".")) == [at]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Police station opens on Monday", "The station opens on Monday; its garage opens on Tuesday."),
        ("Police station opens on Monday", "The station opens on 9 March. Staff open the station to us on Tuesday."),
        ("Police station opens on Monday", "The station was shut. A party is held on Tuesday."),
        ("Police station opens on Monday", "The station opens from Sunday 8 to Tuesday 10 March."),
        ("Police station opens on Monday", "The station opens tomorrow. It was to open on Tuesday."),
        ("Police station opens on Monday", "The station opens on Tuesday instead, three weeks after it was built."),
        ("Library in Marram opens on Monday", "A party for the library in Marram is held on Sunday."),
        ("Sunday market saved in Marram", "The market in Marram is saved, the council said on Friday."),
        ("Monday’s fire in Marram was arson", "The fire in Marram was arson, police said on Friday."),
        ("Police station opens on Monday", "The station opens on Tuesday.\n\nA choir sings when it opens on Monday."),
        ("The library opens its doors at 10am.", "The library opens its doors at 10:00."),
        ("The library opens its doors at 10am.", "The library opens its doors to 1,000 readers, 11 of them poets."),
        ("The library opens its doors at 10am.", "The library opens its doors to babies at 9am, to all at 11am."),
        ("Police station opens on Monday 9 March", "The station opens on Monday, 9 Mar. 2026, at 11am."),
        ("Man to appear in court on Monday", "A man will appear in court after a robbery on Saturday."),
        ("Man to appear in court on Monday", "A man arrested on Saturday is due to appear in court in Leeds."),
        ("Man to appear in court on Monday", "The man was arrested on Saturday and will appear in court."),
        ("Man charged after stabbing on Friday", "A man was charged with the stabbing on Sunday."),
        ("Man dies after crash on Friday", "The man, 40, died in hospital after the crash, on Sunday."),
        (
            "Council to vote on budget on Thursday",
            "The council’s cabinet backed the budget on Tuesday, ahead of a vote.",
        ),
        ("Hospital opens new ward on Monday", "Patients move to the new ward of the hospital on Wednesday."),
        ("Council meets on school on Monday", "The council meets a second time on the school on Thursday."),
        ("The road will close on Monday", "The road will close at 7pm and reopen on Friday."),
        ("The road will be closed from 7pm", "The road will be closed until 6am."),
        ("Polling stations open until 10pm", "Polling stations open at 7am."),
        ("Library doors open at 9am", "The library doors open on Sundays at 11am."),
        ("The concert in Marram starts at 7pm", "Doors for the concert in Marram open at 6.30pm."),
        ("Funeral of PC takes place on Monday", "The funeral of the PC, who died on Friday, takes place in Marram."),
        ("Inquest into death opens on Monday", "The inquest opens into the death of the man on Friday."),
        ("Trust meets on Monday", "The trust’s board meets on Thursday."),
        ("Library opens in Marram on Monday", "The library’s café opens in Marram on Thursday."),
        ("Lorry drivers in Marram strike on Monday", "Train drivers in Marram strike on Thursday."),
        ("Free swimming starts on Monday", "Free swimming for under-16s starts on Saturday."),
        ("Tickets on sale from Friday", "Tickets for members are on sale from Wednesday."),
        ("Council meets at 7pm", "The council’s cabinet meets at 5pm."),
        ("Flu jabs available from Monday", "Flu jabs are available to under-fives from Wednesday."),
    ],
)
def test_what_may_be_two_things_passes(head: str, body: str) -> None:
    assert found(head, body) == []


EVENT = "2026-03-13 10:00 | Pictures of the lamp room"


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Journalists are invited to the lamp room on Saturday 14 March.", "Saturday 14 March"),
        ("The media are welcome on Thursday at 10am.", "Thursday"),
        ("Photographers are invited to the lamp room on Friday 13 March at 10.30am.", "10.30am"),
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


def test_the_sentence_of_a_place_is_that_which_has_it() -> None:
    text = "  It opens. It shuts!  "
    opens, shuts = sentences_of(text)
    assert [sentence_at(text, at) for at in (2, 10, 12, 20)] == [opens, opens, shuts, shuts]
    assert [sentence_at(text, at) for at in (0, 11, 22)] == [None, None, None]
    assert sentence_at("", 0) is None
