"""Pictures in the text of a release."""

from __future__ import annotations

import re
from html import escape

from press.patterns import pattern
from press.views.values import KitView

_PICTURE = pattern(r'<img(?P<told>[^<>]*\ssrc="(?P<src>[^"]*)"[^<>]*)>')
_SIZE = pattern(r'\s(?:width|height)="')


def sized(html: str, kit: KitView | None, site: str) -> str:
    """``html`` with the size of each picture that is one of the ``kit``, so that nothing below it moves when it comes.

    ``site`` is the address of the site. A picture that has a size already keeps it.
    """
    if kit is None or "<img" not in html:
        return html
    sizes = {
        f"{lead}/{url}": f' width="{each.width}" height="{each.height}"'
        for each in (*kit.pictures, *kit.logos)
        for url in (each.url, f"media/{kit.key}/{each.file}")
        for lead in ("", escape(site))
    }

    def told(found: re.Match[str]) -> str:
        size = "" if _SIZE.search(found["told"]) else sizes.get(found["src"], "")
        return f"<img{size}{found['told']}>"

    return _PICTURE.sub(told, html)
