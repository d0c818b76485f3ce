"""Made-up press offices of any size, sound in every particular, the same for the same seed.

Ten years of releases in eight categories, on thirty topics, by twelve issuers. A release has some 700 words, three
cited notes and two quotes; every tenth has a media kit of two pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml

from bench import records, words
from bench.pictures import drawings
from bench.records import CATEGORIES, HELPLINES, ISSUERS, REGIONS, SENSITIVE, TOPICS, key_of

FIRST = date(2016, 12, 1)
LAST = date(2026, 11, 20)
AS_OF = "2026-11-24 12:00"
"""When offices are built and checked."""

KIT_EVERY = 10
STRAIGHT_EVERY = 6
"""Every so many releases, one was typed with straight quotes."""


@dataclass(frozen=True, slots=True)
class Made:
    """One release: its fields in order, its Markdown after the header, and its kit, empty where it has none."""

    path: str
    fields: dict[str, str]
    body: str
    kit: str

    @property
    def text(self) -> str:
        """The release file."""
        return "".join(f"{name}: {value}\n" for name, value in self.fields.items()) + "\n" + self.body

    @property
    def slug(self) -> str:
        """The last part of the address of its page."""
        return re.sub(r"^\d{4}-\d\d-\d\d-", "", Path(self.path).stem)


class Voice(dict[str, str]):
    """Fills the slots of sentences: ``{place}`` with some place, ``{Place}`` with one that may begin a sentence."""

    def __init__(self, rng: Random, **fixed: str) -> None:
        super().__init__(fixed)
        self.random = rng.random
        self.sample = rng.sample

    def __missing__(self, slot: str) -> str:
        if slot[0].isupper():
            return opened(self[slot.lower()])
        return self.one(words.SLOTS[slot])

    def one(self, choices: tuple[str, ...]) -> str:
        """One of ``choices``, its own slots filled."""
        choice = choices[int(self.random() * len(choices))]
        return self.say(choice) if "{" in choice else choice

    def say(self, sentence: str) -> str:
        """The sentence with its slots filled."""
        return sentence.format_map(self)

    def several(self, choices: tuple[str, ...], count: int) -> Iterator[str]:
        """So many different ones of ``choices``, filled."""
        return map(self.say, self.sample(choices, count))


def opened(text: str) -> str:
    """The text as it begins a sentence."""
    return text[0].upper() + text[1:]


def releases(size: int, seed: int = 1) -> Iterator[Made]:
    """So many releases, oldest first."""
    taken: set[tuple[int, str]] = set()
    days = (LAST - FIRST).days
    for index in range(size):
        day = FIRST + timedelta(days * (index + 1) // size)
        yield release(index, day - timedelta(max(day.weekday() - 4, 0)), seed, taken)


def release(index: int, day: date, seed: int, taken: set[tuple[int, str]]) -> Made:
    """The release of a number, sent out on ``day``. ``taken`` are the years and slugs of others, and grows by one."""
    rng = Random(seed * 1_000_003 + index)  # noqa: S311
    issuer = rng.choice(ISSUERS)
    topics = _topics(rng)
    helplines = list(dict.fromkeys([SENSITIVE[each] for each in topics if each in SENSITIVE] or [issuer.helpline]))
    helplines = [each for each in helplines if each]
    place, elsewhere = rng.sample(words.PLACES, 2)
    voice = Voice(rng, place=place, elsewhere=elsewhere, thing=rng.choice(words.THINGS), issuer=issuer.short)
    voice.update(Issuer=issuer.name, today=spoken(day))
    title = voice.one(words.TITLES)
    slug = _free(key_of(re.sub(r"[^\w -]", "", title)), day.year, taken)
    kit = f"{slug}-{day.year}" if index % KIT_EVERY == 0 else ""
    fields = {
        "Title": title,
        "Standfirst": voice.one(words.STANDFIRSTS),
        "Date": day.isoformat(),
        "Issuers": issuer.key,
        "Place": place,
        "Regions": ", ".join(dict.fromkeys((issuer.region, rng.choice(REGIONS)))),
        "Category": rng.choice(CATEGORIES),
        "Tags": ", ".join(topics),
        "Contacts": rng.choice(issuer.contacts),
        "Helplines": ", ".join(helplines),
        "Kit": kit,
        "Reference": f"{''.join(part[0] for part in issuer.key.split('-')).upper()}-{day.year}-{index:05d}",
    }
    body = "\n\n".join((*_body(voice, helplines, issuer.site), "Ends", *_after(voice, day, helplines))) + "\n"
    if index % STRAIGHT_EVERY == 0:
        body = body.translate({ord("“"): '"', ord("”"): '"', ord("’"): "'"})
    path = f"content/releases/{day.year}/{day.isoformat()}-{slug}.md"
    return Made(path, {name: value for name, value in fields.items() if value}, body, kit)


def _topics(rng: Random) -> list[str]:
    """One to three topics; a sensitive one comes alone, as newsrooms would have it."""
    topics = rng.sample(TOPICS, rng.randint(1, 3))
    return next(([each] for each in topics if each in SENSITIVE), topics)


def _free(slug: str, year: int, taken: set[tuple[int, str]]) -> str:
    free, number = slug, 1
    while (year, free) in taken:
        number += 1
        free = f"{slug}-{number}"
    taken.add((year, free))
    return free


def spoken(day: date) -> str:
    """A day as releases write it: “Wednesday 24 January 2018”."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def _body(voice: Voice, helplines: list[str], site: str) -> Iterator[str]:
    sentences = voice.several(words.SENTENCES, 22)
    quoted = voice.several(words.QUOTED, 5)

    def told(count: int) -> str:
        return " ".join(next(sentences) for _ in range(count))

    def figure(number: int) -> str:
        voice["number"] = f"{4 + int(voice.random() * 90)},{100 + int(voice.random() * 900)}"
        voice["percent"] = str(11 + int(voice.random() * 80))
        return f"{voice.one(words.FIGURES)}[^{number}]"

    yield f"{voice.one(words.OPENINGS)} {told(1)}"
    yield f"{figure(1)} {told(2)}"
    yield told(3)
    items = ";\n- ".join(voice.several(words.ITEMS, 4))
    yield f"{voice.one(words.LISTS)}\n\n- {items}."
    yield f"{told(1)} {figure(2)} {told(1)}"
    yield f"{voice['role']} {voice['said']}:"
    yield f"> “{next(quoted)} {next(quoted)}\n>\n> “{next(quoted)}”"
    yield told(4)
    yield f"{figure(3)} {told(2)}"
    yield f"{voice['witness']} {voice['said']}:"
    yield f"> “{next(quoted)} {next(quoted)}”"
    yield told(3)
    for key in helplines:
        line = HELPLINES[key]
        yield f"Anyone touched by this can ring {line['name']} on {line['number']}. The call is free."
    yield f"{told(2)} The plans can be seen on [the project’s pages]({site}/projects/)."


