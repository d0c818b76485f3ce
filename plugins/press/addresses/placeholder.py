"""Addresses that were never filled in: nothing at all, a word where the address goes, or a domain of a template."""

from __future__ import annotations

import re

from press.addresses.hosts import host_of
from press.patterns import pattern

_WORDS = pattern(
    r"""(?!\.{0,2}/)(?:https?:/{0,2}|mailto:|tel:)?\W*
    (?: | uri | href | here | links? | null | none | undefined | n/?a | dummy | sample | examples?
      | test | foo | bar | foobar
      | (?:(?:the|this|your|our|web)[\s_-]*)?(?:url|link|address|web\s?site|site|page)(?:[\s_-]*(?:here|address))?
      | (?:insert|add|enter|paste|put)(?:[\s_-].*)? | your\b.* | placeholder.* | path/to/.* | void\(0\);?
      | (?:(?:link|url|address|page|web\s?site)[\s_-]*)?
        (?:tbc|tbd|tba|todo|to[\s_-]?(?:come|follow)|to[\s_-]?be[\s_-].*|coming[\s_-]soon|pending)
      | (?:www\.)?(?:x{2,}|\.{2,}|\?+)(?:\.\w*)? | www\.?
    )
    \W*""",
    re.IGNORECASE | re.VERBOSE,
)
_FRAGMENT = pattern(r"#\W*(?:url|link|tbc|tbd|todo|x{2,}|placeholder|insert.*|null|none|undefined)?\W*", re.IGNORECASE)
_MARKED = pattern(
    r"\{\{|\}\}|\*\||%%[a-z][\w ]*%%|\$\{|<(?:url|link|insert)|\[(?:url|link|insert|your)|#(?:url|link|todo)#",
    re.IGNORECASE,
)
_HOST = pattern(
    r"(?:www\.)?(?:your-?[a-z-]{2,30}|(?:my|our|the|some|any)-?(?:own-?)?(?:web-?site|site|domain|link|url|address)"
    r"|placeholder|via\.placeholder|xx+|x+\.x+)\.(?:com|org|net|xx+|(?:co|org|gov|ac)\.uk)"
    r"|(?:www\.)?(?:domain(?:-?name)?|website|url|site|company)\.com"
    r"|placehold\.(?:it|co)|picsum\.photos|lorempixel\.com|placekitten\.com|dummyimage\.com"
)
_PATH = pattern(r"/(?:your|insert|add|paste)[-_](?:link|url|page|address|website)(?:[-_]here)?/?", re.IGNORECASE)
_EXAMPLE = pattern(r"(?:^|\.)example(?:\.[a-z]{2,4}){0,2}$|\.(?:example|test|invalid)$")


def is_placeholder(address: str, *, demonstration: bool) -> bool:
    """Whether nobody filled the address in. A demonstration may use example domains (RFC 2606)."""
    target = address.strip()
    if target.lower() == "mailto:":
        return False
    if target.startswith("#"):
        return _FRAGMENT.fullmatch(target) is not None
    if _WORDS.fullmatch(target) or _MARKED.search(target):
        return True
    host = host_of(target)
    if target.lower().startswith("mailto:"):
        host = target.partition("?")[0].rpartition("@")[2].lower()
    elif not host and re.match(r"[\w.-]+\.\w", target) and ":" not in target:
        host = target.partition("/")[0].lower()
    if host and _PATH.fullmatch(target.partition(host)[2]):
        return True
    return bool(_HOST.fullmatch(host)) or (not demonstration and bool(_EXAMPLE.search(host)))
