"""The part of a site's plan that is for media kits: their pages, their pictures, and the archives to take away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from press.card import Card
from press.directory import Kit
from press.folder import changed_meanwhile
from press.kept import digest
from press.kit import Archive, pack
from press.outputs import Copy, Data, FromTemplate, Output
from press.plan.fingerprints import Fingerprints
from press.showing import Showing
from press.views.site import Site
from press.views.values import KitView


def plan_kits(prints: Fingerprints, pictures: Callable[[str], str], keys: Iterable[str]) -> Iterator[Output]:
    """The kits with these keys. ``pictures`` gives the digest of a file under ``content``, by its path."""
    site = prints.site
    content = site.office.settings.content
    for key in keys:
        kit = site.records.kits[key]
        naming = site.showing.with_kit(key)
        shown = [prints.line(card) for card in naming]
        leave = site.has_exit_topic(naming)
        made = digest(prints.furniture(site), prints.record(site.code, kit), str(leave), *shown)
        yield Output(f"{kit.url}index.html", made, FromTemplate("kit", partial(_page, site, kit, naming, leave)))
        for picture in (*kit.pictures, *kit.logos):
            file = f"media/{key}/{picture.file}"
            yield Output(picture.url, pictures(file), Copy(content / file, pictures(file)))
        record = _as_shown(site.office.directory.kits[key], kit)
        made = site.archives[key].digest
        yield Output(kit.zip_url, made, Data(partial(_zip, site.showing, record, made)))


def _as_shown(record: Kit, kit: KitView) -> Kit:
    """The record of a kit with the pictures that its page shows: a preview leaves out those that cannot be used."""
    shown = {picture.file for picture in (*kit.pictures, *kit.logos)}
    pictures, logos = (
        tuple(picture for picture in part if picture.file in shown) for part in (record.pictures, record.logos)
    )
    return record.model_copy(update={"pictures": pictures, "logos": logos})


def _page(site: Site, kit: KitView, naming: tuple[Card, ...], leave: bool) -> Mapping[str, Any]:
    return {"kit": kit, "releases": tuple(site.line(card) for card in naming), "exit": leave}


def _zip(showing: Showing, kit: Kit, made: str) -> bytes:
    """The bytes of a kit's archive. Raises ``CannotRun`` where they are not those that were checked."""
    data = pack_kit(showing, kit).data
    if digest(data) != made:
        raise changed_meanwhile(f"{showing.office.settings.content.name}/media/{kit.key}")
    return data


def pack_kit(showing: Showing, kit: Kit) -> Archive:
    """The archive of a kit, as a newsroom takes it away: dated as the newest of its releases."""
    settings = showing.office.settings
    day, page = kit_facts(showing, kit)
    return pack(kit, settings.content / "media" / kit.key, date.fromisoformat(day), page)


def kit_facts(showing: Showing, kit: Kit) -> tuple[str, str]:
    """What goes into the archive of a kit beside the kit: the day of its files, and the address of its page."""
    settings = showing.office.settings
    days = [card.date.date() for card in showing.with_kit(kit.key) if card.date]
    return max(days).isoformat(), f"{settings.address}/kits/{kit.key}/" if settings.address else ""
