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

import re
from collections.abc import Iterator

from press.directory.checking import listing
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.missing_helpline import given_helplines

LEVEL = Level.WARNING

# A plant, a poem, a district of Sussex, a film; careers have an end too.
_SUICIDE = pattern(
    r"\b(?<!assisted[\s-])(?<!virgin\s)(?<!cell\s)(?<!political\s)(?<!commercial\s)(?<!career\s)"
    r"(?<!electoral\s)(?<!social\s)suicides?\b(?!”?\s(?:doors?|lanes?|genes?|bridge|cables?|switch\w*|hill|"
    r"squad|bomb\w*|attack\w*|vests?|missions?|drones?|blondes?|club))"
    r"|\b(?:took|takes|taking|take|taken)\s(?:his|her|their)\sown\sli(?:fe|ves)\b|\bself-harm(?:ing|ed)?\b",
    re.IGNORECASE,
)
_RAPE = pattern(
    r"\b(?<!oilseed\s)(?<!oil-seed\s)(?<!oil\sseed\s)(?<!fields\sof\s)(?<!field\sof\s)(?<!crop\sof\s)(?<!acres\sof\s)"
    r"(?<!hectares\sof\s)(?<!tonnes\sof\s)(?<!winter\s)(?<!spring\s)(?<!wheat\sand\s)"
    r"rape\b(?![\s-](?:seeds?|oil|straw|fields?|crops?|plants?|flowers?|"
    r"harvest\w*|cake|meal|honey|pollen|yields?|growers?|prices?|farm\w*|and\s(?:wheat|barley|beans|linseed|maize)|in\s"
    r"(?:flower|bloom)|of\s(?:the\s(?:lock|sabine)|lucre(?:ce|tia)|europa|nanking|bramber|"
    r"lewes|hastings|pevensey|arundel|chichester))\b)"
    r"|\braped\b|\brapists?\b|\bsexual(?:ly)?\s(?:assault(?:s|ed|ing)?|abus(?:e|ed|ing))\b",
    re.IGNORECASE,
)
_CHILD = pattern(
    r"\bchild(?:ren)?\s(?:sex(?:ual)?\s)?(?:abus(?:e|er|ers)|rape|exploitation)\b|\bchild\ssex\soffen[cd]\w{1,5}\b"
    r"|\bindecent\simages\sof\schildren\b|\babuse\sof\s(?:\w{1,20}\s)?child(?:ren)?\b",
    re.IGNORECASE,
)
# Of a release about farming the word alone says nothing: “Less rape is sown this autumn”.
_FARMED = ("oilseed", "oil-seed", "canola", "rapeseed", "crops", "hectares")
_SPOKEN = (
    (("suicid", "own li", "self-harm"), _SUICIDE, ("suicid", "mental", "self-harm", "crisis", "grief", "bereave")),
    (("rape", "rapist", "sexual"), _RAPE, ("rape", "sexual", "abuse", "violence", "child protection")),
    (("child",), _CHILD, ("child", "sexual", "abuse", "safeguard")),
)
"""What to look for first, what is then surely spoken of, and what the names of topics for it have in them."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a headline, or a standfirst, that speaks of what only a sensitive topic would look after."""
    head = [one for one in release.passages if one.part == "head"] if release.lang == "en" else []
    for signs, shape, names in _SPOKEN:
        for passage in head:
            found = shape.search(passage.text) if any(map(passage.lowered.__contains__, signs)) else None
            if found and found[0].lower() == "rape" and any(map(release.lowered.__contains__, _FARMED)):
                continue
            meant = _topics(names, office) if found else []
            if found and meant and not _is_looked_after(release, office):
                where = "headline" if passage.kind == "title" else "standfirst"
                yield Fault(
                    release.span(passage, *found.span()),
                    f"The {where} speaks of “{found[0]}”, and no tag of the release names a sensitive topic.",
                    f"Write {listing(meant, 'or')} under Tags: "
                    "the release is then asked for the helplines of that topic.",
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
