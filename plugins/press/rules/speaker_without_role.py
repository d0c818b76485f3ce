"""A person speaks who has not been introduced.

A newsroom cannot use words without knowing whose they are: at the first mention a speaker has a role or an
organisation (“Jo Hill, who runs the night line, said:”). Later the name is enough. A title such as Mr or Ms is no role;
a rank or an office, such as Inspector or Councillor, is one.

Fails::

    Jo Hillingdon said:

    > “We will open in May.”

Passes::

    Jo Hillingdon, who runs the house, said:

    > “We will open in May.”

    “The doors are new,” added Ms Hillingdon.

Passes::

    Harbour Trust said:

    > “We will open in May.”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.quotes import is_spoken
from press.release import Release
from press.rules.likeness import is_slip

LEVEL = Level.WARNING

_SAYS = (
    "said", "says", "added", "adds", "commented", "comments", "explained", "explains", "continued", "concluded",
    "responded", "warned", "stated", "remarked",
)  # fmt: skip
_TOLD = "told"
_SAID = rf"(?:{'|'.join(_SAYS)}|{_TOLD}\s[^:“\"]{{1,60}})"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]{1,24}"
_NAME = (
    rf"(?P<name>(?:Mr|Mrs|Ms|Miss|Mx)\.?\s(?:{_WORD}\s)?{_WORD}|"
    rf"{_WORD}\s(?:[A-Z]\.\s)?(?:(?:de|van|von|der|bin|al)\s){{0,2}}{_WORD})"
)
_LEAD = (
    r"(?:(?:Speaking|Commenting|Welcoming|Reacting|Responding|Announcing|Launching|Praising|Thanking|Describing|"
    r"Asked|Writing|After|Before|At|On|In|Today|Yesterday|Earlier)\b(?:(?!\sas\s|\sof\s)[^,.:;“”\"]){0,80},\s)?"
)
_BEFORE_QUOTE = pattern(
    rf"(?=[A-ZÀ-ÖØ-Þ])(?:\A|(?<=[.!?]\s)|(?<=[.!?][”\"]\s)|(?<=[:;]\n)){_LEAD}{_NAME},?\s(?:also\s|has\s|later\s|then\s)?{_SAID}"
    rf"(?:\s(?:today|yesterday|afterwards|later))?\s?[:,]\s{{0,3}}(?=[“\"‘']|\Z)"
)
_AFTER_QUOTE = pattern(rf"[”\"’],?\s{_SAID}\s{_NAME}(?=[.:]|,\s[“\"‘]|\s?\Z)")
_NAME_AFTER_QUOTE = pattern(rf"[”\"’],?\s{_NAME}\s{_SAID}(?=[.:]|,\s[“\"‘]|\s?\Z)")

_PATTERNS = (_BEFORE_QUOTE, _AFTER_QUOTE, _NAME_AFTER_QUOTE)
_MARKS = ("”", '"', "“", "‘")
_PROTECTED = (
    "victim", "survivor", "abuse", "rape", "assault", "trafficked", "grooming", "anonymity", "schoolgirl", "schoolboy",
    "teenage", "year-old girl", "year-old boy", "youth court",
)  # fmt: skip
"""What a release speaks of in which somebody may have a right not to be named."""
_MAY_BE_NAMED = (
    " Ask first whether this person may be named at all: the victim of a sexual offence never, and a child before a "
    "court mostly not."
)
_MOST = 40
"""How many speakers are asked about in one release: more would be a list of names."""

# The full stop of a shortened office ends no sentence.
_OFFICE = pattern(
    r"\b(?:Insp|Supt|Sgt|Const|Det|Cllrs?|Coun|Prof|Rev|Revd|Capt|Lt|Col|Gen|Maj|Cmdr|Hon|Sen|Gov|Adv|Fr|Dr|PCSO|[DP]C"
    r"|D[IS]|DCI)\.\s\Z"
)
_CAPITALISED = pattern(r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w(?<![’']s)")

_ROLES = frozenset({
    "councillor", "cllr", "professor", "prof", "dr", "doctor", "chief", "detective", "inspector", "superintendent",
    "sergeant", "sgt", "constable", "pc", "pcso", "insp", "supt", "det", "coun", "capt",
    "lt", "col", "gen", "hon", "sen", "dc", "ds", "di", "dci", "dcc", "acc", "commander", "commissioner", "captain",
    "major", "colonel", "general", "lieutenant", "sir", "dame", "lord", "lady", "baroness", "baron", "viscount",
    "minister", "secretary", "president", "mayor", "mayoress", "bishop", "archbishop", "canon", "dean", "reverend",
    "rev", "revd", "father", "sister", "brother", "rabbi", "imam", "judge", "justice", "sheriff", "chair",
    "chairman", "chairwoman", "director", "manager", "head", "headteacher", "principal", "nurse", "matron",
    "paramedic", "farmer", "resident", "volunteer", "teacher", "pupil", "student", "author", "artist", "actor",
    "actress", "singer", "chef", "firefighter", "officer", "spokesman", "spokeswoman", "prince", "princess", "king",
    "queen", "pope", "saint", "senator", "governor", "ambassador", "king’s",
})  # fmt: skip
_NO_PEOPLE = frozenset({
    "trust", "council", "police", "foundation", "charity", "constabulary", "society", "association", "union",
    "group", "party", "institute", "office", "agency", "authority", "university", "college", "school", "schools",
    "academy", "hospital", "hospitals", "ltd", "limited", "plc", "bank", "club", "museum", "gallery", "library",
    "libraries", "centre", "company", "service", "services", "department", "ministry", "government", "board",
    "commission", "committee", "network", "alliance", "federation", "partnership", "fund", "project", "team",
    "line", "helpline", "church", "cathedral", "aid", "uk", "scotland", "wales", "england", "ireland", "britain",
    "cymru", "rescue", "rail", "gas", "grid", "mail", "water", "advice", "concern", "power", "energy", "airlines",
    "airways", "media", "news", "times", "post", "house", "homes", "housing", "international", "national", "royal",
    "british", "scottish", "welsh", "english", "irish", "european", "northern", "southern", "eastern", "western",
    "north", "south", "east", "west", "great", "new", "public", "citizens", "natural", "historic", "transport",
    "sport", "save", "community", "health", "social", "local", "united", "city", "town", "county", "borough",
    "parish", "forces", "force", "parliament", "senate", "congress", "court", "forum", "campaign", "collective",
    "cooperative", "guild", "legion", "army", "navy", "theatre", "opera", "orchestra", "festival", "press", "radio",
    "bay", "coast", "shore", "harbour", "brewery", "dairy", "farms", "television", "studios", "records",
    "games", "football", "cricket", "rugby", "coalition", "consortium",
    "corporation", "enterprise", "enterprises", "industries", "industry", "solutions", "systems", "technologies",
    "holdings", "partners", "property", "properties", "research", "labs", "the", "a", "an", "it", "he", "she",
    "they", "we", "you", "this", "that", "these", "those", "his", "her", "their", "our", "one", "nobody",
    "everyone", "someone", "experts", "officials", "campaigners", "ministers", "both", "neither", "all", "many",
    "most", "some", "several", "other", "another", "no", "prime", "first", "last", "what", "who", "when", "where",
    "while", "if", "but", "and", "so", "yesterday", "today", "tomorrow", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
})  # fmt: skip


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the speakers whose first mention in the release is the bare name beside “said”."""
    bare = [_bare(passage) for passage in release.passages]
    if not any(bare):
        return
    mentioned: set[str] = set()
    asked = 0
    named = _MAY_BE_NAMED if any(map(release.lowered.__contains__, _PROTECTED)) else ""
    for passage, names in zip(release.passages, bare, strict=True):
        at = 0
        for found in names if asked < _MOST else ():
            start, end = found.span("name")
            mentioned.update(_CAPITALISED.findall(passage.text, at, start))
            name, at = found["name"], start
            if _is_mentioned(name.split()[-1], mentioned):
                continue
            asked += 1
            if asked <= _MOST and _is_person(name, release, office):
                yield Fault(
                    release.span(passage, start, end),
                    f"“{name}” speaks without having been introduced.",
                    f"Say at this first mention who it is: “{name}, <role> at <organisation>, …”.{named}",
                )
        mentioned.update(_CAPITALISED.findall(passage.text, at))


