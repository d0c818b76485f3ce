from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from press.directory import load_directory
from tests.directory.offices import KIT, faults, office, only_fault, with_kit

KIT_FILE = "media/lamp-room/kit.yaml"


def test_a_sound_kit(tmp_path: Path) -> None:
    directory = with_kit(tmp_path)
    assert directory.faults == ()
    (picture,) = directory.kits["lamp-room"].pictures
    assert (picture.file, picture.credit, picture.people, picture.expires) == (
        "lamp.png",
        "Gullhaven Museum",
        (),
        None,
    )


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "    credit: Gullhaven Museum\n",
            "",
            (
                "kit.yaml",
                4,
                "lamp.png",
                "The picture “lamp.png” has no credit.",
                "Write what is missing below the picture’s name: nobody may print a picture without it.",
            ),
        ),
        (
            "    credit: Gullhaven Museum\n    licence: CC BY 4.0\n    alt: A tall lamp.\n",
            "    licence:\n",
            (
                "kit.yaml",
                4,
                "lamp.png",
                "The picture “lamp.png” has no credit, licence or alt.",
                "Write what is missing below the picture’s name: nobody may print a picture without it.",
            ),
        ),
    ],
)
def test_an_incomplete_passport_is_one_fault_of_its_own_rule(
    tmp_path: Path, old: str, new: str, fault: tuple[str, int, str, str, str]
) -> None:
    directory = with_kit(tmp_path, KIT.replace(old, new))
    assert only_fault(directory) == fault
    assert directory.faults[0][1].rule == "incomplete-passport"
    assert directory.is_faulty("kit", "lamp-room")
    # The kit is kept without the picture, so that a preview has something to show.
    assert directory.kits["lamp-room"].pictures == ()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("title:", "titel:", (1, "“lamp-room” has no title.")),
        ("    alt:", "    focus: middle\n    alt:", (8, "“middle” does not say where the middle of interest is.")),
        ("    alt:", "    expires: soon\n    alt:", (8, "“soon” is not a date written as 2018-01-24.")),
        ("    alt:", "    allt: x\n    alt:", (8, "“allt” is not a field of a picture.")),
        (
            "pictures:",
            "videos: [{title: Film, url: film.mp4}]\npictures:",
            (3, "“film.mp4” is not a whole web address."),
        ),
        ("pictures:", "facts: One fact.\npictures:", (3, "“facts” must be a list.")),
        ("pictures:", "logos: [lamp.png]\npictures:", (3, "“logos” must have the names of files below it.")),
    ],
)
def test_a_slip_in_a_kit_is_told_at_its_line(tmp_path: Path, old: str, new: str, fault: tuple[int, str]) -> None:
    found = [(line, message) for _, line, message in faults(with_kit(tmp_path, KIT.replace(old, new)))]
    assert fault in found


@pytest.mark.parametrize(
    ("name", "message", "fix"),
    [
        ("lamb.png", "There is no “lamb.png” in this folder.", "Did you mean “lamp.png”?"),
        (
            "../a/lamp.png",
            "“../a/lamp.png” cannot be the name of a picture: only letters, digits, dots, hyphens and underscores can.",
            "Call the file “lamp.png”, in the folder and here.",
        ),
        (
            "The lamp.PNG",
            "“The lamp.PNG” cannot be the name of a picture: only letters, digits, dots, hyphens and underscores can.",
            "Call the file “the-lamp.png”, in the folder and here.",
        ),
        (
            "lamp.tiff",
            "“lamp.tiff” is not a picture that can be shown.",
            "It must end in .jpg, .jpeg, .png or .webp.",
        ),
        (
            f"{'long' * 100}.png",
            f"There is no “{'long' * 100}.png” in this folder.",
            "Put it there.",
        ),
    ],
)
def test_a_picture_that_cannot_be_there(tmp_path: Path, name: str, message: str, fix: str) -> None:
    directory = with_kit(tmp_path, KIT + KIT.partition("pictures:\n")[2].replace("lamp.png", name))
    assert only_fault(directory)[1:] == (9, name, message, fix)


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("private.png", "Write it under pictures or logos, or take it away."),
        ("badge.svg", "Write it under logos, or take it away."),
        ("lamp.TIFF", "Save it as .jpg or .png and write that under pictures, or take it away."),
        ("lamp.mp4", "Take it away: a kit gives the address of a film, under videos, and not the film."),
        (
            "captions.docx",
            "Take it away: a kit gives away pictures and logos. What it says can stand in kit.yaml under facts.",
        ),
        (
            "README",
            "Take it away: a kit gives away pictures and logos. What it says can stand in kit.yaml under facts.",
        ),
        ("old/lamp.png", "Put what is in it beside kit.yaml and write it down there, or take it away."),
    ],
)
def test_a_file_nobody_wrote_down_has_the_fix_that_is_right_for_it(tmp_path: Path, name: str, fix: str) -> None:
    file = tmp_path / "content/media/lamp-room" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"x")
    directory = office(tmp_path, {KIT_FILE: "title: T\npermission: P\nfacts: [One fact.]\n"})
    top = name.partition("/")[0]
    (fault,) = [fault for _, fault in directory.faults]
    assert (fault.message, fault.fix) == (f"“{top}” lies in this folder and is not in kit.yaml.", fix)


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "desktop.ini", "~$captions.docx", "#kit.yaml#", "kit.yaml~"]
)
def test_what_a_computer_left_there_is_no_fault(tmp_path: Path, name: str) -> None:
    assert with_kit(tmp_path, pictures=("lamp.png",)).faults == ()
    (tmp_path / "content/media/lamp-room" / name).write_bytes(b"x")
    (tmp_path / "content/directory" / name).write_bytes(b"x")
    assert load_directory(tmp_path / "content", tmp_path, demonstration=True).faults == ()


