"""A template is named that the theme does not have.

Nobody could make the page: a template says how it looks. Few releases need another than the usual one.

Fails::

    Template: no-such-template

Passes::

    Template: article
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the name of a template that is not there."""
    templates = office.settings.templates
    for item in release.items("Template"):
        if not templates or item.value in templates:
            continue
        near = difflib.get_close_matches(item.value, templates, n=1)
        fix = f"Did you mean “{near[0]}”?" if near else "Take the line out: the page then looks like all others."
        yield Fault(item.span, f"There is no “{item.value}.html” in the theme’s templates.", fix)
