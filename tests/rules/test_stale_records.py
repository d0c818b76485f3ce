from __future__ import annotations

from dataclasses import replace

import pytest

from press.loading import Loaded
from press.preflight import preflight
from press.rules import stale_contact, stale_helpline
from tests.fixtures import at, office


@pytest.mark.parametrize(
    ("now", "contacts", "helplines"),
    [("2026-11-24", 0, 0), ("2027-11-02", 0, 0), ("2027-11-03", 1, 1), ("2030-01-01", 1, 1), ("2020-01-01", 0, 0)],
)
def test_a_record_is_asked_after_when_a_year_has_passed(now: str, contacts: int, helplines: int) -> None:
    later = replace(office(), clock=at(now))
    assert len(list(stale_contact.review(later))) == contacts
    assert len(list(stale_helpline.review(later))) == helplines


def test_the_finding_stands_on_the_day_in_the_directory() -> None:
    ((source, fault),) = stale_contact.review(replace(office(), clock=at("2028-01-01")))
    assert source.path == "content/directory/contacts.yaml"
    assert source.text[fault.span.start : fault.span.end] == "2026-11-01"
    assert fault.message == "“harbour-press” was last verified on 2026-11-01, more than a year ago."


def test_it_is_found_once_and_warns() -> None:
    result = preflight(Loaded(replace(office(), clock=at("2028-01-01"))))
    assert [(one.rule, one.path) for one in result.findings] == [
        ("stale-contact", "content/directory/contacts.yaml"),
        ("stale-helpline", "content/directory/helplines.yaml"),
    ]
    assert result.errors == 0
