"""Where the schema of JSON Feed comes from, on made-up computers: no program is started, nothing is fetched."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.feeds import schema


class Computer:
    """A computer that writes down what it is asked to start, with or without npm, and a network."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.npm: str | None = None
        self.pip_works = self.npm_works = True
        self.started: list[str] = []

    def which(self, name: str) -> str | None:
        return self.npm if name == "npm" else None

    def run(self, command: tuple[str, ...], *, cwd: Path, **options: object) -> None:
        is_pip = command[1:3] == ("-m", "pip")
        self.started.append("pip" if is_pip else "npm of the wheel" if command[0] != self.npm else self.npm)
        if not (self.pip_works if is_pip else self.npm_works):
            raise subprocess.CalledProcessError(1, command)
        if is_pip:
            assert {"--require-hashes", "--only-binary"} <= set(command)
            assert Path(command[-1]).is_file()
            return
        assert "--ignore-scripts" in command
        assert (cwd / "package-lock.json").is_file()
        made = self.place / schema.SCHEMA.name
        made.write_text("{}", "utf-8")


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    place = tmp_path / "json-feed"
    made = Computer(place)
    monkeypatch.setattr(shutil, "which", made.which)
    monkeypatch.setattr(subprocess, "run", made.run)
    monkeypatch.setattr(schema, "PLACE", place)
    monkeypatch.setattr(schema, "STAMP", place / "fetched")
    monkeypatch.setattr(schema, "SCHEMA", place / schema.SCHEMA.name)
    return made


def test_an_npm_that_is_there_is_used_and_no_other_installed(computer: Computer) -> None:
    computer.npm = "/usr/bin/npm"
    schema.main()
    assert computer.started == ["/usr/bin/npm"]
    assert schema.is_there()


def test_without_npm_one_comes_as_a_wheel(computer: Computer, capsys: pytest.CaptureFixture[str]) -> None:
    schema.main()
    assert computer.started == ["pip", "npm of the wheel"]
    assert schema.is_there()
    assert schema.ADVICE not in capsys.readouterr().err


def test_what_was_fetched_is_not_fetched_again(computer: Computer) -> None:
    schema.main()
    computer.started.clear()
    schema.main()
    assert computer.started == []


@pytest.mark.parametrize(
    ("npm", "pip_works", "started"),
    [
        ("/usr/bin/npm", True, ["/usr/bin/npm"]),
        (None, False, ["pip"]),
        (None, True, ["pip", "npm of the wheel"]),
    ],
    ids=["npm without a network", "pip without a network", "the network gone in between"],
)
def test_where_it_cannot_be_fetched_one_sentence_says_so(
    computer: Computer, capsys: pytest.CaptureFixture[str], npm: str | None, pip_works: bool, started: list[str]
) -> None:
    computer.npm, computer.pip_works, computer.npm_works = npm, pip_works, False
    schema.main()
    assert computer.started == started
    assert not schema.is_there()
    assert capsys.readouterr().err.splitlines()[-1] == schema.ADVICE
