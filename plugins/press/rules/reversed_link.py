"""A link is written the wrong way round, or with its brackets apart, so that readers see brackets instead of a link.

Markdown takes ``[words](address)`` and nothing else. Of ``(words)[address]``, ``(address)[words]``,
``[words] (address)``, ``[words][address]`` and a bracket that is never closed it makes no link but prints what was
typed, without a word of warning. ``[address](words)`` becomes a link that shows the address and leads nowhere.

Fails::

    The figures are in (the annual count)[https://harbour.example.org/count].

Fails::

    The figures are in [the annual count] (https://harbour.example.org/count).

Fails::

    The figures are in [https://harbour.example.org/count](the annual count).

Passes::

    “They [the carers] (and many others) ring at night,” says [the annual count](https://harbour.example.org/count).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.addresses import Kind, addressed, read_address
from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

_ADDRESS = (
    r"(?:https?:|www\.|mailto:|tel:|\{(?:filename|static|attach)\}|[\w.+-]{1,64}@[\w-]{1,63}\.\w|/[\w-]{1,80}/|"
    r"(?:[\w-]{1,63}\.){1,5}(?:org|com|net|uk|eu|gov|info|wales|cymru|scot|ie)(?![\w@]))"
)
_REST = r"[^\s()\[\]]{0,2000}"
_REVERSED = pattern(
    rf"\((?P<turned>[^()\[\]]{{1,200}})\)\[\s?(?P<first>{_ADDRESS}{_REST})\s?\]"
    rf"|\(\s?(?P<fourth>{_ADDRESS}{_REST})\s?\)\[(?P<swapped>[^\[\]]{{1,200}})\]"
    rf"|\[(?P<square>[^\[\]]{{1,200}})\]\[\s?(?P<second>{_ADDRESS}{_REST})\s?\]"
    rf"|\[(?P<apart>[^\[\]]{{1,200}})\]\s{{0,3}}\(\s?(?P<third>{_ADDRESS}{_REST}(?:\({_REST}\){_REST})?)"
    rf"(?:\s[\"“][^\"”\n]{{0,200}}[\"”])?(?:\s?\))?",
    re.IGNORECASE,
)
_MARK = pattern(r"\^?(?:\d{1,3}|[a-z]|[ivx]{1,5}|sic|…|\.\.\.|\*)", re.IGNORECASE)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find links that the page shows as plain text, and those whose words and address have changed places."""
    source = release.source.text
    for link, _ in addressed(release, office, Kind.REVERSED):
        yield _fault(link.span, source[link.span.start : link.span.end], link.target, link.text)
    for passage in release.passages:
        if passage.kind == "code" or "[" not in passage.text:
            continue
        for found in _REVERSED.finditer(passage.text):
            words = found["turned"] or found["swapped"] or found["square"] or found["apart"]
            address = found["first"] or found["second"] or found["third"] or found["fourth"]
            span = _with_brackets(release.span(passage, found.start(), found.end()), found[0], source)
            if not _MARK.fullmatch(words.strip()) and source[span.start - 1 : span.start] != "`":
                yield _fault(span, found[0], words, address)


def _with_brackets(span: Span, written: str, source: str) -> Span:
    """The place of what reads ``written``: emphasis within it can hide its brackets."""
    start = source.rfind(written[0], max(span.start - 4, 0), span.start + 1)
    end = source.find(written[-1], span.end - 1, span.end + 4)
    return Span(start if start >= 0 else span.start, end + 1 if end >= 0 else span.end)


def _fault(span: Span, written: str, words: str, address: str) -> Fault:
    return Fault(
        span,
        f"“{' '.join(written.split())}” is not how a link is written, so readers see no link to follow.",
        f"Write [{' '.join(words.split())}]({read_address(address).better or address}).",
    )
