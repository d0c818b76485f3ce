"""What is known of pictures is known by their content."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from press import kept_kits as module
from press.directory import Directory, Kit, Picture, kits, load_directory
from press.folder import Folder, read_folder
from press.kept_kits import KeptKits
from press.kit import Archive, Measure, Unusable
from press.settings import CannotRun


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
    first = KeptKits(content.parent, content, "1")
    assert first.measure(folder, "lamp.png") == Measure("PNG", 30, 20, (folder / "lamp.png").stat().st_size)
    first.remember()
    monkeypatch.setattr(module, "measure_picture", lambda *_: pytest.fail("measured again"))
    assert KeptKits(content.parent, content, "1").measure(folder, "lamp.png").width == 30
    monkeypatch.undo()
    Image.new("RGB", (31, 20)).save(folder / "lamp.png")
    assert KeptKits(content.parent, content, "1").measure(folder, "lamp.png").width == 31


def test_a_drawing_is_looked_into_once_for_each_content(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (content / "plan.svg").write_text("<svg/>")
    first = KeptKits(content.parent, content, "1")
    assert not first.may_run("plan.svg")
    first.remember()
    monkeypatch.setattr(module, "may_run", lambda _: pytest.fail("looked into again"))
    assert not KeptKits(content.parent, content, "1").may_run("plan.svg")
    monkeypatch.undo()
    (content / "plan.svg").write_text("<svg><script/></svg>")
    assert KeptKits(content.parent, content, "1").may_run("plan.svg")


def test_a_picture_that_was_usable_under_one_name_is_not_so_under_any(content: Path) -> None:
    folder = content / "media/lights"
    pictures = KeptKits(content.parent, content, "1")
    pictures.measure(folder, "lamp.png")
    (folder / "lamp.jpg").write_bytes((folder / "lamp.png").read_bytes())
    with pytest.raises(Unusable):
        pictures.measure(folder, "lamp.jpg")


def test_a_known_picture_is_no_longer_usable_when_a_link_stands_in_its_place(content: Path, tmp_path: Path) -> None:
    folder = content / "media/lights"
    first = KeptKits(content.parent, content, "1", read_folder(content))
    first.measure(folder, "lamp.png")
    first.remember()
    assert KeptKits(content.parent, content, "1", read_folder(content)).measure(folder, "lamp.png").width == 30
    (folder / "lamp.png").rename(tmp_path / "lamp.png")
    (folder / "lamp.png").symlink_to(tmp_path / "lamp.png")
    with pytest.raises(Unusable, match="outside this folder"):
        KeptKits(content.parent, content, "1", read_folder(content)).measure(folder, "lamp.png")


def test_a_kit_is_packed_again_when_anything_in_it_is_another(content: Path) -> None:
    packed: list[str] = []

    def pack() -> Archive:
        packed.append("once more")
        return Archive(b"zip", ("lamp.png",))

    for facts in (["2026-03-02"], ["2026-03-02"], ["2026-03-03"]):
        pictures = KeptKits(content.parent, content, "1")
        assert pictures.packed(kit(), facts, pack).size == 3
        pictures.remember()
    assert len(packed) == 2
    Image.new("RGB", (31, 20)).save(content / "media/lights/lamp.png")
    KeptKits(content.parent, content, "1").packed(kit(), ["2026-03-03"], pack)
    assert len(packed) == 3


def test_a_kit_is_packed_again_when_its_record_or_a_logo_is_another(content: Path) -> None:
    def pack() -> Archive:
        packed.append("once more")
        return Archive(b"zip", ("lamp.png",))

    packed: list[str] = []
    logo = content / "media/lights/logo.png"
    Image.new("RGB", (8, 8)).save(logo)
    whole = kit().model_copy(update={"logos": (kit().pictures[0].model_copy(update={"key": "logo.png"}),)})
    for count, record in ((1, whole), (1, whole), (2, whole.model_copy(update={"permission": "Ring us first."}))):
        kept = KeptKits(content.parent, content, "1")
        kept.packed(record, [], pack)
        kept.remember(and_forget=False)
        assert len(packed) == count
    Image.new("RGB", (8, 9)).save(logo)
    KeptKits(content.parent, content, "1").packed(whole, [], pack)
    assert len(packed) == 3


def test_what_is_no_longer_used_is_forgotten(content: Path) -> None:
    first = KeptKits(content.parent, content, "1")
    first.measure(content / "media/lights", "lamp.png")
    first.remember()
    second = KeptKits(content.parent, content, "1")
    second.remember()
    assert KeptKits(content.parent, content, "1").known == {}


def test_a_run_that_needs_only_some_of_it_forgets_nothing(content: Path) -> None:
    first = KeptKits(content.parent, content, "1")
    first.measure(content / "media/lights", "lamp.png")
    first.remember()
    KeptKits(content.parent, content, "1").remember(and_forget=False)
    assert KeptKits(content.parent, content, "1").known == first.used


@pytest.mark.parametrize(("known", "kept"), [(5, 5), (6, 1)])
def test_unless_there_is_so_much_more_that_it_would_only_grow(
    content: Path, monkeypatch: pytest.MonkeyPatch, known: int, kept: int
) -> None:
    monkeypatch.setattr(module, "_SPARE", 3)
    first = KeptKits(content.parent, content, "1")
    for number in range(known):
        (content / f"{number}.svg").write_text(f"<svg><text>{number}</text></svg>")
        first.may_run(f"{number}.svg")
    first.remember()
    second = KeptKits(content.parent, content, "1")
    second.may_run("0.svg")
    second.remember(and_forget=False)
    assert len(KeptKits(content.parent, content, "1").known) == kept


YAML = """\
title: Lights
permission: Free to print.
pictures:
  lamp.png:
    caption: The lamp
    credit: Harbour Trust
    licence: CC BY 4.0
    alt: A lamp
    expires: 2027-01-31
