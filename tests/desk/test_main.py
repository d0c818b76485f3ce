from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

from press.desk import COMMANDS, main
from press.settings import CannotRun

pytestmark = pytest.mark.slow

PLUGINS = Path(__file__).parents[2] / "plugins"


def press(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "importtime", "-m", "press", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(PLUGINS), **environment}
    )


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Stands in for ``press.desk.check``; a test gives it its ``run``."""
    module = ModuleType("press.desk.check")
    vars(module)["configure"] = lambda parser: None
    monkeypatch.setitem(sys.modules, "press.desk.check", module)
    return module


def fails_with(error: BaseException) -> object:
    def run(arguments: object) -> NoReturn:
        raise error

    return run


def test_help_lists_every_command() -> None:
    shown = press("--help")
    assert shown.returncode == 0
    assert all(f"  {name}" in shown.stdout for name in COMMANDS)


def test_help_imports_no_command() -> None:
    loaded = press("--help").stderr
    assert "press.desk" in loaded
    assert "press.release" not in loaded
    assert "bs4" not in loaded
    assert "pelican" not in loaded


def test_help_of_a_check_loads_no_rule() -> None:
    loaded = press("check", "--help").stderr
    assert "press.reports" in loaded
    assert "press.preflight" not in loaded


@pytest.mark.usefixtures("project")
def test_a_check_does_not_pay_for_pelican_and_the_theme() -> None:
    loaded = press("check").stderr
    assert {"press.preflight", "press.reports.words"} <= set(loaded.split())
    assert not {"pelican", "jinja2"} & set(loaded.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], "“chekc” is not a command. Did you mean “check”?"),
        (["publish"], "The commands are build, check, explain, preview, new."),
        (["CHECK"], "“CHECK” is not a command. Did you mean “check”?"),
        (["--check"], "“--check” is not a command. Did you mean “check”?"),
        (["--verbose"], "press: “--verbose” is not an option. “press --help” says what it takes."),
        (["--project", "office", "check"], "press: The command comes first: “press check --project ...”."),
        (["check", "--foramt", "json"], "press check: “--foramt” is not an option. Did you mean “--format”?"),
        (["check", "--foramt=json"], "press check: “--foramt” is not an option. Did you mean “--format”?"),
        (["check", "--format", "jsn"], "press check: --format: “jsn” is not known. Did you mean “json”?"),
        (["check", "--project", ""], "press check: --project: no folder is named."),
        (["build", "--output", ""], "press build: --output: no folder is named."),
        (["check", "--format", "pdf"], "It is one of text, json, sarif, github, junit, html. “press check --help”"),
        (["build", "--wach"], "press build: “--wach” is not an option. Did you mean “--watch”?"),
        (["preview", "--port", "web"], "press preview: --port: “web” is not a port: that is a number up to 65535"),
        (["preview", "--port", "65536"], "press preview: --port: “65536” is not a port: that is a number up to 65535"),
        (["preview", "--port", "-1"], "press preview: --port: “-1” is not a port: that is a number up to 65535"),
        (["new", "A", "night", "line"], "“night line” is too much. What belongs together stands in quotes."),
        (["new"], "press new: the following arguments are required: TITLE. “press new --help” says"),
    ],
)
def test_what_is_not_known_is_a_sentence(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert said in capsys.readouterr().err


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "commands:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (CannotRun("There is no folder “content”."), 2, "press check: There is no folder “content”.\n"),
        (
            OSError(28, "No space left on device", "a.md"),
            2,
            "“a.md” cannot be read or written: No space left on device",
        ),
        (ZeroDivisionError("division by zero"), 2, "the fault is the program's (ZeroDivisionError: division by zero)"),
        (RecursionError(), 2, "the fault is the program's (RecursionError)"),
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 2, ""),
    ],
)
def test_whatever_fails_ends_in_one_sentence(
    error: BaseException, code: int, said: str, failing: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    vars(failing)["run"] = fails_with(error)
    assert main(["check"]) == code
    shown = capsys.readouterr().err
    assert said in shown
    assert bool(shown) == bool(said)
    assert "Traceback" not in shown


def test_who_debugs_is_shown_where(
    failing: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESS_DEBUG", "1")
    vars(failing)["run"] = fails_with(ZeroDivisionError("division by zero"))
    assert main(["check"]) == 2
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Only Linux has a device that is always full.")
@pytest.mark.parametrize("command", [["explain"], ["check"], ["check", "--format", "html"]])
def test_a_report_that_cannot_be_written_is_said(command: list[str], project: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "press", *command],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(PLUGINS)},
        )
    assert ended.returncode == 2
    assert ended.stderr == f"press {command[0]}: the report cannot be written: No space left on device.\n"


def test_an_output_that_is_closed_is_said() -> None:
    command = f'exec "{sys.executable}" -m press explain >&-'
    ended = subprocess.run(
        ["sh", "-c", command], stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(PLUGINS)}
    )
    assert ended.returncode == 2
    assert ended.stderr == "press explain: the report cannot be written: the standard output is closed.\n"


@pytest.mark.parametrize("outputs", ["2>/dev/full", ">&- 2>&-", ">/dev/full 2>&1"])
def test_where_nothing_can_be_said_the_exit_code_says_it(outputs: str) -> None:
    command = f'exec "{sys.executable}" -m press explain no-such-rule {outputs}'
    ended = subprocess.run(["sh", "-c", command], env={**os.environ, "PYTHONPATH": str(PLUGINS)})
    assert ended.returncode == 2
