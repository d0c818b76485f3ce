"""BeautifulSoup's tree of what Markdown writes, built in one pass.

BeautifulSoup has Python's parser read, which is ready for all the HTML there is. Nearly all that Markdown writes is
of one form: a few tags, in small letters, each closed in its turn, with their values in double quotes. Of that the
same tree can be built in a quarter of the time; anything else is BeautifulSoup's own to read.
"""

from __future__ import annotations

import warnings
from html import unescape

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, PageElement

from press.patterns import pattern

_TAG = pattern(r'<(/?)([a-z]+[1-6]?)((?: [a-z-]+="[^"&<>]*")*)>')
_ATTRIBUTE = pattern(r' ([a-z-]+)="([^"]*)"')
_REFERENCE = pattern(r"&(?:amp|lt|gt|quot|#160|#8617);")
_NAMES = frozenset({
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "img", "li", "ol", "p", "section", "small", "span", "strong", "sub", "sup", "table",
    "tbody", "td", "th", "thead", "tr", "ul",
})  # fmt: skip
"""The tags whose text needs no care of its own. In ``pre``, for one, BeautifulSoup keeps spaces as they are."""
_EMPTY = frozenset({"br", "hr", "img"})
_SPACES = " \n\t\f\r"
_BUILDER = BeautifulSoup("", "html.parser").builder


def soup(html: str) -> BeautifulSoup:
    """The tree of ``html``. Raises ``ParserRejectedMarkup`` where BeautifulSoup does."""
    return _regular(html) or _any(html)


def _regular(html: str) -> BeautifulSoup | None:
    """The tree, or None where anything in ``html`` is out of the ordinary."""
    pieces = iter(_TAG.split(html))
    root = BeautifulSoup("", builder=_BUILDER)
    within: list[Tag] = [root]
    parent: Tag = root
    last: PageElement | None = None
    for text in pieces:
        if text:
            if "<" in text:
                return None
            if "&" in text:
                if text.count("&") > len(_REFERENCE.findall(text)):
                    return None
                text = unescape(text)
            if not text.strip(_SPACES):
                text = "\n" if "\n" in text else " "
            string = NavigableString(text)
            string.setup(parent, last)
            parent.contents.append(string)
            last = string
        closing = next(pieces, None)
        if closing is None:
            break
        name, attributes = next(pieces), next(pieces)
        if closing:
            if parent.name != name or attributes:
                return None
            within.pop()
            parent = within[-1]
        elif name in _NAMES:
            values = _BUILDER.attribute_dict_class(_ATTRIBUTE.findall(attributes)) if attributes else None
            tag = Tag(root, _BUILDER, name, None, None, values, parent, last)
            parent.contents.append(tag)
            last = tag
            if name not in _EMPTY:
                within.append(tag)
                parent = tag
        else:
            return None
    return root if parent is root else None


def _any(html: str) -> BeautifulSoup:
    if "<?" not in html:
        return BeautifulSoup(html, "html.parser")
    # To whoever copies a text with its <?xml …?> BeautifulSoup speaks of parsers, from a line of this file.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(html, "html.parser")
