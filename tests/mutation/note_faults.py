"""Faults of notes, of lists and of the end mark."""

from __future__ import annotations

import re
from random import Random

from tests.mutation.grammar import Sample
from tests.mutation.spoiling import Spoil, before, body, closing, editors, noted, opening


def _definition(sample: Sample, which: int) -> tuple[int, int]:
    """Where a note stands: from its label to the end of its text."""
    start = sample.text.index(f"[^{sample.labels[which]}]: ")
    return start, sample.text.index("\n", start)


def _undefined(sample: Sample, random: Random) -> str:
    """The last note taken away, though the text refers to it."""
    label = sample.labels[-1]
    start, end = _definition(sample, -1)
    text = sample.text[:start].rstrip("\n") + "\n" + sample.text[end + 1 :]
    return text.replace(f"[^{label}]", f"⟦[^{label}]⟧", 1)


def _reversed(sample: Sample, random: Random) -> str | None:
    if sample.labels[:2] != ("1", "2"):
        return None
    text = sample.text.replace("[^1]", "[^@]").replace("[^2]", "[^1]").replace("[^@]", "[^2]")
    return text.replace("[^2]", "⟦[^2]⟧", 1)


def _gap(sample: Sample, random: Random) -> str | None:
    if sample.labels[0] != "1":
        return None
    last = sample.labels[-1]
    return sample.text.replace(f"[^{last}]", "[^7]").replace("[^7]:", "⟦[^7]⟧:")


def _repeated(sample: Sample, random: Random) -> str:
    return f"{sample.text}\n⟦[^{sample.labels[0]}]⟧: Another body altogether, 2024.\n"


def _unused(sample: Sample, random: Random) -> str:
    return f"{sample.text}\n⟦[^spare]⟧: Another body altogether, 2024.\n"


def _empty(text: str) -> Spoil:
    """The last note with no more than ``text``."""

    def spoil(sample: Sample, random: Random) -> str:
        start, end = _definition(sample, -1)
        label = sample.labels[-1]
        return f"{sample.text[:start]}⟦[^{label}]⟧:{text}{sample.text[end:]}"

    return spoil


def _glued(sample: Sample, random: Random) -> str | None:
    if len(sample.labels) < 2:
        return None
    second = sample.labels[1]
    return sample.text.replace(f"\n\n[^{second}]: ", f" ⟦[^{second}]⟧: ")


def _spaced(sample: Sample, random: Random) -> str:
    label = sample.labels[-1]
    return sample.text.replace(f"[^{label}]: ", f"⟦[^{label}]⟧ : ")


def _half_typed(sample: Sample, random: Random) -> str:
    """The last note in plain brackets, though the text refers to it as it should."""
    label = sample.labels[-1]
    return sample.text.replace(f"[^{label}]: ", f"⟦[{label}]:⟧ ")


def _split(sample: Sample, random: Random) -> str | None:
    if len(sample.labels) < 2:
        return None
    _, end = _definition(sample, 0)
    return f"{sample.text[:end]}\n\n⟦Each of them is counted once.⟧{sample.text[end:]}"


def _typed(form: str) -> Spoil:
    """Every note as Word has it: a bracket, numbered by hand."""

    def spoil(sample: Sample, random: Random) -> str | None:
        if len(sample.labels) > 1:
            return None
        text = sample.text
        for number, label in enumerate(sample.labels, start=1):
            text = text.replace(f"[^{label}]: ", f"{form.format(number)} ")
            text = re.sub(rf"(\.?)\[\^{re.escape(label)}\]", rf" {form.format(number)}\1", text)
        first = form.format(1)
        at = text.index(f" {first}.", sample.body)
        return f"{text[: at + 1]}⟦{first}⟧{text[at + 1 + len(first) :]}"

    return spoil


def _mixed(sample: Sample, random: Random) -> str | None:
    if len(sample.labels) < 2:
        return None
    last, number = sample.labels[-1], len(sample.labels)
    text = sample.text.replace(f"[^{last}]: ", f"({number}) ")
    return text.replace(f".[^{last}]", f" ⟦({number})⟧.")


def _headless(sample: Sample, random: Random) -> str | None:
    """No heading over the notes, and nothing else there either."""
    at = sample.text.index(sample.heading, sample.ends)
    notes = sample.text.index(f"[^{sample.labels[0]}]: ")
    first = min(sample.text.index(f"[^{label}]: ") for label in sample.labels)
    end = sample.text.index("]", first) + 1
    del notes
    return f"{sample.text[:at]}⟦{sample.text[first:end]}⟧{sample.text[end:]}"


def _before_ends(sample: Sample, random: Random) -> str | None:
    """The heading and what it heads above the end mark. “Background” may be part of the story."""
    words = re.search(r"\w.*\w:?", sample.heading)
    if words is None or words[0] == "Background":
        return None
    heading = sample.heading.replace(words[0], f"⟦{words[0]}⟧")
    rest = sample.text[sample.ends :].replace(f"{sample.heading}\n\n", "", 1)
    return f"{sample.text[: sample.ends]}{heading}\n\nPictures can be had from the desk.\n\n{rest}"


