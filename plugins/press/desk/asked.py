"""What ``press check PATH`` asks about: the part of a result that is about some files, and what it leaves out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from press.clutter import is_content
from press.loading import Loaded
from press.reports.words import count
from press.result import Result, within
from press.settings import CannotRun, Settings
from press.source import known_as


@dataclass(frozen=True, slots=True)
class Asked:
    """What one ``PATH`` means: a file or folder of the office, by its path, or files from outside it."""

    inside: str = ""
    outside: tuple[Path, ...] = ()


def ask(path: str, settings: Settings) -> Asked:
    """What ``path`` means. Raises ``CannotRun`` where nothing is there."""
    place = Path(path)
    if not place.exists():
        raise CannotRun(f"There is no file or folder “{path}”.")
    # A file that is a link is known by its own name; the folders that lead to it may have several.
    place = place.resolve() if place.is_dir() else place.parent.resolve() / place.name
    content = settings.content.resolve()
    if content.is_relative_to(place):
        return Asked(known_as(settings.content, settings.project))
    # The office does not read hidden files; who names one wants it checked all the same.
    if place.is_relative_to(content) and not _hidden(part := place.relative_to(content)):
        return Asked(known_as(settings.content / part, settings.project))
    if place.is_file():
        return Asked(outside=(place,))
    if not place.is_dir():
        raise CannotRun(f"“{path}” is neither a file nor a folder.")
    texts = (file for file in place.rglob("*.*") if file.suffix.lower() == ".md")
    found = (file for file in texts if file.is_file() and not _hidden(file.relative_to(place)))
    files = tuple(sorted(found))
    if not files:
        raise CannotRun(f"There is no release in the folder “{path}”: no file whose name ends in .md.")
    return Asked(outside=files)


def is_wanted(asked: Iterable[Asked], path: str) -> bool:
    """Whether what was asked is about the file of the office at ``path``."""
    return any(_is_in(path, one.inside) for one in asked if one.inside)


def part_of(result: Result, loaded: Loaded, asked: Sequence[Asked]) -> Result:
    """The part of ``result`` that is about what was asked."""
    settings = loaded.office.settings
    content = known_as(settings.content, settings.project)
    outside = {known_as(file, settings.project) for one in asked for file in one.outside}
    files = {f"{content}/{file}" for file in loaded.office.files}
    paths = files | {finding.path for finding in result.findings}
    inside = {path for path in paths if is_wanted(asked, path)}
    texts = {path for path in inside if path.lower().endswith(".md")} | outside
    pages = {path for path in texts - outside if path.startswith(f"{content}/pages/")}
    releases = {path for path in texts if path in outside or path.startswith(f"{content}/releases/")}
    records = {path for path in inside & files if path.endswith(".yaml")}
    part = within(result, inside | outside, len(releases), len(pages), len(records))
    return replace(part, partial=content not in {one.inside for one in asked})


def expect_read(part: Result, asked: Iterable[Asked], settings: Settings) -> None:
    """See that something is read of what was asked, and that no Word file passes. Raises ``CannotRun``."""
    if part.releases or part.pages or part.records or part.findings:
        return
    for one in asked:
        if one.inside and (settings.project / one.inside).is_file():
            raise CannotRun(f"“{one.inside}” is not read: a release is a file whose name ends in .md.")


def unread(part: Result, loaded: Loaded) -> list[str]:
    """The files of the directory against which nothing in ``part`` could be held, unless it says so itself."""
    settings = loaded.office.settings
    folder = known_as(settings.content / "directory", settings.project)
    files = [f"{folder}/{kind}s.yaml" for kind in sorted(loaded.office.directory.unread)]
    told = {finding.path for finding in part.findings}
    return [file for file in files if file not in told] if part.releases or part.pages else []


def left_out(whole: Result, part: Result, settings: Settings) -> Iterator[str]:
    """What ``part`` of a result says nothing of though the site cannot go out with it, in sentences."""
    shown = set(part.findings)
    errors = [one.path for one in whole.findings if whole.blocks(one) and one not in shown]
    for name, what in (("directory", "the directory"), ("media", "the media kits")):
        folder = settings.content / name
        found = sum(_is_in(path, known_as(folder, settings.project)) for path in errors)
        if found:
            stops = "stops" if found == 1 else "stop"
            where = Path(os.path.relpath(folder)).as_posix()
            told = f"Not shown here: {count(found, 'error')} in {what}, which {stops} “make site”."
            yield f"{told} See “press check {where}”."


def _hidden(part: Path) -> bool:
    return not all(map(is_content, part.parts))


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")
