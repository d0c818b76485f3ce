"""Words that stand where somebody was to write something: “who”, “your name”, “the reason”, “…”, “TBC”."""

from __future__ import annotations

from press.patterns import pattern

_ROUND_IT = " \t.…,:;!?*_–—-[](){}<>“”‘’\"'`"
_EXAMPLES = frozenset({"what was wrong", "what is right", "what and where", "the reason", "who allows it"})
_UNSAID = pattern(
    r"(?:(?:insert|add|give|enter|write|state) )?(?:(?:the|your|a|an|their|full) ){0,2}"
    r"(?:names?|persons?|role|job title|reasons?(?: why)?|explanation|justification)(?: here)?"
    r"|who(?: (?:has )?(?:allow|decide|approve|agree)(?:s|d|ed)?(?: (?:it|this))?)?|why(?: so)?"
    r"|why it is (?:allowed|waived)|tb[cda]|x{2,}|n/a|to ?do|to (?:come|follow)|placeholder"
    r"|to be (?:confirmed|added|decided|supplied)"
)


def is_example(text: str) -> bool:
    """Whether ``text`` is what the forms of our fields, and the pages about them, say in the place of it."""
    return _bare(text).lower() in _EXAMPLES


def is_unsaid(text: str) -> bool:
    """Whether ``text`` is nothing but such words of an example, or a mark that something is to come."""
    words = _bare(text)
    return not words or is_example(words) or (words != "WHO" and bool(_UNSAID.fullmatch(words.lower())))


def _bare(text: str) -> str:
    return " ".join(text.strip(_ROUND_IT).split())
