"""The address of a link cannot work as it is written.

Most of these come from copying by hand: a start typed twice (“http://https://”), a slash or a letter lost
(“https:/”, “htp://”), no start at all, a curly quotation mark, a space, or the full stop of the sentence. Some are no
web addresses: a telephone number, or an e-mail address without “mailto:”. One such address in a boilerplate spoiled
seventeen releases of one wire.

Fails::

    The count is on [our website](http://https://harbour.example.org/count).

Fails::

    The count is on [our website](www.harbour.example.org/count).

Fails::

    The count is on [our website](https://harbour.example.org/count.).

Passes::

    The count is on [our website](https://harbour.example.org/count_(2025)). Ask us
    [by e-mail](mailto:press@harbour.example.org).
"""

from __future__ import annotations

from collections.abc import Iterator

from press.addresses import Kind, addressed
from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every address that leads nowhere because of how it is written."""
    for link, address in addressed(release, office, Kind.BROKEN):
        yield Fault(link.target_span, f"“{_shown(link.target)}” {address.what}.", _fix(address.better, address.what))


def _fix(better: str, what: str) -> str:
    if better:
        return f"Write {better}"
    if "telephone number" in what:
        return "Write the number as plain text: a number of the directory becomes a link by itself."
    return "Open the page that is meant, and copy its address from the browser."


def _shown(address: str) -> str:
    return address if len(address) <= 500 else f"{address[:100]}…"
