"""What is said of a file that gives neither a release nor a page."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TypeAlias

from press.finding import Fault, Span
from press.source import Source

Misread: TypeAlias = tuple[Source, Fault]


def refused(path: str, error: OSError) -> Misread:
    """The system does not let us read it."""
    message = f"“{path}” cannot be read: {(error.strerror or 'the system refuses').lower()}."
    return Source(path, ""), Fault(Span(0, 0), message, "Make it a file that you may read.", "unreadable-file")


def is_readable(name: str) -> bool:
    """Whether a name is one that a browser can ask for: not where the system gives bytes that are no UTF-8."""
    return name.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in name)


def misspelt(path: str) -> Misread:
    """Its name cannot be asked for: see ``is_readable``."""
    message = f"“{path}” has a letter in its name that nobody can read: it came from another computer, or out of a zip."
    fix = "Rename the file, with plain letters, digits and hyphens alone."
    return Source(path, ""), Fault(Span(0, 0), message, fix, "unreadable-file")


def misplaced(path: str) -> Misread:
    """It is a text, and lies where none is published."""
    message = f"“{path}” is neither a release nor a page, so it would never be published."
    fix = "Move it into content/releases or content/pages, or give it another ending than .md."
    return Source(path, ""), Fault(Span(0, 0), message, fix, "misplaced-file")


def text_of(path: str) -> str:
    """The name that the text in a file should have: “tea.md” for “tea.docx”, and for “tea.md.docx” as well."""
    return f"{PurePosixPath(path).stem.removesuffix('.md')}.md"


def misnamed(path: str, kind: str) -> Misread:
    """It lies where a release or page, its ``kind``, would, and is named as none."""
    message = f"“{path}” is not read: a {kind} is a file whose name ends in .md."
    fix = f"Rename it to “{text_of(path)}”, or move it elsewhere."
    return Source(path, ""), Fault(Span(0, 0), message, fix, "misplaced-file")


def unread(path: str, kind: str) -> Misread:
    """It is a file of Word's, or has no ending, where a release or page, its ``kind``, would lie; nothing names it."""
    message = f"“{path}” is not read: a {kind} is a file whose name ends in .md."
    if "." in PurePosixPath(path).name:
        fix = f"Put its text into “{text_of(path)}”, move it out of content/, or link to it from a release or page."
    else:
        fix = f"Rename it to “{text_of(path)}”, or move it elsewhere."
    return Source(path, ""), Fault(Span(0, 0), message, fix, "misplaced-file")


def copied(path: str, original: str) -> Misread:
    """It is a copy that a computer has named, beside its original; it would go out as one more release or page."""
    message = f"“{path}” has the name of a copy of “{original}”, and would be published beside it."
    fix = "Take the copy out of content/, or give it a name of its own."
    return Source(path, ""), Fault(Span(0, 0), message, fix, "misplaced-file")
