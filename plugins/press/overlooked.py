"""Word files, and files without any ending, among the releases and pages: each may be a text that is never read.

It may as well be a download, which some text links to, or lie beside the text that was made of it: then it is let be.
"""

from __future__ import annotations

import unicodedata
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from press.folder import Folder
from press.misread import text_of
from press.source import LARGEST

_LETTERS = (".docx", ".doc", ".rtf", ".odt", ".pages")
_LINKING = (".md", ".yaml", ".yml")
_SIGNS = (b"static", b"attach")
"""What stands before the path of a file in every link to one: “{static}”, or “{attach}”."""


def _is_letter(inside: str) -> bool:
    """Whether the file at a path below ``content`` is one of Word's and its like, or has no ending."""
    name = inside.rpartition("/")[2].lower()
    return inside.startswith(("releases/", "pages/")) and (name.endswith(_LETTERS) or "." not in name)


def overlooked(content: Path, folder: Folder) -> list[str]:
    """Those of ``folder``, at ``content``, to which no text of it links, and beside which none stands."""
    there, letters = frozenset(folder.files), filter(_is_letter, folder.files)
    alone = (inside for inside in letters if PurePosixPath(inside).with_name(text_of(inside)).as_posix() not in there)
    left = {inside: _plain(PurePosixPath(inside).name) for inside in alone}
    for inside in folder.digests:
        if not left:
            break
        if inside.lower().endswith(_LINKING):
            data = _read(content / inside)
            text = _plain(data.decode("utf-8", "replace")) if any(sign in data for sign in _SIGNS) else ""
            left = {letter: name for letter, name in left.items() if not _is_named(name, text)}
    return list(left)


def _is_named(name: str, text: str) -> bool:
    """Whether a text names a file; one without an ending is a word like any other, and named where it is linked to."""
    if "." in name or name not in text:
        return name in text
    return any(f"{start}{name}{end}" in text for start in "/}" for end in ")\"'> \n#?")


def _plain(text: str) -> str:
    """A text as its links are meant: without the ways to write a blank or an accent in an address."""
    return unicodedata.normalize("NFC", unquote(unescape(text))).casefold()


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as data:
            return data.read(LARGEST)
    except OSError:
        return b""
