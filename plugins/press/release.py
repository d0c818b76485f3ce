"""A release: what a press officer wrote, parsed once, and the questions that rules and pages ask of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from bs4 import Tag

from press.card import Card, make_card
from press.ends import find_ends
from press.fields import PAGE_NEEDS, Field, Item
from press.finding import Fault, Span
from press.halves import ENDS, Halves, divide, find_heading, text_of
from press.header import Header, parse_header
from press.headings import NOTES_HEADINGS
from press.joined import Joined
from press.languages import UNDERSTOOD
from press.links import Link, find_links
from press.marks import plant
from press.markup import Markup, Unparsable, children, render
from press.notes import Note, NoteLabel, Reference, take_notes
from press.passages import (
    Passage,
    attribute_passages,
    field_passages,
    head_passages,
    note_passages,
    starts,
    text_passages,
)
from press.patterns import pattern
from press.quotes import Quote, take_quotes
from press.sections import settle_headings
from press.source import Source, characters

_LETTERS = b" \nabcdefghijklmnopqrstuvwxyz"
_DIGIT = pattern(r"\d")


@dataclass(frozen=True, eq=False)
class Release:
    """One release file.

    ``faults`` are those of reading: the header's, and mark-up that cannot be published. A page of the office
    (``content/pages``) is one too, with ``is_page``: it has a title and a body, and owes nothing else.
    """

    source: Source
    header: Header
    card: Card
    passages: tuple[Passage, ...]
    notes: tuple[Note, ...]
    references: tuple[Reference, ...]
    note_labels: tuple[NoteLabel, ...]
    quotes: tuple[Quote, ...]
    links: tuple[Link, ...]
    ends: tuple[Span, ...]
    notes_heading: Span | None
    unsafe: tuple[str, ...]
    comments: tuple[str, ...]
    halves: Halves
    faults: tuple[Fault, ...]

    @property
    def path(self) -> str:
        """The file, relative to the project."""
        return self.source.path

    @property
    def is_page(self) -> bool:
        """Whether it is a page of the office rather than a release."""
        return self.card.is_page

    @property
    def body(self) -> str:
        """What stands before Ends, as HTML."""
        return self.halves.body

    @property
    def editors(self) -> str:
        """What stands after it, as HTML, with the notes."""
        return self.halves.editors

    @property
    def title(self) -> str:
        """The headline."""
        return self.card.title

    @property
    def date(self) -> datetime | None:
        """The day, or the minute, that the release carries; None where the header has no date that can be read."""
        return self.card.date

    @property
    def embargo(self) -> datetime | None:
        """The minute before which the release does not exist for the public."""
        return self.card.embargo

    @property
    def slug(self) -> str:
        """The last part of its address: as given, or the file's name without a leading date."""
        return self.card.slug

    @property
    def lang(self) -> str:
        """The language it is written in."""
        return self.card.lang

    @property
    def words_known(self) -> bool:
        """Whether that is one whose words rules know. In others an ordinary word may look like what they look for."""
        return self.lang in UNDERSTOOD

    @cached_property
    def visible(self) -> str:
        """All the text that a reader sees: most rules look for something that most releases have nowhere."""
        return self._texts.text

    @cached_property
    def lowered(self) -> str:
        """The same in small letters."""
        return self._lowered_texts.text

    @cached_property
    def signs(self) -> set[str]:
        """Each character of it that is neither a small letter of English nor a blank."""
        return characters(self.visible, but=_LETTERS)

    @cached_property
    def numbered(self) -> tuple[Passage, ...]:
        """The passages that have a digit: of ten, two or three do, and no other has a number, a day or a sum."""
        return tuple(passage for passage in self.passages if _DIGIT.search(passage.text))

    def passages_with(self, *signs: str) -> list[Passage]:
        """The passages that have one of these signs, written so; the others need not be looked at one by one."""
        return [self.passages[at] for at in self._texts.having(signs)]

    def passages_saying(self, *words: str) -> list[Passage]:
        """The passages that have one of these words, in capitals too; the words are given in small letters."""
        return [self.passages[at] for at in self._lowered_texts.having(words)]

    @cached_property
    def _texts(self) -> Joined:
        return Joined(passage.text for passage in self.passages)

    @cached_property
    def _lowered_texts(self) -> Joined:
        return Joined(passage.lowered for passage in self.passages)

    @cached_property
    def field_passages(self) -> tuple[Passage, ...]:
        """What the page prints of Place, Event, Withdrawn and Correction, which are no ``passages`` of the text."""
        return tuple(field_passages(self.header))

    @cached_property
    def attribute_passages(self) -> tuple[Passage, ...]:
        """What readers see or hear of attributes, such as the title of a link: no ``passages`` of the text either."""
        return tuple(attribute_passages(self.source.text, self.header.body_start, self.body + self.editors))

    def items(self, name: str) -> tuple[Item, ...]:
        """The entries of a comma list of the header, with their places."""
        return self.header.items(name)

    def keys(self, name: str) -> tuple[str, ...]:
        """The entries of a comma list of the header."""
        return self.card.keys(name)

    def field(self, name: str) -> Field | None:
        """A field of the header."""
        return self.header.get(name)

    def span(self, passage: Passage, start: int, end: int) -> Span:
        """Where ``passage.text[start:end]`` stands in the source."""
        return Span(*passage.find(start, end, self.source.text))

    def faults_of(self, rule: str) -> Iterable[Fault]:
        """The faults of reading that carry the name of ``rule``."""
        return (fault for fault in self.faults if fault.rule == rule)

    @property
    def title_span(self) -> Span:
        """Where a finding about the whole release, or about something missing, points: the Title line."""
        title = self.header.get("Title")
        return Span(title.name_span.start, title.span.end) if title else self.source.line_span(1)

    @property
    def last_line(self) -> Span:
        """The last line of the body with text on it: before the notes to editors, where Ends should stand."""
        starts = [label.span.start for label in self.note_labels]
        if self.notes_heading:
            line, _ = self.source.position(self.notes_heading.start)
            starts.append(self.source.line_span(line).start)
        text = self.source.text
        stop = min(starts, default=len(text))
        end = len(text[:stop].rstrip())
        return self.source.line_span(self.source.position(end)[0])


