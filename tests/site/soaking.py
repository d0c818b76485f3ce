"""An office that is edited at random, for warm builds to be held against cold ones."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from press.publishing import SITE
from tests.site.project import Project, release

TAGS = ("safe homes", "Libraries", "flood defence", "night buses")
WORDS = ("harbour", "lamp", "tide", "causeway", "library", "shelf", "winter", "bridge", "ferry", "market", "garden")
KIT = """\
title: The harbour lights
permission: Free to use with this release.
pictures:
  lamp.png: {caption: The lamp by night., credit: Harbour Trust, licence: CC0, alt: A lit lamp.}
"""
HELP = "Help: 0808 157 0100."


class Soak:
    """An office that is edited at random, and the clock that moves on meanwhile."""

    def __init__(self, project: Project, dice: random.Random) -> None:
        self.project, self.dice = project, dice
        self.clock = 0
        self.made = 0
        self.edits: tuple[Callable[[], None], ...] = (
            self.new, self.new, self.body, self.title, self.standfirst, self.correction, self.welsh, self.kit,
            self.slug, self.date, self.tags, self.hold, self.lift, self.draft, self.broken,
            self.withdrawn, self.delete, self.rename, self.link, self.picture, self.contact,
            self.number, self.organisation, self.theme, self.style, self.settings, self.tick, self.broken_memory,
            self.lost_memory, self.meddled_aside, self.meddled_site, self.cut_off,
        )  # fmt: skip

    @property
    def now(self) -> str:
        """What time it is."""
        return f"2026-12-{1 + self.clock // 24:02d} {self.clock % 24:02d}:00"

    def files(self) -> list[Path]:
        return sorted((self.project.folder / "content/releases").rglob("r*.md"))

    def any(self) -> Path:
        if not self.files():
            self.new()
        return self.dice.choice(self.files())

    def sentence(self) -> str:
        return " ".join(self.dice.choices(WORDS, k=9)).capitalize() + "."

    def new(self) -> None:
        self.made += 1
        year = self.dice.choice(["2024", "2025", "2026"])
        text = release(f"Number {self.made} {self.sentence()}", f"Tags: {self.dice.choice(TAGS)}\n", HELP)
        text = text.replace("2026-05-01", f"{year}-0{self.dice.randint(1, 9)}-11")
        self.project.write(f"content/releases/{year}/r{self.made}.md", text)

    def change(self, name: str, value: str | None) -> None:
        """Give one release another value of a field, or take the field away."""
        file = self.any()
        head, _, body = file.read_text("utf-8").partition("\n\n")
        lines = [line for line in head.splitlines() if not line.startswith(f"{name}:")]
        lines += [] if value is None else [f"{name}: {value}"]
        file.write_text("\n".join(lines) + "\n\n" + body, "utf-8")

    def body(self) -> None:
        file = self.any()
        file.write_text(file.read_text("utf-8").replace(HELP, f"{self.sentence()} {HELP}", 1), "utf-8")

    def title(self) -> None:
        self.change("Title", self.sentence())

    def standfirst(self) -> None:
        self.change("Standfirst", self.sentence())

    def correction(self) -> None:
        self.change("Correction", f"2026-11-2{self.dice.randint(0, 9)} | B | {self.sentence()} | {self.sentence()}")

    def welsh(self) -> None:
        self.change("Lang", self.dice.choice(["cy", None]))

    def kit(self) -> None:
        picture = self.project.folder / "content/media/harbour-lights/lamp.png"
        if not picture.exists():
            self.project.write("content/media/harbour-lights/kit.yaml", KIT)
            Image.new("RGB", (60, 40), "navy").save(picture)
        self.change("Kit", self.dice.choice(["harbour-lights", None]))

    def slug(self) -> None:
        self.change("Slug", f"{self.dice.choice(WORDS)}-{self.made}-{self.clock}-{self.dice.randint(0, 10**6)}")

    def date(self) -> None:
        self.change("Date", f"202{self.dice.randint(3, 6)}-0{self.dice.randint(1, 9)}-1{self.dice.randint(0, 9)}")

    def tags(self) -> None:
        self.change("Tags", ", ".join(self.dice.sample(TAGS, 2)))

    def hold(self) -> None:
        self.change("Embargo", f"2026-12-{1 + self.clock // 24:02d} {min(self.clock % 24 + 2, 23):02d}:00")

    def lift(self) -> None:
        self.change("Embargo", None)

    def draft(self) -> None:
        self.change("Status", self.dice.choice(["draft", "published"]))

    def broken(self) -> None:
        """Have a draft, or a release that is held for long, with errors: it stops no build."""
        kind, why = self.dice.choice([("draft", "Status: draft"), ("held", "Embargo: 2027-06-01 00:01")])
        fault = self.dice.choice(["It is lit.[^9]", "Ring 0808 157 0210.", "See [it](/no-such-page/).", "Ring nobody."])
        text = release(f"Broken {self.sentence()}", f"{why}\nKit: harbour-lights\n", fault)
        if fault == "Ring nobody.":
            text = text.replace("Issuers: ", "Isuers: ")
        self.project.write(f"content/releases/2026/broken-{kind}.md", text)

    def withdrawn(self) -> None:
        self.change("Withdrawn", f"2026-11-01 | {self.sentence()}")

    def delete(self) -> None:
        self.any().unlink()

    def rename(self) -> None:
        self.made += 1
        file = self.any()
        file.rename(file.with_name(f"r{self.made}.md"))

    def link(self) -> None:
        """Link one release to another that is out; to one that is not, no site would be built."""
        out = [file for file in self.files() if not {"Embargo:", "Status: draft"} & set(_fields(file))]
        if len(out) > 1:
            one, other = self.dice.sample(out, 2)
            target = other.relative_to(self.project.folder / "content").as_posix()
            words = f"See [that {self.sentence()[:-1]}]({{filename}}/{target}). {HELP}"
            one.write_text(one.read_text("utf-8").replace(HELP, words, 1), "utf-8")

    def swap(self, name: str, old: str, new: str) -> None:
        """Put one text in the place of the other, whichever is there."""
        file = self.project.folder / name
        text = file.read_text("utf-8")
        file.write_text(text.replace(old, new) if old in text else text.replace(new, old), "utf-8")

    def contact(self) -> None:
        self.swap("content/directory/contacts.yaml", "phone: 020 7946 0150", "phone: 020 7946 0151")

    def number(self) -> None:
        """Give another line's number in the text of one release, or no more; nobody else names that line."""
        file = self.any()
        text, more = file.read_text("utf-8"), f"Ring Night Owls on 0808 157 0200. {HELP}"
        file.write_text(text.replace(more, HELP) if more in text else text.replace(HELP, more, 1), "utf-8")

    def organisation(self) -> None:
        self.swap("content/directory/organisations.yaml", "name: Harbour Trust", "name: Harbour Trust of Wexmoor")

    def theme(self) -> None:
        self.swap("theme/templates/404.html", "{% block main %}", "{% block main %}<p>Oh.</p>")

    def style(self) -> None:
        sheet = self.project.folder / "theme/static/press.css"
        sheet.write_text(sheet.read_text("utf-8") + f"/* {self.dice.random()} */\n", "utf-8")

    def settings(self) -> None:
        self.swap("pelicanconf.py", "Demonstration press office", "Press office of the harbour")

    def tick(self) -> None:
        self.clock = min(self.clock + self.dice.randint(1, 9), 24 * 27)

    def picture(self) -> None:
        self.project.write("content/files/plan.txt", self.sentence())
        file = self.any()
        words = f"See [the plan of {self.sentence()[:-1]}]({{static}}/files/plan.txt). {HELP}"
        file.write_text(file.read_text("utf-8").replace(HELP, words, 1), "utf-8")

    def memory(self) -> list[Path]:
        return sorted(file for file in (self.project.folder / ".press").rglob("*") if file.is_file())

    def broken_memory(self) -> None:
        """Cut off, or spoil, what the last build has written down."""
        for file in self.memory():
            data = bytearray(file.read_bytes())
            if data and self.dice.random() < 0.5:
                data[self.dice.randrange(len(data))] ^= 0xFF
            file.write_bytes(data[: self.dice.randint(0, len(data))] if self.dice.random() < 0.5 else data)

    def lost_memory(self) -> None:
        for file in self.memory():
            if self.dice.random() < 0.5:
                file.unlink()

    def meddle(self, folder: str) -> None:
        pages = sorted((self.project.folder / folder).rglob("*.html"))
        if pages:
            page = self.dice.choice(pages)
            # A folder without one of those would be no site of ours any more, and never be replaced.
            if self.dice.random() < 0.5 and page.relative_to(self.project.folder / folder).as_posix() not in SITE:
                page.unlink()
            else:
                page.write_text("spoilt", "utf-8")
            self.project.write(f"{folder}/releases/strange.html", "strange")

    def meddled_aside(self) -> None:
        self.meddle(".output.aside")

    def meddled_site(self) -> None:
        self.meddle("output")

    def cut_off(self) -> None:
        """End a build from outside, at some moment of it."""
        self.body()
        building = self.project.start("-m", "press", "build", env={"PRESS_AS_OF": self.now})
        time.sleep(self.dice.uniform(0.1, 1.2))
        building.kill()
        building.communicate()


def _fields(file: Path) -> list[str]:
    head, _, _ = file.read_text("utf-8").partition("\n\n")
    return [field for line in head.splitlines() for field in (line.split(" ")[0], line)]


def take_back(soak: Soak, before: dict[Path, bytes]) -> None:
    """Leave the releases as they were: the edit made a fault, such as a link to what is held now."""
    for path in soak.files():
        path.unlink()
    for path, data in before.items():
        path.write_bytes(data)
