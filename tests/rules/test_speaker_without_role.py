from __future__ import annotations

import pytest

from press.rules.speaker_without_role import check
from tests.fixtures import finder, office, release, sound

faults = finder(check)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jo Hillingdon said:\n\n> “We open.”", "Jo Hillingdon"),
        ("Jo Hillingdon added:\n\n> “We open.”", "Jo Hillingdon"),
        ("Mr Hillingdon said:\n\n> “We open.”", "Mr Hillingdon"),
        ("Ms Jo Hillingdon said: “We open.”", "Ms Jo Hillingdon"),
        ("“We open,” said Jo Hillingdon.", "Jo Hillingdon"),
        ("“We open,” Jo Hillingdon said. “Come.”", "Jo Hillingdon"),
        ("Speaking at the door, Jo Hillingdon said: “We open.”", "Jo Hillingdon"),
        ("Asked why, Jo Hillingdon said: “We open.”", "Jo Hillingdon"),
        ("Anne-Marie O’Hillingdon said:\n\n> “We open.”", "Anne-Marie O’Hillingdon"),
        ("The house opens. Jo Hillingdon told the council: “We open.”", "Jo Hillingdon"),
        ("The house opens at 9 a.m. Jo Hillingdon said: “We open.”", "Jo Hillingdon"),
        ('"We open," said the manager. Jo Hillingdon added: "At last."', "Jo Hillingdon"),
        ("“We open,” said the manager. “Come.” Jo Hillingdon added: “At last.”", "Jo Hillingdon"),
    ],
)
def test_a_name_alone_is_found(text: str, name: str) -> None:
    assert faults(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Jo Hillingdon, who runs the house, said:\n\n> “We open.”",
        "Jo Hillingdon, 45, from Marram, said:\n\n> “We open.”",
        "Jo Hillingdon of Riverside Hospital said: “We open.”",
        "Resident Jo Hillingdon said: “We open.”",
        "Head teacher Jo Hillingdon said: “We open.”",
        "The head of the house, Jo Hillingdon, said: “We open.”",
        "Speaking as chair of the trust, Jo Hillingdon said: “We open.”",
        "Councillor Hillingdon said: “We open.”",
        "Chief Constable Jo Hillingdon said: “We open.”",
        "“We open,” said Jo Hillingdon, who runs the house.",
        "“We open,” said Jo Hillingdon of the trust.",
        "Jo Hillingdon, who runs the house, opened it. Ms Hillingdon said: “We open.”",
        "A spokesperson for the trust said:\n\n> “We open.”",
        "The manager said:\n\n> “We open.”",
        "Harbour Trust said:\n\n> “We open.”",
        "Citizens Advice said: “We open.”",
        "Marsh Rescue said: “We open.”",
        "Lantern Walkers said: “We open.” The Lantern Walkers came.",
        "Jo Hillingdon said that it opens.",
        "The house opens. Insp. Jo Hillingdon said: “We open.”",
        "Coun. Jo Hillingdon said:\n\n> “We open.”",
        "Sgt Hillingdon said: “We open.”",
        "“I was six,” said the manager. “Then I rang. Mrs Hillingdon said: ‘Take two.’ I took two.”",
        "The manager said: \"I was six. Mrs. Hillingdon said, 'Take two.'\"",
        "> “I was six. Jo Hillingdon said: ‘Take two.’ I took two.”",
        "Evenlight said: “We open.”",
    ],
)
def test_a_speaker_who_is_introduced_or_no_person_passes(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("lead", "asks"),
    [
        ("A victim of abuse was heard.", True),
        ("A man was jailed for an assault on a year-old girl.", True),
        ("The youth court sat.", True),
        ("The house opens in May.", False),
        ("A resident of the street was glad.", False),
        ("The convictions were few.", False),
    ],
)
def test_the_fix_asks_whether_the_person_may_be_named_where_somebody_may_not(lead: str, asks: bool) -> None:
    one = release(sound(f"{lead}\n\nJo Hillingdon said:\n\n> “We open.”"))
    (fault,) = check(one, office())
    assert ("Ask first whether this person may be named" in fault.fix) is asks
