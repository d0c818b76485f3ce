from __future__ import annotations

import re
import resource
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from press.desk import main
from press.desk.new import slug_of
from press.header import parse_header
from press.source import read_source

TITLE = "Police & charity act “together”: what <b>you</b> can do"


def test_a_release_to_fill_in(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", TITLE]) == 0
    name = capsys.readouterr().out.rstrip("\n")
    today = datetime.now(ZoneInfo("Europe/London")).date()
    assert name == f"content/releases/{today.year}/{today}-police-charity-act-together-what-b-you-b-can-do.md"
    header = parse_header(read_source(project / name, name), ZoneInfo("Europe/London"))
    assert header.text("Title") == TITLE
    assert header.day("Date") == today
    # Nothing but what is still to be filled in.
    assert [(fault.rule, fault.message) for fault in header.faults] == [
        ("empty-field", "“Standfirst” has no value."),
        ("empty-field", "“Issuers” has no value."),
        ("empty-field", "“Contacts” has no value."),
    ]


def test_a_release_that_is_there_is_left_as_it_is(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", TITLE]) == 0
    file = project / capsys.readouterr().out.strip()
    file.write_text("mine", "utf-8")
    assert main(["new", TITLE]) == 2
    said = capsys.readouterr().err
    assert f"“{file.relative_to(project)}”; it was left as it is." in said
    assert "To go on with it, open it in a text editor. For another release, give another title" in said
    assert file.read_text("utf-8") == "mine"


@pytest.mark.parametrize(("name", "is_taken"), [("{}-01-02-night-line.md", True), ("{}-01-02-a-night-line.md", False)])
def test_a_title_of_this_year_has_its_address(
    name: str, is_taken: bool, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year = datetime.now(ZoneInfo("Europe/London")).year
    file = project / f"content/releases/{year}" / name.format(year)
    file.parent.mkdir(exist_ok=True)
    file.touch()
    assert main(["new", "Night line"]) == (2 if is_taken else 0)
    assert (
        f"There is already a file of this title, “content/releases/{year}/{file.name}”" in capsys.readouterr().err
    ) is (is_taken)


def test_a_title_of_another_year_may_come_again(project: Path) -> None:
    (project / "content/releases/2019").mkdir()
    (project / "content/releases/2019/2019-01-02-night-line.md").touch()
    assert main(["new", "Night line"]) == 0


# What it says is to be done next


def test_what_is_to_be_filled_in_is_said_with_the_keys_that_there_are(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (project / "content/directory/contacts.yaml").open("a", encoding="utf-8") as contacts:
        contacts.write(
            "\ngone-press:\n  name: Sam Example\n  organisation: county-council\n  mobile: 07700 900 166\n"
            "  email: sam@northshire.example.org\n  until: 2025-06-30\n"
        )
    assert main(["new", TITLE]) == 0
    name, said = (told.rstrip("\n") for told in capsys.readouterr())
    assert re.search(r"^    harbour-trust +Harbour Trust$", said, re.MULTILINE)
    assert re.search(r"^    harbour-press +Harbour press desk, Harbour Trust$", said, re.MULTILINE)
    assert "gone-press" not in said  # who has left is nobody to name
    assert f"\nThen check it: press check {name}\n" in said
    assert said.splitlines()[-1].startswith("To publish it, take out the line “Status: draft”")
    assert "Status: draft\n" in (project / name).read_text("utf-8")


def test_topics_are_offered_with_what_they_ask_for(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", TITLE]) == 0
    said = capsys.readouterr().err
    assert "\n  Tags: what it is about, in a line more of the header, if one of these topics fits. Likewise:\n" in said
    assert re.search(r"^    Safe homes +sensitive: the text must give Harbour Line$", said, re.MULTILINE)
    assert re.search(
        r"^    Grief and loss +sensitive: the text must give Night Owls and Quiet Room$", said, re.MULTILINE
    )
    assert re.search(r"^    Libraries$", said, re.MULTILINE)


def test_where_there_are_no_topics_there_is_no_talk_of_tags(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content/directory/topics.yaml").unlink()
    assert main(["new", TITLE]) == 0
    assert "Tags" not in capsys.readouterr().err


def test_of_many_keys_a_few_are_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = project / "content/directory/organisations.yaml"
    file.write_text(file.read_text("utf-8") + "".join(f"\nclub-{n}:\n  name: Club {n}\n" for n in range(20)), "utf-8")
    there = file.read_text("utf-8").count("\n  name: ")
    assert main(["new", TITLE]) == 0
    assert f"    and {there - 12} more in content/directory/organisations.yaml\n" in capsys.readouterr().err


def test_a_directory_without_a_key_is_no_hindrance(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content/directory/contacts.yaml").write_text("harbour-press: {", "utf-8")
    assert main(["new", TITLE]) == 0
    assert "    None can be used in content/directory/contacts.yaml:" in capsys.readouterr().err


def test_the_check_that_it_names_finds_what_is_still_to_be_filled_in(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / ".venv/bin").mkdir(parents=True)
    (project / ".venv/bin/press").touch()
    assert main(["new", TITLE]) == 0
    program, *arguments = capsys.readouterr().err.partition("Then check it: ")[2].partition("\n")[0].split()
    assert program == ".venv/bin/press"
    assert main(arguments) == 0  # a draft's errors stop nothing
    assert capsys.readouterr().out.count("empty-field") == 3


def test_a_file_that_is_filled_in_is_sound_only_with_a_text(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", TITLE]) == 0
    file = project / capsys.readouterr().out.strip()
    text = file.read_text("utf-8").replace("Status: draft\n", "")
    for field, value in (("Standfirst", "It opens."), ("Issuers", "harbour-trust"), ("Contacts", "harbour-press")):
        text = text.replace(f"{field}:", f"{field}: {value}")
    file.write_text(text, "utf-8")
    assert main(["check", str(file)]) == 1
    assert "error missing-text" in capsys.readouterr().out
    file.write_text(text.replace("\n\n\n\nEnds", "\n\nThe trust opens a night line.\n\nEnds"), "utf-8")
    assert main(["check", str(file)]) == 0


def test_the_path_can_be_opened_from_where_one_is(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "content" / "directory")
    assert main(["new", "Night line"]) == 0
    assert Path(capsys.readouterr().out.strip()).is_file()


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("title", ["", " \n", "???", "新闻", "24"])
def test_a_title_that_makes_no_address_is_refused(title: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", title]) == 2
    assert "No file name can be made from the title" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Charity opens a night line", "charity-opens-a-night-line"),
        ("A child’s café: “open” at 9", "a-childs-cafe-open-at-9"),
        ("Tŷ Hafan / Gŵyl 2026", "ty-hafan-gwyl-2026"),
        ("Łódź and Tromsø: a straße for Þór", "lodz-and-tromso-a-strasse-for-thor"),
        ("../../etc/passwd", "etc-passwd"),
        ("word " * 40, "-".join(["word"] * 14)),
        ("w" * 200, "w" * 70),
    ],
)
def test_slugs_are_made_of_the_words_of_a_title(title: str, slug: str) -> None:
    assert slug_of(title) == slug


def test_of_a_release_that_cannot_be_written_whole_nothing_is_left(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))  # a file may be opened, and no byte written into it
    try:
        code = main(["new", "Quiet hours at the pool"])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert code == 2
    assert "quiet-hours-at-the-pool.md” cannot be written: " in capsys.readouterr().err
    assert list(project.rglob("*quiet-hours*")) == []
    assert main(["new", "Quiet hours at the pool"]) == 0