def parse_release(
    source: Source, zone: ZoneInfo, *, headings: tuple[str, ...] = NOTES_HEADINGS, is_page: bool = False
) -> Release:
    """Read one release, or page, whole. Whatever is wrong with it is among its ``faults``; nothing is raised."""
    header = parse_header(source, zone, PAGE_NEEDS) if is_page else parse_header(source, zone)
    faults = list(header.faults)
    start = header.body_start
    ends = find_ends(source.text, start)
    text = source.text[start:]
    if ends:
        text = text[: ends[0].start - start] + ENDS * (ends[0].end - ends[0].start) + text[ends[0].end - start :]
    marked, offsets = plant(text, start)
    marked = re.sub(f"{ENDS}+", f"\n\n{ENDS}\n\n", marked)
    try:
        markup = render(marked)
    except Unparsable as error:
        markup = render("")
        line = source.line_span(source.position(start)[0])
        faults.append(Fault(line, str(error), "Take that part out and write it plainly.", "unreadable-file"))
    card = make_card(source.path, header, is_page=is_page)
    return _assemble(source, card, header, markup, offsets, ends, headings, tuple(faults))


def _assemble(
    source: Source,
    card: Card,
    header: Header,
    markup: Markup,
    offsets: tuple[int, ...],
    ends: tuple[Span, ...],
    headings: tuple[str, ...],
    faults: tuple[Fault, ...],
) -> Release:
    tree, start = markup.tree, header.body_start
    notes, listed = take_notes(markup, source.text, start, offsets)
    settle_headings(tree)
    before, after = divide(list(tree.contents))
    quotes = take_quotes([block for block in before if isinstance(block, Tag)])
    heading = find_heading([*after, *before], headings)
    title = text_of(heading) if heading is not None else ""
    passages = [*head_passages(header), *text_passages(tree, set(map(id, after)), offsets)]
    titled = (Span(at, at + len(text)) for text, at in starts(passages) if heading is not None and text == title)
    notes_heading = next(titled, None)
    links = find_links(tree, source.text, offsets, start)
    if listed is not None:
        for at, item in enumerate(children(listed), start=1):
            passages.extend(note_passages(item, at, offsets))
        links = (*links, *find_links(listed, source.text, offsets, start))
    return Release(
        source=source,
        header=header,
        card=card,
        passages=tuple(passages),
        notes=notes.notes,
        references=notes.references,
        note_labels=notes.labels,
        quotes=quotes,
        links=links,
        ends=ends,
        notes_heading=notes_heading,
        unsafe=markup.unsafe,
        comments=markup.comments,
        halves=Halves(before, after, heading, listed),
        faults=faults,
    )
