"""What tests of the core share: the small office of ``tests/office``, releases made in it, and what preflight says.

``release("…")`` reads one text; ``findings("…")`` checks it beside the office's own releases, as a build would, and
answers with what is wrong with that one text. ``sound(…)`` makes a release with nothing wrong, ready to be spoilt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from press.clock import Clock, clock
from press.directory import Kit, Picture
from press.finding import Finding, Span
from press.kit import Measure, Packed
from press.loading import Loaded, load_office
from press.office import Office
from press.preflight import preflight
from press.release import Release, parse_release
from press.result import Result
from press.rules.rule import Check
from press.settings import Settings, read_settings
from press.showing import Showing
from press.source import Source, Unreadable, decode
from press.texts import make_text
from press.views.site import Site
from press.views.values import ReleaseView

PROJECT = Path(__file__).parent / "office"
LONDON = ZoneInfo("Europe/London")
PATH = "content/releases/2026/2026-03-02-night-line.md"
"""The file that a text is taken to be, unless a test says otherwise."""

NOW = "2026-11-24 12:00"
"""What time it is in the office."""

HEADER: Mapping[str, str] = {
    "Title": "Trust opens a night line for carers",
    "Standfirst": "The line answers from ten in the evening.",
    "Date": "2026-03-02",
    "Issuers": "harbour-trust",
    "Contacts": "harbour-press",
}

HELD_PATH = "content/releases/2026/held.md"
HELD_KIT = "harbour-keys"
KIT = "harbour-lights"


def sound(body: str = "The trust opens a night line for carers.", header: Mapping[str, str] | None = None) -> str:
    """A release with nothing wrong, in whose header the fields of ``header`` stand too, or instead."""
    fields = {**HEADER, **(header or {})}
    lines = "".join(f"{name}: {value}".rstrip() + "\n" for name, value in fields.items())
    return f"{lines}\n{body}\n\nEnds\n"


def settings(**ours: Any) -> Settings:
    """The settings of the small office, with some of ours beside them."""
    values = {
        "SITENAME": "Harbour Trust press office",
        "TIMEZONE": "Europe/London",
        "THEME": str(PROJECT.parents[1] / "theme"),
        "PRESS_DEMONSTRATION": True,
    }
    return read_settings({**values, **ours}, PROJECT)


def at(moment: str = NOW) -> Clock:
    """The office's clock at ``moment``."""
    return clock(LONDON, moment)


@cache
def office(now: str = NOW) -> Office:
    """The small office at ``now``, with one more release that is held until 30 November 2026, and two kits.

    The kit ``harbour-lights`` is there for releases to name, and ``harbour-keys`` belongs to the held one.
    """
    read = load_office(settings(), at(now)).office
    held = sound(header={"Title": "Trust buys the harbour", "Embargo": "2026-11-30 00:01", "Kit": HELD_KIT})
    kits = {key: kit(key) for key in (KIT, HELD_KIT)}
    return replace(
        read,
        directory=replace(read.directory, kits=kits),
        releases=(*read.releases, release(held, HELD_PATH).card),
    )


def office_with(*texts: Release, now: str = NOW, **ours: Any) -> Office:
    """The small office at ``now`` with these releases, and no others."""
    cards = tuple(text.card for text in texts)
    return replace(office(), releases=cards, clock=at(now), settings=settings(**ours))


def site(*texts: Release, now: str = NOW, everything: bool = False, **ours: Any) -> Site:
    """The site of the small office with these releases. Each kit has its one picture, and a zip of three files."""
    showing = Showing(office_with(*texts, now=now, **ours), everything)
    made = {text.path: make_text(text, showing.office) for text in texts}
    measures = {(key, "lamp.png"): Measure("PNG", 1200, 800, 34_000) for key in (KIT, HELD_KIT)}
    archives = {key: Packed(size=36_000, files=3, digest="") for key in (KIT, HELD_KIT)}
    return Site(showing, lambda card: made[card.path], measures, archives)


def views(site: Site) -> tuple[ReleaseView, ...]:
    """The releases of a site as their pages show them, newest first."""
    return tuple(site.release(card) for card in site.showing.releases)


def kit(key: str) -> Kit:
    """A media kit with one picture."""
    picture = Picture(key="lamp.png", caption="The lamp", credit="Harbour Trust", licence="CC BY 4.0", alt="A lamp")
    return Kit(key=key, title="Lights of the harbour", permission="Free with the credit.", pictures=(picture,))


def release(text: str, path: str = PATH, *, is_page: bool = False) -> Release:
    """``text``, read as a release, or as a page."""
    return parse_release(Source(path, text), LONDON, is_page=is_page)


def checked(data: str | bytes, path: str = PATH, **ours: Any) -> Result:
    """What preflight finds in the small office with ``data`` in it as one more file."""
    base = office() if not ours else replace(office(), settings=settings(**ours))
    try:
        source = decode(data if isinstance(data, bytes) else data.encode(), path)
    except Unreadable as error:
        return preflight(Loaded(base, misread=((error.source, error.fault),)))
    more = parse_release(source, LONDON)
    return preflight(Loaded(replace(base, releases=(*base.releases, more.card)), asked=(more,)))


def findings(data: str | bytes, path: str = PATH) -> tuple[Finding, ...]:
    """What preflight finds wrong with one file, in order."""
    return tuple(finding for finding in checked(data, path).findings if finding.path == path)


def rules(data: str | bytes, path: str = PATH) -> list[str]:
    """The names of the rules that ``findings`` are of."""
    return [finding.rule for finding in findings(data, path)]


def finder(check: Check) -> Callable[[str], list[str]]:
    """A function that tells what the findings of a rule stand on, in a sound release with a given text."""

    def found(body: str) -> list[str]:
        one = release(sound(body))
        return [quoted(one, fault.span) for fault in check(one, office())]

    return found


def quoted(release: Release, span: Span) -> str:
    """What stands at ``span`` of a release's text."""
    return release.source.text[span.start : span.end]
