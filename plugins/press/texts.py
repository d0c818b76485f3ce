"""The text of a release as its page prints it: links of the office's own resolved, numbers and addresses linked."""

from __future__ import annotations

import json
import os
import posixpath
import re
import tempfile
import zlib
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from html import escape, unescape
from itertools import count
from typing import BinaryIO
from urllib.parse import quote, unquote

from press.languages import direction, speaking
from press.languages import gettext as _
from press.linking import from_the_top, link_numbers
from press.markup import in_words
from press.office import Office
from press.patterns import pattern
from press.quotes import Quote
from press.release import Release
from press.remote import without_remote

_OWN = pattern(
    r'(?P<name>\s(?:href|src))="[{|](?P<what>filename|static|attach|index)[}|](?P<path>[^"#?]*)(?P<rest>[^"]*)"'
)
_WAY_BACK = pattern(r'<a\b[^>]*\shref="#ref-(?P<note>\d+)-(?P<mention>\d+)"[^>]*>↩(?=</a>)')
_SPELT = pattern(r'<a href="(https?://([^"]+?)/?)">((?:https?://)?\2/?)</a>')
_TABLE = pattern(r"<table\b.*?</table>", re.DOTALL)
_CAPTION = pattern(r"<caption\b[^>]*>(.*?)</caption>", re.DOTALL)
_CONTROL = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""What neither HTML (WHATWG HTML, 13.2.3.5) nor XML may hold, and comes in with a pasted text."""
_BREAKS = "\x0b\x0c\x85"
"""Those between two words: Word's new line, a new page, and IBM's new line."""
_SPOKEN = pattern(r'<[a-z][a-z0-9]*\b(?=[^<>]*\slang="([^"]+)")(?![^<>]*\sdir=)')
"""The beginning of an element whose language is said, and not which way that is written."""
_HEADING = '<h2 id="notes">{}</h2>'


@dataclass(frozen=True, slots=True)
class Text:
    """HTML before Ends and after it, and the quotes in it.

    ``files`` are the files it links to, by their paths below ``content``.
    """

    body: str
    editors: str
    files: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


class TextStore:
    """Texts by path, packed, in a file of the system's that nobody else sees: fifty thousand of them fill a memory.

    Copies of a process that are made when all are kept can read them too.
    """

    def __init__(self) -> None:
        self._places: dict[str, tuple[int, int]] = {}
        self._file: BinaryIO | None = None
        self._end = 0

    def __del__(self) -> None:
        """The file is gone with the last who may ask for a text."""
        if self._file is not None:
            with suppress(OSError):  # of a full disk, which was told when the text was kept
                self._file.close()

    def keep(self, path: str, packed: bytes) -> None:
        """Keep the packed text of the release in the file ``path``. Raises ``OSError`` where the disk is full."""
        self._file = self._file or tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as this
        self._file.write(packed)
        self._file.flush()
        self._places[path] = self._end, len(packed)
        self._end += len(packed)

    def get(self, path: str) -> Text | None:
        """The text of the release in the file ``path``, if it was kept."""
        if self._file is None or path not in self._places:
            return None
        start, size = self._places[path]
        # Not by seeking: where a copy of this process reads, the place in the file is the same for both.
        return unpack_text(os.pread(self._file.fileno(), size, start))


def pack_text(text: Text) -> bytes:
    """A text as bytes: the same for the same text."""
    quotes = [[quote.number, quote.speaker, quote.paragraphs] for quote in text.quotes]
    packed = json.dumps([text.body, text.editors, text.files, quotes], ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(packed.encode("utf-8", "surrogatepass"), 1)


def unpack_text(packed: bytes) -> Text:
    """The text that ``pack_text`` packed."""
    body, editors, files, quotes = json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    return Text(body, editors, tuple(files), tuple(Quote(at, who, tuple(said)) for at, who, said in quotes))


def make_text(release: Release, office: Office) -> Text:
    """The text of ``release`` for its page, in its language. Raises ``BadCatalogue``."""
    files: list[str] = []

    def finished(html: str) -> str:
        own = without_remote(_printable(html), office.settings.address)
        led = _resolve(own, release.path, office, files)
        return link_numbers(_spelt(_turned(led, release)), office)

    with speaking(office.settings.languages.get(office.language(release))):
        body, editors = map(finished, _scrolling(release.body, _worded(release.editors)))
    quotes = (
        replace(quote, speaker=_printable(quote.speaker), paragraphs=tuple(map(_printable, quote.paragraphs)))
        for quote in release.quotes
    )
    return Text(body, editors, tuple(dict.fromkeys(files)), tuple(quotes))


def _printable(text: str) -> str:
    """``text`` as every program can read it, with its words apart."""
    return _CONTROL.sub(lambda found: " " if found[0] in _BREAKS else "", text)


def _worded(html: str) -> str:
    """The part for editors with the page's own words in it: where each way back leads, and what the notes are."""
    mentions = Counter(found["note"] for found in _WAY_BACK.finditer(html))

    def words(found: re.Match[str]) -> str:
        if mentions[found["note"]] == 1:
            where = _("Back to note %(note)s in the text")
        else:
            where = _("Back to note %(note)s in the text, mention %(mention)s")
        return f'{found[0]}<span class="vh"> {escape(where % found.groupdict())}</span>'

    return _WAY_BACK.sub(words, html).replace(_HEADING.format(""), _HEADING.format(escape(_("Notes to editors"))))


