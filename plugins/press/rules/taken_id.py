"""An id is given to a place in the text that another place on the page has.

A link leads to the first of them, ``#contacts`` to the press contacts of every page, and a screen reader reads a part
out under the name of another. What a page numbers or names itself, ``#quote-2`` and ``#notes`` among it, is its own.

Fails::

    ## Dates of the walks {#contacts}

    They begin in May.

Fails::

    ## Dates of the walks {#dates}

    They begin in May.

    ## Dates of the talks {#dates}

    They begin in June.

Passes::

    ## Dates of the walks {#dates}

    They begin in May, as [the list](#dates) says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.written import written
from press.sections import is_the_pages_own

LEVEL = Level.ERROR
FOR_PAGES = True

_GIVEN = pattern(
    r"""(?P<braces>
          \{ (?= [^{}\n]* \} ) :? (?: [^{}\n]*? \s )?? (?: \# | id= ["']? ) (?P<id> [^\s{}"'=]+ ) [^{}\n]* \} )
      | < [a-zA-Z] [^<>]*? \s id \s* = \s* ["']? (?P<tag> [^\s"'<>]+ )""",
    re.VERBOSE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every id that the author gave, and that the page or the text has given before."""
    source = release.source.text
    if "{" not in source and "<" not in source:
        return
    html = release.body + release.editors
    first: dict[str, int] = {}
    for found in _GIVEN.finditer(written(release)):
        group = "id" if found["id"] else "tag"
        name, span = found[group], Span(*found.span(group))
        given = html.count(f' id="{name}"')
        if not given or (found["braces"] and found["braces"] in release.visible):
            continue
        if is_the_pages_own(name):
            fix = f"Call this place “section-{name}”, here and wherever a link leads to it."
            yield Fault(span, f"“{name}” is the id of a part that the page itself may have.", fix)
        elif name in first and given > 1:
            fix = f"Call this place “{name}-2”, here and wherever a link leads to it."
            yield Fault(span, f"“{name}” is already the id of a place on line {first[name]}.", fix)
        first.setdefault(name, release.source.position(span.start)[0])
