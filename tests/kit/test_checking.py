from __future__ import annotations

from pathlib import Path

from PIL import Image

from press.kit import faults, placed
from tests.directory.offices import with_kit
from tests.kit.test_location import taken_in_london


def test_a_damaged_picture_is_a_fault_at_its_name_in_the_kit(tmp_path: Path) -> None:
    directory = with_kit(tmp_path)
    media = tmp_path / "content" / "media"
    assert list(faults(directory, media)) == []
    (media / "lamp-room" / "lamp.png").write_bytes(b"not a picture")
    ((source, fault),) = faults(directory, media)
    assert (source.path, source.position(fault.span.start)) == ("content/media/lamp-room/kit.yaml", (4, 3))
    assert (fault.rule, fault.message) == ("directory-fault", "“lamp.png” is not a picture that can be read.")


def test_a_picture_that_tells_its_place_breaks_a_rule_of_its_own(tmp_path: Path) -> None:
    directory = with_kit(tmp_path)
    media = tmp_path / "content" / "media"
    Image.new("RGB", (40, 30)).save(media / "lamp-room" / "lamp.png", exif=taken_in_london())
    ((source, fault),) = faults(directory, media)
    assert (source.path, source.position(fault.span.start)) == ("content/media/lamp-room/kit.yaml", (4, 3))
    assert fault.rule == "picture-location"
    assert fault.message.startswith("“lamp.png” tells where it was taken")
    assert "Remove Properties" in fault.fix
    assert "Remove Location Info" in fault.fix


def test_a_photograph_beside_the_kits_may_not_tell_its_place_either(tmp_path: Path) -> None:
    content = tmp_path / "content"
    files = ["files/desk.jpg", "files/map.png", "files/notes.jpg", "media/lamp-room/lamp.jpg", "files/leaflet.pdf"]
    for file in files:
        (content / file).parent.mkdir(parents=True, exist_ok=True)
        (content / file).write_bytes(b"no picture")
    Image.new("RGB", (40, 30)).save(content / "files/desk.jpg", exif=taken_in_london())
    Image.new("RGB", (40, 30)).save(content / "files/map.png")
    Image.new("RGB", (40, 30)).save(content / "media/lamp-room/lamp.jpg", exif=taken_in_london())
    ((source, fault),) = placed(content, files)
    assert (source.path, fault.rule) == ("content/files/desk.jpg", "picture-location")
    assert fault.message.startswith("“desk.jpg” tells where it was taken")
