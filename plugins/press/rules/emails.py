"""E-mail addresses in a release: those a reader sees, and those a link writes to. Shared by the rules about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote

from press.addresses import Kind, addressed
from press.directory import Holder
from press.finding import Span
from press.links import Link
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.numbers import all_numbers, dialling_links, passages_with_numbers
from press.telephone import normal

_EMAIL = pattern(r"(?<![\w.+'’@/=-])[\w.+'’-]{1,64}@(?:[\w-]{1,63}\.){1,6}[\w-]{1,63}(?![\w@]|-\w|\.\w)")


@lru_cache(maxsize=2048)
def find_emails(text: str) -> tuple[re.Match[str], ...]:
    """The e-mail addresses of ``text``."""
    return tuple(_EMAIL.finditer(text)) if "@" in text else ()


def shown(release: Release) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Every e-mail address that a reader of the release sees, with the passage it stands in."""
    for passage in (*release.passages_with("@"), *release.field_passages) if "@" in release.source.text else ():
        for found in find_emails(passage.text):
            yield passage, found


def writing_links(release: Release, office: Office) -> Iterator[tuple[Link, tuple[str, ...]]]:
    """The links that write an e-mail, each with whom to; what such an address lacks is ``broken-address``'s to say."""
    for link, _ in addressed(release, office, Kind.MAIL):
        to = unquote(link.target.partition(":")[2].partition("?")[0])
        yield link, (*(part.strip() for part in re.split("[,;]", to) if part.strip()), *_in_fields(link.target, "to"))


def _in_fields(target: str, *names: str) -> tuple[str, ...]:
    """Who stands in those fields of a letter, behind the “?” of an address that writes it."""
    pairs = (pair.partition("=") for pair in target.partition("?")[2].split("&"))
    values = (unquote(value) for name, _, value in pairs if name.lower() in names)
    return tuple(found[0] for value in values for found in find_emails(value))


def held(release: Release, office: Office) -> Iterator[tuple[Passage, int, int, tuple[Holder, ...]]]:
    """Every number and e-mail address of the directory in the text: where it begins and ends, and whose it is."""
    numbers, emails = office.directory.numbers(), office.directory.emails()
    for passage, number in passages_with_numbers(release, office):
        if number.digits in numbers:
            yield passage, number.start, number.end, numbers[number.digits]
    for passage, found in shown(release):
        if found[0].lower() in emails:
            yield passage, found.start(), found.end(), emails[found[0].lower()]


def given(release: Release, office: Office) -> Iterator[Holder]:
    """Who of the directory can be reached by what the release gives, shown or behind a link; some more than once."""
    for _, number in all_numbers(release, office):
        yield from office.who_has(number.digits)
    for link in dialling_links(release):
        yield from office.who_has(normal(link.target, office.settings.country))
    for address, _ in everywhere(release, office):
        yield from office.who_reads(address.lower())


def everywhere(release: Release, office: Office) -> Iterator[tuple[str, Span]]:
    """Each e-mail address once: where it is seen, or in the target of a link that does not show it."""
    for passage, found in shown(release):
        yield found[0], release.span(passage, found.start(), found.end())
    for link, recipients in writing_links(release, office):
        seen = {found[0].lower() for found in find_emails(link.text)}
        is_other = seen and seen.isdisjoint(one.lower() for one in recipients)  # That is ``mail-mismatch``'s to say.
        behind = (*(() if is_other else recipients), *_in_fields(link.target, "cc", "bcc"))
        for one in dict.fromkeys(behind):
            if one.lower() not in seen:
                yield one, link.target_span
