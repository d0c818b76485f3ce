"""A link publishes a file that would run: in the reader's browser, on the server, or on the reader's computer.

What ``{static}`` leads to goes out as it is. A page saved from elsewhere (.html), a script, or a drawing with a program
in it then runs under the press site's own name, with all that has no place in a release; and a program (.exe) is taken
for one of the office's. What a page says can stand in ``content/pages``, or in a PDF. Documents, pictures, tables,
sound and film are let be, and so is a drawing (.svg) that holds nothing but the drawing.

Fails::

    The stops are on [the map of the tour]({static}/files/tour.html).

Passes::

    The stops are in [the timetable of the tour]({static}/files/tour.pdf).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.held_link import own

LEVEL = Level.ERROR
FOR_PAGES = True

_KINDS = tuple(
    (pattern(rf".*\.(?:{endings})", re.IGNORECASE | re.DOTALL), what, fix)
    for endings, what, fix in (
        (
            "[xs]?html?|xht|mht|mhtml",
            "is a page by itself, and would run as part of the press site, with whatever script is in it",
            "Write what it says as a page in content/pages, or save it as a PDF and link to that.",
        ),
        (
            r"[cm]?js|wasm|swf|xslt?|htc|php\d?|phtml|phar|aspx?|jspx?|cgi",
            "is a program, and would run as part of the press site",
            "Take the link out.",
        ),
        (
            "exe|msi|bat|cmd|scr|ps1|vbs|hta|jar|jnlp|lnk|apk|dmg|pkg|deb|rpm|sh",
            "is a program, and would run on the computer of whoever opens it",
            "Take the link out, or link to the page of those who make the program.",
        ),
    )
)
_IN_IT = (
    "holds a page or a program, or cannot be read to its end: it would run as part of the press site",
    "Save a drawing again as a plain SVG or a PNG, anything else as a PDF, and link to that.",
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find each link that publishes such a file."""
    for link in release.links:
        file, _ = own(release, office, link.target)
        if not file or not office.has_file(file) or office.in_file(file):
            continue
        found = next(((what, fix) for kind, what, fix in _KINDS if kind.fullmatch(file)), None)
        if found or office.may_run(file):
            what, fix = found or _IN_IT
            yield Fault(link.target_span, f"“{link.target}” {what}.", fix)
