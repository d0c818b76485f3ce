from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from press.desk import main
from press.folder import Folder, read_folder
from press.reports import FORMATS

CHECKED = "1 release checked: nothing to mend.\n"


def another(sound: Path) -> tuple[str, str]:
    """The first line and the rest of a release like the sound one, which has not its Reference."""
    title, _, rest = sound.read_text("utf-8").partition("\n")
    return title, rest.replace("Reference: HT-2026-03\n", "")


@pytest.fixture
def wrong(sound: Path) -> Path:
    """A second release, with a misspelt field on its line 2."""
    file = sound.with_name("wrong.md")
    title, rest = another(sound)
    file.write_text(f"{title}\nEmbrago: 2026-03-02 00:01\n{rest}", "utf-8")
    return file


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    """The exit code and the report for machines."""
    code = main(["check", "--format", "json", *arguments])
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("sound")
def test_a_sound_office_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr() == (CHECKED, "")


@pytest.mark.usefixtures("wrong")
def test_an_error_is_reported_at_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    code, report = found(capsys)
    assert code == 1
    assert report["summary"] == {"releases": 2, "errors": 1, "warnings": 0}
    (finding,) = report["findings"]
    assert (finding["path"], finding["line"], finding["column"], finding["end_column"], finding["rule"]) == (
        "content/releases/2026/wrong.md", 2, 1, 8, "unknown-field",
    )  # fmt: skip


def test_only_what_is_asked_is_reported(sound: Path, wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, str(sound))[0] == 0
    code, report = found(capsys, "content/releases/2026/wrong.md")
    assert code == 1
    assert report["summary"]["releases"] == 1


