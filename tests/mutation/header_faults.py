"""Faults of the header, of the whole release, and of waivers."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.fixtures import settings as own_settings
from tests.mutation.grammar import Sample
from tests.mutation.spoiling import Spoil, Spoilt, before, body, header, instead, pattern
from tests.rules.marked import take_marks


def _no_blank_line(sample: Sample, random: Random) -> str | None:
    if sample.text.startswith("---"):
        return None
    first, rest = sample.text[sample.body :].split("\n", 1)
    return f"{sample.text[: sample.body - 1]}⟦{first}⟧\n{rest}"


def _without(line: str) -> Spoil:
    """The header without one of its lines, which is missed at the title."""

    def spoil(sample: Sample, random: Random) -> str:
        lines = sample.text.split("\n")
        kept = [f"⟦{one}⟧" if one.startswith("Title:") else one for one in lines if not one.startswith(f"{line}:")]
        return "\n".join(kept)

    return spoil


def _templated(line: str) -> Spoil:
    """A line more in the header, in an office that has Standfirst's own theme."""

    def spoil(sample: Sample, random: Random) -> Spoilt:
        made = header(line)(sample, random)
        assert isinstance(made, str)
        text, ((start, end),) = take_marks(made)
        return Spoilt(text, "unknown-template", start, end, settings={"THEME": str(own_settings().theme)})

    return spoil


def _misspelt(slip: Callable[[str], str]) -> Spoil:
    """The topic of the office with a slip in its name, as a tag or behind the others."""

    def spoil(sample: Sample, random: Random) -> str | None:
        if len(sample.subject.topic) < 6:
            return None
        tag = f"⟦{slip(sample.subject.topic)}⟧"
        text, made = re.subn(r"^Tags: .*$", rf"\g<0>, {tag}", sample.text, count=1, flags=re.MULTILINE)
        return text if made else before(sample, "Date: ", f"Tags: {tag}\n")

    return spoil


