"""The fields whose value has parts, with “|” between them: waivers, corrections, withdrawals and events."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from press.fields import Correction, Event, Item, Waiver, Withdrawal, malformed, quoted, split
from press.finding import Fault, Span
from press.unsaid import is_example, is_unsaid
from press.when import read_day, read_start


def _parts(value: Item, form: str, faults: list[Fault]) -> tuple[Item, ...]:
    """The parts of a value written as ``form``; none when one is missing or empty."""
    count = form.count("|")
    parts = split(value, "|", count)
    if len(parts) == count + 1 and all(part.value for part in parts):
        return parts
    message = f"{quoted(value.value)} does not have the {count + 1} parts it needs, with “|” between them."
    faults.append(malformed(value.span, message, f"Write it as “{form}”."))
    return ()


def _are_own(parts: tuple[Item, ...], faults: list[Fault]) -> bool:
    """Whether parts, which are printed for all to read, are words of the release's own and no copy of an example."""
    copied = [part for part in parts if is_example(part.value)]
    for part in copied:
        message = f"{quoted(part.value)} stands in the example for what is to be written here."
        faults.append(malformed(part.span, message, "Write it in words of your own."))
    return not copied


def read_waiver(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Waiver | None:
    """An exception to a rule."""
    parts = _parts(value, "rule-name | who allows it | why", faults)
    if not parts:
        return None
    rule, who, why = parts
    unsaid = [part for part in (who, why) if is_unsaid(part.value)]
    if unsaid:
        lacks = "who decided it, nor why" if len(unsaid) == 2 else "who decided it" if who in unsaid else "why"
        message = f"{quoted(' | '.join(part.value for part in unsaid))} does not say {lacks}: nothing is waived."
        fix = "Write who decided it and the reason: “Head of press | The box office has the number.”"
        faults.append(malformed(Span(unsaid[0].span.start, unsaid[-1].span.end), message, fix))
        return None
    return Waiver(rule.value, who.value, why.value, value.span)


def read_correction(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Correction | None:
    """What was wrong, and what is right."""
    parts = _parts(value, "2018-02-01 | B | what was wrong | what is right", faults)
    if not parts:
        return None
    day, kind, wrong, right = parts
    when = read_day(day, zone, faults)
    if kind.value not in ("A", "B", "C"):
        message = f"{quoted(kind.value)} is not a kind of correction."
        faults.append(
            malformed(
                kind.span,
                message,
                "Write A where it is material, B where it is minor, or C where only the form was wrong.",
            )
        )
        return None
    if not _are_own((wrong, right), faults) or when is None:
        return None
    return Correction(when, kind.value, wrong.value, right.value, value.span)


def read_withdrawal(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Withdrawal | None:
    """Since when a release does not hold, and why."""
    parts = _parts(value, "2018-02-01 | the reason", faults)
    when = read_day(parts[0], zone, faults) if parts else None
    if not parts or when is None:
        return None
    reason = parts[1]
    if is_unsaid(reason.value):
        message = f"{quoted(reason.value)} does not say why the release is withdrawn, and is printed."
        faults.append(malformed(reason.span, message, "Write the reason, in words for readers."))
        return None
    return Withdrawal(when, reason.value, value.span)


def read_event(value: Item, zone: ZoneInfo, faults: list[Fault]) -> Event | None:
    """What takes place, and when."""
    parts = _parts(value, "2026-06-12 10:00 | what and where", faults)
    when = read_start(parts[0], zone, faults) if parts else None
    return Event(when, parts[1].value, value.span) if when and _are_own(parts[1:], faults) else None
