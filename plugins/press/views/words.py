"""How dates and sizes are written for people, and typographic care for prose: the filters of the templates."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from html import escape

from babel.dates import format_date, format_datetime
from markupsafe import Markup

from press.telephone import dial

_LOCALE = "en_GB"
_TYPED = re.compile(r"(?:\A|>)[^<>]*(?:[\"'`]|--|\.\.\.|&quot;|&#3[49];)")
"""Prose with something in it that is set otherwise than it is typed."""


def day(value: date) -> str:
    """``24 January 2018``."""
    return str(format_date(value, "d MMMM y", locale=_LOCALE))


def moment(value: datetime) -> str:
    """``00:01 GMT on Wednesday 24 January 2018``: the zone is said, since journalists sit in others."""
    clock = format_datetime(value, "HH:mm", tzinfo=value.tzinfo, locale=_LOCALE)
    return f"{clock} {value:%Z} on {format_date(value, 'EEEE d MMMM y', locale=_LOCALE)}"


def iso(value: date) -> str:
    """The machine's form: ``2018-01-24T00:01:00+00:00``, or the day alone."""
    return value.isoformat()


def size(count: int) -> str:
    """``412 KB``, ``1.2 MB``: of a thousand each, as file managers count."""
    if count < 999_500:
        return f"{max(1, round(count / 1000))} KB"
    return f"{count / 1_000_000:.1f} MB"


def typogrify(text: str) -> Markup:
    """Curly quotes and proper dashes for prose; text that is not HTML yet is escaped first.

    Typogrify's other filters stay off: they put spans and no-break spaces into numbers, names and whatever a
    journalist copies. Dashes are set as typists mean them: ``--`` is the en dash of British usage.
    """
    # The quotation marks of plain text are left for smartypants to see: between tags they need no escaping.
    html = str(text) if isinstance(text, Markup) else escape(text, quote=False)
    if not _TYPED.search(html):
        return Markup(html)  # noqa: S704 - escaped above where it was not HTML already
    from smartypants import Attr, smartypants
    from typogrify.filters import process_ignores

    wanted = Attr.q | Attr.D | Attr.e | Attr.u
    parts = process_ignores(html, ignore_tags=[".tel", "a", "script", "style"])
    careful = "".join(smartypants(part, wanted) if prose else part for part, prose in parts)
    return Markup(careful)  # noqa: S704 - escaped above where it was not HTML already


def filters(country: str) -> Mapping[str, Callable[..., str]]:
    """The filters of the templates, by their names; ``country`` is whose telephone numbers are dialled."""
    return {
        "day": day,
        "moment": moment,
        "iso": iso,
        "size": size,
        "typogrify": typogrify,
        "dial": partial(dial, country=country),
    }