@pytest.mark.usefixtures("wrong")
@pytest.mark.parametrize("path", [".", "..", "content", "content/releases", "content/releases/2026/"])
def test_a_folder_means_all_that_is_in_it(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, report = found(capsys, path)
    assert code == 1
    assert report["summary"] == {"releases": 2, "errors": 1, "warnings": 0}


def test_the_office_is_found_from_a_folder_in_it(
    sound: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sound.parent)
    assert main(["check", "sound.md"]) == 0
    assert capsys.readouterr().out == CHECKED


def test_an_office_elsewhere_is_named(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--project", "office"]) == 0
    assert main(["check"]) == 2
    assert "There is no pelicanconf.py" in capsys.readouterr().err


def test_a_text_under_another_name_is_not_passed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = project / "content/releases/2026/zz.txt"
    text.write_text("Title: Trust opens a house\n", "utf-8")
    code, report = found(capsys, "content/releases/2026/zz.txt")
    assert code == 1
    assert [one["rule"] for one in report["findings"]] == ["misplaced-file"]
    assert main(["check", "content/releases/2026/zz.txt"]) == 1
    assert "Rename it to “zz.md”, or move it elsewhere." in capsys.readouterr().out


def test_a_word_file_is_not_passed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = "content/releases/2026/letter.docx"
    (project / letter).write_bytes(b"PK")
    assert main(["check", letter]) == 1
    assert f"“{letter}” is not read: a release is a file whose name ends in .md." in capsys.readouterr().out
    assert main(["check", "content/releases/2026/sound.md"]) == 0


def test_a_word_file_that_is_a_download_is_not_passed_unless_beside_a_release(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter, page = "content/releases/2026/letter.docx", project / "content/pages/form.md"
    (project / letter).write_bytes(b"PK")
    page.parent.mkdir(exist_ok=True)
    page.write_text("Title: Form\n\nFill in [the form]({static}/releases/2026/letter.docx).\n", "utf-8")
    assert main(["check", letter]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert f"“{letter}” is not read: a release is a file whose name ends in .md." in said.err
    assert main(["check", letter, "content/releases/2026/sound.md"]) == 0


def test_a_release_from_outside_is_checked_against_the_office(
    wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    wrong.rename(drafts / "wrong.md")
    for path in ("../drafts", "../drafts/wrong.md"):
        code, report = found(capsys, path)
        assert code == 1
        assert report["summary"]["releases"] == 1
        assert report["findings"][0]["path"] == "../drafts/wrong.md"
    assert found(capsys)[0] == 0


def test_a_folder_that_is_a_link_is_the_office_all_the_same(
    wrong: Path, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "content").rename(tmp_path / "elsewhere")
    (project / "content").symlink_to(tmp_path / "elsewhere")
    for path in ("content/releases/2026/wrong.md", "../elsewhere/releases/2026/wrong.md"):
        _, report = found(capsys, path)
        assert [finding["path"] for finding in report["findings"]] == ["content/releases/2026/wrong.md"]
        assert report["summary"]["releases"] == 1


def test_a_file_that_is_a_link_is_known_by_its_own_name(
    wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong.rename(tmp_path / "shared.md")
    wrong.symlink_to(tmp_path / "shared.md")
    _, report = found(capsys, "content/releases/2026/wrong.md")
    assert [finding["path"] for finding in report["findings"]] == ["content/releases/2026/wrong.md"]


def test_a_folder_that_is_there_no_more_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert main(["check"]) == 2
    said = "press check: The folder that you are in is there no more. Go into the press office's folder.\n"
    assert capsys.readouterr() == ("", said)


def test_a_link_that_leads_to_itself_is_a_finding(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong.unlink()
    wrong.symlink_to(wrong.name)
    code, report = found(capsys)
    assert code == 1
    told = [(finding["path"], finding["rule"]) for finding in report["findings"]]
    assert told == [("content/releases/2026/wrong.md", "unreadable-file")]


def test_in_a_folder_from_outside_large_letters_make_a_release_too(
    wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "drafts").mkdir()
    wrong.rename(tmp_path / "drafts" / "WRONG.MD")
    code, report = found(capsys, "../drafts")
    assert (code, report["summary"]["releases"]) == (1, 1)


def test_a_hidden_file_is_checked_when_it_is_named(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong.rename(wrong.with_name(".wrong.md"))
    assert found(capsys)[0] == 0
    assert found(capsys, "content/releases/2026/.wrong.md")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.md"], "There is no file or folder “nowhere.md”."),
        (["../empty"], "There is no release in the folder “../empty”"),
        (["/dev/null"], "“/dev/null” is neither a file nor a folder."),
        (["--as-of", ""], "--as-of: “” is not written as 2018-01-24 or 2018-01-24 09:30."),
        (["--as-of", "tomorrow"], "--as-of: “tomorrow” is not written as 2018-01-24 or 2018-01-24 09:30."),
        (["--project", "../empty"], "There is no pelicanconf.py in"),
    ],
)
@pytest.mark.usefixtures("project")
def test_what_cannot_be_checked_is_a_sentence(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["check", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_an_office_without_content_cannot_be_checked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content").rename(project / "other")
    assert main(["check"]) == 2
    assert "There is no folder “content”" in capsys.readouterr().err


@pytest.mark.usefixtures("project")
def test_the_time_may_come_from_the_environment(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESS_AS_OF", "soon")
    assert main(["check"]) == 2
    assert "PRESS_AS_OF: “soon” is not written as" in capsys.readouterr().err
    assert main(["check", "--as-of", "2026-03-02"]) == 0


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Title: Only a header\n",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\xef\xbb\xbf\r\n\r\nProse.\r\n",
        b"Title: caf\xe9\n\nx\n",
    ],
    ids=["empty", "header-only", "binary", "blank", "latin-1"],
)
def test_bad_files_are_findings(data: bytes, sound: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound.with_name("bad.md").write_bytes(data)
    code, report = found(capsys, "content/releases/2026/bad.md")
    assert code == 1
    assert report["summary"]["releases"] == 1
    assert {finding["path"] for finding in report["findings"]} == {"content/releases/2026/bad.md"}


def test_a_faulty_directory_is_reported_with_what_is_asked_of_it(
    project: Path, sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "content/directory/topics.yaml").write_text("- not\n- a mapping\n", "utf-8")
    assert found(capsys, "content/directory")[1]["summary"]["releases"] == 0
    assert found(capsys, "content/directory")[0] == 1
    assert {finding["rule"] for finding in found(capsys)[1]["findings"]} >= {"directory-fault"}


@pytest.mark.usefixtures("sound")
def test_what_was_checked_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content/pages").mkdir()
    for name in ("about", "privacy"):
        (project / f"content/pages/{name}.md").write_text(f"Title: {name}\n\nText.\n", "utf-8")
    (project / "content/pages/empty.md").touch()
    for path, said in (
        ("content/pages/about.md", "1 page checked: nothing to mend."),
        ("content/pages/empty.md", "1 page checked: 1 error, no warnings. 1 error stops the build."),
        ("content/directory", "4 files checked: nothing to mend."),
        (".", "1 release and 3 pages checked: 1 error, no warnings. 1 error stops the build."),
    ):
        main(["check", path])
        assert capsys.readouterr().out.splitlines()[-1] == said


def name_kit(project: Path, sound: Path) -> None:
    """Have a published release name a kit that is faulty: only then does the kit stop a build."""
    (project / "content/media/new-kit").mkdir(parents=True)
    sound.write_text(sound.read_text("utf-8").replace("Contacts:", "Kit: new-kit\nContacts:", 1), "utf-8")


def test_faults_of_the_directory_are_told_of_beside_a_release_that_has_none(
    project: Path, sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (project / "content/directory/contacts.yaml").open("a", encoding="utf-8") as contacts:
        contacts.write("\nnobody:\n  name: Nobody\n")
    name_kit(project, sound)
    assert main(["check", str(sound)]) == 0
    out, err = capsys.readouterr()
    assert out == CHECKED
    directory, kits = err.splitlines()
    assert directory.startswith("Not shown here: ")
    assert directory.endswith(" in the directory, which stop “make site”. See “press check content/directory”.")
    assert kits == (
        "Not shown here: 1 error in the media kits, which stops “make site”. See “press check content/media”."
    )
    assert main(["check", "content"]) == 1
    assert capsys.readouterr().err == ""


def test_a_release_is_not_passed_that_could_not_be_held_against_the_directory(
    project: Path, sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "content/directory/contacts.yaml").write_text("harbour-press: {", "utf-8")
    assert main(["check", str(sound), "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["findings"] == []  # none is about what was asked
    assert err.splitlines()[0] == (
        "content/directory/contacts.yaml cannot be read, so whatever names a record of it was not checked."
    )
    assert main(["check", "content"]) == 1
    assert capsys.readouterr().err == ""


def test_the_page_of_one_release_says_what_it_leaves_out_as_the_screen_does(
    project: Path, sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(sound), "--format", "html"])
    out, err = capsys.readouterr()
    assert ("No error in what was checked." in out, "May go out" in out, err) == (True, False, "")

    main(["check", "--format", "html", "content"])
    assert "May go out." in capsys.readouterr().out

    name_kit(project, sound)
    main(["check", str(sound), "--format", "html"])
    out, err = capsys.readouterr()
    assert err.startswith("Not shown here: 1 error in the media kits")
    assert f"<p>{err.strip()}</p>" in out
    assert "This cannot go out yet" in out


def test_the_page_of_a_release_that_could_not_be_held_against_the_directory_is_not_signed(
    project: Path, sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "content/directory/contacts.yaml").write_text("harbour-press: {", "utf-8")
    assert main(["check", str(sound), "--format", "html"]) == 1
    out, err = capsys.readouterr()
    assert all(f"<p>{sentence}</p>" in out for sentence in err.splitlines())
    assert "Signature" not in out


@pytest.mark.usefixtures("wrong")
@pytest.mark.parametrize("name", FORMATS)
def test_every_form_of_report_is_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", name]) == 1
    out, err = capsys.readouterr()
    assert "unknown-field" in out
    assert out.endswith("\n")
    assert err == ""


@pytest.mark.parametrize("stands", ["a file", "a link to nothing"])
def test_a_directory_that_cannot_be_read_stops_publishing(
    stands: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project / "content/directory"
    folder.rename(project / "elsewhere")
    if stands == "a file":
        folder.touch()
    else:
        folder.symlink_to("nowhere")
    code, report = found(capsys)
    assert code == 1
    first = report["findings"][0]
    assert (first["path"], first["rule"], first["level"]) == ("content/directory", "unreadable-file", "error")


@pytest.mark.usefixtures("sound")
def test_a_folder_that_may_not_be_opened_stops_the_check(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("releases/2026"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert main(["check"]) == 2
    assert "releases/2026” cannot be read: permission denied." in capsys.readouterr().err


@pytest.mark.usefixtures("sound")
def test_a_rule_that_is_set_wrongly_stops_the_check(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (project / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('PRESS_RULES = {"unusd-note": "off"}\n')
    assert main(["check"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "“unusd-note”, which is not a rule. Did you mean “unused-note”?" in err


def test_a_check_of_the_same_office_says_the_same_without_reading_it(
    project: Path, wrong: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["check"]) == 1
    first = capsys.readouterr().out
    with monkeypatch.context() as patch:
        patch.setattr("press.desk.checking.load_office", lambda *_: pytest.fail("read again"))
        assert main(["check"]) == 1
        assert capsys.readouterr().out == first
    wrong.unlink()
    assert main(["check"]) == 0
    assert main(["check"]) == 0
    assert "nothing to mend" in capsys.readouterr().out


def _empty_kit(project: Path) -> Callable[[], None]:
    folder = project / "content/media/new-kit"
    folder.mkdir(parents=True)
    return folder.rmdir


def _stranger(project: Path) -> Callable[[], None]:
    file = project / "content/directory/contact.yaml"
    file.write_text("", "utf-8")
    return file.unlink


@pytest.mark.usefixtures("sound")
@pytest.mark.parametrize("spoil", [_empty_kit, _stranger])
def test_a_fault_that_no_text_shows_is_told_and_its_mending_too(
    spoil: Callable[[Path], Callable[[], None]], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"]) == 0
    mend = spoil(project)
    assert (main(["check"]), main(["check"])) == (1, 1)
    mend()
    assert main(["check"]) == 0
    assert CHECKED in capsys.readouterr().out


def test_a_directory_that_changes_while_it_is_read_stops_the_check(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = project / "content/directory/helplines.yaml"

    def look(root: Path) -> Folder:
        found = read_folder(root)
        file.write_text(file.read_text("utf-8") + "\n", "utf-8")
        return found

    monkeypatch.setattr("press.desk.checking.read_folder", look)
    assert main(["check"]) == 2
    assert "“content/directory/helplines.yaml” was changed while it was being read" in capsys.readouterr().err


def test_what_is_held_is_named_until_its_minute_has_come(sound: Path, capsys: pytest.CaptureFixture[str]) -> None:
    title, rest = another(sound)
    sound.with_name("boat.md").write_text(f"{title}\nEmbargo: 2026-12-01 00:01\n{rest}", "utf-8")
    sound.with_name("museum.md").write_text(f"{title}\nStatus: draft\n{rest}", "utf-8")

    def said(*arguments: str) -> list[str]:
        assert main(["check", *arguments]) == 0
        *held, summary = capsys.readouterr().out.splitlines()
        assert "checked: nothing to mend." in summary
        return held

    drafts = ["1 is a draft: museum."]
    embargoed = ["1 is held: boat until Tuesday 1 December 2026, 00:01."]
    assert said("--as-of", "2026-12-01 00:00") == embargoed + drafts
    assert said("--as-of", "2026-12-01 00:01") == drafts
    assert said("--as-of", "2026-12-01 00:00", "content/releases/2026/boat.md") == embargoed
    assert said(str(sound)) == []


@pytest.mark.parametrize("form", FORMATS)
def test_a_release_whose_name_nobody_can_read_is_a_finding(
    sound: Path, form: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    try:
        Path(os.fsdecode(os.fsencode(sound.parent) + b"/caf\xe9.md")).write_text(sound.read_text("utf-8"), "utf-8")
    except OSError:
        pytest.skip("This file system takes no name that is not UTF-8.")
    assert main(["check", "--format", form]) == 1
    said = capsysbinary.readouterr().out.decode("utf-8")
    assert "has a letter in its name that nobody can read" in said
    assert "unreadable-file" in said
