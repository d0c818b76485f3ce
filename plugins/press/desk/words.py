"""Writes ``theme/locale/press.pot``, every word of the site for translators, and brings the catalogues up to it.

A word that is new is added to each catalogue without a translation, and one that is gone is kept at its end, as gettext
does it.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from press.desk.written import PROJECT, Files, bring_up
from press.languages import CATALOGUE, FOLDER
from press.patterns import pattern

TEMPLATE = "press.pot"
_SOURCES: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("plugins/press", "**.py", "python", {}),
    ("theme/templates", "**.html", "jinja2", {"silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}),
)
_HEADER = "# The words of the site. Written by “make words”; translations go into each language's own catalogue."
_TOLD = ("Translators:",)
_KEPT = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Plural-Forms")
_FIELD = pattern(r'^"([\w-]+): .*\n', re.MULTILINE)


def template() -> Catalog:
    """Every word of the site, with where it stands and what its translators are told of it."""
    words: Catalog = Catalog(charset="utf-8", header_comment=_HEADER, fuzzy=False)
    for folder, files, method, options in _SOURCES:
        found = extract_from_dir(PROJECT / folder, [(files, method)], {files: options}, comment_tags=_TOLD)
        for file, line, message, comments, context in found:
            words.add(message, None, [(f"{folder}/{file}", line)], auto_comments=comments, context=context)
    return words


def brought_up(catalogue: bytes, code: str, words: Catalog) -> Catalog:
    """A catalogue with the words that there are, and what it has of them."""
    made = read_po(io.BytesIO(catalogue), locale=code)
    # Two messages that look alike need not mean the same: nothing is guessed.
    made.update(words, no_fuzzy_matching=True, update_header_comment=False)
    return made


def files() -> Files:
    """What the template and each catalogue should be."""
    folder = f"theme/{FOLDER}"
    words = template()
    made = {f"{folder}/{TEMPLATE}": _written(words)}
    for file in sorted((PROJECT / folder).glob(f"*/{CATALOGUE}")):
        code = file.parents[1].name
        made[f"{folder}/{code}/{CATALOGUE}"] = _written(brought_up(file.read_bytes(), code, words))
    return made


def _written(catalogue: Catalog) -> bytes:
    """A catalogue as its file: without line numbers and dates, which change when no word does."""
    out = io.BytesIO()
    write_po(out, catalogue, width=100, sort_by_file=True, include_lineno=False)
    text = out.getvalue().decode()
    head, _, rest = text.partition("\n\n")
    head = _FIELD.sub(lambda found: found[0] if found[1] in _KEPT else "", f"{head}\n")
    return f"{head}\n{rest}".encode()


def main(arguments: Sequence[str] | None = None, project: Path = PROJECT) -> int:
    """Write the files, or check them; answer the exit code."""
    return bring_up("words", files(), arguments, project)


if __name__ == "__main__":
    sys.exit(main())
