"""The offices of the mutation test: each a folder with the directory of one subject, loaded as any office is."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from press.finding import Finding
from press.loading import Loaded, load_office
from press.office import Office
from press.preflight import preflight
from press.release import Release, parse_release
from press.settings import read_settings
from press.source import decode
from tests.fixtures import LONDON, at
from tests.mutation.subjects import SUBJECTS, Subject

PATH = "content/releases/2026/under-test.md"
"""The file that a text under test is taken to be."""

SOUND, HELD, KIT = "first-release", "held-release", "first-kit"
"""The stems of the office's other two releases, one of them still held, and its media kit."""

PARTNER = "Quayside Choir"
PARTNER_LINE = ("Night Bench", "0808 157 0999")
PARTNER_DESK = ("quayside-press", "press@quayside-choir.example.org", "029 2018 0144")
GONE = "quayside-gone"
FORMER_LINE = "0808 157 0888"


def directory(subject: Subject) -> Mapping[str, str]:
    """The files of an office's directory and its one media kit, by their paths under ``content``."""
    desk, mail, phone = PARTNER_DESK
    name, number = PARTNER_LINE
    about = " ".join(subject.about)
    return {
        "directory/organisations.yaml": f"""\
{subject.key}:
  name: {subject.name}
  url: https://{subject.host}
  boilerplate: {about}
  contacts: [{subject.key}-press]
quayside-choir:
  name: {PARTNER}
  url: https://quayside-choir.example.org
""",
        "directory/contacts.yaml": f"""\
{subject.key}-press:
  name: {subject.desk}
  organisation: {subject.key}
  phone: {subject.phone}
  email: {subject.email}
  out_of_hours: {{number: {subject.mobile}}}
  verified: 2026-11-01
{desk}:
  name: Choir secretary
  organisation: quayside-choir
  phone: {phone}
  email: {mail}
  verified: 2026-11-01
{GONE}:
  name: Choir treasurer
  organisation: quayside-choir
  phone: 029 2018 0155
  email: treasurer@quayside-choir.example.org
  until: 2025-06-30
""",
        "directory/helplines.yaml": f"""\
{subject.key}-line:
  name: {subject.line}
  number: {subject.number}
  covers: [{subject.covers}]
  url: https://{subject.host}/help
  text: {subject.texts}
  hours: {subject.hours}
  cost: {"Free" if subject.number.startswith("0808") else "Charged at local rate"}
  confidential: Confidential
  former_numbers: [{FORMER_LINE}]
  verified: 2026-11-01
night-bench:
  name: {name}
  number: {number}
  covers: [Wales]
  url: https://nightbench.example.org
  verified: 2026-11-01
""",
        "directory/topics.yaml": f"""\
{subject.key}-topic:
  name: {subject.topic}
  sensitive: yes
  helplines: [{subject.key}-line]
""",
    }


def other(subject: Subject, title: str, extra: str = "") -> str:
    """A short sound release of the office."""
    return (
        f"Title: {title}\nStandfirst: {title} this week.\nDate: 2026-02-02\nIssuers: {subject.key}\n"
        f"Contacts: {subject.key}-press\n{extra}\n{title} this week.\n\nEnds\n"
    )


def write(subject: Subject, folder: Path, changed: Mapping[str, str | bytes] | None = None) -> None:
    """Write an office's ``content`` into ``folder``; ``changed`` are files of another content, or new ones."""
    files: dict[str, str | bytes] = {
        **directory(subject),
        f"releases/2026/{SOUND}.md": other(subject, "Bells ring again", f"Reference: {subject.key}-1\n"),
        f"releases/2026/{HELD}.md": other(subject, "Bells fall silent", "Embargo: 2026-12-01 00:01\n"),
        "releases/2026/leaflet.pdf": "%PDF-1.4",
        **(changed or {}),
    }
    for path, text in files.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


VALUES = {"SITENAME": "Mutation", "TIMEZONE": "Europe/London", "PRESS_DEMONSTRATION": True}
"""The settings of every office, in ``pelicanconf.py``."""


def load(folder: Path) -> Loaded:
    """The office in ``folder``."""
    return load_office(read_settings(VALUES, folder), at())


@cache
def office(key: str) -> Office:
    """The office of the subject ``key``, sound in every part."""
    subject = next(one for one in SUBJECTS if one.key == key)
    with tempfile.TemporaryDirectory() as folder:
        write(subject, Path(folder))
        loaded = load(Path(folder))
        assert not preflight(loaded).findings, "an office for faults must have none of its own"
    return loaded.office


def read(data: str | bytes) -> Release:
    """A text, read as the release under test."""
    return parse_release(decode(data if isinstance(data, bytes) else data.encode(), PATH), LONDON)


def findings(data: str | bytes, base: Office) -> tuple[Finding, ...]:
    """What preflight finds wrong with one more release in an office."""
    more = read(data)
    result = preflight(Loaded(replace(base, releases=(*base.releases, more.card)), asked=(more,)))
    return tuple(finding for finding in result.findings if finding.path == PATH)
