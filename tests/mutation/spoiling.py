"""How a sound release is spoilt in one place: what all faults of the mutation test are made with.

A fault is written with the brackets of ``tests/rules/marked.py``: ``⟦31 June 2026⟧`` is what must be found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from press.office import Office
from tests.mutation.grammar import Sample
from tests.rules.marked import take_marks


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A release with one fault: ``text[start:end]`` is what must be found, and ``rule`` must find it.

    ``settings`` are those of the office that differ for it; ``office`` is one that stands for the sample's own.
    """

    text: str
    rule: str
    start: int
    end: int
    settings: Mapping[str, Any] = field(default_factory=dict)
    office: Office | None = None


Spoil = Callable[[Sample, Random], "str | Spoilt | None"]
"""From a sound release to the marked text of a faulty one; None where this fault cannot be put into that release."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fault: the rule that must find it, a name, and what makes it."""

    rule: str
    name: str
    spoil: Spoil


def spoilt(kind: Kind, sample: Sample, random: Random) -> Spoilt | None:
    """``sample`` with a fault of ``kind``, or None where it has no place for one."""
    made = kind.spoil(sample, random)
    if not isinstance(made, str):
        return made
    text, ((start, end),) = take_marks(made)
    return Spoilt(text, kind.rule, start, end)


def filled(text: str, sample: Sample) -> str:
    """``text`` with the sample's own words for ``{name}``, ``{line}``, ``{number}``, ``{host}`` and the like."""
    subject = sample.subject
    words = {
        "name": subject.name,
        "host": subject.host,
        "line": subject.line,
        "number": subject.number,
        "dialled": "+44" + re.sub(r"\D", "", subject.number)[1:],
        "texts": subject.texts,
        "desk": subject.desk,
        "phone": subject.phone,
        "email": subject.email,
        "key": subject.key,
        "covers": subject.covers,
        "place": subject.place,
        "topic": subject.topic,
    }
    return re.sub(r"\{(\w+)\}", lambda found: words.get(found[1], found[0]), text)


def body(text: str) -> Spoil:
    """A paragraph more, somewhere in the body."""

    def spoil(sample: Sample, random: Random) -> str:
        at = random.randrange(1, len(sample.blocks))
        return before(sample, sample.blocks[at], f"{filled(text, sample)}\n\n")

    return spoil


def opening(text: str) -> Spoil:
    """A paragraph more, before all others."""
    return lambda sample, _: before(sample, sample.blocks[0], f"{filled(text, sample)}\n\n")


def closing(text: str) -> Spoil:
    """A paragraph more, at the end of the body."""
    return lambda sample, _: before(sample, sample.blocks[-1], f"{filled(text, sample)}\n\n")


def editors(text: str) -> Spoil:
    """A paragraph more, under the heading of the notes to editors."""
    return lambda sample, _: _after(sample, sample.ends, sample.heading, f"\n\n{filled(text, sample)}")


def header(line: str) -> Spoil:
    """A line more in the header, where it has no such field yet."""

    def spoil(sample: Sample, random: Random) -> str | None:
        name = line.replace("⟦", "").partition(":")[0].partition("⟧")[0]
        if re.search(rf"^{name}:", sample.text[: sample.body], re.MULTILINE):
            return None
        return before(sample, "Date: ", f"{filled(line, sample)}\n")

    return spoil


def instead(old: str, new: str) -> Spoil:
    """Other words for the first ``old``, where the release has them."""

    def spoil(sample: Sample, random: Random) -> str | None:
        was = filled(old, sample)
        return sample.text.replace(was, filled(new, sample), 1) if was in sample.text else None

    return spoil


def pattern(old: str, new: str, count: int = 1) -> Spoil:
    """What the expression ``new`` makes of the first ``old``, where the release has it."""

    def spoil(sample: Sample, random: Random) -> str | None:
        text, made = re.subn(old, new, sample.text, count=count, flags=re.MULTILINE)
        return text if made else None

    return spoil


def noted(fact: str, note: str) -> Spoil:
    """A sentence more with a note more, behind all others."""

    def spoil(sample: Sample, random: Random) -> str:
        label = str(len(sample.labels) + 1) if sample.labels[0].isdigit() else "more"
        text = before(sample, sample.blocks[-1], f"{fact.replace('{label}', label)}\n\n")
        return f"{text}\n{note.replace('{label}', label)}\n"

    return spoil


def before(sample: Sample, block: str, text: str) -> str:
    """The sample with ``text`` before the first ``block``."""
    at = sample.text.index(block, 0 if block == "Date: " else sample.body)
    return sample.text[:at] + text + sample.text[at:]


def _after(sample: Sample, start: int, block: str, text: str) -> str:
    at = sample.text.index(block, start) + len(block)
    return sample.text[:at] + text + sample.text[at:]
