"""Writes ``docs/schemas/``: what editors need to complete and check the directory's files while one types.

They are made from the records, so that what an editor says and what preflight says cannot differ.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from press.desk.written import PROJECT, Files, bring_up
from press.directory.reading import KINDS
from press.directory.records import Kit, Record

FOLDER = "docs/schemas"

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_KEY = "^[a-z0-9]+(-[a-z0-9]+)*$"


def schemas() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    made = {kind.file.removesuffix(".yaml"): _file_of(kind.model, kind.file) for kind in KINDS}
    made["kit"] = {"$schema": _DIALECT, "title": "kit.yaml", **_record(Kit)}
    return {f"{name}.schema.json": _text(schema) for name, schema in made.items()}


def files() -> Files:
    """What should stand in the files of the schemas."""
    return {f"{FOLDER}/{name}": text.encode() for name, text in schemas().items()}


def _file_of(model: type[Record], file: str) -> dict[str, Any]:
    record = _record(model)
    parts = record.pop("$defs", {})
    return {
        "$schema": _DIALECT,
        "title": file,
        "description": f"Each name stands for {model.NOUN}, whose fields are below it.",
        "type": "object",
        "propertyNames": {"pattern": _KEY},
        "additionalProperties": record,
        **({"$defs": parts} if parts else {}),
    }


def _record(model: type[Record]) -> dict[str, Any]:
    schema: dict[str, Any] = _tidy(model.model_json_schema())
    for part in (schema, *schema.get("$defs", {}).values()):
        # What a class says of itself is written for engineers.
        part.pop("description", None)
    if model.ONE_OF:
        schema["anyOf"] = [{"required": [name]} for name in model.ONE_OF]
    return schema


def _tidy(schema: Any) -> Any:
    """Without what is only pydantic's: titles made from names, defaults, and the null that no file may hold."""
    if isinstance(schema, list):
        return [_tidy(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    tidy = {
        name: _tidy(value)
        for name, value in schema.items()
        if name != "default" and not (name == "title" and isinstance(value, str))
    }
    choices = [each for each in tidy.get("anyOf", []) if each != {"type": "null"}]
    if len(choices) == 1:
        del tidy["anyOf"]
        tidy.update(choices[0])
    return tidy


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def main(arguments: Sequence[str] | None = None, project: Path = PROJECT) -> int:
    """Write the schemas, or check them; answer the exit code."""
    return bring_up("schemas", files(), arguments, project)


if __name__ == "__main__":
    sys.exit(main())
