"""Whether what an earlier run said still stands: nothing has changed since, and the clock has passed nothing.

Then neither has anything to be understood again. It is the quickest way through, and it is open only where every byte
that a run depends on is the same, as far as ``folder.py`` knows.
"""

from __future__ import annotations

from typing import Any

from press.clock import Clock
from press.folder import Folder
from press.kept import digest
from press.office import Office
from press.settings import SETTINGS_FILE, Settings


def everything(settings: Settings, content: Folder, theme: Folder, version: str) -> str:
    """A digest of all that a run depends on, but the time; empty where something could not be looked at."""
    try:
        own = (settings.project / SETTINGS_FILE).read_bytes()
    except OSError:
        return ""
    parts = content.digest, theme.digest
    return digest(version, repr(settings), own, *parts) if all(parts) else ""


_in_mind: list[Any] | None = None
"""How long that holds which this process has understood last."""


def validity(all_of_it: str, office: Office) -> list[Any]:
    """What to keep beside what a run said, so that it is known how long that holds.

    It is the digest of ``everything``, the day, and the two moments between which no embargo lifts.
    """
    now = office.clock.now.timestamp()
    lifting = [card.embargo.timestamp() for card in (*office.releases, *office.pages) if card.embargo]
    since = max((moment for moment in lifting if moment <= now), default=0.0)
    until = min((moment for moment in lifting if moment > now), default=float(2**40))
    return [all_of_it, office.clock.today.isoformat(), since, until]


def still_holds(kept: Any, all_of_it: str, clock: Clock) -> bool:
    """Whether what was kept with ``validity`` holds: for all that there is now, and for this minute."""
    if not (all_of_it and isinstance(kept, list) and len(kept) == 4):
        return False
    return kept[0] == all_of_it and in_time(kept, clock)


def in_time(kept: list[Any], clock: Clock) -> bool:
    """Whether what was kept with ``validity`` holds for this minute, if it does for what there is."""
    _, day, since, until = kept
    return bool(day == clock.today.isoformat() and since <= clock.now.timestamp() < until)


def keep_in_mind(valid: list[Any]) -> None:
    """Have this process keep in mind for how long holds what it has just understood."""
    global _in_mind
    _in_mind = valid


def has_lapsed(clock: Clock) -> bool:
    """Whether what this process has understood last holds no more, as of ``clock``.

    That is said once: whoever is told so looks at everything again, and what cannot be understood then never lapses.
    """
    global _in_mind
    lapsed = _in_mind is not None and not in_time(_in_mind, clock)
    if lapsed:
        _in_mind = None
    return lapsed
