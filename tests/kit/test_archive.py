from __future__ import annotations

import subprocess
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from press.directory import Kit, Link, Picture
from press.kit import Archive, Unusable, pack

PICTURE = Picture(
    key="lamp.png",
    caption="The lamp.",
    credit="Gullhaven Museum",
    licence="CC BY 4.0",
    alt="A tall lamp.",
    people=("A visitor", "A keeper"),
    expires=date(2034, 9, 30),
)
LOGO = Picture(
    key="badge.png", caption="The badge.", credit="Gullhaven Museum", licence="Not to be changed", alt="A ring."
)
KIT = Kit(
    key="lamp-room",
    title="The lamp room",
    permission="Free to use with the credit.",
    pictures=(PICTURE,),
    logos=(LOGO,),
    videos=(Link(title="The lamp turns", url="https://museum.example.org/lamp"),),
    facts=("The lens has 252 prisms.",),
)
MADE = date(2024, 9, 14)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "lamp-room"
    folder.mkdir()
    (folder / "lamp.png").write_bytes(b"lamp")
    (folder / "badge.png").write_bytes(b"badge")
    (folder / "kit.yaml").write_text("private: yes")
    return folder


def opened(archive: Archive) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(archive.data))


def test_the_same_kit_makes_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    first = pack(KIT, folder, MADE)
    moved = folder.rename(tmp_path / "elsewhere")
    (moved / "lamp.png").chmod(0o600)
    (moved / "lamp.png").touch()
    assert pack(KIT, moved, MADE) == first


def test_only_what_is_written_down_is_packed_in_the_order_of_names(folder: Path) -> None:
    archive = pack(KIT, folder, MADE)
    assert archive.files == ("README.txt", "SHA256SUMS.txt", "badge.png", "lamp.png")
    entries = opened(archive).infolist()
    assert tuple(entry.filename for entry in entries) == archive.files
    assert {entry.date_time for entry in entries} == {(2024, 9, 14, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr >> 16) for entry in entries} == {(3, 0o100644)}


@pytest.mark.parametrize(
    ("made", "told"), [(date(1968, 5, 1), date(1980, 1, 1)), (date(2206, 11, 24), date(2107, 12, 31))]
)
def test_a_zip_knows_no_day_before_1980_nor_after_2107(folder: Path, made: date, told: date) -> None:
    entries = opened(pack(KIT, folder, made)).infolist()
    assert {entry.date_time[:3] for entry in entries} == {(told.year, told.month, told.day)}


def test_the_checksums_are_what_sha256sum_wants(folder: Path, tmp_path: Path) -> None:
    opened(pack(KIT, folder, MADE)).extractall(tmp_path / "taken")
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS.txt"], cwd=tmp_path / "taken", capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout.splitlines() == ["README.txt: OK", "badge.png: OK", "lamp.png: OK"]


def test_the_readme_says_what_may_be_done_with_what(folder: Path) -> None:
    readme = opened(pack(KIT, folder, MADE, "https://press.example.org/kits/lamp-room/")).read("README.txt").decode()
    assert readme == (
        "The lamp room\n"
        "=============\n"
        "\n"
        "Free to use with the credit.\n"
        "\n"
        "This kit, with its latest corrections: https://press.example.org/kits/lamp-room/\n"
        "\n"
        "Pictures\n"
        "--------\n"
        "\n"
        "lamp.png\n"
        "  Caption: The lamp.\n"
        "  Credit: Gullhaven Museum\n"
        "  Licence: CC BY 4.0\n"
        "  For people who cannot see it: A tall lamp.\n"
        "  Shown: A visitor, A keeper\n"
        "  Not to be used after: 2034-09-30\n"
        "\n"
        "Logos\n"
        "-----\n"
        "\n"
        "badge.png\n"
        "  Caption: The badge.\n"
        "  Credit: Gullhaven Museum\n"
        "  Licence: Not to be changed\n"
        "  For people who cannot see it: A ring.\n"
        "\n"
        "Films\n"
        "-----\n"
        "\n"
        "The lamp turns: https://museum.example.org/lamp\n"
        "\n"
        "Facts\n"
        "-----\n"
        "\n"
        "- The lens has 252 prisms.\n"
        "\n"
        "Is it all here?\n"
        "---------------\n"
        "\n"
        "SHA256SUMS.txt holds a checksum of each file. Check them: sha256sum -c SHA256SUMS.txt\n"
    )


def test_nothing_from_outside_the_folder_is_packed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (folder / "lamp.png").unlink()
    (folder / "lamp.png").symlink_to(tmp_path / "secret")
    with pytest.raises(Unusable, match="outside this folder"):
        pack(KIT, folder, MADE)
