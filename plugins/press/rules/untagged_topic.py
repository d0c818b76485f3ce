"""The headline speaks of a sensitive topic, and no tag of the release is one.

What the office has decided for its sensitive topics, which helplines a release on them gives and that its page may be
left quickly, hangs on the tag. Without it nobody asks for the helpline. A release that gives one already asks for none;
nor is anything said where the directory has no sensitive topic for what the headline speaks of.

Fails::

    Standfirst: The town mourns three who died by suicide.

Passes::

    Standfirst: Fields of oilseed rape are early this year.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.directory.checking import listing
from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.missing_helpline import given_helplines
from press.rules.sensitive_words import sensitive_words

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a headline, or a standfirst, that speaks of what only a sensitive topic would look after."""
    for passage, found, names in sensitive_words(release) if release.lang == "en" else ():
        meant = _topics(names, office)
        if meant and not _is_looked_after(release, office):
            where = "headline" if passage.kind == "title" else "standfirst"
            yield Fault(
                release.span(passage, *found.span()),
                f"The {where} speaks of “{found[0]}”, and no tag of the release names a sensitive topic.",
                f"Write {listing(meant, 'or')} under Tags: the release is then asked for the helplines of that topic.",
            )
            return


def _topics(names: tuple[str, ...], office: Office) -> list[str]:
    """The sensitive topics of the directory that are about what is spoken of."""
    topics = (topic for topic in office.directory.topics.values() if topic.sensitive)
    return [f"“{topic.name}”" for topic in topics if any(name in topic.name.lower() for name in names)]


def _is_looked_after(release: Release, office: Office) -> bool:
    """Whether a tag is one of a sensitive topic, or a helpline is given without."""
    tagged = (office.directory.topic_for(tag.value) for tag in release.items("Tags"))
    return any(topic and topic.sensitive for topic in tagged) or bool(given_helplines(release, office))
