"""Sites in folders of their own, built and published as the engine does it, with files that say what they are told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from press import publishing
from press.aside import building
from press.outputs import Data, Output
from press.publishing import Place

SITE = {"404.html": "not here", "contacts/index.html": "ring", "feed.atom": "<feed/>"}


def write(folder: Path, **files: str) -> Path:
    """A whole site in ``folder``; its home page says what is given."""
    for name, text in {**SITE, **{f"{stem}.html": text for stem, text in files.items()}}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def home(folder: Path) -> str:
    return (folder / "index.html").read_text("utf-8")


def planned(**files: str) -> dict[str, Output]:
    """The plan of a whole site: each file by its text, which stands for all that it is made of."""
    texts = {**SITE, **{f"{stem}.html": text for stem, text in files.items()}}
    return {url: Output(url, text, Data(text.encode)) for url, text in texts.items()}


def build(place: Place, version: str = "1", **files: str) -> list[str]:
    """Build a site as the engine does: make what is stale, then publish. Answers what was made."""
    outputs = planned(**files)
    with building(place, kept_beside(place), version) as aside:
        made = list(aside.stale(outputs))
        for output in made:
            file = place.aside / output.url
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(output.fingerprint, "utf-8")
        aside.publish()
    return sorted(output.url for output in made)


def files(folder: Path) -> dict[str, str]:
    """Every file of a site with its text."""
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in folder.rglob("*") if file.is_file()
    }


def fails(error: OSError) -> Callable[..., bool]:
    def step(*_: object) -> bool:
        raise error

    return step


def kept_beside(place: Place) -> Path:
    return place.output.parent / ".press" / "output.json"


def with_index(place: Place) -> Path:
    """Put an index of the search into the published site, as the step after publishing does."""
    index = place.output / publishing.SEARCH
    index.mkdir()
    (index / "fragment").write_text("old", "utf-8")
    return index
