"""Work is shared out, and comes back in its order."""

from __future__ import annotations

import os

import pytest

from press import workers
from press.settings import CannotRun
from press.workers import beside, each


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
    result = beside(lambda: [str(os.getpid()), "done"])
    assert result()[1] == "done"
    assert result() == result()


def test_with_two_processors_it_is_a_copy_that_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)
    assert beside(os.getpid)() != os.getpid()


def test_what_a_copy_could_not_do_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)
    here = os.getpid()

    def only_here() -> str:
        if os.getpid() != here:
            os._exit(1)
        return "done"

    assert beside(only_here)() == "done"


@pytest.mark.usefixtures("_processors")
def test_a_failure_beside_comes_out_where_the_result_is_asked_for() -> None:
    def fail() -> str:
        raise CannotRun("There is no disk.")

    result = beside(fail)
    with pytest.raises(CannotRun, match="There is no disk"):
        result()
