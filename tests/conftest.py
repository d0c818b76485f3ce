"""What holds for every test: under ``NO_SKIP=1`` (as in ``.ci/run``) a test that cannot run has failed."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Generator

import pytest
from hypothesis import settings

NO_SKIP = os.environ.get("NO_SKIP") == "1"

# A shared machine can be slow without anything being wrong; and what a change is judged by is the same each time.
settings.register_profile("house", deadline=None, derandomize=NO_SKIP)
settings.load_profile("house")

# A shell has whatever it starts with “&” ignore Ctrl-C; commands that tests start would ignore it as well.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
# And “nohup” has it ignore the end of its terminal.
if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

# Thousands of tests are no waste: to look through them for some, again and again, takes a tenth of the quick run.
gc.disable()


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    gc.collect()  # what tests have left and complains when it goes, complains now
    gc.freeze()


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """All is done by one processor: tests may run in a process that has threads, which must not be copied."""
    monkeypatch.setattr("press.workers.processors", lambda: 1)


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure that repeats its reason. A test expected to fail is no skip."""
    if NO_SKIP and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{reason} (Nothing may be skipped while NO_SKIP=1.)"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _refuse_skip(report)
    return report
