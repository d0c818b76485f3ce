"""Letters as a pattern takes them that ignores capitals.

Such a pattern takes ``ſeven`` and ``sıx`` for seven and six (``re.IGNORECASE``: the Turkish letters, the long s, the
Kelvin sign). What it has found is looked up under the letters that it was taken for.
"""

from __future__ import annotations

_DOTLESS, _DOTTED = "\N{LATIN SMALL LETTER DOTLESS I}", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"


def folded(text: str) -> str:
    """``text`` in the letters that a pattern takes it for, none of them a capital."""
    return text.replace(_DOTLESS, "i").replace(_DOTTED, "i").casefold()
