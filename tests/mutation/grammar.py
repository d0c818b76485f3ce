"""A grammar of sound releases: every convention of real ones, crossed with the others by a seed.

``sample(7)`` is always the same release. Beside its text it tells what a fault needs to know: whose it is, and where a
paragraph can be put.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.mutation.subjects import SUBJECTS, Subject

ENDS = (
    "Ends", "ENDS", "-Ends-", "- ENDS -", "**Ends**", "*Ends*", "[Ends]", "###", "# # #", "-30-", "– Ends –",
    "***ENDS***",
)  # fmt: skip
HEADINGS = (
    "## Notes to editors", "### Notes to Editors", "**Notes to editors**", "**Notes for editors:**",
    "Notes to editors:",
    "## Editor’s notes", "## Editors' notes", "NOTES TO EDITORS", "#### Note to editors",
    "## Background",
)  # fmt: skip
LABELS = (
    ("1", "2", "3", "4"),
    ("source", "year", "count", "week"),
    ("a", "b", "c", "d"),
    ("note-1", "note-2", "note-3", "note-4"),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A sound release, and what it is made of.

    ``blocks`` are the blocks of its body before Ends, as written; ``labels`` those of its notes as cited, in order.
    """

    text: str
    subject: Subject
    day: date
    blocks: tuple[str, ...]
    end: str
    heading: str
    labels: tuple[str, ...]

    @property
    def body(self) -> int:
        """Where the body begins."""
        return self.text.index(self.blocks[0])

    @property
    def ends(self) -> int:
        """Where the end mark stands."""
        return self.text.index(f"\n\n{self.end}\n\n", self.body) + 2


def sample(seed: int) -> Sample:
    """The sound release of ``seed``. Six in a row are of six offices."""
    return _Writer(Random(seed), SUBJECTS[seed % len(SUBJECTS)]).write()


def long_day(day: date) -> str:
    """A day as a release gives it: Tuesday 3 March 2026."""
    return f"{day:%A} {day.day} {day:%B %Y}"


