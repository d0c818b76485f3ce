"""What the value of each field means, and what is wrong with it when it means nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias
from zoneinfo import ZoneInfo

from press.fields import Item, Meaning, clipped, malformed, quoted, split
from press.finding import Fault, Span
from press.parted import read_correction, read_event, read_waiver, read_withdrawal
from press.patterns import pattern
from press.slugs import SLUG, is_too_long, list_slug, too_long
from press.when import read_day, read_minute, read_moment


def understand(name: str, value: Item, zone: ZoneInfo, faults: list[Fault]) -> Meaning:
    """What ``value`` means in the field ``name``; what is wrong with it is added to ``faults``."""
    unseen = _UNSEEN.search(value.value)
    if unseen:
        what = "a tab" if unseen[0] == "\t" else f"a character that cannot be seen (U+{ord(unseen[0]):04X})"
        at = value.span.start + unseen.start()
        faults.append(malformed(Span(at, at + 1), f"There is {what} in “{name}”.", "Write a space in its place."))
        return None
    return _READERS.get(name, _text)(value, zone, faults)


_UNSEEN = pattern(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_FOLDERS = pattern(r"[/\\]|\.\.")
_ENTITY = pattern(r"&#?\w+;")
_MOST_ITEMS = 200
_LANGUAGES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el "
    "en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it "
    "iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt "
    "my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl "
    "sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo "
    "za zh zu"
)
"""The codes of ISO 639-1."""

_Reader: TypeAlias = Callable[[Item, ZoneInfo, list[Fault]], Meaning]


def _text(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Meaning:
    return value.value


def _shape(written: str, wants: str, fix: str) -> _Reader:
    """A reader of values that have one shape, described by ``wants``, which ends the sentence of the fault."""
    shape = pattern(written)

    def read(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Meaning:
        if shape.fullmatch(value.value):
            return value.value
        faults.append(malformed(value.span, f"{quoted(value.value)} is not {wants}.", fix))
        return None

    return read


def _list(value: Item, zone: ZoneInfo, faults: list[Fault], *, keys: bool = False) -> tuple[Item, ...]:
    if ";" in value.value and not _ENTITY.search(value.value):
        value = _without_semicolons(value, faults)
    count = value.value.count(",") + 1
    if count > _MOST_ITEMS:
        message = f"This list has {count} names; {_MOST_ITEMS} is the most."
        faults.append(malformed(value.span, message, "Keep the names that the release needs."))
        return ()
    items: dict[str, Item] = {}
    for item in split(value, ","):
        if not item.value:
            comma = max(item.span.start - 1, value.span.start)
            message = "There is nothing between this comma and the next, or the end."
            faults.append(malformed(Span(comma, comma + 1), message, "Take the extra comma out."))
        elif item.value.casefold() in items:
            faults.append(malformed(item.span, f"{quoted(item.value)} is named twice.", "Name it once."))
        elif (_key if keys else _name)(item, zone, faults):
            items[item.value.casefold()] = item
    return tuple(items.values())


def _without_semicolons(value: Item, faults: list[Fault]) -> Item:
    """A list with commas where it has semicolons, a fault: what else is wrong with its entries is told at once."""
    at = value.span.start + value.value.index(";")
    entries = [entry.strip() for entry in value.value.replace(";", ",").split(",") if entry.strip()]
    fix = f"Put a comma between one entry and the next: {clipped(', '.join(entries))}."
    message = "There is a semicolon in this list."
    faults.append(malformed(Span(at, at + 1), message, fix if len(entries) > 1 else "Take it out."))
    return Item(value.value.rstrip("; ").replace(";", ","), value.span)


def _key(value: Item, zone: ZoneInfo, faults: list[Fault]) -> str | None:
    if not _FOLDERS.search(value.value):
        return value.value
    message = f"{quoted(value.value)} is written as a path."
    faults.append(malformed(value.span, message, "Write the bare name, without folders."))
    return None


def _name(value: Item, zone: ZoneInfo, faults: list[Fault]) -> str | None:
    if is_too_long(value.value):
        faults.append(malformed(value.span, too_long(value.value), "Write a shorter name."))
        return None
    if list_slug(value.value):  # for the address of a list of its own
        return value.value
    message = f"{quoted(value.value)} is not a name that an address can be made of."
    faults.append(malformed(value.span, message, "Write a name with letters or digits."))
    return None


_READERS: Mapping[str, _Reader] = {
    "Date": read_moment,
    "Embargo": read_minute,
    "Updated": read_day,
    "Review": read_day,
    "Event": read_event,
    "Withdrawn": read_withdrawal,
    "Correction": read_correction,
    "Waive": read_waiver,
    "Issuers": partial(_list, keys=True),
    "Contacts": partial(_list, keys=True),
    "Helplines": partial(_list, keys=True),
    "Regions": _list,
    "Tags": _list,
    "Kit": _key,
    "Category": _name,
    "Reference": _shape(
        r"[A-Za-z0-9][A-Za-z0-9._/-]{0,99}",
        "a reference that can stand in an address",
        "Write it in letters, digits, hyphens, full stops and slashes, without spaces, such as “2018/07”.",
    ),
    "Slug": _shape(
        SLUG.pattern,
        "a slug: the last part of the address of the release",
        "Write lower-case letters, digits and hyphens, such as “night-line”; two digits alone are a month.",
    ),
    "Lang": _shape(
        "|".join(_LANGUAGES.split()),
        "the code of a language",
        "Write its two letters in lower case, such as “en” or “cy”.",
    ),
    "Status": _shape(r"published|draft", "a status", "Write “draft”, or take the line out for a published release."),
    "Template": _shape(
        r"[A-Za-z0-9_-]{1,60}", "the plain name of a template", "Write the name without folder and ending."
    ),
}
