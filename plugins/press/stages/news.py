"""What a run comes to, for people: which releases it has published, and which have an embargo and are not out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

from press import history
from press.aside import Aside
from press.history import Due
from press.outputs import Article
from press.patterns import pattern
from press.reports.text import render_text
from press.result import Result
from press.stages.errand import Errand
from press.stages.understanding import Understood
from press.views.site import Site
from press.whereabouts import address_of, is_list

_RELEASE = pattern(r"(?:[a-z-]+/)?releases/[^/]+/[^/]+/index\.html", 0)


def still_held(result: Result) -> Iterator[Due]:
    """The releases whose embargo has not come yet."""
    for one in result.held:
        if one.until and not one.draft:
            yield Due(one.path, result.checked.get(one.path, ""), one.until.timestamp())


def stopped(errand: Errand, understood: Understood) -> None:
    """Take note that findings stop the office, and which embargoes are late for it."""
    result = understood.result
    errors = sorted(f"{one.path} {one.rule} {one.message}" for one in result.findings if result.blocks(one))
    blocking = tuple(one for one in result.findings if result.blocks(one))
    history.stopped_by(render_text(replace(result, findings=blocking, waived=())), "\n".join(errors))
    history.waiting(due(errand, understood))


def due(errand: Errand, understood: Understood) -> Iterator[Due]:
    """The releases with an embargo that are not out: held, or late."""
    yield from still_held(understood.result)
    yield from _late(errand, understood)


def _late(errand: Errand, understood: Understood) -> Iterator[Due]:
    """The releases whose embargo has passed, and that are not out."""
    for card in understood.releases:
        if not card.embargo or card.draft or not errand.clock.reached(card.embargo):
            continue
        if f"{address_of(card)}index.html" not in errand.aside.published:
            yield Due(card.path, card.title, card.embargo.timestamp())


def tell_changes(aside: Aside, site: Site) -> None:
    """Say which releases were published, changed or taken away; nothing where nobody knows all that was out."""
    if aside.was is None:
        return
    published: list[str] = []
    changed: list[str] = []
    for output in aside.made:
        if isinstance(output.content, Article) and not output.content.card.is_page:
            was, line = aside.was.get(output.url), f"“{output.content.card.title}” ({output.address})"
            if was is None:
                published.append(line)
            elif was.fingerprint != output.fingerprint:
                changed.append(line)
    gone = [url.removesuffix("index.html") for url in aside.gone if _RELEASE.fullmatch(url)]
    taken = sorted(address for address in gone if not is_list(address, site.office.settings.languages))
    told = [
        (what, lines)
        for what, lines in (("Published", published), ("Changed", changed), ("Taken away", taken))
        if lines
    ]
    for what, lines in told:
        print(f"{what}: {'; '.join(history.few(lines))}.", file=sys.stderr)
    history.changed("; ".join(f"{what.lower()} {', '.join(history.few(lines))}" for what, lines in told))