class _Writer:
    """Writes one release, choice by choice."""

    def __init__(self, random: Random, subject: Subject) -> None:
        self.random = random
        self.subject = subject
        self.day = date(2026, 1, 5) + timedelta(days=random.randrange(300))
        self.names = random.choice(LABELS)
        self.notes: list[str] = []
        self.labels: list[str] = []

    def write(self) -> Sample:
        lead = [self.lead()]
        middle = [*self.paragraphs()]
        self.random.shuffle(middle)
        blocks = (*lead, *(self.cite(text) for text in middle), self.line())
        end, heading = self.random.choice(ENDS), self.random.choice(HEADINGS)
        text = "\n\n".join([self.header(), *blocks, end, heading, *self.editors()]) + "\n"
        return Sample(text, self.subject, self.day, blocks, end, heading, tuple(self.labels))

    def header(self) -> str:
        subject = self.subject
        fields = {
            "Title": subject.title,
            "Standfirst": subject.standfirst,
            "Date": f"{self.day}{self.random.choice(('', ' 09:30'))}",
            "Issuers": subject.key,
            "Contacts": f"{subject.key}-press",
            "Tags": subject.topic,
        }
        some = {
            "Place": subject.place,
            "Category": "News",
            "Helplines": f"{subject.key}-line",
            "Reference": f"{subject.place[:3].upper()}/26/{self.random.randrange(100, 999)}",
            "Regions": subject.covers,
        }
        fields.update({name: value for name, value in some.items() if self.random.random() < 0.5})
        if self.random.random() < 0.3:
            fields["Date"] = f"{self.day} 00:01"
            fields["Embargo"] = f"{self.day} 00:01"
        lines = "\n".join(f"{name}: {value}" for name, value in fields.items())
        return f"---\n{lines}\n---" if self.random.random() < 0.25 else lines

    def lead(self) -> str:
        subject, day = self.subject, self.day
        dateline = self.random.choice(("", "", f"{subject.place.upper()}, {day.day} {day:%B %Y} – "))
        return dateline + subject.lead

    def paragraphs(self) -> Iterator[str]:
        """The blocks of the middle, in which ``{n}`` stands for the reference to a note still to be given."""
        subject, random = self.subject, self.random
        for fact, note in random.sample(subject.facts, random.randint(1, len(subject.facts) - 1)):
            yield self.noted(fact, note)
        yield from random.sample(subject.plain, random.randint(1, 3))
        yield random.choice((self.list, self.numbered))()
        yield from (make() for make in (self.table, self.acronym, self.event, self.change) if random.random() < 0.6)
        yield random.choice((self.short_quote, self.long_quote, self.inline_quote, self.long_inline_quote))()

    def change(self) -> str:
        """A change with the figures that it is made of, and a note to say whose these are."""
        few = self.random.randrange(300, 900)
        many = few * self.random.randrange(120, 190) // 100
        share = round(100 * (many - few) / few)
        what, note = self.subject.counted, f"{self.subject.name}, weekly counts, {self.day.year - 1}."
        form = self.random.choice(
            (
                "The number of {what} rose from {few:,} to {many:,}, an increase of {share}%.",
                "The number of {what} went up by {share} per cent, from {few:,} to {many:,}.",
                "There were {many:,} {what}, compared with {few:,} a year before, a rise of {share}%.",
                "The share of {what} that came by post fell from 28.3% to 19.3%, or nine percentage points.",
                "The number of {what} fell from {many:,} to {few:,} – a drop of {drop} per cent.",
                "The number of {what} has more than doubled, from {few:,} to {more:,}.",
            )
        )
        drop, more = round(100 * (many - few) / many), few * 2 + 40
        return self.noted(form.format(what=what, few=few, many=many, share=share, drop=drop, more=more), note)

    def noted(self, fact: str, note: str) -> str:
        self.notes.append(note)
        return f"{fact}{{{len(self.notes) - 1}}}"

    def cite(self, block: str) -> str:
        """``block`` with its references numbered as the reader meets them."""
        for at in range(len(self.notes)):
            if f"{{{at}}}" in block:
                label = self.names[len(self.labels)]
                self.labels.append(label)
                self.notes.append(f"[^{label}]: {self.notes[at]}")
                block = block.replace(f"{{{at}}}", f"[^{label}]")
        return block

    def list(self) -> str:
        mark = self.random.choice("-*+")
        return "\n".join([f"{self.subject.intro}\n", *(f"{mark} {item}" for item in self.subject.items)])

    def numbered(self) -> str:
        return "\n".join([f"{self.subject.intro}\n", *(f"{n}. {item}" for n, item in enumerate(self.subject.items, 1))])

    def table(self) -> str:
        head, *rows = self.subject.table
        return "\n".join(f"| {' | '.join(row)} |" for row in (head, ("---", "--:"), *rows))

    def acronym(self) -> str:
        full, short, does = self.subject.acronym
        return f"The {full} ({short}) {does}. The {short} has done so before."

    def event(self) -> str:
        return self.subject.event.format(day=long_day(self.day + timedelta(days=self.random.randrange(7, 60))))

    def _speaker(self) -> str:
        name, role = self.subject.speaker
        if role.startswith(("of ", "who ")):
            return f"{name}, {role},"
        return self.random.choice((f"{name}, {role},", f"{role[0].upper()}{role[1:]} {name}"))

    def short_quote(self) -> str:
        return f"{self._speaker()} said:\n\n> “{self.subject.said[0]}”"

    def long_quote(self) -> str:
        *first, last = self.subject.said
        return f"{self._speaker()} said:\n\n" + "\n>\n".join([*(f"> “{one}" for one in first), f"> “{last}”"])

    def inline_quote(self) -> str:
        return f"{self._speaker()} said: “{self.subject.said[1]}”"

    def long_inline_quote(self) -> str:
        first, second, third = self.subject.said
        return f"{self._speaker()} said: “{first}\n\n“{second}\n\n“{third}”"

    def line(self) -> str:
        subject, random = self.subject, self.random
        free = "Calls are free and confidential." if subject.number.startswith("0808") else "Calls are confidential."
        hours = random.choice(("", f" The line is open {subject.hours}."))
        code = random.choice(("", f" You can also text {subject.texts}."))
        written = random.choice((
            f"Anyone who needs to talk can ring {subject.line} on {subject.number}. {free}",
            f"For help, call {subject.line}, {subject.number}, or see <https://{subject.host}/help>.",
            f"{subject.line} listens, on {subject.number}. {free}",
            f"For help and support, see [{subject.line}](https://{subject.host}/help) or ring {subject.number}.",
        ))  # fmt: skip
        return f"{written}{hours}{code}"

    def editors(self) -> Iterator[str]:
        subject, random = self.subject, self.random
        yield random.choice((
            f"For interviews, ring the {subject.desk} on {subject.phone} or write to {subject.email}.",
            f"Press contact: {subject.desk}, {subject.phone}, <{subject.email}>; out of hours {subject.mobile}.",
            f"- {subject.desk}: [{subject.phone}](tel:{_dialled(subject.phone)})\n- Out of hours: {subject.mobile}\n"
            f"- Email: [{subject.email}](mailto:{subject.email})",
            f"Tel: {subject.phone}\\\nMob: {subject.mobile}\\\nE-mail: {subject.email}",
        ))  # fmt: skip
        if random.random() < 0.5:
            about = " ".join(subject.about)
            yield random.choice((f"**About {subject.name}**\n\n{about}", f"About {subject.name}: {about}"))
        yield from (note for note in self.notes if note.startswith("[^"))


def _dialled(phone: str) -> str:
    return "+44" + "".join(filter(str.isdigit, phone))[1:]
