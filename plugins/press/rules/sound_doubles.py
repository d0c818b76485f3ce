"""The words that may stand twice in English: “had had”, “log in in the morning”, “Theresa May may”, “never, never”."""

from __future__ import annotations

import re

from press.dates import WEEKDAYS
from press.patterns import pattern

# What is said twice, what ends one clause and begins the next, and sounds.
_SOUND = frozenset({
    "had", "that", "do", "did", "does", "her", "you", "it", "one", "who", "what", "which",
    "there", "where", "here", "so", "no", "very", "many", "really", "far", "long", "much", "more", "well", "never",
    "ever", "hear", "knock", "now", "bye", "ha", "tut", "night", "choo", "half", "pom", "can", "tom", "yo", "go",
    "bon", "cha", "tuk", "aye", "hush", "blah", "chop", "tick", "beep", "bang", "woof", "pooh", "wee", "poo", "boo",
    "dum", "up", "down", "over", "out", "off", "through", "around", "round", "about", "by", "back", "again",
    "twinkle", "rain", "baa", "ring", "row", "please", "yes", "wait", "come", "look", "too", "ho", "la", "na", "oh",
    "ooh", "ah", "hey", "yeah", "yum", "win", "help", "home", "run", "drip", "buzz", "moo", "oink", "quack", "cheep",
    "tweet", "honk", "ding", "dong", "clap", "tap", "rat", "snip", "boom", "pop", "ping", "nom", "haka", "aku",
    "piri", "agar", "dik", "couscous", "bulbul", "mahi", "tsk", "shh", "hip", "hurrah", "goody", "pretty", "old",
    "little", "big", "deep", "soon", "slowly", "quickly", "nearly", "always", "years", "days", "miles", "buffalo",
    "sing", "five", "nine", "ten", "two", "three", "four", "six", "seven", "eight", "zero", "lot", "lots", "high",
    "higher", "bigger", "better", "louder", "all", "not", "just", "only", "less", "good", "bad", "sorry", "thank",
    "we’re", "it’s", "he", "she", "have", "has", "this", "etc", "softly", "matters", "order", "extra", "hello",
})  # fmt: skip
# “What it is is a lamp”: the first of them ends a clause that has begun with such a word, with two nouns in a row as in
# “the way the room is is sad”, or behind a comma.
_ENDS_A_CLAUSE = frozenset({"is", "are", "was", "were"})
_DETERMINER = r"(?:the|a|an|my|your|his|her|its|our|their)"
_CLAUSE = pattern(
    r"\b(?:wh\w{1,8}|how|that|as|than|if|all|one|thing|i|you|he|she|it|we|they|there|here|this|these|those)\b"
    rf"|\b{_DETERMINER}\s(?:(?!(?:in|of|at|on|by|for|from|with|to|and|or)\s)\w{{1,30}}\s){{1,3}}{_DETERMINER}\s"
    r"|[^\w\s]\s{0,3}\Z|\A\W{0,3}\Z",
    re.IGNORECASE,
)
_SENTENCE = pattern(r"[.!?]\s")
# “Will will be missed”: at the beginning of a sentence nothing else tells a name from a word.
_NAMES = frozenset({"will", "may", "mark", "rose", "bill", "grace", "pat", "rob", "sue", "hope", "faith", "frank"})
# “The house he lived in in May”: a verb may have the first of them, and the day the second.
_MAY_BELONG = frozenset({"in", "on", "at", "to", "for", "with", "from"})
_REACH = 60
_LONG = 160
_BEFORE = pattern(
    r"\b(?:(?:liv|carr|mov|com|came|go|went|gone|log|pass|turn|hold|held|kick|join|hand|check|brought|bring|break|broke|"
    r"dropp?|sign|work|look|car|ask|hop|wait|put|rel|tak|took|taken|set|found|believ|step|stay|follow|start|keep|kept|"
    r"fight|fought|pay|paid|stand|stood|sworn|vot|phas|usher|switch|agree|decid|clock|book|phon|plug|settl|lock|tun|"
    r"writ|clos|built|lay|laid|get|got|spoke|talk|listen|respond|used|belong|deal|dealt|search|known)\w{0,4}"
    r"|(?:call|campaign|push|press)(?:ed|ing)|faith)\Z"
)
_IS = pattern(r"\b(?:is|are|was|were|been|[a-z]+’(?:re|s))\Z", re.IGNORECASE)
_WHEN = pattern(rf"\s(?:the\s(?:moment|time)\b|present\b|this\b|last\b|\d|{'|'.join(WEEKDAYS)})")
_BEGINS = pattern(r"[.!?…:;“‘\"(]\W*\Z|\A\W*\Z")
# “All that the support support workers give”: the second is a part of who gives it.
_GIVEN = frozenset({"care", "support", "help", "work", "food", "advice", "training", "data"})
_GIVERS = pattern(
    r"\s(?:[a-z]+ers|staff|teams?|groups?|services?|homes?|banks?|lines?|coaches|centres|assistants|analysts)\b"
)
_AROUND = " ,.;:!?…“”‘’\"'()[]*"


def is_sound(found: re.Match[str]) -> bool:
    """Whether a word may stand twice, is a name (“Theresa May may”, “vitamin A a day”), or stands three times."""
    word, text = found["first"].lower(), found.string
    before = text[max(found.start() - _REACH, 0) : found.start()].rstrip()
    behind = text[found.end() : found.end() + _REACH]
    if word in _SOUND or (found["first"][0].isupper() and (word in _NAMES or not _BEGINS.search(before))):
        return True
    if found["first"][0].isupper() and before.endswith("(") and behind.startswith((")", ",")):
        return True
    if word in _MAY_BELONG and (_BEFORE.search(before) or (_IS.search(before) and _WHEN.match(behind))):
        return True
    if word in _GIVEN and before.lower().endswith(("the", "what", "all")) and _GIVERS.match(behind):
        return True
    neighbours = (*before.split()[-1:], *behind.split()[:1])
    if any(one.strip(_AROUND).lower() == word for one in neighbours):
        return True
    return word in _ENDS_A_CLAUSE and _ends_a_clause(text[max(found.start() - _LONG, 0) : found.start()])


def _ends_a_clause(before: str) -> bool:
    """Whether what stands before a doubled “is” may be a clause that ends with the first of the two."""
    sentence = _SENTENCE.split(before)[-1]
    return _CLAUSE.search(sentence) is not None or sentence.rstrip().rpartition(" ")[2][:1].isupper()
