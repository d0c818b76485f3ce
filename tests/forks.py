"""Work is shared out, and comes back in its order. ``test_workers.py`` runs this, where there is no second thread."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest
from PIL import Image

from press import kept_kits, kit, workers
from press.folder import read_folder
from press.kept_kits import KeptKits
from press.kit import Measure
from press.loading import load_office
from press.settings import CannotRun, read_settings
from press.workers import Beside, each
from tests.fixtures import at


@pytest.fixture(params=[1, 2], ids=["one processor", "two"])
def _processors(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: request.param)


@pytest.mark.usefixtures("_processors")
def test_results_come_in_the_order_of_the_items() -> None:
    assert list(each(lambda number: number * number, range(200))) == [number * number for number in range(200)]


@pytest.mark.usefixtures("_processors")
def test_a_failure_comes_out_where_the_work_was_asked_for() -> None:
    def fail(number: int) -> int:
        if number == 150:
            raise CannotRun("The rule x failed on a.md.")
        return number

    with pytest.raises(CannotRun, match=r"The rule x failed on a\.md\."):
        list(each(fail, range(200)))


def test_a_worker_that_is_killed_ends_the_work_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)
    with pytest.raises(CannotRun, match="ended from outside"):
        list(each(lambda number: os._exit(1) if number == 150 else number, range(200)))


def test_a_few_items_are_done_here() -> None:
    assert set(each(lambda _: os.getpid(), range(5))) == {os.getpid()}


@pytest.mark.usefixtures("_processors")
def test_what_is_done_beside_is_had_when_it_is_asked_for() -> None:
    result = Beside(lambda: [str(os.getpid()), "done"])
    assert result()[1] == "done"


def test_with_two_processors_it_is_a_copy_that_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)
    assert Beside(os.getpid)() != os.getpid()


def test_what_a_copy_could_not_do_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)
    here = os.getpid()

    def only_here() -> str:
        if os.getpid() != here:
            os._exit(1)
        return "done"

    assert Beside(only_here)() == "done"


@pytest.mark.usefixtures("_processors")
def test_a_failure_beside_comes_out_where_the_result_is_asked_for() -> None:
    def fail() -> str:
        raise CannotRun("There is no disk.")

    result = Beside(fail)
    with pytest.raises(CannotRun, match="There is no disk"):
        result()


def test_a_copy_is_ended_with_what_it_is_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)
    task = Beside(lambda: time.sleep(600))
    copy = task.copy
    task.end()
    with pytest.raises(ProcessLookupError):
        os.kill(copy, 0)


def test_where_nobody_hears_of_a_childs_end_the_task_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert Beside(os.getpid)() == os.getpid()
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_ctrl_c_while_a_copy_is_waited_for_comes_out_and_leaves_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)
    here = os.getpid()

    def interrupt() -> None:
        time.sleep(0.2)
        os.kill(here, signal.SIGINT)
        time.sleep(600)

    result = Beside(interrupt)
    with pytest.raises(KeyboardInterrupt):
        try:
            result()
        finally:
            result.end()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_what_a_copy_finds_out_about_new_kits_is_known_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = os.getpid()
    measure = kit.measure

    def elsewhere(folder: Path, name: str) -> Measure:
        assert os.getpid() != here
        return measure(folder, name)

    monkeypatch.setattr(workers, "processors", lambda: 2)
    monkeypatch.setattr(kept_kits, "_MANY", 1)
    monkeypatch.setattr(kept_kits, "measure_picture", elsewhere)
    media = tmp_path / "content/media/lamp"
    media.mkdir(parents=True)
    Image.new("RGB", (30, 20)).save(media / "lamp.png")
    passport = "{caption: The lamp, credit: Harbour Trust, licence: CC0, alt: A lamp}"
    (media / "kit.yaml").write_text(f"title: Lamp\npermission: Free.\npictures:\n  lamp.png: {passport}\n")
    (tmp_path / "content/releases").mkdir()
    folder = read_folder(tmp_path / "content")
    kits = KeptKits(tmp_path, tmp_path / "content", "1", folder)
    loaded = load_office(read_settings({"TIMEZONE": "Europe/London"}, tmp_path), at(), kits=kits, folder=folder)
    assert loaded.misread == ()
    assert kits.measure(media, "lamp.png").width == 30


def test_who_asks_a_copy_that_is_at_work_still_would_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)
    reader, writer = os.pipe()

    def task() -> str:
        os.close(writer)
        os.read(reader, 1)
        return "done"

    beside = Beside(task)
    assert beside.is_at_work
    os.close(reader)
    os.close(writer)
    assert beside() == "done"
    assert not beside.is_at_work
