"""A release on a sensitive topic does not give the topic's helpline in its text.

Newsrooms copy the text, not the page around it. Somebody whom the story touches must find in it whom to ring, so each
helpline of a sensitive topic (``topics.yaml``) must stand in the body or in the notes, by its number or by its name;
of a topic that names none, some helpline must. The field ``Helplines`` alone prints it on our own page and nowhere
else. A release that is right without one says why in an exception.

Fails::

    Tags: safe homes
    Helplines: harbour-line

Passes::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press
    Tags: safe homes

    The trust opens a night line for carers. Anyone who is not safe can ring the Harbour Line on 0808 157 0100.

    Ends
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.helpline_names import find_names
from press.rules.numbers import numbers_of

LEVEL = Level.ERROR

_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_TEXT = {"body", "after", "note"}


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the helplines of sensitive topics that the text does not give."""
    directory = office.directory
    tags = [(tag, directory.topic_for(tag.value)) for tag in release.items("Tags")]
    sensitive = [(tag, topic) for tag, topic in tags if topic and topic.sensitive]
    given = given_helplines(release, office) if sensitive else frozenset()
    for tag, topic in sensitive:
        # A helpline that the directory lacks has been reported there.
        missing = [
            directory.helplines[key] for key in topic.helplines if key in directory.helplines and key not in given
        ]
        if not topic.helplines and not given:
            yield Fault(
                tag.span,
                f"“{topic.name}” is a sensitive topic, and the text gives no helpline.",
                "Add one to the text, or name those of the topic in topics.yaml.",
            )
        if missing:
            names = " and ".join(f"“{helpline.name}”" for helpline in missing)
            lines = " and ".join(f"“{helpline.name}: {helpline.number}”" for helpline in missing)
            yield Fault(
                tag.span,
                f"“{topic.name}” is a sensitive topic, and the text gives neither the name nor the number of {names}.",
                f"Add {lines} to the text or to the notes to editors.",
            )


def given_helplines(release: Release, office: Office) -> frozenset[str]:
    """The keys of the helplines that stand in the text, by name or by a number, be it a former one."""
    known = office.directory.numbers()
    given: set[str] = set()
    for passage in release.passages:
        if passage.part not in _TEXT:
            continue
        # A note that has a figure from a helpline names it with a year, and gives it to nobody.
        if passage.part != "note" or not _YEAR.search(passage.text):
            given.update(key for name in find_names(passage.text, office) for key in name.keys)
        for number in numbers_of(passage, office):
            given.update(holder.key for holder in known.get(number.digits, ()) if holder.kind == "helpline")
    return frozenset(given)
