"""What is known of pictures is known by their content."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from press import pictures as module
from press.directory import Kit, Picture
from press.kit import Archive, Measure, Unusable
from press.pictures import Pictures


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content/media/lights"
    folder.mkdir(parents=True)
    Image.new("RGB", (30, 20)).save(folder / "lamp.png")
    return tmp_path / "content"


def kit() -> Kit:
    picture = Picture(key="lamp.png", caption="The lamp", credit="Harbour Trust", licence="CC BY 4.0", alt="A lamp")
    return Kit(key="lights", title="Lights", permission="Free.", pictures=(picture,))


def test_a_picture_is_measured_once_for_each_content(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = content / "media/lights"
    first = Pictures(content.parent, content, "1")
    assert first.measure(folder, "lamp.png") == Measure("PNG", 30, 20, (folder / "lamp.png").stat().st_size)
    first.remember()
    monkeypatch.setattr(module, "measure_picture", lambda *_: pytest.fail("measured again"))
    assert Pictures(content.parent, content, "1").measure(folder, "lamp.png").width == 30
    monkeypatch.undo()
    Image.new("RGB", (31, 20)).save(folder / "lamp.png")
    assert Pictures(content.parent, content, "1").measure(folder, "lamp.png").width == 31


def test_a_picture_that_was_usable_under_one_name_is_not_so_under_any(content: Path) -> None:
    folder = content / "media/lights"
    pictures = Pictures(content.parent, content, "1")
    pictures.measure(folder, "lamp.png")
    (folder / "lamp.jpg").write_bytes((folder / "lamp.png").read_bytes())
    with pytest.raises(Unusable):
        pictures.measure(folder, "lamp.jpg")


def test_a_kit_is_packed_again_when_anything_in_it_is_another(content: Path) -> None:
    packed: list[str] = []

    def pack() -> Archive:
        packed.append("once more")
        return Archive(b"zip", ("lamp.png",))

    for facts in (["2026-03-02"], ["2026-03-02"], ["2026-03-03"]):
        pictures = Pictures(content.parent, content, "1")
        assert pictures.packed(kit(), facts, pack).size == 3
        pictures.remember()
    assert len(packed) == 2
    Image.new("RGB", (31, 20)).save(content / "media/lights/lamp.png")
    Pictures(content.parent, content, "1").packed(kit(), ["2026-03-03"], pack)
    assert len(packed) == 3


def test_what_is_no_longer_used_is_forgotten(content: Path) -> None:
    first = Pictures(content.parent, content, "1")
    first.measure(content / "media/lights", "lamp.png")
    first.remember()
    second = Pictures(content.parent, content, "1")
    second.remember()
    assert Pictures(content.parent, content, "1").known == {}


def test_a_run_that_needs_only_some_of_it_forgets_nothing(content: Path) -> None:
    first = Pictures(content.parent, content, "1")
    first.measure(content / "media/lights", "lamp.png")
    first.remember()
    Pictures(content.parent, content, "1").remember(and_forget=False)
    assert Pictures(content.parent, content, "1").known == first.used
