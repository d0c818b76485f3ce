"""The walls of the house: imports run downwards only, rules are pure, and Pelican stays on its own floor."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import press
from tests.every import every

PRESS = Path(__file__).parents[1] / "plugins" / "press"

# From the ground up. A module may import from its own floor and from those below; a new module gets its floor here.
FLOORS = tuple(
    set(rooms.split())
    for rooms in (
        # small values
        """
        clock clutter colours dates elements exit_codes figures finding guess languages latin lazy letters
        misread moments patterns previewed sentences slugs soup source stated telephone times unsaid watched
        welsh_days
        """,
        # what a release is, and what the office knows
        """
        addresses card dangling_marks definitions dialect directory edited ends expected fields folder garbage halves
        header header_lines headings inline joined kept ledger limits links marks markup meanings notes office
        overlooked parted passages quotes readings release remote result sections setting settings showing
        standing statistics stray_notes strayed typed_marks typed_notes versions when whereabouts witness
        workers yaml_source
        """,
        # what is asked of it, and made of it
        "columns doors feeds kept_texts kit linking plain rules texts views",
        # every rule over every release; every file of a site
        """
        aside carrying content history indexes jury kept_kits left loading outputs plan preflight profiles publishing
        removal renewal reports search survey unpublished
        """,
        # Pelican
        "stages",
        # the press command
        "__main__ desk",
    )
)

# What only looks outside: a rule is given a release and the office, and answers from those alone.
OUTSIDE = {"io", "logging", "os", "pathlib", "shutil", "socket", "subprocess", "sys", "tempfile", "time"}
OUTSIDE_CALLS = {"input", "open", "print"}

MAY_START_PELICAN = ("stages", "desk.once")


@dataclass(frozen=True)
class Module:
    """One module of the press package; ``name`` is dotted and without ``press.``: ``rules.missing_ends``."""

    name: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """What stands on a floor: a module or a package directly in press."""
        return self.name.partition(".")[0]

    def imports(self) -> set[str]:
        """Every dotted name imported, anywhere in the module; ``from a import b`` counts as ``a`` and as ``a.b``."""
        return set(_imports(ast.walk(self.tree)))

    def rooms(self) -> set[str]:
        """The other rooms of the house that this module imports from."""
        parts = (name.split(".") for name in self.imports())
        named = {rest[0] for top, *rest in parts if top == "press" and rest}
        return (named & set().union(*FLOORS)) - {self.room}


def _imports(nodes: Iterator[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module and not node.level, "Modules are imported by their full name."
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def read(path: Path) -> Module:
    name = ".".join(path.relative_to(PRESS).with_suffix("").parts).removesuffix(".__init__")
    return Module(name, ast.parse(path.read_text("utf-8")))


def module(name: str, text: str) -> Module:
    return Module(name, ast.parse(text))


def floor(room: str) -> int:
    return next((number for number, rooms in enumerate(FLOORS, start=1) if room in rooms), 0)


def climbs(module: Module) -> list[str]:
    """The rooms above its own that a module imports from."""
    return sorted(room for room in module.rooms() if floor(room) > floor(module.room))


def reaches_outside(module: Module) -> list[str]:
    """The imports and calls of a module that look at the world rather than at what they are given."""
    called = [node.func for node in ast.walk(module.tree) if isinstance(node, ast.Call)]
    calls = {function.id for function in called if isinstance(function, ast.Name)}
    imports = {name.partition(".")[0] for name in module.imports()}
    return sorted(imports & (OUTSIDE | {"pelican"})) + sorted(calls & OUTSIDE_CALLS)


def imports_pelican(names: set[str]) -> bool:
    return any(name.partition(".")[0] == "pelican" for name in names)


MODULES = [read(path) for path in sorted(PRESS.rglob("*.py")) if path != PRESS / "__init__.py"]
every_module = every((module.name, (module,)) for module in MODULES)


@every_module
def test_each_module_stands_on_a_floor(module: Module) -> None:
    assert floor(module.room), f"Give “{module.room}” its floor in FLOORS."


def test_the_map_of_the_readme_shows_each_module_on_its_floor() -> None:
    drawn = (PRESS.parents[1] / "README.md").read_text("utf-8").partition("```text\n6")[2].partition("```")[0]
    number = 0
    for line in f"6{drawn}".splitlines():
        number = int(line[0].strip() or number)
        assert {floor(room) for room in re.findall(r"\w+", line[3:30])} == {number}, line


def test_the_map_of_the_package_names_each_module_on_its_floor() -> None:
    named = re.findall(r"^(\d)\. .*: ``(.+)``$", press.__doc__ or "", re.MULTILINE)
    assert [int(number) for number, _ in named] == [1, 2, 3, 4, 5, 6]
    assert all({floor(room) for room in rooms.split()} == {int(number)} for number, rooms in named)


def test_no_floor_is_kept_for_what_is_not_there() -> None:
    assert set().union(*FLOORS) - {module.room for module in MODULES} == set()


def test_no_room_stands_on_two_floors() -> None:
    assert sum(map(len, FLOORS)) == len(set().union(*FLOORS))


@every_module
def test_imports_run_downwards(module: Module) -> None:
    assert climbs(module) == []


def test_no_rooms_import_each_other_in_a_circle() -> None:
    rooms: dict[str, set[str]] = {}
    for each in MODULES:
        rooms.setdefault(each.room, set()).update(each.rooms())
    try:
        TopologicalSorter(rooms).prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


@every_module
def test_rules_are_pure(module: Module) -> None:
    if module.room == "rules":
        assert reaches_outside(module) == []


@every_module
def test_pelican_stays_on_its_own_floor(module: Module) -> None:
    if not any(module.name == home or module.name.startswith(f"{home}.") for home in MAY_START_PELICAN):
        assert not imports_pelican(module.imports())


def test_naming_the_stages_costs_no_pelican() -> None:
    tops = [set(_imports(iter(each.tree.body))) for each in MODULES if each.name == "stages"]
    assert not any(map(imports_pelican, tops))


@pytest.mark.parametrize(
    ("bad", "found"),
    [
        (module("source", "from press.release import Release"), ["release"]),
        (module("header", "from press import rules"), ["rules"]),
        (module("rules.missing_ends", "def check():\n    import press.reports.text"), ["reports"]),
        (module("rules.missing_ends", "from press.rules import Rule\nfrom press.finding import Fault"), []),
    ],
    ids=["by its full name", "from press itself", "inside a function", "down and sideways"],
)
def test_a_climbing_import_is_seen(bad: Module, found: list[str]) -> None:
    assert climbs(bad) == found


@pytest.mark.parametrize(
    ("bad", "found"),
    [
        (module("rules.x", "from pathlib import Path"), ["pathlib"]),
        (module("rules.x", "import os.path, pelican.utils"), ["os", "pelican"]),
        (module("rules.x", "def check(release, office):\n    return open(release.path)"), ["open"]),
        (module("rules.x", "import re\nfrom press.finding import Fault"), []),
    ],
    ids=["a path", "Pelican", "a file opened", "pure"],
)
def test_a_rule_that_looks_outside_is_seen(bad: Module, found: list[str]) -> None:
    assert reaches_outside(bad) == found


OF_HELPLINES = {"_helplines"}
"""Asks for nothing but helplines, on all of which every verdict depends."""


def hides_questions(module: Module) -> list[str]:
    """The functions of a module that are remembered by the office, and not by the release.

    What they ask the office would be written down for the first release alone that has the same text.
    """
    return [
        node.name
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef)
        and any("cache" in ast.unparse(decorator) for decorator in node.decorator_list)
        and "office" in (names := {argument.arg for argument in node.args.args})
        and "release" not in names
    ]


@every_module
def test_no_memory_keeps_a_question_from_being_written_down(module: Module) -> None:
    assert set(hides_questions(module)) <= OF_HELPLINES


def test_a_memory_that_hides_a_question_is_found() -> None:
    assert hides_questions(module("rules.x", "@lru_cache(maxsize=4)\ndef f(text: str, office: Office): ...")) == ["f"]
    assert hides_questions(module("rules.x", "@cache\ndef f(release: Release, office: Office): ...")) == []
