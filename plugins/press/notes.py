"""Notes and the references to them: ``[^1]`` in the text, ``[^1]: …`` below, printed (1).

The number that is printed follows the first reference, whatever the label. Only what Python-Markdown took for a
reference or a definition counts as one; where it saw plain text, so does the reader.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from press.dialect import Definition
from press.finding import Span
from press.marks import MARK, REFERENCE, number
from press.markup import Markup, children, clean, tags
from press.patterns import pattern

_NUMBER, _WAY_BACK = "footnote-ref", "footnote-backref"
"""The classes that Python-Markdown gives to the printed number of a note, and to the way back from it."""
_INLINE = frozenset({"a", "b", "em", "i", "span", "strong", "sup"})
_LITERAL = pattern(REFERENCE + f"(?P<mark>{MARK.pattern})")


@dataclass(frozen=True, slots=True)
class Reference:
    """One ``[^label]`` in the text. ``number`` is what is printed, 0 where no such note exists."""

    label: str
    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class NoteLabel:
    """One definition's ``[^label]``, as it stands in the source; of several with one label the last one counts."""

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Note:
    """One note under Notes to editors. ``references`` counts the mentions of it in the text."""

    label: str
    number: int
    span: Span
    text: str
    references: int


@dataclass(frozen=True, slots=True)
class Notes:
    """All that a release has of notes, in printed order; references in reading order."""

    notes: tuple[Note, ...]
    references: tuple[Reference, ...]
    labels: tuple[NoteLabel, ...]


def take_notes(markup: Markup, source: str, body_start: int, offsets: tuple[int, ...]) -> tuple[Notes, Tag | None]:
    """Number and rewrite the notes of a tree; gives them and the list (``<ol>``) taken out of it, if there is one."""
    tree = markup.tree
    block = [tag for tag in children(tree) if tag.name == "div" and "footnote" in tag.get_attribute_list("class")]
    listed = [item for item in tags(block[-1], "li") if item.has_attr("id")] if block else []
    items = {clean(str(item["id"]))[len("fn-") :]: item for item in listed}
    items = {label: item for label, item in items.items() if label in {met.label for met in markup.definitions}}
    if block:
        block[-1].extract()
    labels = _place_labels(markup.definitions, source, body_start, offsets)
    mentions = _in_printed_order(tree, items)
    numbers = {label: at for at, label in enumerate(_order(mentions, items), start=1)}

    finder = _Finder(source, body_start, offsets)
    references = [Reference(label, numbers[label], finder.place(link, label)) for label, link in mentions]
    links: dict[str, list[Tag]] = {label: [] for label in numbers}
    for label, link in mentions:
        links[label].append(link)
    undefined = [found for part in (tree, *items.values()) for found in _literals(part, source, offsets)]
    where = {label.label: label.span for label in labels}
    notes = tuple(
        Note(label, at, where.get(label, Span(body_start, body_start)), words(items[label]), len(links[label]))
        for label, at in numbers.items()
    )
    for link in list(_printed(tree)) if len(items) < len(labels) else ():
        if _label_of(link) not in items:
            del link["href"]  # A note that is part of another note's text is not printed: nothing can lead to it.
    for label, at in numbers.items():
        _rewrite(tree, items[label], at, links[label])

    ordered = sorted([*references, *undefined], key=lambda one: one.span)
    return Notes(notes, tuple(ordered), labels), _list(tree, block, [items[label] for label in numbers])


def _in_printed_order(tree: BeautifulSoup, items: dict[str, Tag]) -> list[tuple[str, Tag]]:
    """Every reference with its label: those of the text, then those of the notes as these are reached."""
    mentions: list[tuple[str, Tag]] = []
    seen: set[str] = set()
    waiting: deque[Tag] = deque([tree])
    unreached = list(items)
    while waiting:
        for link in _printed(waiting.popleft()):
            label = _label_of(link)
            if label not in items:
                continue
            mentions.append((label, link))
            if label not in seen:
                seen.add(label)
                waiting.append(items[label])
        if not waiting:
            rest = [label for label in unreached if label not in seen]
            seen.update(rest[:1])
            waiting.extend(items[label] for label in rest[:1])
    return mentions


def _printed(root: Tag) -> Iterator[Tag]:
    """The printed numbers of references below ``root``, each a link to its note."""
    return (link for link in tags(root, "a") if _NUMBER in link.get_attribute_list("class"))


def _label_of(link: Tag) -> str:
    """The label of the note that a printed number leads to."""
    return clean(str(link.get("href", "")))[len("#fn-") :]


def _order(mentions: list[tuple[str, Tag]], items: dict[str, Tag]) -> list[str]:
    return list(dict.fromkeys([*(label for label, _ in mentions), *items]))


