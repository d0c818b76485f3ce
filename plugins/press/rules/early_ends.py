"""Text for publication stands after Ends.

Nothing after Ends is printed. A quote or paragraphs of the story there were cut off by an end mark that is too high,
or were added below it. Contacts, boilerplate and notes to editors belong there and are left alone.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends

    The manager of the line said:

    > “People rang at night, and there was nobody to answer.”

    ## Notes to editors

    The line is run by volunteers.

Passes::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends

    For further information, or to speak to a volunteer, please ring the press desk.

    ## Notes to editors

    The line is run by volunteers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.end_marks import after_ends

LEVEL = Level.WARNING

_FOR_EDITORS = pattern(
    r"\b(?:contacts?|interviews?|interviewed|spokes\w+|photo\w*|pictures?|images?|captions?|footage|filming|logos?"
    r"|editors?|journalists?|reporters?|newsdesks?|media|press|broadcast\w*|enquir\w+|queries|requests?|download\w*"
    r"|credit\w*|embargo\w*|notes?|sources?|methodology|survey\w*|fieldwork|sample|respondents|polled|weighted"
    r"|registered|charity n\w+|company n\w+|website|visit|follow|hashtag|please|copies|copyright|issued|available"
    r"|further information|more information|about us|founded|established|registration|references?)\b|@|www\.|https?:"
    r"|\d{4,5}\s?\d{3}\s?\d{3}",
    re.IGNORECASE,
)
_SPEAKS = pattern(r"\b(?:said|says|added|adds|commented|comments|explained|told)\b", re.IGNORECASE)
_SPEECH = pattern(r"[“\"][^“”\"]{25,}[”\"]?")
_BOILERPLATE = pattern(
    r"^[\W_]*(?:The\s)?(?:[A-Z][\w’'&-]*\s){1,8}(?:\([^)]{1,60}\)\s)?(?:is|are|was|works|exists|supports|provides|has|runs)\b"
)
_STORY = 15
_ASIDE = 8


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Judge what stands between the first end mark and the notes, the next heading or the next end mark."""
    if not release.ends:
        return
    mark = release.ends[0]
    twice = len(release.ends) > 1
    stop = release.ends[1].start if twice else len(release.source.text)
    below = list(after_ends(release, stop))
    what = _cut_off(release, below) if below else ""
    if not what and below:
        story = _story(below)
        # A second end mark, further down, says as clearly as the text does that the first is not the end.
        needed = 1 if twice else 2
        what = " ".join(story[0].text.split()) if len(story) >= needed else ""
    if what:
        shown = what if len(what) <= 60 else f"{what[:60].rpartition(' ')[0]} …"
        yield Fault(
            mark,
            f"“{release.source.text[mark.start : mark.end]}” stands in mid-text: “{shown}” comes after it.",
            "Move the end mark below the last paragraph for publication, or put what is for editors under its heading.",
        )


def _cut_off(release: Release, below: list[Passage]) -> str:
    """The words after Ends that belong to what stands before it, or to a speaker; empty where there are none."""
    last = next((passage for passage in reversed(release.passages) if passage.part == "body"), None)
    if last is not None and last.text.rstrip(" *_").endswith(":") and below[0].kind != "heading":
        return " ".join(below[0].text.split())
    for at, passage in enumerate(below):
        text = passage.text
        if passage.kind == "heading" or _is_label(passage):
            return ""
        if not _SPEAKS.search(text) or re.search(r"\bsaid\sto\sbe\b", text):
            continue
        introduced = text.rstrip().endswith((":", ",")) and at + 1 < len(below) and below[at + 1].text[:1] in "“\"‘'"
        if introduced or _SPEECH.search(text):
            return " ".join(text.split())
    return ""


def _is_label(passage: Passage) -> bool:
    """Whether a short paragraph does the work of a heading: “About the trust”, “Supporting quotes:”."""
    text = passage.text.strip(" *_")
    words = text.split()
    ends_open = not text.endswith((".", "!", "?", "”", '"', "’"))
    return passage.kind == "prose" and len(words) <= _ASIDE and ends_open and not _SPEAKS.search(text)


def _story(below: list[Passage]) -> list[Passage]:
    """The paragraphs that go on with the story, straight after Ends."""
    story: list[Passage] = []
    for passage in below:
        text = passage.text.strip()
        is_prose = passage.kind == "prose" and len(text.split()) >= _STORY and text.endswith((".", "!", "?", "”"))
        if not is_prose or _FOR_EDITORS.search(text) or _BOILERPLATE.match(text):
            break
        story.append(passage)
    return story
