"""How dates and sizes are written for people, and typographic care for prose: the filters of the templates.

All of them go by the language of the page that is being made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cache, lru_cache, partial
from html import escape
from itertools import zip_longest
from typing import Any

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from press.languages import MAIN, direction, ngettext, spoken
from press.languages import gettext as _
from press.latin import place_in_order
from press.patterns import pattern
from press.plain import plain
from press.telephone import dial
from press.views.pieces import pieces

_TAG = pattern(r"<[^<>]*>")

_TYPED = ('"', "'", "`", "--", "...", "&quot;", "&#34;", "&#39;")
"""What is set otherwise than it is typed."""

_TOUCHED = (*_TYPED, "\\", ". . .", "&#")
"""What smartypants may change, where it is given something to set."""

_PARAGRAPH = pattern(r"(?<=>)(?=\n<p>)")
"""Where a paragraph begins, and with it what stands in no relation to the quotation marks before it."""

_FRENCH = pattern(r"(?<=\S) (?=[;!?](?!\w))|(?P<wide>(?<=\S) (?=[:»%](?!\w))|(?<=«) (?=\S))")
"""A space of French at which no line may break: narrow before ; ! and ?, ``wide`` before a colon and within « »."""

_FOREIGN = pattern(r'(<(?P<tag>[a-z][a-z0-9]*)\b[^<>]*\slang="(?!en\b)[^"]*"[^<>]*>.*?</(?P=tag)>)', re.DOTALL)
"""An element in another language than English."""


def day(value: date) -> str:
    """``24 January 2018``."""
    # Translators: the pattern of a day, in the letters of CLDR: 24 January 2018.
    return _dated(value, _("d MMMM y"))


def month(value: date) -> str:
    """``January 2018``."""
    # Translators: the pattern of a month, in the letters of CLDR: January 2018.
    return _dated(value, _("MMMM y"))


def _dated(value: date, pattern: str) -> str:
    # Moments are equal in all zones, and their days are not.
    return _written(value.date() if isinstance(value, datetime) else value, pattern, spoken().locale)


@lru_cache(maxsize=1024)
def _written(value: date, pattern: str, locale: str) -> str:
    return str(format_date(value, pattern, locale=_locale(locale)))


_locale = cache(Locale.parse)
"""Babel works out what is meant by a name each time that it is given one, which takes longer than to write a date."""


def moment(value: datetime) -> str:
    """``00:01 GMT on Wednesday 24 January 2018``: the zone is said, since journalists sit in others."""
    # Whole, and not from the calendar: after “on”, Welsh begins the name of a day with another letter.
    on = (
        _("on Monday"), _("on Tuesday"), _("on Wednesday"), _("on Thursday"), _("on Friday"), _("on Saturday"),
        _("on Sunday"),
    )[value.weekday()]  # fmt: skip
    # Translators: the pattern of a time of day, in the letters of CLDR: 00:01.
    time = format_time(value.time(), _("HH:mm"), locale=spoken().locale)
    # Translators: a minute, such as 00:01 GMT on Wednesday 24 January 2018.
    whole = _("%(time)s %(zone)s %(on_weekday)s %(day)s")
    return whole % {"time": time, "zone": f"{value:%Z}", "on_weekday": on, "day": day(value)}


def listed(names: Iterable[str]) -> str:
    """``Marram, Gullhaven``."""
    # Translators: what stands between the names of a list.
    return _(", ").join(names)


def iso(value: date) -> str:
    """The machine's form: ``2018-01-24T00:01:00+00:00``, or the day alone."""
    return value.isoformat()


def size(count: int) -> str:
    """``412 KB``, ``1.2 MB``: of a thousand each, as file managers count."""
    if count < 999_500:
        # Translators: the size of a file in thousands of bytes.
        return _("%(number)s KB") % {"number": max(1, round(count / 1000))}
    number = format_decimal(round(count / 1_000_000, 1), "#,##0.0", locale=spoken().locale)
    # Translators: the size of a file in millions of bytes.
    return _("%(number)s MB") % {"number": number}


def lang(code: str) -> Markup:
    """The attribute of an element whose words are in another language than the page; nothing where they are not.

    Where they are written the other way, there is a second one that says so.
    """
    page = spoken().code
    if code == page:
        return Markup("")
    turned = direction(code) != direction(page)
    return Markup(' lang="{}"').format(code) + (Markup(' dir="{}"').format(direction(code)) if turned else "")


