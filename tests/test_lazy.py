"""What nobody asks for is never made."""

from __future__ import annotations

import sys
from subprocess import run

import pytest

from press.lazy import Lazy, forgo


def test_a_value_is_made_when_it_is_asked_for_and_once() -> None:
    made: list[str] = []

    def make(key: str) -> str:
        made.append(key)
        return key.upper()

    values = Lazy(["a", "b", "a"], make)
    assert ("a" in values, "c" in values, len(values), list(values)) == (True, False, 2, ["a", "b"])
    assert made == []
    assert (values["b"], values.get("b"), values.get("c")) == ("B", "B", None)
    assert made == ["b"]
    with pytest.raises(KeyError):
        values["c"]
    assert dict(values) == {"a": "A", "b": "B"}
    assert made == ["b", "a"]


def test_what_cannot_be_made_is_tried_each_time() -> None:
    def make(key: str) -> str:
        raise ValueError(key)

    values = Lazy(["a"], make)
    for _ in range(2):
        with pytest.raises(ValueError, match="a"):
            values["a"]


ASKS = """
import sys
import press.desk.checking, press.doors.lettering
assert not {"soupsieve.css_match", "PIL.TiffTags", "multiprocessing"} & sys.modules.keys(), "loaded"
from bs4 import BeautifulSoup
assert BeautifulSoup("<p><b>x", "html.parser").select_one("p > b").string == "x"
assert press.doors.lettering.Image.new("L", (2, 3)).size == (2, 3)
"""


def test_modules_that_few_runs_need_are_loaded_when_they_are_asked_for() -> None:
    run([sys.executable, "-P", "-c", ASKS], check=True)


FORGOES = """
import sys
from press.lazy import PARSERS, forgo
forgo(PARSERS)
from bs4 import BeautifulSoup
assert not {"html5lib", "lxml"} & sys.modules.keys(), "loaded"
assert BeautifulSoup("<p><b>x", "html.parser").b.string == "x"
"""


def test_modules_that_are_forgone_are_not_loaded_where_they_are_looked_for() -> None:
    run([sys.executable, "-P", "-c", FORGOES], check=True)


def test_what_is_loaded_already_stays() -> None:
    before = dict(sys.modules)
    forgo(["press.lazy", "sys"])
    assert sys.modules == before
