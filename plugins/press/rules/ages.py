"""How long ago a record of the directory was looked at. Shared by the rules that ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from press.directory import Contact, Helpline
from press.finding import Fault
from press.office import Office
from press.source import Source

A_YEAR = timedelta(days=366)


def long_unverified(
    records: Mapping[str, Contact] | Mapping[str, Helpline], kind: str, office: Office, today: date
) -> Iterator[tuple[Source, Fault]]:
    """The records that were last verified more than a year ago, those of contacts who have left aside."""
    for key, record in records.items():
        has_left = isinstance(record, Contact) and record.until is not None and record.until < today
        if record.verified is None or has_left or today - record.verified <= A_YEAR:
            continue
        source, span = office.directory.value_place(kind, key, "verified")
        yield (
            source,
            Fault(
                span,
                f"“{key}” was last verified on {record.verified}, more than a year ago.",
                "Ring the number, see that all else is right too, and write today's date here.",
            ),
        )
