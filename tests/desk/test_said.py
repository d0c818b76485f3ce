"""What is said on standard error is kept, whoever says it."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from press.desk.said import hearing

PLUGINS = Path(__file__).parents[2] / "plugins"

COPY = """
import os, sys
from press.desk import upkeep

def builds(settings, output):
    print("Of the process.", file=sys.stderr)
    sys.stderr.flush()
    copy = os.fork()
    if not copy:
        print("Of its copy.", file=sys.stderr)
        sys.stderr.flush()
        os._exit(2)
    os.waitpid(copy, 0)
    print("Of the process again.", file=sys.stderr)
    return 2

upkeep.once.build = builds
print(*upkeep._look_again(None, {}, "Something else."))
"""


def test_what_a_copy_of_the_process_says_is_said_and_kept_in_its_order() -> None:
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS)}
    ran = subprocess.run([sys.executable, "-c", COPY], capture_output=True, text=True, env=environment)
    said = "Of the process.\nOf its copy.\nOf the process again.\n"
    assert (ran.stderr, ran.stdout) == (said, f"2 {said}\n")


@pytest.mark.parametrize(("aloud", "passed_on"), [(True, "It is out.\n"), (False, "")])
def test_it_is_passed_on_at_once_or_not_at_all(aloud: bool, passed_on: str, capsys: pytest.CaptureFixture[str]) -> None:
    with hearing(aloud=aloud) as said:
        print("It is out.", file=sys.stderr)
        assert capsys.readouterr().err == passed_on
        assert said.text() == "It is out.\n"
    assert capsys.readouterr().err == ""


def test_a_name_that_is_no_text_is_kept_as_a_terminal_shows_it() -> None:
    with hearing(aloud=False) as said:
        print("“a\udcff.md” is out.", file=sys.stderr)
        assert said.text() == "“a\\udcff.md” is out.\n"


def test_what_cannot_be_kept_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("tempfile.TemporaryFile", partial(Path("/dev/full").open, "wb"))
    with hearing(aloud=False):
        print("The disk is full.", file=sys.stderr)
    assert capsys.readouterr().err == "The disk is full.\n"


def test_where_nothing_can_be_kept_all_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(**_: object) -> None:
        raise OSError("no room for a file")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    with hearing(aloud=False) as said:
        print("It is out.", file=sys.stderr)
        assert said.text() == ""
    assert capsys.readouterr().err == "It is out.\n"
