"""A template is named that the theme does not have, or that it has for something else.

Nobody could make the page, or it would come out empty: a template says how it looks, and those of lists and of the
front page show no release. Few releases need another than the usual one.

Fails::

    Template: no-such-template

Passes::

    Template: article
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False

_OF_THE_SITE = {"404", "base", "contacts", "helplines", "index", "kit", "kits", "search", "shelf", "shelves"}
"""What the theme has for all that is no release and no page; `tests/test_plan.py` holds it against the plan."""


def fitting(templates: Iterable[str], *, is_page: bool) -> set[str]:
    """Those of a theme's templates that a release can be shown with, or a page."""
    return set(templates) - _OF_THE_SITE - {"article" if is_page else "page"}


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the name of a template that is not there, or not there for this."""
    templates = office.settings.templates
    fit = fitting(templates, is_page=release.is_page)
    for item in release.items("Template"):
        if not templates or item.value in fit:
            continue
        near = difflib.get_close_matches(item.value, fit, n=1)
        fix = f"Did you mean “{near[0]}”?" if near else "Take the line out: the page then looks like all others."
        if item.value in templates:
            what = "page of this kind" if release.is_page else "release"
            yield Fault(item.span, f"The theme’s template “{item.value}” is not made for a {what}.", fix)
        else:
            yield Fault(item.span, f"There is no “{item.value}.html” in the theme’s templates.", fix)
