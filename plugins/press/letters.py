"""Letters as a pattern takes them that ignores capitals.

Such a pattern takes ``ſeven`` and ``sıx`` for seven and six (``re.IGNORECASE``: the Turkish letters, the long s, the
Kelvin sign). What it has found is looked up under the letters that it was taken for.
"""

from __future__ import annotations

_LIKE_I = str.maketrans({"\N{LATIN SMALL LETTER DOTLESS I}": "i", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}": "i"})


def folded(text: str) -> str:
    """``text`` in the letters that a pattern takes it for, none of them a capital."""
    return text.translate(_LIKE_I).casefold()
