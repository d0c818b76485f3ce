"""An office in a folder of its own that was understood once, edits of it, and what is known of it from before."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from press.carrying import Known
from press.folder import Folder, read_folder
from press.ledger import Entry, Ledger
from press.loading import Loaded, load_office
from press.preflight import preflight
from press.result import Result
from press.settings import Settings, read_settings
from press.standing import Validity, everything, validity
from press.texts import TextStore
from tests.fixtures import NOW, PROJECT, at, sound

LAMP, PIER, HELD = (f"content/releases/2026/{name}.md" for name in ("lamp", "pier", "held"))
ABOUT = "content/pages/about.md"
TEXTS = {
    LAMP: sound("The lamp is lit.", {"Title": "Lamp", "Tags": "libraries"}),
    PIER: sound("The pier is open. See [the lamp]({filename}lamp.md).", {"Title": "Pier"}),
    HELD: sound("The canary sings.", {"Title": "Canary", "Embargo": "2026-11-24 18:00"}),
    ABOUT: "Title: About us\n\nWe keep the harbour.\n",
    "content/files/leaflet.pdf": "%PDF-1.4",
}
REACHES_FURTHER = {
    "its day": (LAMP, "Date: 2026-03-02", "Date: 2026-03-03"),
    "its lists": (LAMP, "Tags: libraries", "Tags: safe homes"),
    "its embargo": (HELD, "Embargo: 2026-11-24 18:00", "Embargo: 2026-11-24 19:00"),
    "whether it is there": (LAMP, "Title: Lamp", "Title:"),
    "whom it gives the number of": (LAMP, "is lit", "is lit. Ring Night Owls on 0808 157 0200"),
    "a page": (ABOUT, "keep", "light"),
    "the directory": ("content/directory/contacts.yaml", "Press officer", "Head of press"),
    "another file": ("content/files/leaflet.pdf", "%PDF-1.4", "%PDF-1.5"),
}
"""Edits after which more than a text and some lists may be another, by what they change."""


@dataclass
class Understood:
    """What a run has understood at a time."""

    settings: Settings
    content: Folder
    loaded: Loaded
    result: Result

    def all_of(self, content: Folder) -> str:
        """The digest of all that a site depends on, had the content been this."""
        return everything(self.settings, content, Folder(), "1")

    @property
    def valid(self) -> Validity:
        return validity(self.all_of(self.content), self.loaded.office)


@dataclass
class Office:
    """The office in ``folder``, which was understood ``before``."""

    folder: Path
    before: Understood = field(init=False)

    def __post_init__(self) -> None:
        shutil.copytree(PROJECT / "content", self.folder / "content")
        self.write(TEXTS)
        (self.folder / "pelicanconf.py").touch()
        self.before = self.understand()

    def write(self, texts: Mapping[str, str]) -> None:
        for path, text in texts.items():
            (self.folder / path).parent.mkdir(exist_ok=True)
            (self.folder / path).write_text(text, "utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_text("utf-8")
        assert old in text
        self.write({path: text.replace(old, new)})

    def look(self) -> Folder:
        return read_folder(self.folder / "content")

    def understand(self, now: str = NOW, entries: Mapping[str, Entry] | None = None) -> Understood:
        """What there is now, with the ``entries`` of a ledger."""
        ours = read_settings({"TIMEZONE": "Europe/London", "PRESS_DEMONSTRATION": True}, self.folder)
        content, ledger = self.look(), Ledger(entries or {})
        loaded = load_office(ours, at(now), ledger=ledger, folder=content)
        return Understood(ours, content, loaded, preflight(loaded, ledger, TextStore()))

    def entries(self) -> dict[str, Entry]:
        """What a ledger has of what was understood before."""
        digests, verdicts = self.before.loaded.digests, self.before.result.verdicts
        return {card.path: Entry(digests[card.path], card, verdicts[card.path]) for card in self.before.loaded.cards}

    def touched(self, now: str = NOW, entries: Mapping[str, Entry] | None = None) -> list[str]:
        """The releases that a new process would make anew, and carry all else over; none where it may not."""
        known = self.entries() if entries is None else entries
        today = self.understand(now, known)
        valid = list(self.before.valid)
        return sorted(Known(valid, known, today.all_of, today.content).touched(today.loaded, today.result))