@pytest.mark.parametrize("text", ["# title: The lamp room\n# pictures:\n#   lamp.png:\n", "{}\n"])
def test_a_kit_that_says_nothing_is_one_fault_that_says_what_belongs_there(tmp_path: Path, text: str) -> None:
    directory = with_kit(tmp_path, text)
    comments = "This file holds only comments: nobody reads a line that begins with #."
    assert only_fault(directory)[3:] == (
        comments if text.startswith("#") else "This file is empty.",
        "It must hold the fields of a media kit: title, permission, and pictures, logos, videos or facts; "
        "docs/directory.md shows how.",
    )
    assert directory.is_faulty("kit", "lamp-room")


def test_a_kit_holds_something_to_take_away(tmp_path: Path) -> None:
    directory = office(tmp_path, {KIT_FILE: "title: The lamp room\npermission: Free to use.\n"})
    assert only_fault(directory)[3:] == (
        "“lamp-room” has no pictures, logos, videos or facts.",
        "Give at least one of them.",
    )
    assert directory.is_faulty("kit", "lamp-room")


def test_a_link_out_of_the_folder(tmp_path: Path) -> None:
    Image.new("RGB", (1, 1)).save(tmp_path / "secret.png")
    folder = tmp_path / "content/media/lamp-room"
    folder.mkdir(parents=True)
    (folder / "lamp.png").symlink_to(tmp_path / "secret.png")
    directory = office(tmp_path, {KIT_FILE: KIT})
    assert only_fault(directory)[3] == "“lamp.png” is a link to a file outside this folder."
    assert directory.kits["lamp-room"].pictures == ()


def test_a_folder_without_a_kit_file(tmp_path: Path) -> None:
    (tmp_path / "content/media/lamp-room").mkdir(parents=True)
    (tmp_path / "content/media/.cache").mkdir()
    directory = office(tmp_path)
    assert only_fault(directory)[3] == "kit.yaml is missing: without it nobody knows what these files are."
    assert directory.is_faulty("kit", "lamp-room")


def test_the_name_of_a_kit_is_part_of_its_address(tmp_path: Path) -> None:
    folder = tmp_path / "content/media/Lamp Room"
    folder.mkdir(parents=True)
    Image.new("RGB", (1, 1)).save(folder / "lamp.png")
    fault = only_fault(office(tmp_path, {"media/Lamp Room/kit.yaml": KIT}))
    assert fault[3] == "The folder “Lamp Room” may have only lower-case letters, digits and hyphens in its name."
    assert fault[4] == "Call it “lamp-room”, here and in the releases that name it."


def test_the_name_of_a_kit_is_no_longer_than_a_part_of_an_address_may_be(tmp_path: Path) -> None:
    for name in ("k" * 100, "k" * 253):
        (tmp_path / f"content/media/{name}").mkdir(parents=True)
        Image.new("RGB", (1, 1)).save(tmp_path / f"content/media/{name}/lamp.png")
    kits = {f"media/{'k' * 100}/kit.yaml": KIT, f"media/{'k' * 253}/kit.yaml": KIT}
    fault = only_fault(office(tmp_path, kits))
    assert fault[3] == f"The name “{'k' * 40}…” makes 253 characters of an address; 240 is the most."
    assert fault[4] == "Give the folder a shorter one, here and in the releases that name it."


def test_an_organisation_takes_its_logo_from_a_kit(tmp_path: Path) -> None:
    folder = tmp_path / "content/media/lamp-room"
    folder.mkdir(parents=True)
    (folder / "badge.svg").write_text("<svg viewBox='0 0 10 10'/>")
    kit = "title: T\npermission: P\nlogos:\n  badge.svg: {caption: C, credit: C, licence: L, alt: A}\n"
    organisation = "saltmarsh-council: {name: Council, logo: lamp-room/badge.svg}\n"
    directory = office(tmp_path, {KIT_FILE: kit, "directory/organisations.yaml": organisation})
    assert directory.faults == ()
    assert directory.organisations["saltmarsh-council"].logo == "lamp-room/badge.svg"
