"""The gate judges what is out: generated faults in a draft, a held release and a published one of a sound office."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from random import Random

import pytest

from press.finding import Level
from press.preflight import preflight
from press.reports.text import render_text
from press.result import NotOut, Result
from press.showing import Showing
from tests.mutation.faults import FAULTS
from tests.mutation.grammar import sample
from tests.mutation.offices import load, other, write
from tests.mutation.spoiling import Kind, Spoilt, spoilt
from tests.mutation.subjects import SUBJECTS, Subject

FILE = "releases/2026/faulty.md"
PATH = f"content/{FILE}"
UNPUBLISHED = {"draft": "Status: draft\n", "held": "Embargo: 2026-12-20 00:01\n"}

TRIED = [kind for number, kind in enumerate(FAULTS) if number % 6 == 0]
"""Faults of every part of a release: each sixth, so that it takes little time."""


def faulty(kind: Kind) -> tuple[Subject, Spoilt] | None:
    """A release with a fault, of an office as it stands, which has an error and no Status or Embargo."""
    for seed in range(12):
        whole = sample(seed)
        made = spoilt(kind, whole, Random(seed))
        if made and not made.settings and made.office is None and "\nEmbargo:" not in made.text:
            return whole.subject, made
    return None


def checked(folder: Path, subject: Subject, text: str | None) -> tuple[Result, list[str]]:
    """What is found in an office with the release ``text``, and which releases its site shows."""
    write(subject, folder, {FILE: text} if text is not None else {})
    loaded = load(folder)
    return preflight(loaded), [card.path for card in Showing(loaded.office).releases]


@pytest.mark.parametrize("kind", TRIED, ids=lambda kind: kind.name)
def test_a_fault_stops_the_build_only_where_the_release_is_out(kind: Kind, tmp_path: Path) -> None:
    made = faulty(kind)
    if made is None or not made[1].text.startswith("Title:"):
        return  # This fault needs an office of its own, or is in the first line.
    subject, release = made
    _, shown = checked(tmp_path / "without", subject, None)
    out, _ = checked(tmp_path / "out", subject, release.text)
    errors = [one for one in out.findings if one.path == PATH and one.level is Level.ERROR]
    # A fault of the Embargo itself holds the release.
    assert out.blocking == (0 if PATH in out.not_out else out.errors)
    assert out.fails is bool(errors)
    for name, line in UNPUBLISHED.items():
        result, now = checked(tmp_path / name, subject, line + release.text)
        assert (result.blocking, now) == (0, shown), name
        assert result.fails is (name == "held" and result.errors > 0)
        assert not any(map(result.blocks, result.findings))


@pytest.mark.parametrize(
    ("lines", "blocking", "fails"),
    [([], 1, True), (["draft"], 0, False), (["held"], 0, True), (["draft", "held"], 0, True), (["none"], 0, True)],
)
def test_a_kit_is_as_published_as_the_releases_that_name_it(
    lines: list[str], blocking: int, fails: bool, tmp_path: Path
) -> None:
    subject, files, numbers = SUBJECTS[0], {"media/broken/kit.yaml": "title: [\n"}, count()
    for name in lines or [""]:
        if name != "none":
            text = other(subject, "Bells and more bells", "Kit: broken\n" + UNPUBLISHED.get(name, ""))
            files[f"releases/2026/names-{next(numbers)}.md"] = text
    write(subject, tmp_path, files)
    result = preflight(load(tmp_path))
    found = [one for one in result.findings if one.path.startswith("content/media/")]
    assert found
    assert (sum(map(result.blocks, found)), result.blocking, result.fails) == (blocking, blocking, fails)


@pytest.mark.parametrize("field", ["Slug", "Reference"])
@pytest.mark.parametrize("line", UNPUBLISHED.values(), ids=UNPUBLISHED)
def test_what_two_releases_share_is_the_fault_of_the_one_that_is_not_out(field: str, line: str, tmp_path: Path) -> None:
    subject = SUBJECTS[0]
    files = {
        "releases/2026/a-later.md": other(subject, "Bells to come", f"{field}: same-one\n{line}"),
        "releases/2026/b-out.md": other(subject, "Bells that rang", f"{field}: same-one\n"),
    }
    write(subject, tmp_path, files)
    result = preflight(load(tmp_path))
    assert {one.path for one in result.findings} == {"content/releases/2026/a-later.md"}
    assert result.blocking == 0


def test_the_report_says_at_which_minute_a_held_release_stops_the_build(tmp_path: Path) -> None:
    subject = SUBJECTS[0]
    write(subject, tmp_path, {FILE: other(subject, "Bells", UNPUBLISHED["held"]).replace("Issuers: ", "Issuers: x")})
    result = preflight(load(tmp_path))
    assert result.not_out[PATH].reason == "held"
    report = render_text(result)
    assert f"{PATH} is held until 2026-12-20 00:01. Its errors will stop the build at that minute" in report
    assert "No error stops the build." in report


def test_an_embargo_that_cannot_be_read_holds_until_it_is_put_right(tmp_path: Path) -> None:
    subject = SUBJECTS[0]
    write(subject, tmp_path, {FILE: other(subject, "Bells", "Embargo: soon\n")})
    result = preflight(load(tmp_path))
    assert result.not_out[PATH] == NotOut("held", None)
    assert (result.blocking, result.fails) == (0, True)
    assert "It stays held until that is put right." in render_text(result)


@pytest.mark.parametrize("line", ["Status: draft\n", "Embargo: 2027-01-01 00:01\n", ""])
def test_a_release_that_cannot_be_read_to_its_end_is_still_a_draft_or_held(tmp_path: Path, line: str) -> None:
    """Windows writes é as one byte, which is no UTF-8."""
    write(SUBJECTS[0], tmp_path, {})
    file = tmp_path / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(f"Title: One\n{line}\nCaf".encode() + b"\xe9\n\nEnds\n")
    result = preflight(load(tmp_path))
    (finding,) = (one for one in result.findings if one.path == PATH)
    assert finding.rule == "unreadable-file"
    assert result.blocks(finding) == (not line)
