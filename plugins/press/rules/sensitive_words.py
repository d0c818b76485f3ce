"""Words that speak of suicide, of rape or of the abuse of children, and not of the doors, crops or places called so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.passages import Passage
from press.patterns import pattern
from press.release import Release

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


@dataclass(frozen=True, slots=True)
class _Subject:
    """``signs`` are looked for first, in small letters; what ``shape`` finds then speaks of it beyond doubt.

    A topic for it has one of ``topics`` in its name.
    """

    signs: tuple[str, ...]
    shape: re.Pattern[str]
    topics: tuple[str, ...]


_SUBJECTS = (
    _Subject(
        ("suicid", "own li", "self-harm"),
        _SUICIDE,
        ("suicid", "mental", "self-harm", "crisis", "grief", "bereave"),
    ),
    _Subject(("rape", "rapist", "sexual"), _RAPE, ("rape", "sexual", "abuse", "violence", "child protection")),
    _Subject(("child",), _CHILD, ("child", "sexual", "abuse", "safeguard")),
)


def sensitive_words(release: Release) -> Iterator[tuple[Passage, re.Match[str], tuple[str, ...]]]:
    """Where the headline or the standfirst speaks of such a subject, and what a topic for it has in its name."""
    head = [one for one in release.passages if one.part == "head"]
    for subject in _SUBJECTS:
        for passage in head:
            found = (
                subject.shape.search(passage.text) if any(map(passage.lowered.__contains__, subject.signs)) else None
            )
            if found and not (found[0].lower() == "rape" and any(map(release.lowered.__contains__, _FARMED))):
                yield passage, found, subject.topics
