"""Pictures of other sites, which a browser would fetch from there: that site would learn who reads the page."""

from __future__ import annotations

import re
from html import escape, unescape

from press.patterns import pattern

_PICTURE = pattern(r"<img\b[^>]*>")
_ATTRIBUTE = pattern(r"""\s([^\s=]+)=(?:"([^"]*)"|'([^']*)')""")
_SKIPPED = pattern(r"[\x00-\x20]+")
_ELSEWHERE = pattern(r"https?:|[/\\]{2}", re.IGNORECASE)


def is_remote(target: str, site: str) -> bool:
    """Whether a browser fetches a picture at ``target`` from elsewhere than ``site``, the address of our own."""
    address = _SKIPPED.sub("", target)  # as a browser does (WHATWG URL, 4.4)
    ours = bool(site) and (address == site or address.startswith((f"{site}/", f"{site}?", f"{site}#")))
    return not ours and _ELSEWHERE.match(address) is not None


def without_remote(html: str, site: str) -> str:
    """``html``, as it is printed from a tree; in the place of each picture of another site stand its words."""

    def kept(found: re.Match[str]) -> str:
        given = {each[1]: unescape(each[2] or each[3] or "") for each in _ATTRIBUTE.finditer(found[0])}
        return escape(given.get("alt", ""), quote=False) if is_remote(given.get("src", ""), site) else found[0]

    return _PICTURE.sub(kept, html) if "<img" in html else html