def _endless(sample: Sample, random: Random) -> str:
    last = sample.blocks[-1]
    text = sample.text.replace(f"{sample.end}\n\n", "", 1)
    line = last.rsplit("\n", 1)[-1]
    at = text.index(last, sample.body) + len(last) - len(line)
    return f"{text[:at]}⟦{line}⟧{text[at + len(line) :]}"


def _run_in(mark: str) -> Spoil:
    """The end mark in the last paragraph instead of on its own line."""

    def spoil(sample: Sample, random: Random) -> str:
        return sample.text.replace(f"\n\n{sample.end}\n\n", f" ⟦{mark}⟧\n\n", 1)

    return spoil


def _early(sample: Sample, random: Random) -> str:
    text = f"⟦{sample.end}⟧\n\nThe manager of the hall said:\n\n> “Nobody had asked us before.”"
    return sample.text[: sample.ends] + text + sample.text[sample.ends + len(sample.end) :]


def _ends_twice(sample: Sample, random: Random) -> str:
    return (
        f"{sample.text[: sample.ends]}{sample.end}\n\nPictures can be had from the desk.\n\n⟦Ends⟧"
        + (sample.text[sample.ends + len(sample.end) :])
    )


def _repeated_paragraph(sample: Sample, random: Random) -> str:
    block = "The doors are open to anybody who wants to come in, with or without a ticket, until the lights go out."
    return before(sample, sample.blocks[-1], f"{block}\n\nIt is warm.\n\n⟦{block}⟧\n\n")


def _unsourced(text: str) -> Spoil:
    """A figure without a note, where the release does not tell of a study, whose figures they may all be."""
    return lambda sample, random: None if "study" in sample.text else closing(text)(sample, random)


NOTE_FAULTS: dict[str, tuple[Spoil, ...]] = {
    "undefined-note": (
        _undefined,
        closing("The hall was full that night.⟦[^never]⟧"),
        body("- The hall was full⟦[^8]⟧\n- The street was empty"),
        closing("The hall was full ⟦(see note 97)⟧."),
    ),
    "note-out-of-order": (_reversed, _gap),
    "repeated-note": (_repeated,),
    "unused-note": (_unused,),
    "empty-note": (_empty(""), _empty(" Source: to follow.")),
    "glued-notes": (_glued,),
    "literal-note": (_spaced, _half_typed, closing("The hall was full that night.⟦[1^]⟧")),
    "split-note": (_split,),
    "typed-note": (_typed("({})"), _typed("[{}]")),
    "mixed-note-marks": (_mixed,),
    "missing-notes-heading": (_headless,),
    "notes-before-ends": (_before_ends,),
    "renumbered-list": (
        body("There are two ways:\n\n1. to wait\n⟦3.⟧ to leave"),
        body("There are three ways:\n\n4. to wait\n5. to leave\n⟦7.⟧ to stay"),
        editors("Those present:\n\n1. the mayor\n2. the sexton\n⟦2.⟧ the beadle"),
    ),
    "lost-cell": (
        body("| Name | Office |\n| --- | --- |\n| Ann | mayor | ⟦since May⟧ |"),
        editors("Name | Office\n---|---\nAnn | mayor\nBen | sexton | ⟦since June⟧"),
        body("| Name | Office | Age |\n| --- | --- | --- |\n| ⟦Ann | 61⟧ |"),
    ),
    "run-in-list": (
        body("There are two ways:\n⟦-⟧ to wait\n- to leave"),
        body("There are three ways:\n⟦1.⟧ to wait\n2. to leave\n3. to stay"),
        body("⟦•⟧ to wait\n• to leave"),
        body("⟦o⟧\tto wait\no\tto leave"),
        editors("There are two ways:\n⟦·⟧\tto wait\n·\tto leave"),
        body("⟦Name\tOffice\tSince⟧\nAnn\tmayor\tMay"),
        editors("Those present:\n⟦| Name | Office |⟧\n| --- | --- |\n| Ann | mayor |"),
    ),
    "run-in-lines": (
        body("What: tea\n⟦When:⟧ at night"),
        editors("**Tel:** by the desk\n**⟦Web:⟧** by the desk"),
    ),
    "indented-paragraph": (
        opening("\t⟦Those who come early find a seat.⟧"),
        opening("    ⟦Those who come early find a seat.⟧\n\n    There is tea."),
        editors("\t⟦Those who come early find a seat.⟧"),
    ),
    "unnamed-source": (
        noted("The hall filled up quickly.[^{label}]", "⟦[^{label}]⟧: 4,200 seats, of which half are upstairs."),
        noted("Few had come by car.[^{label}]", "⟦[^{label}]⟧: 12% of those who were asked."),
    ),
    "unsourced-figure": (
        _unsourced("Some ⟦42%⟧ of households in the county have no car."),
        _unsourced("One in ten, or ⟦10 per cent⟧, of adults in the country cannot swim."),
    ),
    "missing-ends": (_endless,),
    "run-in-ends": (_run_in("[Ends]"), _run_in("ENDS"), _run_in("-ENDS-"), _run_in("###")),
    "early-ends": (_early,),
    "repeated-ends": (_ends_twice,),
    "doubled-word": (body("The keeper ⟦ran ran⟧ from the house."), closing("It is kept by ⟦the the⟧ keeper.")),
    "repeated-paragraph": (_repeated_paragraph,),
}
