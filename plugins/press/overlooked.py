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


def _is_letter(inside: str) -> bool:
    """Whether the file at a path below ``content`` is one of Word's and its like, or has no ending."""
    name = inside.rpartition("/")[2].lower()
    return inside.startswith(("releases/", "pages/")) and (name.endswith(_LETTERS) or "." not in name)


def overlooked(content: Path, folder: Folder) -> list[str]:
    """Those of ``folder``, at ``content``, to which no text of it links, and beside which none stands."""
    there, letters = frozenset(folder.files), filter(_is_letter, folder.files)
    left = [inside for inside in letters if PurePosixPath(inside).with_name(text_of(inside)).as_posix() not in there]
    for inside in folder.digests:
        if not left:
            break
        if inside.lower().endswith(_LINKING):
            text = _plain(_read(content / inside))
            left = [letter for letter in left if not _is_named(PurePosixPath(letter).name, text)]
    return left


def _is_named(name: str, text: str) -> bool:
    """Whether a text names a file; one without an ending is a word like any other, and named where it is linked to."""
    name = _plain(name)
    if "." in name:
        return name in text
    return any(f"{start}{name}{end}" in text for start in "/}(\"'<" for end in ")\"'> \n#?") if name in text else False


def _plain(text: str) -> str:
    """A text as its links are meant: without the ways to write a blank or an accent in an address."""
    return unicodedata.normalize("NFC", unquote(unescape(text))).casefold()


def _read(file: Path) -> str:
    try:
        with file.open("rb") as data:
            return data.read(LARGEST).decode("utf-8", "replace")
    except OSError:
        return ""
