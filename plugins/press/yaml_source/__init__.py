"""A YAML file as its writer meant it: every value is text, and every value knows where it stands.

YAML turns ``08001111`` into a number, ``10:30`` into 630, ``no`` into a refusal, and keeps the last of two fields of
one name without a word. Nothing of that is wanted where telephone numbers are kept. Read here are names, values, lists
and quotes; what makes YAML a programming language (anchors, aliases, tags, several documents) is refused, so that a
file holds what one sees in it and cannot grow when it is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from press.finding import Fault, Span
from press.source import Source
from press.yaml_source.faults import RULE, explain
from press.yaml_source.tree import Path, Stop, Tree, Value

__all__ = ["RULE", "Path", "Value", "YamlFile", "read_yaml"]


@dataclass(frozen=True)
class YamlFile:
    """What one file says, and where.

    ``value`` is empty text for an empty file and for one that cannot be read. ``places`` holds the span of each value
    (inside its quotes), ``key_places`` that of each name. After a fault in the grammar nothing is kept but the fault;
    the other faults (a name that comes twice, an alias, an unquoted ``#``) leave the rest of the file in use.
    """

    source: Source
    value: Value = ""
    places: Mapping[Path, Span] = field(default_factory=dict)
    key_places: Mapping[Path, Span] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    readable: bool = True


def read_yaml(source: Source) -> YamlFile:
    """Read ``source``. Never raises: whatever its writer did is a fault of rule ``directory-fault``."""
    tree = Tree(source)
    try:
        loader = yaml.SafeLoader(source.text)
        try:
            while loader.check_event():
                tree.take(loader.get_event())  # type: ignore[no-untyped-call]
        except (ValueError, OverflowError):
            # Python's own refusals, which PyYAML lets through: a character past the end of Unicode, a version number
            # of thousands of digits.
            raise Stop(_unreadable(source, loader.index)) from None
    except yaml.YAMLError as error:
        return YamlFile(source, faults=(explain(error, source),), readable=False)
    except Stop as stop:
        return YamlFile(source, faults=(stop.fault,), readable=False)
    return YamlFile(source, tree.value, tree.places, tree.key_places, tuple(tree.faults))


def _unreadable(source: Source, index: int) -> Fault:
    line, _ = source.position(index)
    return Fault(
        source.line_span(line),
        "This line holds a number or a character that cannot be read.",
        "Put plain characters in its place.",
        RULE,
    )
