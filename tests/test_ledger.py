"""The ledger gives back what was written, or nothing."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from press import ledger as module
from press.finding import Finding, Level, Place, Waived
from press.kept import FOLDER, digest, forget, read_kept, write_kept
from press.ledger import Entry, Ledger, Verdict, read_ledger, write_ledger
from tests.fixtures import LONDON, release, sound

EVERYTHING = {
    "Embargo": "2026-10-25 01:30",  # an hour that comes twice: the second one is meant, and must still be meant later
    "Correction": "2026-03-04 | B | It said ten. | It is eleven.",
    "Withdrawn": "2026-05-02 | The line is closed.",
    "Event": "2026-06-12 10:00 | Photo call at the harbour",
    "Tags": "safe homes, Libraries",
    "Updated": "2026-03-05",
    "Review": "2027-01-01",
    "Place": "Llŷn — “North Shore”",
}


def ledger() -> Ledger:
    finding = Finding("a.md", Place(3, 1, 3, 9), "unused-note", Level.ERROR, "Note “é”.", "Mend it.")
    verdict = Verdict(
        "key", {("at", "releases/2026/a/"): "x", ("has_file", "media/é.png"): "True"}, (finding,),
        (Waived(finding, "Press desk", "It is right."),), "text", ("files/plan.txt",),
        (("contact", "harbour-press"), ("helpline", "night-owls")),
    )  # fmt: skip
    card = release(sound(header=EVERYTHING)).card
    other = release(sound(), "b.md").card
    return Ledger({card.path: Entry("d", card, verdict), other.path: Entry("e", other)})


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_ledger(tmp_path, "1", LONDON, ledger())
    read = read_ledger(tmp_path, "1", LONDON)
    assert read == ledger()
    embargo = next(iter(read.entries.values())).card.embargo
    assert embargo is not None
    assert embargo.isoformat() == "2026-10-25T01:30:00+00:00"


@pytest.mark.parametrize("is_page", [False, True])
@pytest.mark.parametrize(
    "header",
    [
        {"Status": "draft"},
        {"Embargo": "soon"},
        {"Date": "2026-03-02 09:30"},
        {"Date": "soon"},
        {"Lang": "cy", "Slug": "lamp", "Template": "wide", "Reference": "HT-7"},
    ],
)
def test_whatever_keeps_a_release_or_page_from_the_public_is_still_known(
    tmp_path: Path, header: dict[str, str], is_page: bool
) -> None:
    card = release(sound(header=header), "content/a.md", is_page=is_page).card
    write_ledger(tmp_path, "1", LONDON, Ledger({card.path: Entry("d", card)}))
    assert read_ledger(tmp_path, "1", LONDON).entries == {card.path: Entry("d", card)}
    assert card != release(sound(), "content/a.md", is_page=is_page).card


def test_nothing_is_left_beside_what_is_kept_and_it_is_replaced_whole(tmp_path: Path) -> None:
    file = tmp_path / FOLDER / "some.json"
    for value in (["a"], ["b", "ŵ", "\udc80"]):
        write_kept(file, "1", value)
        assert read_kept(file, "1") == value
        assert [each.name for each in file.parent.iterdir()] == ["some.json"]
    with pytest.raises(TypeError):
        write_kept(file, "1", object())
    assert read_kept(file, "1") == ["b", "ŵ", "\udc80"]


def test_where_the_last_step_is_refused_nothing_is_left_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / FOLDER / "some.json"
    write_kept(file, "1", "a")

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    write_kept(file, "1", "b")
    assert read_kept(file, "1") == "a"
    assert [each.name for each in file.parent.iterdir()] == ["some.json"]


def test_whoever_ends_the_program_meanwhile_is_obeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_kept(tmp_path / FOLDER / "some.json", "1", "a")
    assert not list((tmp_path / FOLDER).iterdir())


def test_what_is_no_json_or_cannot_be_read_counts_as_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "some.json"
    file.write_bytes(digest("1", b"{").encode() + b"\n{")
    assert read_kept(file, "1") is None
    write_kept(file, "1", "a")
    assert read_kept(file, "1") == "a"

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert read_kept(file, "1") is None


def test_what_is_forgotten_is_not_there_and_need_not_have_been(tmp_path: Path) -> None:
    file = tmp_path / FOLDER / "some.json"
    forget(file)
    write_kept(file, "1", "a")
    forget(file)
    assert not file.exists()
    (tmp_path / "file").touch()
    forget(tmp_path / "file" / "some.json")
    with pytest.raises(OSError, match=r"\S"):
        forget(tmp_path / FOLDER)


def test_a_ledger_of_another_version_or_zone_counts_as_none(tmp_path: Path) -> None:
    write_ledger(tmp_path, "1", LONDON, ledger())
    assert read_ledger(tmp_path, "2", LONDON) == Ledger()
    assert read_ledger(tmp_path, "1", ZoneInfo("America/New_York")) == Ledger()
    assert read_ledger(tmp_path / "nowhere", "1", LONDON) == Ledger()


@pytest.mark.parametrize("at", [0, 10, 33, 200, -1])
def test_a_ledger_that_is_cut_off_or_spoilt_counts_as_none(tmp_path: Path, at: int) -> None:
    write_ledger(tmp_path, "1", LONDON, ledger())
    file = tmp_path / FOLDER / "ledger.json"
    whole = file.read_bytes()
    file.write_bytes(whole[:at])
    assert read_ledger(tmp_path, "1", LONDON) == Ledger()
    spoilt = bytearray(whole)
    spoilt[at] ^= 0x20
    file.write_bytes(spoilt)
    assert read_ledger(tmp_path, "1", LONDON) == Ledger()


@pytest.mark.parametrize(
    "value", [[1, 2], {"a": 1}, "text", None, [["a.md", "d", []]], [[], [["a.md", "d", [], None]]]]
)
def test_a_ledger_with_a_right_checksum_and_wrong_content_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: object
) -> None:
    monkeypatch.setattr(module, "read_kept", lambda *_: value)
    assert read_ledger(tmp_path, "1", LONDON) == Ledger()


def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    os.mkfifo(tmp_path / FOLDER / "ledger.json")
    assert read_ledger(tmp_path, "1", LONDON) == Ledger()
    write_ledger(tmp_path, "1", LONDON, ledger())
    assert read_ledger(tmp_path, "1", LONDON) == ledger()


def test_what_cannot_be_kept_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way", "utf-8")
    write_ledger(tmp_path, "1", LONDON, ledger())
    assert read_kept(tmp_path / FOLDER / "ledger.json", "1") is None


def test_a_digest_tells_where_one_part_ends_and_the_next_begins() -> None:
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")
    assert digest("é") == digest("é".encode())