def words(block: Tag) -> str:
    """The words of a block without the printed numbers of the notes that it cites, and without a note's ways back."""
    said = (text for text in block.descendants if isinstance(text, NavigableString) and not _is_number(text))
    return " ".join(clean("".join(said)).split())


def _is_number(text: NavigableString) -> bool:
    parent = text.parent
    while parent is not None and parent.name in _INLINE:
        if parent.name == "a" and not {_NUMBER, _WAY_BACK}.isdisjoint(parent.get_attribute_list("class")):
            return True
        parent = parent.parent
    return False


def _literals(tree: Tag, source: str, offsets: tuple[int, ...]) -> list[Reference]:
    """What was meant for a reference and is printed as text, since no note has its label."""
    found: list[Reference] = []
    texts = (text for text in tree.descendants if isinstance(text, NavigableString) and "[^" in text)
    for text in texts:
        if not any(parent.name in {"code", "pre"} for parent in text.parents):
            for match in _LITERAL.finditer(str(text)):
                end = offsets[number(match["mark"])]
                # As it is written: a backslash in it is not printed.
                start = source.rfind("[^", 0, end)
                found.append(Reference(source[start + 2 : end - 1], 0, Span(start, end)))
    return found


class _Finder:
    """Finds each reference in the source: by the mark that follows it, or else by its label."""

    def __init__(self, source: str, body_start: int, offsets: tuple[int, ...]) -> None:
        self.source, self.at, self.offsets = source, body_start, offsets

    def place(self, link: Tag, label: str) -> Span:
        written = f"[^{label}]"
        following = link.parent.next_sibling if link.parent is not None else None
        mark = MARK.match(str(following)) if isinstance(following, NavigableString) else None
        if mark and self.source.startswith(written, self.offsets[number(mark[0])] - len(written)):
            self.at = self.offsets[number(mark[0])]
            return Span(self.at - len(written), self.at)
        start = self.source.find(written, self.at)
        if start < 0:
            return Span(self.at, self.at)
        self.at = start + len(written)
        return Span(start, self.at)


def _place_labels(
    definitions: tuple[Definition, ...], source: str, body_start: int, offsets: tuple[int, ...]
) -> tuple[NoteLabel, ...]:
    """Where each definition's label stands: before the mark of its text, or else the next one written like it."""
    labels: list[NoteLabel] = []
    at: dict[str, int] = {}
    for definition in definitions:
        written = f"[^{definition.label}]"
        mark = definition.mark
        start = source.rfind(f"{written}:", body_start, offsets[mark]) if mark is not None else -1
        if start < 0:
            start = source.find(f"{written}:", at.get(definition.label, body_start))
        start = max(start, body_start)
        at[definition.label] = start + len(written)
        labels.append(NoteLabel(definition.label, Span(start, start + len(written))))
    return tuple(labels)


def _rewrite(tree: BeautifulSoup, item: Tag, at: int, links: list[Tag]) -> None:
    """Give a note and the references to it their addresses, and the note its ways back (DPUB-ARIA 1.1 roles)."""
    item.attrs = {"id": f"note-{at}"}
    for back in [link for link in tags(item, "a") if _WAY_BACK in link.get_attribute_list("class")]:
        back.extract()
    for count, link in enumerate(links, start=1):
        link.attrs = {"id": f"ref-{at}-{count}", "href": f"#note-{at}", "role": "doc-noteref", "class": _NUMBER}
        if link.string != f"({at})":
            link.string = f"({at})"
        if link.parent is not None:
            link.parent.attrs = {}
        back = tree.new_tag("a", href=f"#ref-{at}-{count}", role="doc-backlink", attrs={"class": _WAY_BACK})
        back.append("↩")
        last = list(children(item))[-1:]
        home = last[0] if last and last[0].name == "p" else item
        _trim(home)
        home.append(" ")
        home.append(back)


def _trim(home: Tag) -> None:
    last = home.contents[-1] if home.contents else None
    if isinstance(last, NavigableString):
        last.replace_with(str(last).rstrip(" \n\N{NO-BREAK SPACE}"))


def _list(tree: BeautifulSoup, block: list[Tag], items: list[Tag]) -> Tag | None:
    if not items:
        return None
    listed = next(tags(block[-1], "ol"))
    if _stands(listed.contents, items):
        listed.attrs = {"class": "notes"}
        return listed.extract()
    listed = tree.new_tag("ol", attrs={"class": "notes"})
    for item in items:
        listed.append("\n")
        listed.append(item)
    listed.append("\n")
    return listed


def _stands(contents: list[PageElement], items: list[Tag]) -> bool:
    """Whether a list has just these items, each on a line of its own, as Markdown's own of the notes mostly has."""
    between = contents[::2]
    return (
        len(between) == len(items) + 1
        and all(isinstance(part, NavigableString) and part == "\n" for part in between)
        and all(one is other for one, other in zip(contents[1::2], items, strict=True))
    )
