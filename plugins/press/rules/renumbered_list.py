"""A numbered list is not printed with the numbers it was typed with.

Markdown takes only the first number of a list from the text and counts on from there: 1, 3 is printed 1, 2, and a
countdown 3, 2, 1 is printed 3, 4, 5. A list of sources then has other numbers than the text refers to.

Fails::

    The line has two aims:

    1. to listen
    3. to ring back.

Passes::

    The line has two aims:

    3. to listen
    4. to ring back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

_TYPED = pattern(r"^[ \t>]*(?:[-*+][ \t]+)?(?P<mark>(?P<number>\d{1,9})\.)[ \t]+(?P<text>[^\n]+)", re.MULTILINE)
_SIGN = pattern(r"\n[ \t>]*(?:[-*+][ \t]+)?\d{1,9}\.[ \t]")
_TAG = pattern(r"<(?P<shut>/?)(?P<name>ol|ul|li)\b(?P<more>[^>]*)>")
_START = pattern(r"start=\"(\d+)\"")
_HIDDEN = pattern(r"<sup><a .*?</sup>|<[^>]*>?", re.DOTALL)
_ADDRESS = pattern(r"\]\([^)\n]*\)|\[\^[^\]\n]*\]|<[^>\n]*>")
_LETTERS = pattern(r"[\W_]+")


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the first number of each list that is printed as another. One typed 1, 1, 1 leaves the count to Markdown."""
    if not _SIGN.search(f"\n{release.source.text[release.header.body_start :]}"):
        return
    html = release.body + release.editors
    if html.count("<ol") == html.count('<ol class="notes"'):
        return
    code = {anchor.offset for passage in release.passages if passage.kind == "code" for anchor in passage.anchors}
    items = _TYPED.finditer(release.source.text, release.header.body_start)
    typed = [item for item in items if code.isdisjoint(range(item.start("text"), item.start("text") + 6))]
    meant = [_beginning(_ADDRESS.sub("", item["text"])) for item in typed]
    at = 0
    lists: dict[int, list[tuple[re.Match[str], int]]] = {}
    for which, printed, text in _printed(html):
        seen = _beginning(_HIDDEN.sub("", text))
        found = next((i for i in range(at, min(at + 50, len(typed))) if _alike(meant[i], seen)), None)
        if found is not None:
            at = found + 1
            lists.setdefault(which, []).append((typed[found], printed))
    for found_in_one in lists.values():
        if len({item["number"] for item, _ in found_in_one}) == 1:
            continue
        wrong = next(((item, number) for item, number in found_in_one if int(item["number"]) != number), None)
        if wrong:
            item, number = wrong
            yield Fault(
                Span(*item.span("mark")),
                f"“{item['mark']}” is printed as “{number}.”.",
                "Number the list without gaps and in rising order, or write the numbers as words of the text.",
            )


def _printed(html: str) -> Iterator[tuple[int, int, str]]:
    """The items of numbered lists: which list, the number a reader sees, and how its text begins."""
    open_lists: list[tuple[int, int]] = []
    for count, tag in enumerate(_TAG.finditer(html)):
        if tag["name"] == "li":
            if not tag["shut"] and open_lists and open_lists[-1][1] >= 0:
                which, number = open_lists[-1]
                open_lists[-1] = which, number + 1
                yield which, number, html[tag.end() : tag.end() + 300]
        elif tag["shut"]:
            del open_lists[-1:]
        else:
            start = _START.search(tag["more"])
            numbered = tag["name"] == "ol" and 'class="notes"' not in tag["more"]
            open_lists.append((count, (int(start[1]) if start else 1) if numbered else -1))


def _alike(meant: str, seen: str) -> bool:
    """Whether an item that is printed begins as the typed one does."""
    return bool(seen) and (seen.startswith(meant) or meant.startswith(seen))


def _beginning(text: str) -> str:
    """The first letters of an item, mark-up aside."""
    return _LETTERS.sub("", unescape(text))[:12]
