"""A release: what a press officer wrote, parsed once, and the questions that rules and pages ask of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from press.card import Card, make_card
from press.ends import find_ends
from press.fields import PAGE_NEEDS
from press.finding import Fault, Span
from press.header import Field, Header, Item, parse_header
from press.headings import NOTES_HEADINGS
from press.links import Link, find_links
from press.marks import Anchor, plant
from press.markup import Markup, Unparsable, clean, render
from press.notes import Note, NoteLabel, Reference, take_notes
from press.passages import Passage, kind_of, read_text, runs
from press.quotes import Quote, take_quotes
from press.sections import settle_headings
from press.source import Source

_ENDS = "\uf8ff"


@dataclass(frozen=True, eq=False)
class Release:
    """One release file. ``body`` and ``editors`` are HTML: what stands before Ends, and what stands after it.

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
    body: str
    editors: str
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

    @cached_property
    def visible(self) -> str:
        """All the text that a reader sees: most rules look for something that most releases have nowhere."""
        return "\n".join([passage.text for passage in self.passages])

    @cached_property
    def lowered(self) -> str:
        """The same in small letters."""
        return self.visible.lower()

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
        text = text[: ends[0].start - start] + _ENDS * (ends[0].end - ends[0].start) + text[ends[0].end - start :]
    marked, offsets = plant(text, start)
    marked = re.sub(f"{_ENDS}+", f"\n\n{_ENDS}\n\n", marked)
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
    before, after = _divide(list(tree.contents))
    quotes = take_quotes([block for block in before if isinstance(block, Tag)])
    heading = _notes_heading([*after, *before], headings)
    title = _text(heading) if heading is not None else ""
    passages = [*_head(header), *_passages(tree, set(map(id, after)), offsets)]
    notes_heading = next(
        (Span(at, at + len(text)) for text, at in _starts(passages) if heading is not None and text == title),
        None,
    )
    links = find_links(tree, source.text, offsets, start)
    if listed is not None:
        for at, item in enumerate(listed.find_all("li", recursive=False), start=1):
            passages.extend(_note_passages(item, at, offsets))
        links = (*links, *find_links(listed, source.text, offsets, start))
    editors = _editors(after, heading, listed)
    return Release(
        source,
        header,
        card,
        tuple(passages),
        notes.notes,
        notes.references,
        notes.labels,
        quotes,
        links,
        ends,
        notes_heading,
        tuple(unsafe.what for unsafe in markup.unsafe),
        markup.comments,
        _html(before),
        editors,
        faults,
    )


def _divide(blocks: list[PageElement]) -> tuple[list[PageElement], list[PageElement]]:
    """What stands before Ends, and what after."""
    for at, block in enumerate(blocks):
        if isinstance(block, Tag) and block.name == "p" and clean(block.get_text()) == _ENDS:
            block.extract()
            return blocks[:at], blocks[at + 1 :]
    return blocks, []


def _text(block: PageElement) -> str:
    return clean(block.get_text()).strip()


def _notes_heading(blocks: Sequence[PageElement], headings: tuple[str, ...]) -> Tag | None:
    """The first of ``blocks`` that is headed as the notes are."""
    plain = _plain(headings)
    for block in blocks:
        if isinstance(block, Tag) and block.name in {"h2", "h3", "h4", "p"}:
            text = _text(block).rstrip(":").strip().replace("’", "'").casefold()
            if len(text) < 60 and text in plain:
                return block
    return None


@lru_cache(maxsize=8)
def _plain(headings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(heading.replace("’", "'").casefold() for heading in headings)


def _head(header: Header) -> Iterable[Passage]:
    for name in ("Title", "Standfirst"):
        field = header.get(name)
        if field is not None:
            yield Passage(field.value, (Anchor(0, field.span.start),), kind=name.lower(), part="head")


def _passages(tree: Tag, after: set[int], offsets: tuple[int, ...]) -> Iterable[Passage]:
    for block, strings in runs(tree):
        text, anchors = read_text(strings, offsets) if any(map(str.strip, strings)) else ("", ())
        if not text.strip():
            continue
        part, quote = "body", 0
        top: Tag | None = block
        while top is not None and top.parent is not None and top.parent is not tree:
            top = top.parent
        if top is not None and id(top) in after:
            part = "after"
        elif top is not None and top.name == "blockquote" and str(top.get("id", "")).startswith("quote-"):
            quote = int(str(top["id"])[6:])
        yield Passage(text, anchors, kind=kind_of(block), part=part, quote=quote)


def _note_passages(item: Tag, at: int, offsets: tuple[int, ...]) -> Iterable[Passage]:
    for block, strings in runs(item):
        text, anchors = read_text(strings, offsets)
        if text.strip():
            yield Passage(text, anchors, kind=kind_of(block), part="note", note=at)


def _starts(passages: list[Passage]) -> Iterable[tuple[str, int]]:
    for passage in passages:
        if passage.anchors and passage.part in {"after", "body"}:
            yield passage.text.strip(), passage.anchors[0].offset


def _editors(after: list[PageElement], heading: Tag | None, listed: Tag | None) -> str:
    """The part for editors: its own words, with the notes at the end of the section that is headed for them.

    Where it has no such heading, there is an empty one above the notes: the page has the words for it.
    """
    notes = f"{clean(str(listed))}\n" if listed is not None else ""
    at = next((index for index, block in enumerate(after) if block is heading), None)
    if at is None or heading is None:
        opening = '<section role="doc-endnotes" aria-labelledby="notes">\n<h2 id="notes"></h2>\n'
        return _html(after) + (f"{opening}{notes}</section>\n" if notes else "")
    heading.name = "h2"
    heading.attrs = {"id": "notes"}
    stop = next(
        (i for i in range(at + 1, len(after)) if isinstance(after[i], Tag) and getattr(after[i], "name", "") == "h2"),
        len(after),
    )
    section = f'<section role="doc-endnotes" aria-labelledby="notes">\n{_html(after[at:stop])}\n{notes}</section>\n'
    return _html(after[:at]) + section + _html(after[stop:])


def _html(blocks: list[PageElement]) -> str:
    html = "".join(block.decode() if isinstance(block, Tag) else _escaped(block) for block in blocks)
    return clean(html).replace(_ENDS, "Ends").strip()


def _escaped(text: PageElement) -> str:
    return text.output_ready() if isinstance(text, NavigableString) else ""
