"""Builds a value from what PyYAML sees, piece by piece, and refuses what a file of an office must not hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import yaml

from press.finding import Fault, Span
from press.patterns import pattern
from press.source import Source
from press.yaml_source.faults import RULE
from press.yaml_source.places import line_from, lost_comment, span_of, text_span, trimmed

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Path: TypeAlias = tuple[str | int, ...]
"""How one gets to a value: ``("stop-it-now", "covers", 0)``."""

DEEPEST = 20
"""How far lists and names may stand inside one another. Our own files need four."""

MOST = 100_000
"""How many names and values a file may hold: those of five thousand contacts. PyYAML takes three seconds for them."""

# What an escape like "\u0007" can smuggle into a value, and no page or terminal can show.
_UNPRINTABLE = pattern("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_WORD = pattern(r"\S+")


class Stop(Exception):
    """Nothing sensible can be read from here on; carries the fault that says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


@dataclass
class _Level:
    """A list or a set of names that is still open. ``path`` is None where no place in it is to be kept."""

    held: list[Value] | dict[str, Value]
    path: Path | None
    start: int
    key: str | None = None
    repeated: bool = False


class Tree:
    """Builds the value from PyYAML's events, without recursion: no file can exhaust Python's stack."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.value: Value = ""
        self.places: dict[Path, Span] = {}
        self.key_places: dict[Path, Span] = {}
        self.faults: list[Fault] = []
        self._open: list[_Level] = []
        self._documents = 0
        self._count = 0

    def take(self, event: yaml.Event) -> None:
        """Add what ``event`` says. Raises ``Stop``."""
        if isinstance(event, yaml.NodeEvent):
            self._refuse_more(event)
        match event:
            case yaml.DocumentStartEvent():
                self._document(event)
            case yaml.AliasEvent():
                self._refuse_alias(event)
            case yaml.ScalarEvent():
                self._refuse_marks(event)
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._refuse_marks(event)
                self._begin({}, event)
            case yaml.SequenceStartEvent():
                self._refuse_marks(event)
                self._begin([], event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                level = self._open.pop()
                self._add(level.held, trimmed(Span(level.start, span_of(event).end), self.source))

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(
                span_of(event),
                "A second document starts here: a file holds one.",
                "Take this line out, or keep what follows in a file of its own.",
            )

    def _refuse_more(self, event: yaml.NodeEvent) -> None:
        self._count += 1
        if self._count > MOST:
            self._stop(
                span_of(event),
                f"More than {MOST:,} names and values stand in this file.",
                "See that it is the file you meant, and take out what no person wrote.",
            )

    def _begin(self, held: list[Value] | dict[str, Value], event: yaml.NodeEvent) -> None:
        start = span_of(event).start
        if self._awaits_key():
            self._stop(
                line_from(start, self.source),
                "A list or a group of fields stands here where a name is needed.",
                "Start the line with a name and a colon; put the name in quotes if it starts with a bracket.",
            )
        if len(self._open) == DEEPEST:
            self._stop(
                line_from(start, self.source),
                f"More than {DEEPEST} lists or groups of fields stand inside one another here.",
                "Check the brackets and the indentation of this line.",
            )
        self._open.append(_Level(held, self._next_path(), start))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        span = text_span(event, self.source)
        if unprintable := _UNPRINTABLE.search(event.value):
            self._fault(
                span,
                f"This text holds a character that cannot be shown (number {ord(unprintable[0])}).",
                "Take the escape out that writes it.",
            )
        text = _UNPRINTABLE.sub("", event.value)
        if self._awaits_key():
            self._name(text, span)
        else:
            self._add(text, self._refuse_comment(event, span))

    def _refuse_comment(self, event: yaml.ScalarEvent, span: Span) -> Span:
        """Say so where a ``#`` took the value away, or a hashtag off its end; answers with what to point at."""
        comment = lost_comment(event, span, self.source)
        if comment is None:
            return span
        lost = self.source.text[comment.start : comment.end]
        self._fault(
            comment,
            f"“{lost}” is not read: # starts a comment in YAML.",
            "Put the value in quotes, the # with it; if it is only a note, move it to a line of its own.",
        )
        return span if event.value else comment

    def _name(self, name: str, span: Span) -> None:
        level = self._open[-1]
        level.key, level.repeated = name, name in level.held
        if name == "<<":
            self._fault(span, "“<<” copies another part of the file, which is not done here.", "Write the fields out.")
        elif not name:
            self._fault(span, "A name is missing before this colon.", "Write the name, or take the line out.")
        if level.path is None:
            return
        path = (*level.path, name)
        if level.repeated:
            line, _ = self.source.position(self.key_places[path].start)
            self._fault(
                span,
                f"“{name}” stands twice: it is already on line {line}.",
                "Keep one of the two, or give this one another name.",
            )
        else:
            self.key_places[path] = span

    def _add(self, value: Value, span: Span) -> None:
        path = self._next_path()
        if path is not None:
            self.places[path] = span
        if not self._open:
            self.value = value
            return
        level = self._open[-1]
        if isinstance(level.held, list):
            level.held.append(value)
            return
        if level.key is not None and not level.repeated:
            level.held[level.key] = value
        level.key = None

    def _next_path(self) -> Path | None:
        """Where the value that comes next belongs; None in the second of two fields of one name."""
        if not self._open:
            return ()
        level = self._open[-1]
        if level.path is None or (level.repeated and level.key is not None):
            return None
        return (*level.path, len(level.held) if isinstance(level.held, list) else level.key or "")

    def _awaits_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].held, dict) and self._open[-1].key is None

    def _refuse_alias(self, event: yaml.AliasEvent) -> None:
        span = span_of(event)
        self._fault(
            span,
            f"“*{event.anchor}” points to another part of the file, which is not done here.",
            "Write the value out, or put it in quotes if the star belongs to it.",
        )
        if self._awaits_key():
            self._open[-1].key = f"*{event.anchor}"
            self._open[-1].repeated = True
        else:
            self._add("", span)

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is None and event.tag is None:
            return
        start = span_of(event).start
        mark = _WORD.match(self.source.text, start)
        word = mark[0] if mark else ""
        self._fault(
            Span(start, start + len(word)),
            f"“{word}” is an instruction to programs, which is not done here.",
            f"Take it out, or put the whole value in quotes if the “{word[:1]}” belongs to it.",
        )

    def _fault(self, span: Span, message: str, fix: str) -> None:
        self.faults.append(Fault(span, message, fix, RULE))

    def _stop(self, span: Span, message: str, fix: str) -> None:
        raise Stop(Fault(span, message, fix, RULE))
