"""A pattern that waits to be asked answers as one that does not."""

from __future__ import annotations

import ast
import gc
import importlib
import inspect
import pkgutil
import re
from types import ModuleType

import pytest

import press
from press.patterns import Waiting, pattern


def test_a_pattern_answers_as_one_of_python_s_own() -> None:
    ours, theirs = pattern(r"(?P<word>[a-z]+)-(\d)", re.IGNORECASE), re.compile(r"(?P<word>[a-z]+)-(\d)", re.IGNORECASE)
    assert isinstance(ours, Waiting)
    for _ in range(2):
        assert ours.sub(r"\2", "Ab-1 c-2") == theirs.sub(r"\2", "Ab-1 c-2") == "1 2"
        assert ours.findall("Ab-1 c-2") == theirs.findall("Ab-1 c-2")
        assert [found["word"] for found in ours.finditer("Ab-1 c-2")] == ["Ab", "c"]
        assert ours.match("1") is ours.fullmatch("Ab-1 ") is ours.search("no") is None
        assert ours.split("x Ab-1 y") == theirs.split("x Ab-1 y")
        assert (ours.groupindex, ours.groups, ours.pattern) == (theirs.groupindex, theirs.groups, theirs.pattern)
    assert pattern(rb"\d").search(b"a1")


def test_a_pattern_is_compiled_when_it_is_asked_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    genuine = re.compile

    def compiling(written: str, flags: int) -> re.Pattern[str]:
        compiled.append(written)
        return genuine(written, flags)

    monkeypatch.setattr(re, "compile", compiling)
    ours = pattern("one of mine")
    assert ours.pattern == "one of mine"
    assert compiled == []
    assert not ours.search("two")
    assert ours.search("one of mine")
    assert ours.match("one of mine")
    assert compiled == ["one of mine"]


@pytest.fixture(scope="module")
def modules() -> list[ModuleType]:
    names = [module.name for module in pkgutil.walk_packages(press.__path__, "press.")]
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]


def test_every_pattern_of_the_program_can_be_compiled(modules: list[ModuleType]) -> None:
    gc.unfreeze()  # what another test has put out of sight
    waiting = [one for one in gc.get_objects() if isinstance(one, Waiting)]
    assert len(waiting) > 400
    for one in waiting:
        re.compile(one.pattern, one.flags)


@pytest.mark.slow
def test_none_is_handed_to_a_function_of_python_s_own_which_would_not_know_it(modules: list[ModuleType]) -> None:
    for module in modules:
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="re")), args=[ast.Name(id=name), *_]):
                    assert not isinstance(vars(module).get(name), Waiting), f"{module.__name__}: {name}"
                case ast.Compare(
                    ops=[ast.Is() | ast.IsNot() | ast.Eq() | ast.NotEq()], comparators=[ast.Name(id=name)]
                ):
                    assert not isinstance(vars(module).get(name), Waiting), f"{module.__name__}: {name} is compared"


def test_no_constant_of_the_program_is_compiled_before_it_is_asked(modules: list[ModuleType]) -> None:
    for module in modules:
        made = [name for name, value in vars(module).items() if isinstance(value, re.Pattern)]
        assert not made, (
            f"{module.__name__}: write pattern(…) of press.patterns for {made}: every run would compile them"
        )
