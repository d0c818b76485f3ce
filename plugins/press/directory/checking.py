"""Turns what stands in a file into a record, and what is wrong with it into plain sentences at their places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from press.directory.records import Picture, Record
from press.directory.values import Demands, Unfit
from press.finding import Fault, Span
from press.guess import did_you_mean
from press.slugs import is_too_long, slugify, too_long
from press.yaml_source import RULE, Path, Value, YamlFile

R = TypeVar("R", bound=Record)


class Sheet:
    """One file under examination: what it says, and the faults found in it so far."""

    def __init__(self, yaml: YamlFile) -> None:
        self.yaml = yaml
        self._faults = dict.fromkeys(yaml.faults)
        self._starts = sorted(fault.span.start for fault in yaml.faults)
        self._read_badly = frozenset(fault.span for fault in yaml.faults)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong, in the order in which it was found."""
        return tuple(self._faults)

    def fault(self, span: Span, message: str, fix: str, rule: str = RULE) -> None:
        """Note a fault, unless reading the file brought one up at this very place."""
        fault = Fault(span, message, fix, rule)
        if span not in self._read_badly and fault not in self._faults:
            self._faults[fault] = None
            insort(self._starts, span.start)

    def faulty(self, path: Path) -> bool:
        """Whether a fault was found in the name at ``path`` or in what stands below it."""
        start, end = self.yaml.key_places[path].start, self.yaml.places[path].end
        return bisect_left(self._starts, start) < bisect_right(self._starts, end)

    def value_at(self, path: Path) -> Span:
        """Where a value stands, or its name where it is empty."""
        span = self.yaml.places.get(path, Span(0, 0))
        return span if span.start < span.end else self.name_at(path)

    def name_at(self, path: Path) -> Span:
        """Where a name stands; for what has none (a thing in a list, a whole file), what it belongs to."""
        while path and path not in self.yaml.key_places:
            path = path[:-1]
        return self.yaml.key_places.get(path, Span(0, 0))


def check(
    model: type[R], key: str, fields: Value, sheet: Sheet, path: Path, demands: Demands, **ready: tuple[Record, ...]
) -> R | None:
    """The record of type ``model`` that ``fields`` make; None where there is a fault, which ``sheet`` then holds.

    ``path`` is where the fields stand; ``ready`` are fields that were checked before.
    """
    if not isinstance(fields, dict):
        sheet.fault(
            sheet.name_at(path),
            f"“{key}” has no fields.",
            f"Write the fields of {model.NOUN} below it, indented by two spaces: {listing(_required(model))}.",
        )
        return None
    if path:
        _check_key(key, sheet, path)
    if "key" in fields:
        _unknown(model, "key", sheet, (*path, "key"))
    if model.ONE_OF and not any(name in fields for name in model.ONE_OF):
        sheet.fault(sheet.name_at(path), f"“{key}” has no {listing(model.ONE_OF, 'or')}.", "Give at least one of them.")
    try:
        record = model.model_validate({**fields, **ready, "key": key}, context=demands)
    except ValidationError as error:
        details = error.errors(include_url=False)
        for detail in _without_passport(key, details, sheet, path) if model is Picture else details:
            _explain(model, key, detail, sheet, path)
        return None
    return None if path and sheet.faulty(path) else record


def _check_key(key: str, sheet: Sheet, path: Path) -> None:
    if len(path) == 1 and is_too_long(key):
        sheet.fault(sheet.name_at(path), too_long(key), "Give it a shorter name, here and wherever it is named.")
    elif len(path) == 1 and key != slugify(key):
        sheet.fault(
            sheet.name_at(path),
            f"“{key}” cannot be used as a name in this file: it may have lower-case letters, digits and hyphens.",
            f"Call it “{slugify(key)}”, here and wherever it is named." if slugify(key) else "Give it such a name.",
        )


