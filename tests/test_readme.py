"""What README.md and docs/ say is so: commands exist, links lead somewhere, examples pass, and nothing is left out."""

from __future__ import annotations

import re
import shutil
from ast import literal_eval
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from pydantic import BaseModel

from press import settings
from press.colours import dress, read_colours
from press.desk import COMMANDS, main
from press.directory import load_directory
from press.directory.records import Contact, Helpline, Kit, Organisation, OutOfHours, Picture, Topic
from press.fields import FIELDS, REQUIRED
from press.release import Release
from press.reports import FORMATS
from press.reports.text import render_text
from press.reports.words import summary
from press.rules.rule import rule
from tests.every import every
from tests.fixtures import checked, findings, office, sound
from tests.fixtures import release as read_release

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text("utf-8")
DOCS = PROJECT / "docs"
WRITTEN = [PROJECT / "README.md", *sorted(DOCS.glob("*.md")), *sorted((DOCS / "rules").glob("*.md"))]
every_page = every((page.relative_to(PROJECT).as_posix(), (page,)) for page in WRITTEN)

SLIP = ("0808 157 0120", "0808 157 0210")
"""What README.md supposes to be mistyped in its release."""


def blocks(text: str) -> list[str]:
    """The fenced examples of a page."""
    return re.findall(r"^```\w*\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def block(text: str, opening: str) -> str:
    """The one example that begins with ``opening``."""
    (found,) = (each for each in blocks(text) if each.startswith(opening))
    return found


def read(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def anchors(page: Path) -> set[str]:
    """The addresses of a page's headings, as the usual readers of Markdown make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\s-]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@every_page
def test_links_lead_to_files_and_headings_that_exist(page: Path) -> None:
    prose = re.sub(r"^```.*?^```$|`[^`\n]+`", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        path, _, heading = target.partition("#")
        if "://" in path:
            continue
        file = page.parent / path if path else page
        assert file.exists(), target
        assert not heading or heading in anchors(file), target


@every_page
def test_commands_exist(page: Path) -> None:
    text = page.read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z-]+)", text, re.MULTILINE)) <= targets
    assert set(re.findall(r"\.venv/bin/press ([a-z]+)", text)) <= set(COMMANDS)


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that ``make new`` begins in README.md, in a copy of the sample office, which is the current folder."""
    shutil.copytree(PROJECT / "content", tmp_path / "content")
    (tmp_path / "pelicanconf.py").write_text('TIMEZONE = "Europe/London"\nPRESS_DEMONSTRATION = True\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESS_AS_OF", "2026-11-24 12:00")
    (named,) = set(re.findall(r"content/releases/[\w/-]+\.md", README))
    return Path(named)


@pytest.mark.usefixtures("alone")
def test_the_release_of_the_readme_is_sound(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    release.write_text(block(README, "Title: "), "utf-8")
    assert main(["check", str(release)]) == 0
    assert capsys.readouterr().out == "1 release checked: nothing to mend.\n"


@pytest.mark.usefixtures("alone")
def test_the_finding_of_the_readme_is_what_a_check_prints(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    right, wrong = SLIP
    assert f"Had you written {wrong} above" in README
    release.write_text(block(README, "Title: ").replace(right, wrong), "utf-8")
    assert main(["check", str(release)]) == 1
    assert capsys.readouterr().out == block(README, "content/releases/")


def test_the_release_of_the_readme_is_where_make_new_puts_it(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (title,) = re.findall(r'make new TITLE="([^"]+)"', README)
    assert block(README, "Title: ").startswith(f"Title: {title}\n")
    assert main(["new", title]) == 0
    made = Path(capsys.readouterr().out.strip())
    assert made.name[len("2026-11-24-") :] == release.name[len("2026-11-24-") :]


def test_the_release_of_the_docs_is_sound() -> None:
    assert findings(block(read("release.md"), "Title: ")) == ()


def test_the_finding_of_the_docs_is_what_a_check_prints() -> None:
    result = replace(checked(sound(header={"Contacts": "harbour-pres"})), held=())
    assert render_text(result) == f"{block(read('checks.md'), 'content/')}\n{summary(result)}\n"


def test_every_field_of_the_header_is_documented_with_its_need() -> None:
    rows = re.findall(r"^\| (\*{0,2})([A-Z][a-z]+)\1 \|", read("release.md"), re.MULTILINE)
    assert [name for _, name in rows if name != "Field"] == list(FIELDS)
    assert {name for bold, name in rows if bold} == {*REQUIRED, "Contacts"}


@pytest.mark.parametrize("model", [Organisation, Contact, OutOfHours, Helpline, Topic, Kit, Picture])
def test_every_field_of_the_directory_is_documented_as_editors_show_it(model: type[BaseModel]) -> None:
    page = read("directory.md")
    for name, field in model.model_fields.items():
        shown = f"**{name}**" if field.is_required() else name
        assert name == "key" or f"| {shown} | {field.description} |" in page


def test_the_records_of_the_docs_are_sound(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "directory"
    folder.mkdir(parents=True)
    for file, opening in (("contacts", "harbour-press:"), ("organisations", "harbour-trust:")):
        (folder / f"{file}.yaml").write_text(block(read("directory.md"), opening), "utf-8")
    directory = load_directory(tmp_path / "content", tmp_path, demonstration=True)
    assert directory.faults == ()
    assert directory.organisations["harbour-trust"].spokespeople[0].topics == ("safe homes", "night work")


def test_every_command_and_setting_is_documented() -> None:
    pages = "".join(page.read_text("utf-8") for page in WRITTEN)
    assert set(COMMANDS) <= set(re.findall(r"press ([a-z]+)", pages)) | set(re.findall(r"make ([a-z]+)", pages))
    assert set(FORMATS) == set(re.findall(r"^\| `([a-z]+)` \| [A-Z]", read("checks.md"), re.MULTILINE))
    listed = set(re.findall(r"^\| `(PRESS_[A-Z_]+)`", read("settings.md"), re.MULTILINE))
    assert listed == set(re.findall(r'"(PRESS_[A-Z_]+)":', Path(settings.__file__).read_text("utf-8")))


@pytest.mark.parametrize("page", ["settings.md", "pages.md"])
def test_the_colours_of_the_docs_can_be_read(page: str) -> None:
    sheet = (PROJECT / "theme/static/press.css").read_text("utf-8")
    given = [literal_eval(colours) for colours in re.findall(r"PRESS_COLOURS[^{\n]*(\{.*?\})", read(page))]
    assert given and all(dress(sheet, read_colours(colours)) for colours in given)


def test_the_rule_that_the_docs_show_is_one(tmp_path: Path) -> None:
    text = block(read("house.md"), '"""')
    (tmp_path / "full_stop.py").write_text(text, "utf-8")
    spec = spec_from_file_location("press.rules.full_stop", tmp_path / "full_stop.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    made = rule(module)
    (fails,), (passes,) = made.fails, made.passes
    assert [fault.fix for fault in made.check(of_header(fails), office())] == ["Take the full stop out."]
    assert list(made.check(of_header(passes), office())) == []


def of_header(line: str) -> Release:
    name, _, value = line.strip().partition(": ")
    return read_release(sound(header={name: value}))