def _bare(passage: Passage) -> list[re.Match[str]]:
    """The names alone beside “said” in a passage, in order."""
    text = passage.text
    may_speak = text.rstrip().endswith((":", ",")) or any(map(text.__contains__, _MARKS))
    if passage.part == "head" or passage.kind not in {"prose", "item"} or not may_speak:
        return []
    if not any(map(text.__contains__, (*_SAYS, _TOLD))):
        return []
    # One name may stand behind one quote and before the next: “We open.” Jo Hill added: “In May.”
    names = {found.start("name"): found for shape in _PATTERNS for found in shape.finditer(text)}
    return [names[start] for start in sorted(names) if not _is_told(text, start)]


def _is_told(text: str, start: int) -> bool:
    """Whether an office stands before a name, or somebody else is speaking there and tells what was said to them."""
    return is_spoken(text, start) or _OFFICE.search(text, max(start - 12, 0), start) is not None


def _is_mentioned(surname: str, mentioned: set[str]) -> bool:
    """Whether a surname has come up, be it with a slip of the pen, which is another rule’s."""
    return surname in mentioned or any(is_slip(surname.lower(), word.lower()) for word in mentioned)


def _is_person(name: str, release: Release, office: Office) -> bool:
    """Whether two capitalised words can only be somebody’s name: no office, no organisation, no word of the text."""
    words = [word.lower().rstrip(".") for word in name.replace("’", "'").split()]
    if words[0] in {"mr", "mrs", "ms", "miss", "mx"}:
        return True
    if words[0] in _ROLES or not _NO_PEOPLE.isdisjoint(words) or words[0] + "s" in _NO_PEOPLE:
        return False
    known = _known(office)
    if any(name.lower() in one for one in known):
        return False
    whole = release.source.text
    if re.search(rf"(?i:\bthe\s)(?:[A-Z]\w+\s)?{re.escape(name)}\b", whole):
        return False
    return not any(re.search(rf"(?<![\w@./#-]){re.escape(word)}(?![\w@/-]|\.\w)", whole) for word in words)


def _known(office: Office) -> list[str]:
    directory = office.directory
    organisations = directory.organisations.values()
    names = [each.name for each in organisations] + [each.short for each in organisations]
    names += [each.name for each in directory.helplines.values()] + list(office.listing("contact names"))
    return [name.lower() for name in names if name]