def way(code: str) -> Markup:
    """The attribute of a page in a language that is written from right to left."""
    return Markup(' dir="rtl"') if direction(code) == "rtl" else Markup("")


def typogrify(text: str, code: str = "") -> Markup:
    """Curly quotes and proper dashes for prose; text that is not HTML yet is escaped first.

    ``code`` is the language of the text where that is not the page's. Only English is set so, and no element that says
    it is not: ``'ma`` is a word that opens with an apostrophe in Welsh, and others have other quotation marks. French
    keeps its marks with their words.

    Typogrify's other filters stay off: they put spans and no-break spaces into numbers, names and whatever a
    journalist copies. Dashes are set as typists mean them: ``--`` is the en dash of British usage.
    """
    # The quotation marks of plain text are left for smartypants to see: between tags they need no escaping.
    html = str(text) if isinstance(text, Markup) else escape(text, quote=False)
    language = code or spoken().code
    if language == MAIN:
        html = _set(html)
    elif language == "fr":
        html = _kept_together(html)
    return Markup(html)  # noqa: S704 - escaped above where it was not HTML already


def _kept_together(html: str) -> str:
    text = _TAG.split(html)
    tags = _TAG.findall(html)
    kept = [_FRENCH.sub(lambda found: "\u00a0" if found["wide"] else "\u202f", each) for each in text]
    return "".join(each for pair in zip_longest(kept, tags, fillvalue="") for each in pair)


@lru_cache(maxsize=256)  # a page has its text in two forms, and shows what others show
def _set(html: str) -> str:
    if not _has(_TYPED, html):
        return html
    pieces = _FOREIGN.split(html)
    # Each element is followed by its tag's name, which is left out.
    return "".join(_curled(piece) if at % 3 == 0 else piece for at, piece in enumerate(pieces) if at % 3 != 2)


def _curled(html: str) -> str:
    from smartypants import Attr, smartypants
    from typogrify.filters import process_ignores

    wanted = Attr.q | Attr.D | Attr.e | Attr.u
    return "".join(
        smartypants(each, wanted) if prose and _has(_TOUCHED, each) else each
        for part, prose in process_ignores(html, ignore_tags=[".tel", "a", "script", "style"])
        for each in _PARAGRAPH.split(part)
    )


def _has(marks: tuple[str, ...], html: str) -> bool:
    text = _TAG.sub("", html)
    return any(mark in text for mark in marks)


def _asked_anew(each: Callable[[str], Markup]) -> Callable[[Context, str], Markup]:
    """A filter whose answer depends on the page even for a text that stands in the template.

    Of other filters Jinja works such an answer out when it reads the template, which is once for all languages.
    """

    @pass_context
    def asked(context: Context, text: str) -> Markup:
        return each(text)

    return asked


def said(message: str, **values: Any) -> Markup:
    """The words of a template in the language that is spoken, ``values`` put in where they have ``%(name)s``."""
    return _filled(_(message), values) if values else _whole(_(message))


@lru_cache(maxsize=1024)
def _whole(words: str) -> Markup:
    return _filled(words, {})


def _filled(words: str, values: Mapping[str, Any]) -> Markup:
    return Markup(words) % values  # noqa: S704 - words of a template or its translation


def speak(environment: Environment) -> None:
    """Have templates say their words in the language that is spoken.

    Jinja's own ``_`` would do, but asks its context for each of them, and fills in even what has nothing to fill.
    """
    environment.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.globals.update(_=said, gettext=said)


def in_order(values: Iterable[Any], attribute: str = "") -> list[Any]:
    """Names as the alphabet of the language that is spoken has them; or what has a name, by that ``attribute``."""
    code = spoken().code
    return sorted(values, key=lambda one: place_in_order(getattr(one, attribute) if attribute else one, code))


def filters(country: str) -> Mapping[str, Callable[..., Any]]:
    """The filters of the templates, by their names; ``country`` is whose telephone numbers are dialled."""
    return {
        "day": day,
        "moment": moment,
        "listed": listed,
        "iso": iso,
        "size": size,
        "lang": _asked_anew(lang),
        "way": way,
        "typogrify": typogrify,
        "plain": plain,
        "pieces": pieces,
        "in_order": in_order,
        "dial": partial(dial, country=country),
    }
