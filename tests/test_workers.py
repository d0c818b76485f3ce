"""Work is shared out, in a process like that of a build: ``forks.py`` has the tests, and runs in one of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FORKS = Path(__file__).with_name("forks.py")


@pytest.mark.slow
def test_work_is_shared_out_by_a_process_with_a_single_thread() -> None:
    """A worker of xdist has a second thread, to hear of its next test, and Python warns of forks beside one."""
    options = ("--quiet", "--numprocesses", "0", "-p", "no:cacheprovider", "-W", "error::DeprecationWarning")
    command = (sys.executable, "-m", "pytest", *options, str(FORKS))
    ran = subprocess.run(command, cwd=FORKS.parents[1], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
