"""Why a file with findings is not published at this minute: the gate judges what is out, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from press.card import Card, make_card
from press.header import parse_header
from press.loading import Loaded
from press.office import Office
from press.result import NotOut


def not_out(loaded: Loaded, paths: Iterable[str]) -> dict[str, NotOut]:
    """Which of the files at ``paths`` are not published now, and why, by path.

    That is a draft or held release or page, and a file of a media kit that no published release names. Whatever else
    has findings, such as a file of the directory, counts as published. So does one that cannot be read, unless what can
    be read of it says that it is a draft, or held.
    """
    office = loaded.office
    cards = {card.path: card for card in (*loaded.cards, *(release.card for release in loaded.asked))}
    for source, _ in loaded.misread:
        if source.path.endswith(".md") and source.text and source.path not in cards:
            # As much of it as can be read may say that it is a draft.
            cards[source.path] = make_card(source.path, parse_header(source, office.settings.zone), is_page=False)
    found = {path: _why(path, cards.get(path), office) for path in set(paths)}
    return {path: why for path, why in found.items() if why}


def _why(path: str, card: Card | None, office: Office) -> NotOut | None:
    if card:
        return None if office.is_live(card) else _waiting(card)
    folder, _, inside = path.removeprefix(f"{office.settings.content.name}/").partition("/")
    kit, is_in_one, _ = inside.partition("/")
    if folder != "media" or not is_in_one or office.kit_is_live(kit):
        return None
    naming = [_waiting(card) for card in office.releases if kit in card.keys("Kit")]
    held = [why for why in naming if why.reason == "held"]
    first = min((why.until for why in held if why.until), default=None)
    return NotOut("held", first) if held else naming[0] if naming else NotOut("unused")


def _waiting(card: Card) -> NotOut:
    return NotOut("draft") if card.draft else NotOut("held", card.embargo)