HEADER_FAULTS: dict[str, tuple[Spoil, ...]] = {
    "missing-blank-line": (_no_blank_line,),
    "malformed-field": (
        header("⟦Press contact⟧: the desk"),
        header("⟦Spokes person⟧: the manager"),
        header("Waive: missing-ends | ⟦who | why⟧"),
        body("⟦Waive: missing-ends | Head of press | The wire wants none.⟧"),
        pattern(r"^(Date|Title|Contacts): ", r"\1⟦：⟧"),
    ),
    "unknown-field": (header("⟦Embrago⟧: 2026-03-02 00:01"), header("⟦Author⟧: Press office"), header("⟦Subtitle⟧: A")),
    "repeated-field": (
        instead("Date: ", "Lang: en\n⟦Lang⟧: en\nDate: "),
        pattern(r"^(Contacts: .*)$", r"\1\n⟦Title⟧: Another headline"),
    ),
    "empty-field": (header("⟦Event⟧:"), header("⟦Review⟧:")),
    "missing-field": (_without("Standfirst"), _without("Issuers")),
    "unclear-date": (
        header("Updated: ⟦03/04/2026⟧"),
        header("Updated: ⟦3 March 2026⟧"),
        header("Review: ⟦2026-02-30⟧"),
        header("Review: ⟦next spring⟧"),
    ),
    "unknown-template": (
        _templated("Template: ⟦artcle⟧"),
        _templated("Template: ⟦shelf⟧"),
        _templated("Template: ⟦page⟧"),
    ),
    "early-embargo": (header("Embargo: ⟦2001-03-02 00:01⟧"),),
    "future-date": (
        pattern(r"^Date: (?![\s\S]*^Embargo:).*$", "Date: ⟦2032-06-01⟧"),
        pattern(r"^Date: (?![\s\S]*^Embargo:).*$", "Date: ⟦2032-06-01 09:30⟧"),
        header("Updated: ⟦2032-03-02⟧"),
    ),
    "before-date": (
        header("Updated: ⟦2001-03-02⟧"),
        header("Event: ⟦2001-03-02 10:00 | Doors open for pictures⟧"),
        header("Correction: ⟦2001-03-02 | A | wrong words | other words⟧"),
    ),
    "repeated-slug": (header("Slug: ⟦first-release⟧"),),
    "repeated-reference": (header("Reference: ⟦{key}-1⟧"),),
    "unknown-issuer": (
        pattern(r"^(Issuers: .*)$", r"\1, ⟦quayside-chior⟧"),
        pattern(r"^(Issuers: .*)$", r"\1, ⟦somebody⟧"),
    ),
    "misspelt-topic": (_misspelt(lambda name: name[:-2] + name[-1]), _misspelt(lambda name: f"{name}s")),
    "unknown-kit": (header("Kit: ⟦no-such-kit⟧"),),
    "unused-waiver": (
        header("Waive: ⟦missing-ends | Head of press | The wire wants none.⟧"),
        header("Waive: ⟦wrong-wekday | Head of press | The day is right.⟧"),
    ),
    "missing-contact": (_without("Contacts"),),
    "unknown-contact": (pattern(r"^(Contacts: .*)$", r"\1, ⟦quayside-pres⟧"),),
    "expired-contact": (pattern(r"^(Contacts: .*)$", r"\1, ⟦quayside-gone⟧"),),
    "unknown-helpline": (header("Helplines: ⟦night-bensh⟧"), header("Helplines: {key}-line, ⟦nobody⟧")),
    "long-headline": (
        pattern(
            r"^Title: (.*)$",
            r"Title: ⟦\1, and then goes on and on about what it might mean for all of those who were there when the"
            r" whole of it began, long ago, and for their friends⟧",
        ),
    ),
    "long-standfirst": (
        pattern(
            r"^Standfirst: (.*)$",
            r"Standfirst: ⟦\1 "
            + "It is meant for everybody who has ever asked for it and for those who never would have. " * 3
            + "So it is.⟧",
        ),
    ),
    "template-text": (
        body("The line took ⟦£XX⟧ last year."),
        body("“⟦[Insert quote]⟧,” said the mayor."),
        body("The opening is on a date ⟦TBC⟧."),
        body("⟦Lorem ipsum dolor sit amet⟧, consectetur."),
        body("Numbers are up by ⟦XX%⟧."),
        body("Ask ⟦[NAME]⟧ for a ticket."),
        body("The opening is in May ⟦(Sam to confirm)⟧."),
        body("The opening is in May ⟦(legal to check)⟧."),
        body("⟦Sent from my iPhone⟧"),
        body("⟦OFFICIAL-SENSITIVE⟧"),
    ),
    "left-comment": (
        body("It opens at nine.<!-- Is this still so? -->".replace("<!--", "⟦<!--").replace("-->", "-->⟧")),
        body("It opens at nine⟦[JS1]⟧."),
        body("It opens at nine ⟦[JS: check]⟧."),
    ),
    "tracked-change": (
        body("The line answers ⟦{--calls--}⟧ at night."),
        body("The line answers ⟦{++all++}⟧ calls."),
        body("The line answers ⟦{~~calls~>letters~~}⟧ at night."),
    ),
    "garbled-text": (
        body("It⟦â€™⟧s a long road."),
        body("A ticket costs ⟦Â£⟧4."),
        body("The caf⟦Ã©⟧ is open."),
        body("It⟦\N{REPLACEMENT CHARACTER}⟧s a long road."),
    ),
    "html-entity": (
        body("Tea ⟦&amp;amp;⟧ cake are served."),
        pattern(r"^(Title: \w+) ", r"\1 ⟦&amp;⟧ "),
        body("They call it ⟦&amp;ldquo;⟧the long night” there."),
    ),
    "invisible-character": (
        body("The line⟦\N{ZERO WIDTH SPACE}⟧ answers at night."),
        body("The li⟦\N{SOFT HYPHEN}⟧ne answers at night."),
        body("The line ⟦\N{WORD JOINER}⟧answers at night."),
    ),
    "bidirectional-character": (
        body("Ring ⟦\N{RIGHT-TO-LEFT OVERRIDE}⟧the desk."),
        body("Ring ⟦\N{LEFT-TO-RIGHT EMBEDDING}⟧the desk."),
    ),
    "unsafe-html": (
        body("It opens at nine.⟦<script⟧>count()</script>"),
        body('It <b ⟦onclick⟧="go()">opens</b> at nine.'),
        body('⟦<iframe⟧ src="https://film.example.org/"></iframe>'),
    ),
}
