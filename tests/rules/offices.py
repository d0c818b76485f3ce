"""The small office with one record changed, for rules that compare a text with what the directory says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from press.office import Office
from tests.fixtures import office, settings


def with_helpline(key: str = "harbour-line", **fields: Any) -> Office:
    """The office in which a helpline has other ``fields``."""
    base = office()
    changed = base.directory.helplines[key].model_copy(update=fields)
    return replace(base, directory=replace(base.directory, helplines={**base.directory.helplines, key: changed}))


def with_contact(key: str = "harbour-press", **fields: Any) -> Office:
    """The office in which a contact has other ``fields``."""
    base = office()
    changed = base.directory.contacts[key].model_copy(update=fields)
    return replace(base, directory=replace(base.directory, contacts={**base.directory.contacts, key: changed}))


def real() -> Office:
    """The office, no longer a demonstration, and with a directory that holds nothing."""
    base = office()
    empty = replace(base.directory, helplines={}, contacts={}, organisations={}, topics={})
    return replace(base, settings=settings(PRESS_DEMONSTRATION=False), directory=empty)