"""


def read(content: Path, version: str = "1") -> Directory:
    """The directory, as a run reads it that remembers what it has read."""
    kept = KeptKits(content.parent, content, version)
    directory = load_directory(content, content.parent, demonstration=True, recall=kept.record)
    kept.remember()
    return directory


def test_a_record_is_understood_once_for_each_content(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = content / "media/lights/kit.yaml"
    file.write_text(YAML, "utf-8")
    first = read(content)
    assert first.faults == ()
    assert first.kits["lights"].pictures[0].expires == date(2027, 1, 31)
    with monkeypatch.context() as patch:
        patch.setattr(kits, "open_yaml", lambda *_: pytest.fail("understood again"))
        assert read(content).kits == first.kits
    source, span = read(content).place("kit", "lights", "pictures", "lamp.png")
    assert source.text[span.start : span.end] == "lamp.png"
    file.write_text(YAML.replace("The lamp", "The lantern"), "utf-8")
    assert read(content).kits["lights"].pictures[0].caption == "The lantern"


@pytest.mark.parametrize("spoil", ["stranger", "missing", "link", "faulty"])
def test_a_record_that_was_sound_is_faulty_when_something_is_wrong(content: Path, spoil: str) -> None:
    folder = content / "media/lights"
    (folder / "kit.yaml").write_text(YAML, "utf-8")
    assert read(content).faults == ()
    match spoil:
        case "stranger":
            (folder / "other.png").write_bytes(b"")
        case "missing":
            (folder / "lamp.png").unlink()
        case "link":
            (folder / "lamp.png").rename(content / "lamp.png")
            (folder / "lamp.png").symlink_to(content / "lamp.png")
        case "faulty":
            (folder / "kit.yaml").write_text(YAML.replace("    credit: Harbour Trust\n", ""), "utf-8")
    for _ in range(2):  # a faulty one is not remembered as sound
        (found,) = read(content).faults
        assert found[0].path == "content/media/lights/kit.yaml"


@pytest.mark.parametrize("what", ["a picture", "a drawing", "a record", "a picture of a kit that is packed"])
def test_what_changes_while_it_is_looked_at_stops_the_run(content: Path, what: str) -> None:
    folder = content / "media/lights"
    name = {"a drawing": "plan.svg", "a record": "media/lights/kit.yaml"}.get(what, "media/lights/lamp.png")
    if not (content / name).exists():
        (content / name).write_text("<svg/>")
    kept = KeptKits(content.parent, content, "1", Folder((name,), digests={name: "the digest of another"}))
    with pytest.raises(CannotRun, match=rf"“content/{name}” was changed"):
        match what:
            case "a picture":
                kept.measure(folder, "lamp.png")
            case "a drawing":
                kept.may_run(name)
            case "a record":
                kept.record(content / name, "", lambda: ["a record"])
            case _:
                kept.packed(kit(), [], lambda: Archive(b"zip", ("lamp.png",)))
    kept.remember()
    assert KeptKits(content.parent, content, "1").known == {}
