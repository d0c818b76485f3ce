"""A verdict that is taken from an earlier run is the one that the rules would give today."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from press.jury import Jury
from press.ledger import Ledger, read_ledger
from press.loading import Loaded, load_office
from press.preflight import preflight, remember
from press.settings import Settings, read_settings
from press.texts import Text, TextStore
from press.versions import program_version
from tests.fixtures import LONDON, PROJECT, at, sound

BODIES = {
    "no-numbers": "The trust opened in 2018 and helped 1,008 people.",
    "desk": "Journalists can ring 01632 960 101.",
    "desk-mistyped": "Journalists can ring 01632 960 110.",
    "desk-former": "Journalists can ring 01632 960 505.",
    "moved-desk": "Journalists can ring 01632 960 177, or write to press@harbour.example.org.",
    "council": "Ring 020 7946 0150 or write to news@northshire.example.org.",
    "council-mistyped": "Ring 020 7946 0105 or write to news@northshire.exmaple.org.",
    "hospital": "Ring 0117 496 0444 for the wards.",
    "helpline-as-desk": "Journalists can ring Harbour Line on 0808 157 0100.",
    "desk-as-helpline": "Ring Harbour Line on 01632 960 101 if you are not safe.",
    "code": "Text 85999, or ring 101, at any hour.",
    "code-mistyped": "Text 85998 for the Quiet Room.",
    "linked": "Write to [the newsroom](mailto:news@northshire.example.org) or [ring](tel:+442079460150).",
    "unknown": "Ring 07700 900 321.",
    "spoken": "“We are glad,” said Council newsroom. “So are we,” said Sam Example of the Night Desk.",
    "site": "More is at [the council](https://www.northshire.example.org/) and [here](https://northshrie.example.org/).",
}
CONTACTS = ("harbour-press", "council-press", "council-former-press", "hospital-press")
EDITS = (
    ("phone: 01632 960 101", "phone: 01632 960 177"),
    ("phone: 01632 960 177", "phone: 01632 960 101"),
    ("    - 01632 960 505\n", "    - 01632 960 505\n    - 01632 960 110\n"),
    ("    - 01632 960 110\n", ""),
    ("phone: 020 7946 0150", "phone: 020 7946 0105"),
    ("phone: 020 7946 0105", "phone: 020 7946 0150"),
    ("news@northshire.example.org", "press@northshire.example.org"),
    ("press@northshire.example.org", "news@northshrie.example.org"),
    ("news@northshrie.example.org", "news@northshire.example.org"),
    ("name: Council newsroom", "name: Night Desk"),
    ("name: Night Desk", "name: Council newsroom"),
    ("mobile: 07700 900 155", "mobile: 07700 900 321"),
    ("mobile: 07700 900 321", "mobile: 07700 900 155"),
    ("until: 2025-12-31", "until: 2026-12-31"),
    ("until: 2026-12-31", "until: 2025-12-31"),
    ("public: yes", "public: no"),
    ("public: no", "public: yes"),
    ("\nhospital-press:", "\nclinic-press:"),
    ("\nclinic-press:", "\nhospital-press:"),
    ("phone: 0117 496 0444", "phone: 0117 496 044"),
    ("phone: 0117 496 044\n", "phone: 0117 496 0444\n"),
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "content", tmp_path / "content")
    for (name, body), contact in zip(BODIES.items(), CONTACTS * len(BODIES), strict=False):
        text = sound(body, {"Title": f"Of {name.replace('-', ' ')}", "Contacts": contact})
        (tmp_path / f"content/releases/2026/{name}.md").write_text(text, "utf-8")
    return tmp_path


def settings(project: Path) -> Settings:
    return read_settings({"TIMEZONE": "Europe/London", "PRESS_DEMONSTRATION": True}, project)


def verdicts(loaded: Loaded, *, known: bool) -> tuple[list[str], dict[str, Text]]:
    """What is said of every release, and the text of each whose verdict was made anew."""
    project = loaded.office.settings.project
    ledger = read_ledger(project, program_version(), LONDON) if known else None
    texts = TextStore()
    result = preflight(loaded, ledger, texts)
    if ledger is not None:
        remember(loaded, result, ledger)
    said = [f"{path}: {verdict.text} {verdict.files}" for path, verdict in sorted(result.verdicts.items())]
    return [*map(repr, result.findings), *said], {path: text for path in result.verdicts if (text := texts.get(path))}


def judged(texts: Iterable[str]) -> set[str]:
    return {path.rpartition("/")[2].removesuffix(".md") for path in texts}


@pytest.mark.slow
def test_whatever_changes_among_the_contacts_what_stands_is_what_would_be_said(project: Path) -> None:
    file = project / "content/directory/contacts.yaml"
    chance = random.Random(4)
    spared = 0
    for _ in range(60):
        before, after = chance.choice(EDITS)
        file.write_text(file.read_text("utf-8").replace(before, after), "utf-8")
        loaded = load_office(settings(project), at())
        warm, remade = verdicts(loaded, known=True)
        assert warm == verdicts(loaded, known=False)[0], (before, after)
        spared += len(loaded.cards) - len(remade)
    assert spared > 60 * len(BODIES) / 2


def test_a_minute_that_another_zone_skips_is_one_of_the_day_when_the_zone_was_put_right(project: Path) -> None:
    skipped = sound("It opens.", {"Title": "Lamp", "Date": "2026-03-08", "Embargo": "2026-03-08 02:30"})
    (project / "content/releases/2026/lamp.md").write_text(skipped, "utf-8")
    held: list[bool] = []
    for zone in ("America/New_York", "Europe/London"):
        ours = read_settings({"TIMEZONE": zone, "PRESS_DEMONSTRATION": True}, project)
        ledger = read_ledger(project, program_version(), ours.zone)
        loaded = load_office(ours, at(), ledger=ledger)
        remember(loaded, preflight(loaded, ledger), ledger)
        held += [loaded.office.is_held(card) for card in loaded.cards if card.title == "Lamp"]
    assert held == [True, False]


def test_a_new_number_concerns_those_alone_that_name_the_contact_or_may_print_it(project: Path) -> None:
    verdicts(load_office(settings(project), at()), known=True)
    file = project / "content/directory/contacts.yaml"
    file.write_text(file.read_text("utf-8").replace("phone: 0117 496 0444", "phone: 0117 496 0555"), "utf-8")
    _, remade = verdicts(load_office(settings(project), at()), known=True)
    named = {name for name, contact in zip(BODIES, CONTACTS * len(BODIES), strict=False) if contact == "hospital-press"}
    assert judged(remade) >= {"hospital", *named}
    # The others either print nothing like the number, or know the numbers that they print.
    assert not judged(remade) & {"no-numbers", "linked", "council", "helpline-as-desk"}


def test_a_verdict_stands_on_the_next_day_until_an_embargo_lifts(project: Path) -> None:
    file = project / "content/releases/2026/desk.md"
    file.write_text(file.read_text("utf-8").replace("\n\n", "\nEmbargo: 2026-03-04 00:01\n\n", 1), "utf-8")
    for moment, of_whom in (("2026-03-02", None), ("2026-03-03", set()), ("2026-03-04 00:01", {"desk"})):
        _, remade = verdicts(load_office(settings(project), at(moment)), known=True)
        assert of_whom is None or judged(remade) == of_whom


def test_a_verdict_on_a_release_of_a_day_to_come_stands_until_that_day(project: Path) -> None:
    file = project / "content/releases/2026/desk.md"
    file.write_text(file.read_text("utf-8").replace("Date: 2026-03-02", "Date: 2026-03-04 09:00", 1), "utf-8")
    for moment, of_whom, is_found in (
        ("2026-03-02 12:00", None, True),
        ("2026-03-03 23:59", set(), True),
        ("2026-03-04 00:00", {"desk"}, False),
    ):
        said, remade = verdicts(load_office(settings(project), at(moment)), known=True)
        assert of_whom is None or judged(remade) == of_whom
        assert any("future-date" in one and "/desk.md" in one for one in said) is is_found


def test_a_verdict_stands_until_the_first_of_two_days_to_come(project: Path) -> None:
    file = project / "content/releases/2026/desk.md"
    days = "Date: 2026-03-04 09:00\nUpdated: 2026-03-06"
    file.write_text(file.read_text("utf-8").replace("Date: 2026-03-02", days, 1), "utf-8")
    for moment, of_whom, told in (
        ("2026-03-03", None, 2),
        ("2026-03-04", {"desk"}, 1),
        ("2026-03-05", set(), 1),
        ("2026-03-06", {"desk"}, 0),
    ):
        said, remade = verdicts(load_office(settings(project), at(moment)), known=True)
        assert of_whom is None or judged(remade) == of_whom
        assert sum("future-date" in one and "/desk.md" in one for one in said) == told


def test_a_rule_that_asks_what_day_it_is_ends_the_run(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = load_office(settings(project), at())
    jury = Jury(loaded, {}, with_texts=False)
    with pytest.raises(TypeError, match="what time it is"):
        jury.witness.clock.reached(at().now)


def test_only_what_is_wanted_is_judged_and_the_rest_stays_as_it_was_known(project: Path) -> None:
    loaded = load_office(settings(project), at())
    path = "content/releases/2026/desk-mistyped.md"
    whole = preflight(loaded)
    part = preflight(loaded, wanted=path.__eq__)
    assert list(part.verdicts) == [path]
    assert part.verdicts[path] == whole.verdicts[path]
    assert part.verdicts[path].findings
    # Of nothing known before, the cards are; of what was known, all is.
    remember(loaded, part, Ledger())
    known = read_ledger(project, program_version(), LONDON)
    assert {of for of, entry in known.entries.items() if entry.verdict} == {path}
    assert [entry.card for entry in known.entries.values()] == list(loaded.cards)
    remember(loaded, whole, known)
    known = read_ledger(project, program_version(), LONDON)
    loaded = load_office(settings(project), at(), ledger=known)
    remember(loaded, preflight(loaded, wanted=path.__eq__), known)
    assert read_ledger(project, program_version(), LONDON) == known
    # An edited release that was not wanted is not believed to be as it was.
    file = project / "content/releases/2026/desk.md"
    file.write_text(file.read_text("utf-8").replace("960 101", "960 110"), "utf-8")
    loaded = load_office(settings(project), at(), ledger=known)
    remember(loaded, preflight(loaded, known, wanted=path.__eq__), known)
    known = read_ledger(project, program_version(), LONDON)
    assert known.entries["content/releases/2026/desk.md"].verdict is None
    assert preflight(loaded, known).findings == preflight(loaded).findings
