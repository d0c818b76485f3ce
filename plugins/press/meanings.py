"""What the value of each field means, and what is wrong with it when it means nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import partial
from typing import TypeAlias
from zoneinfo import ZoneInfo

from press.clock import Unclear, parse_day, parse_moment
from press.fields import Correction, Event, Item, Meaning, Waiver, Withdrawal, clipped, quoted, split
from press.finding import Fault, Span
from press.patterns import pattern
from press.readings import readings
from press.unsaid import is_unsaid


def understand(name: str, value: Item, zone: ZoneInfo, faults: list[Fault]) -> Meaning:
    """What ``value`` means in the field ``name``; what is wrong with it is added to ``faults``."""
    unseen = _UNSEEN.search(value.value)
    if unseen:
        what = "a tab" if unseen[0] == "\t" else f"a character that cannot be seen (U+{ord(unseen[0]):04X})"
        at = value.span.start + unseen.start()
        faults.append(_malformed(Span(at, at + 1), f"There is {what} in “{name}”.", "Write a space in its place."))
        return None
    return _READERS.get(name, _text)(value, zone, faults)


def is_slug(text: str) -> bool:
    """Whether ``text`` may be the last part of a release's address: two digits alone are a month's archive."""
    return bool(_SLUG.fullmatch(text))


_SLUG = pattern(r"(?!\d\d\Z)(?=.{1,100}\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
_UNSEEN = pattern(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_FOLDERS = pattern(r"[/\\]|\.\.")
_NAMED = pattern(r"[A-Za-z0-9]")
_ENTITY = pattern(r"&#?\w+;")
_MOST_ITEMS = 200
_DAY_FIX = "Write the day as 2018-01-24: a day of the calendar, the year first."
_TIME_FIX = "Write the day and the time as 2018-01-24 09:30: a time that the office’s clocks show, and no zone."
_TIMED = pattern(r"\d{4}-\d\d-\d\d[ T]\d")
_MINUTE_FIX = "Write the day and time as 2018-01-24 09:30, by the office's own clock and without a time zone."

_Reader: TypeAlias = Callable[[Item, ZoneInfo, list[Fault]], Meaning]


def _malformed(span: Span, message: str, fix: str) -> Fault:
    return Fault(span, message, fix, "malformed-field")


def _text(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Meaning:
    return value.value


def _shape(pattern: str, wants: str, fix: str) -> _Reader:
    """A reader of values that have one shape, described by ``wants``, which ends the sentence of the fault."""
    shape = re.compile(pattern)

    def read(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Meaning:
        if shape.fullmatch(value.value):
            return value.value
        faults.append(_malformed(value.span, f"{quoted(value.value)} is not {wants}.", fix))
        return None

    return read


def _day(value: Item, zone: ZoneInfo, faults: list[Fault]) -> date | None:
    try:
        return parse_day(clipped(value.value))
    except Unclear as unclear:
        meant = dict.fromkeys(reading[:10] for reading in readings(value.value))
        faults.append(Fault(value.span, str(unclear), _advice(value.value, meant, _DAY_FIX), "unclear-date"))
        return None


def _moment(value: Item, zone: ZoneInfo, faults: list[Fault]) -> datetime | None:
    try:
        return parse_moment(clipped(value.value), zone)
    except Unclear as unclear:
        wanted = _TIME_FIX if _TIMED.match(value.value) else _DAY_FIX
        fix = _advice(value.value, readings(value.value), wanted)
        faults.append(Fault(value.span, str(unclear), fix, "unclear-date"))
        return None


def _minute(value: Item, zone: ZoneInfo, faults: list[Fault]) -> datetime | None:
    try:
        return parse_moment(clipped(value.value), zone, time_needed=True)
    except Unclear as unclear:
        meant = [form if len(form) > len("2018-01-24") else f"{form} 00:01" for form in readings(value.value)]
        fix = _advice(value.value, meant, _MINUTE_FIX)
        faults.append(Fault(value.span, str(unclear), fix, "unclear-date"))
        return None


def _advice(written: str, meant: Iterable[str], otherwise: str) -> str:
    """What to write instead: each reading, with its day in words when there are two to choose from."""
    forms = [form for form in meant if form != written]
    if len(forms) < 2:
        return f"Write “{forms[0]}”." if forms else otherwise
    return f"Write {' or '.join(f'“{form}” for {_in_words(form)}' for form in forms)}."


def _in_words(form: str) -> str:
    day = date.fromisoformat(form[:10])
    return f"{day.day} {day:%B %Y}"


def _list(value: Item, zone: ZoneInfo, faults: list[Fault], *, keys: bool = False) -> tuple[Item, ...]:
    if ";" in value.value and not _ENTITY.search(value.value):
        value = _without_semicolons(value, faults)
    count = value.value.count(",") + 1
    if count > _MOST_ITEMS:
        message = f"This list has {count} names; {_MOST_ITEMS} is the most."
        faults.append(_malformed(value.span, message, "Keep the names that the release needs."))
        return ()
    items: dict[str, Item] = {}
    for item in split(value, ","):
        if not item.value:
            comma = max(item.span.start - 1, value.span.start)
            message = "There is nothing between this comma and the next, or the end."
            faults.append(_malformed(Span(comma, comma + 1), message, "Take the extra comma out."))
        elif item.value.casefold() in items:
            faults.append(_malformed(item.span, f"{quoted(item.value)} is named twice.", "Name it once."))
        elif (_key if keys else _name)(item, zone, faults):
            items[item.value.casefold()] = item
    return tuple(items.values())


def _without_semicolons(value: Item, faults: list[Fault]) -> Item:
    """A list with commas where it has semicolons, a fault: what else is wrong with its entries is told at once."""
    at = value.span.start + value.value.index(";")
    entries = [entry.strip() for entry in value.value.replace(";", ",").split(",") if entry.strip()]
    fix = f"Put a comma between one entry and the next: {clipped(', '.join(entries))}."
    message = "There is a semicolon in this list."
    faults.append(_malformed(Span(at, at + 1), message, fix if len(entries) > 1 else "Take it out."))
    return Item(value.value.rstrip("; ").replace(";", ","), value.span)


def _key(value: Item, zone: ZoneInfo, faults: list[Fault]) -> str | None:
    if not _FOLDERS.search(value.value):
        return value.value
    message = f"{quoted(value.value)} is written as a path."
    faults.append(_malformed(value.span, message, "Write the bare name, without folders."))
    return None


def _name(value: Item, zone: ZoneInfo, faults: list[Fault]) -> str | None:
    # A list of its own needs an address, whose letters are those of Unicode's plainest form.
    if _NAMED.search(unicodedata.normalize("NFKD", value.value)):
        return value.value
    message = f"{quoted(value.value)} is not a name that an address can be made of."
    faults.append(_malformed(value.span, message, "Write a name with some of the letters a to z, or digits."))
    return None


def _parts(value: Item, form: str, faults: list[Fault]) -> tuple[Item, ...]:
    """The parts of a value written as ``form``; none when one is missing or empty."""
    count = form.count("|")
    parts = split(value, "|", count)
    if len(parts) == count + 1 and all(part.value for part in parts):
        return parts
    message = f"{quoted(value.value)} does not have the {count + 1} parts it needs, with “|” between them."
    faults.append(_malformed(value.span, message, f"Write it as “{form}”."))
    return ()


def _own_parts(value: Item, form: str, faults: list[Fault]) -> tuple[Item, ...]:
    """Likewise; none when words of ``form`` itself were copied, which are to be printed for all to read."""
    parts = _parts(value, form, faults)
    examples = {words for words in map(str.strip, form.split("|")) if " " in words and words[0].isalpha()}
    copied = [part for part in parts if part.value.lower() in examples]
    for part in copied:
        message = f"{quoted(part.value)} stands in the example for what is to be written here."
        faults.append(_malformed(part.span, message, "Write it in words of your own."))
    return () if copied else parts


def _waiver(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Waiver | None:
    parts = _parts(value, "rule-name | who allows it | why", faults)
    if not parts:
        return None
    rule, who, why = parts
    unsaid = [part for part in (who, why) if is_unsaid(part.value)]
    if unsaid:
        lacks = "who decided it, nor why" if len(unsaid) == 2 else "who decided it" if who in unsaid else "why"
        message = f"{quoted(' | '.join(part.value for part in unsaid))} does not say {lacks}: nothing is waived."
        fix = "Write who decided it and the reason: “Head of press | The box office has the number.”"
        faults.append(_malformed(Span(unsaid[0].span.start, unsaid[-1].span.end), message, fix))
        return None
    return Waiver(rule.value, who.value, why.value, value.span)


def _correction(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Correction | None:
    parts = _own_parts(value, "2018-02-01 | B | what was wrong | what is right", faults)
    if not parts:
        return None
    day, kind, wrong, right = parts
    when = _day(day, zone, faults)
    if kind.value not in ("A", "B", "C"):
        message = f"{quoted(kind.value)} is not a kind of correction."
        faults.append(_malformed(kind.span, message, "Write A, B or C."))
        return None
    return Correction(when, kind.value, wrong.value, right.value, value.span) if when else None


def _withdrawal(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Withdrawal | None:
    parts = _own_parts(value, "2018-02-01 | the reason", faults)
    when = _day(parts[0], zone, faults) if parts else None
    return Withdrawal(when, parts[1].value, value.span) if when else None


def _event(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Event | None:
    parts = _own_parts(value, "2026-06-12 10:00 | what and where", faults)
    when = _minute(parts[0], zone, faults) if parts else None
    return Event(when, parts[1].value, value.span) if when else None


_READERS: Mapping[str, _Reader] = {
    "Date": _moment,
    "Embargo": _minute,
    "Updated": _day,
    "Review": _day,
    "Event": _event,
    "Withdrawn": _withdrawal,
    "Correction": _correction,
    "Waive": _waiver,
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
        _SLUG.pattern,
        "a slug: the last part of the address of the release",
        "Write lower-case letters, digits and hyphens, such as “night-line”; two digits alone are a month.",
    ),
    "Lang": _shape(r"[a-z]{2}", "the code of a language", "Write its two letters in lower case, such as “en” or “cy”."),
    "Status": _shape(r"published|draft", "a status", "Write “draft”, or take the line out for a published release."),
    "Template": _shape(
        r"[A-Za-z0-9_-]{1,60}", "the plain name of a template", "Write the name without folder and ending."
    ),
}
