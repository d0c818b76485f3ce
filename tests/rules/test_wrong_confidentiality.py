from __future__ import annotations

import pytest

from press.rules.wrong_confidentiality import check
from tests.fixtures import finder, quoted, release, sound
from tests.rules.offices import with_helpline

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("The Harbour Line is not confidential.", ["not confidential"]),
        ("Ring 0808 157 0100. Calls aren't confidential.", ["n't confidential"]),
    ],
)
def test_a_promise_denied_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "The Harbour Line is confidential.",
        "Ring in confidence: Harbour Line, 0808 157 0100",
        "The Harbour Line is free, anonymous and confidential.",
        "The Harbour Line takes no names.",
        "Night Owls is not confidential.",
        "The report on the Harbour Line is not public; confidential sources spoke.",
    ],
)
def test_a_promise_kept_passes(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("record", "body", "at"),
    [
        ("Not confidential", "The Harbour Line is free and confidential.", ["confidential"]),
        ("Not confidential", "The Harbour Line is a\nconfidential line.", ["confidential"]),
        ("Calls are recorded", "Ring the Harbour Line in\nstrict confidence.", ["in\nstrict confidence"]),
        ("Calls are recorded", "Ring the Harbour Line in confidence.", ["in confidence"]),
        ("Not anonymous; callers must give their name", "Ring the Harbour Line anonymously.", ["anonymously"]),
        (
            "Confidential unless a life is at risk",
            "The Harbour Line is strictly confidential.",
            ["strictly confidential"],
        ),
        ("Confidential unless a life is at risk", "The Harbour Line is confidential.", []),
        ("Confidential; callers need not say who they are", "The Harbour Line is anonymous and confidential.", []),
        ("Confidential", "The Harbour Line is completely confidential.", []),
        ("Confidential", "The Harbour Line is free and anonymous.", ["anonymous"]),
        ("Confidential", "The Harbour Line is anonymous and confidential.", []),
        ("Anonymous and confidential", "The Harbour Line is anonymous.", []),
        ("yes", "The Harbour Line is anonymous.", []),
        ("", "The Harbour Line is completely confidential.", []),
    ],
)
def test_the_record_decides(record: str, body: str, at: list[str]) -> None:
    one = release(sound(body))
    assert [quoted(one, fault.span) for fault in check(one, with_helpline(confidential=record))] == at
