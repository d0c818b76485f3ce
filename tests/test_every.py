"""A test over many things tries each, and tells which has failed."""

from __future__ import annotations

import pytest

from tests.every import every


def test_each_is_tried_and_the_one_that_fails_is_named() -> None:
    tried: list[int] = []

    @every([("one", (1,)), ("two", (2,)), ("three", (3,))])
    def test_of_few(number: int) -> None:
        """Small ones only."""
        tried.append(number)
        assert number < 2

    with pytest.raises(AssertionError) as failed:
        test_of_few()
    assert tried == [1, 2]
    assert failed.value.__notes__ == ["It failed on two."]
    assert (test_of_few.__name__, test_of_few.__doc__) == ("test_of_few", "Small ones only.")


def test_nothing_at_all_is_no_test() -> None:
    with pytest.raises(AssertionError, match="over nothing"):
        every([])