def _scrolling(*parts: str) -> list[str]:
    """The parts of a text with each table in a region of its own, in which it can be scrolled on a narrow screen.

    A region needs a name that no other on the page has: the table's caption, and its number where it has none. Tables
    within tables stay as they are.
    """
    names: Counter[str] = Counter()
    number = count(1)

    def region(found: re.Match[str]) -> str:
        at = next(number)
        if found[0].count("<table") > 1:
            return found[0]
        caption = _CAPTION.search(found[0])
        name = in_words(caption[1]) if caption else ""
        names[name] += 1
        if not name or names[name] > 1:
            numbered = _("Table %(number)s") % {"number": at}
            name = f"{name} {numbered}".strip()
        return f'<div class="table" role="region" aria-label="{escape(name)}" tabindex="0">{found[0]}</div>'

    return [_TABLE.sub(region, part) if "<table" in part else part for part in parts]


def _spelt(html: str) -> str:
    """``html`` with the links marked whose words are their address: on paper it is not written out again."""
    return _SPELT.sub(r'<a class="spelt" href="\1">\3</a>', html) if "://" in html else html


def _turned(html: str, release: Release) -> str:
    """``html`` with the way said in which a passage is written whose language has another than the release's."""

    def begun(found: re.Match[str]) -> str:
        way = direction(found[1])
        return found[0] if way == direction(release.lang) else f'{found[0]} dir="{way}"'

    return _SPOKEN.sub(begun, html) if ' lang="' in html else html


def own_target(path: str, of: str) -> str:
    """What ``{filename}path`` means in the file ``of``: a path below ``content``, as Pelican reads it."""
    inside = of.partition("/")[2]
    path = unquote(path)
    joined = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(inside), path)
    return posixpath.normpath(joined)


def _resolve(html: str, of: str, office: Office, files: list[str]) -> str:
    """Addresses from the top of the site, and Pelican's ``{filename}``, ``{static}``, ``{attach}`` and ``{index}``.

    The other file may not be among those it reads now.
    """
    html, site = from_the_top(html, office.settings.address), escape(office.settings.address)
    if not any(what in html for what in ("filename", "static", "attach", "index")):
        return html

    def address(found: re.Match[str]) -> str:
        if found["what"] == "index":
            return found[0] if found["path"] else f'{found["name"]}="{site}/{found["rest"]}"'
        file = own_target(unescape(found["path"]), of)
        card = office.in_file(file)
        if card is not None:
            to = office.address(card)
        elif office.has_file(file):
            files.append(file)
            to = file
        elif office.is_stray(file):
            to = file  # it leads nowhere: what is left as it is, Pelican would copy
        else:
            return found[0]
        return f'{found["name"]}="{site}/{quote(to)}{found["rest"]}"'

    return _OWN.sub(address, html)
