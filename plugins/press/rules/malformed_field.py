"""A line of the header is not in its form.

Each field is one line, ``Name: value``, with a plain colon; the wide one of a Chinese keyboard is another. Some values
have a form of their own: a slug is small letters, digits and hyphens; a waiver is a rule, who and why, parted by ``|``.
Words that were copied from these pages are none: “who” for whoever allows a waiver, “the reason” of a withdrawal. A
waiver, a correction or a withdrawal that is typed into the text below the header does nothing, and is printed; so does
any other field, such as ``Status: draft``, that stands below the empty line with which the header ends.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Press contact: The duty officer
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends

Fails::

    The trust opens a night line for carers.

    Withdrawn: 2026-03-04 | The line did not open.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    Status: draft

    The trust opens a night line for carers.

    Ends

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers： harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends

Passes::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.fields import quoted
from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.written import written

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False


# An event has such a form too, and so has a line of a programme: “Event: 2026-06-12 10:00 | Photo call”.
_TYPED = pattern(
    r"^ {0,3}(?P<line>(?P<head>(?:Waive[ \t]*:[ \t]*[a-z]+(?:-[a-z]+)+"
    r"|Withdrawn[ \t]*:[ \t]*\d{4}-\d\d-\d\d|Correction[ \t]*:[ \t]*\d{4}-\d\d-\d\d[ \t]*\|[ \t]*[ABC])"
    r"[ \t]*\|)[^\n]*)",
    re.MULTILINE | re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Report what reading the file found, and find lines of the header that stand in the text."""
    yield from release.faults_of("malformed-field")
    if "|" not in release.visible:
        return
    seen = " ".join(release.visible.split())
    for found in _TYPED.finditer(written(release)):
        # In a table, “|” parts the cells and is not seen. A page may list what was withdrawn and corrected.
        is_seen = " ".join(found["head"].split()) in seen
        if is_seen and not (release.is_page and not found["head"].lower().startswith("waive")):
            line = found["line"].rstrip()
            message = f"{quoted(line)} is a line of the header. In the text it does nothing, and is printed."
            span = Span(found.start("line"), found.start("line") + len(line))
            yield Fault(span, message, "Move it up into the header, between the other fields.")
