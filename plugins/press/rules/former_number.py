"""A number is printed that its owner no longer has.

``former_numbers`` in the directory keeps the numbers that contacts and helplines had. A release that still shows one
is not withdrawn for it: its page prints today's number beside the old one. A new release should not begin with it. A
text that says itself that the number is an old one passes.

Fails::

    Ring the Harbour Line on 0808 157 0999.

Passes::

    Ring the Harbour Line on 0808 157 0100. Until May the number was 0808 157 0999.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.directory import Holder
from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.mentions import around
from press.rules.numbers import all_numbers, dialling_links, shown_numbers, whose
from press.telephone import normal

LEVEL = Level.WARNING
FOR_PAGES = True

_SAID = pattern(
    r"\b(?:was|were|until|former|formerly|old|previous|previously|used\sto|no\slonger|replac\w+|instead\sof|chang\w+|"
    r"withdrawn|out\sof\s(?:use|service)|closed|clos(?:es|ing)|ceas\w+|switched\soff|disconnected|not\sin\suse)\b",
    re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every number, shown or dialled, that the directory has only as a former one."""
    known = office.directory.numbers()
    for passage, number in all_numbers(release, office):
        holders = known.get(number.digits)
        if not holders or not holders[0].former:
            continue
        if not _SAID.search(passage.text, *around(passage.text, number.start, number.end)):
            yield _fault(release.span(passage, number.start, number.end), number.text, holders[0], office)
    for link in dialling_links(release):
        holders = known.get(normal(link.target, office.settings.country))
        if holders and holders[0].former and not shown_numbers(link, office):
            yield _fault(link.target_span, link.target, holders[0], office)


def _fault(span: Span, text: str, holder: Holder, office: Office) -> Fault:
    if holder.kind == "helpline":
        today = office.directory.helplines[holder.key].number
    else:
        contact = office.directory.contacts[holder.key]
        today = contact.phone or contact.mobile
    return Fault(
        span,
        f"“{text}” is a former number of {whose(holder)}.",
        f"Write {today}, the number of today. An old release may keep this one: its page shows both. "
        f"If it is in use again, take it out of former_numbers in {holder.kind}s.yaml.",
    )
