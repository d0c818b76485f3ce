"""Pictures of other sites, which a browser would fetch from there: that site would learn who reads the page."""

from __future__ import annotations

import re
from html import escape, unescape

from press.addresses.own import is_whole, own_path
from press.patterns import pattern

_PICTURE = pattern(r"<img\b[^>]*>")
_ATTRIBUTE = pattern(r"""\s([^\s=]+)=(?:"([^"]*)"|'([^']*)')""")


def is_remote(target: str, site: str) -> bool:
    """Whether a browser fetches a picture at ``target`` from elsewhere than ``site``, the address of our own."""
    return is_whole(target) and own_path(target, site) is None


def without_remote(html: str, site: str) -> str:
    """``html``, as it is printed from a tree; in the place of each picture of another site stand its words."""

    def kept(found: re.Match[str]) -> str:
        given = {each[1]: unescape(each[2] or each[3] or "") for each in _ATTRIBUTE.finditer(found[0])}
        return escape(given.get("alt", ""), quote=False) if is_remote(given.get("src", ""), site) else found[0]

    return _PICTURE.sub(kept, html) if "<img" in html else html