def _without_passport(key: str, details: list[ErrorDetails], sheet: Sheet, path: Path) -> list[ErrorDetails]:
    """Say in one sentence what a picture's passport lacks; answers with the other errors."""
    lacking = [
        detail
        for detail in details
        if detail["loc"][0] in Picture.PASSPORT and (detail["type"] == "missing" or _is_blank(detail))
    ]
    if lacking:
        names = [str(detail["loc"][0]) for detail in lacking]
        sheet.fault(
            sheet.name_at(path),
            f"The picture “{key}” has no {listing(names, 'or')}.",
            "Write what is missing below the picture’s name: nobody may print a picture without it.",
            "incomplete-passport",
        )
    return [detail for detail in details if detail not in lacking]


def _explain(model: type[BaseModel], key: str, detail: ErrorDetails, sheet: Sheet, path: Path) -> None:
    """Note what pydantic found as a fault (its kinds: docs.pydantic.dev, "Validation Errors")."""
    loc = detail["loc"]
    at: Path = (*path, *loc)
    name = _last_name(loc)
    unfit = detail.get("ctx", {}).get("error")
    match detail["type"]:
        case "extra_forbidden":
            _unknown(_model_at(model, loc[:-1]), name, sheet, at)
        case "missing":
            message = f"“{_last_name(loc[:-1]) or key}” has no {name}."
            sheet.fault(sheet.name_at(at[:-1]), message, f"Write it below: “{name}: …”.")
        case _ if _is_blank(detail):
            sheet.fault(sheet.value_at(at), f"“{name}” is empty.", "Write something after it, or take the line out.")
        case "too_short":
            sheet.fault(sheet.value_at(at), f"The list “{name}” is empty.", "Put a line with a dash below it.")
        case "tuple_type":
            fix = "Put a dash before each thing in it, on a line of its own, or write [one, another]."
            sheet.fault(sheet.value_at(at), f"“{name}” must be a list.", fix)
        case "string_type":
            sheet.fault(sheet.value_at(at), f"“{name}” must be one text.", "Write it after the colon, without dashes.")
        case _ if isinstance(unfit, Unfit):
            sheet.fault(sheet.value_at(at), unfit.message, unfit.fix)
        case _:
            fix = "Write them below it, indented by two spaces, each with its name and a colon."
            sheet.fault(sheet.value_at(at), f"“{name}” must have fields of its own.", fix)


def _is_blank(detail: ErrorDetails) -> bool:
    return isinstance(detail["input"], str) and not detail["input"].strip()


def _unknown(model: type[BaseModel], name: str, sheet: Sheet, at: Path) -> None:
    known = [field for field in model.model_fields if field != "key"]
    noun = model.NOUN if issubclass(model, Record) else f"“{_last_name(at[:-1])}”"
    message = f"“{name}” is not a field of {noun}."
    sheet.fault(sheet.name_at(at), message, did_you_mean(name, known) or f"The fields are {listing(known)}.")


def _last_name(loc: Path) -> str:
    return next((part for part in reversed(loc) if isinstance(part, str)), "")


def _model_at(model: type[BaseModel], loc: Path) -> type[BaseModel]:
    """The model of that part of a record to which ``loc`` leads."""
    for name in loc:
        if isinstance(name, str) and name in model.model_fields:
            parts = [kind for kind in _types(model.model_fields[name].annotation) if isinstance(kind, type)]
            model = next((kind for kind in parts if issubclass(kind, BaseModel)), model)
    return model


def _types(annotation: Any) -> Iterator[Any]:
    inner = getattr(annotation, "__args__", ())
    if not inner:
        yield annotation
    for each in inner:
        yield from _types(each)


def _required(model: type[BaseModel]) -> list[str]:
    return [name for name, field in model.model_fields.items() if field.is_required() and name != "key"]


def listing(names: Collection[str], last: str = "and") -> str:
    """The names in a sentence: “caption, credit and alt”."""
    *most, end = names
    return f"{', '.join(most)} {last} {end}" if most else end
