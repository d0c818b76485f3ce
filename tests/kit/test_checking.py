from __future__ import annotations

from pathlib import Path

from press.kit import faults
from tests.directory.offices import with_kit


def test_a_damaged_picture_is_a_fault_at_its_name_in_the_kit(tmp_path: Path) -> None:
    directory = with_kit(tmp_path)
    media = tmp_path / "content" / "media"
    assert list(faults(directory, media)) == []
    (media / "lamp-room" / "lamp.png").write_bytes(b"not a picture")
    ((source, fault),) = faults(directory, media)
    assert (source.path, source.position(fault.span.start)) == ("content/media/lamp-room/kit.yaml", (4, 3))
    assert (fault.rule, fault.message) == ("directory-fault", "“lamp.png” is not a picture that can be read.")
