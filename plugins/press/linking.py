"""Numbers and addresses in prose become links by themselves: a press officer writes no telephone markup."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import urlsplit

from press.directory import Holder
from press.languages import gettext as _
from press.office import Office
from press.patterns import pattern
from press.telephone import dial

_TAG = pattern(r"(<[^>]*>)")
_QUIET = pattern(r"<(?P<end>/?)(?:a|code|pre)(?=[ />])")
_SIGN = pattern(r"[\d@]")
_ADDRESS = pattern(r"(?<![\w.+@/-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?![\w@])")

_FROM_THE_TOP = pattern(r'(?P<before><[a-z][^<>]*\s(?:href|src)=")(?=/(?!/))')


def from_the_top(html: str, site: str) -> str:
    """``html`` whose own links begin at the top of ``site``, also where that is a folder of another site.

    ``/contacts/`` is what a press officer writes, and what the rules understand, wherever the site lies.
    """
    return _FROM_THE_TOP.sub(lambda found: f"{found['before']}{escape(site)}", html) if urlsplit(site).path else html


def link_numbers(html: str, office: Office) -> str:
    """``html`` with every number of the directory and every e-mail address in its text made a link.

    A number that has since changed keeps standing, with today's beside it.
    """
    pieces = _TAG.split(html)
    quiet = 0
    for at, piece in enumerate(pieces):
        if at % 2:
            if tag := _QUIET.match(piece):
                quiet = max(quiet - 1, 0) if tag["end"] else quiet + 1
        elif not quiet and _SIGN.search(piece):
            pieces[at] = _linked(piece, office)
    return "".join(pieces)


def _linked(text: str, office: Office) -> str:
    plain = unescape(text)
    links = [
        (number.start, number.end, _telephone(number.text, number.digits, office))
        for number in office.numbers_in(plain)
        if office.who_has(number.digits)
    ]
    links += [
        (found.start(), found.end(), f'<a href="mailto:{escape(found[0])}">{escape(found[0])}</a>')
        for found in _ADDRESS.finditer(plain)
    ]
    if not links:
        return text
    pieces: list[str] = []
    at = 0
    for start, end, link in sorted(links):
        if start >= at:
            pieces += [escape(plain[at:start], quote=False), link]
            at = end
    return "".join([*pieces, escape(plain[at:], quote=False)])


def _telephone(text: str, digits: str, office: Office) -> str:
    holders = office.who_has(digits)
    country = office.settings.country
    if _is_text_code(holders, office):
        return f'<a class="tel" href="sms:{digits}">{escape(text)}</a>'
    if not holders[0].former:
        return f'<a class="tel" href="tel:{digits}">{escape(text)}</a>'
    today = _today(holders[0], office)
    former = f'<span class="tel">{escape(text)}</span>'
    if not today:
        return former
    # Translators: stands before the number that a former one has become: “(now 01632 960 140)”.
    now = _("now")
    return f'{former} ({now} <a class="tel" href="{dial(today, country)}">{escape(today)}</a>)'


def _is_text_code(holders: tuple[Holder, ...], office: Office) -> bool:
    """Whether the number is only ever sent texts: a short code, which nobody can ring."""
    return all(
        holder.kind == "helpline"
        and office.directory.helplines[holder.key].text == holder.text
        and len(re.sub(r"\D", "", holder.text)) <= 6
        for holder in holders
    )


def _today(holder: Holder, office: Office) -> str:
    if holder.kind == "helpline":
        return office.directory.helplines[holder.key].number
    contact = office.directory.contacts[holder.key]
    return contact.phone or contact.mobile
