"""A text that was kept is the one that was meant, or there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from press import kept_texts
from press.kept import digest
from press.kept_texts import KeptTexts
from press.quotes import Quote
from press.texts import Text, pack_text

TEXT = Text("<p>Body — “é”</p>", "<h2>Notes</h2>", ("files/plan.txt",), (Quote(1, "She said:", ("“One.”",)),))
NAME = digest(pack_text(TEXT))


def test_what_is_kept_is_found_by_its_content(tmp_path: Path) -> None:
    KeptTexts(tmp_path).keep(TEXT)
    assert KeptTexts(tmp_path).get(NAME) == TEXT
    assert KeptTexts(tmp_path).get(digest("another")) is None


def test_a_text_that_was_cut_off_or_spoilt_is_not_believed(tmp_path: Path) -> None:
    kept = KeptTexts(tmp_path)
    kept.keep(TEXT)
    file = kept.folder / NAME
    whole = file.read_bytes()
    for data in (b"", whole[:-1], whole[:-1] + b"x"):
        file.write_bytes(data)
        assert kept.get(NAME) is None


def test_the_folder_does_not_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_texts, "_MOST", 5)
    kept = KeptTexts(tmp_path)
    for number in range(23):
        kept.keep(Text(f"{number}", ""))
        assert len(list(kept.folder.iterdir())) <= 5
    assert kept.get(digest(pack_text(Text("22", "")))) is not None


def test_while_there_is_room_each_run_finds_what_those_before_have_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_texts, "_MOST", 5)
    texts = [Text(f"{number}", "") for number in range(5)]
    for text in texts:
        KeptTexts(tmp_path).keep(text)
    assert [KeptTexts(tmp_path).get(digest(pack_text(text))) for text in texts] == texts


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / ".press").write_text("in the way", "utf-8")
    KeptTexts(tmp_path).keep(TEXT)
    assert KeptTexts(tmp_path).get(NAME) is None
