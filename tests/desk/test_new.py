from __future__ import annotations

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
    assert "it was left as it is" in capsys.readouterr().err
    assert file.read_text("utf-8") == "mine"


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