def _after(voice: Voice, day: date, helplines: list[str]) -> Iterator[str]:
    yield "## Notes to editors"
    yield from voice.several(words.EDITORS, 3)
    for key in helplines:
        yield f"Please print the number of {HELPLINES[key]['name']}, {HELPLINES[key]['number']}, with any report."
    voice["year"] = str(day.year - 1)
    for number, source in enumerate(voice.sample(words.SOURCES, 3), 1):
        voice["source"] = source
        voice["sample"] = f"{1 + int(voice.random() * 9)},{100 + int(voice.random() * 900)}"
        yield f"[^{number}]: {voice.one(words.NOTES)}"


def kit(made: Made, files: tuple[str, ...]) -> dict[str, Any]:
    """The record of a release's kit, ``kit.yaml``, with a passport for each of its pictures."""
    place = made.fields["Place"]
    return {
        "title": f"Pictures from {place}, {made.fields['Reference']}",
        "permission": "Free to use with reports on this project, with the credit.",
        "pictures": {
            file: {
                "caption": f"The hills above {place}, drawing {number} of {len(files)}.",
                "credit": "Standfirst demonstration",
                "licence": "CC BY 4.0",
                "alt": f"Drawing of green hills in four rows above {place}, under a pale blue sky.",
                "focus": "50% 60%",
            }
            for number, file in enumerate(files, 1)
        },
        "facts": [f"The project is in {place}.", f"It was made public on {made.fields['Date']}."],
    }


def write(folder: Path, size: int, seed: int = 1) -> list[Made]:
    """Write an office of so many releases into ``folder``, without settings. Gives the releases, oldest first."""
    content = folder / "content"
    directory = {
        "organisations": records.organisations(),
        "contacts": records.contacts(),
        "helplines": HELPLINES,
        "topics": records.topics(),
    }
    (content / "directory").mkdir(parents=True)
    for name, each in directory.items():
        (content / "directory" / f"{name}.yaml").write_text(as_yaml(each), "utf-8")
    drawn = drawings(seed)
    made = list(releases(size, seed))
    for year in {one.fields["Date"][:4] for one in made}:
        (content / "releases" / year).mkdir(parents=True)
    for index, one in enumerate(made):
        (folder / one.path).write_text(one.text, "utf-8")
        if one.kit:
            _write_kit(content / "media" / one.kit, one, drawn[index % len(drawn)], drawn[(index + 1) % len(drawn)])
    return made


def _write_kit(folder: Path, made: Made, *pictures: bytes) -> None:
    files = tuple(f"hills-{number}.png" for number, _ in enumerate(pictures, 1))
    folder.mkdir(parents=True)
    for file, data in zip(files, pictures, strict=True):
        (folder / file).write_bytes(data)
    (folder / "kit.yaml").write_text(as_yaml(kit(made, files)), "utf-8")


def as_yaml(value: Any) -> str:
    """The records of a file as YAML, in their order."""
    return yaml.dump(value, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), allow_unicode=True, sort_keys=False)
