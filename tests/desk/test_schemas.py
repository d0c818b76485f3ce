from __future__ import annotations

import json
from pathlib import Path

import pytest

from press.desk import schemas
from press.desk.written import stale
from press.directory.reading import KINDS
from press.directory.records import Kit, Record

NAMES = ["organisations", "contacts", "helplines", "topics", "kit"]


def test_the_schemas_in_docs_are_those_of_the_records() -> None:
    assert stale(schemas.files()) == [], "Run: make schemas"


def test_there_is_one_for_each_file() -> None:
    assert list(schemas.schemas()) == [f"{name}.schema.json" for name in NAMES]


def test_a_schema_that_differs_or_is_gone_is_told_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert schemas.main([], tmp_path) == 0
    assert schemas.main(["--check"], tmp_path) == 0
    (tmp_path / "docs/schemas/kit.schema.json").write_text("{}")
    (tmp_path / "docs/schemas/topics.schema.json").unlink()
    assert schemas.main(["--check"], tmp_path) == 1
    assert capsys.readouterr().err.splitlines() == [
        "docs/schemas/topics.schema.json is out of date: make schemas",
        "docs/schemas/kit.schema.json is out of date: make schemas",
    ]


def test_every_field_is_explained_to_who_types_it() -> None:
    models: list[type[Record]] = [*(kind.model for kind in KINDS), Kit]
    for model in models:
        for name, field in model.model_fields.items():
            assert name == "key" or (field.description or "").endswith("."), f"{model.__name__}.{name}"


def test_a_schema_says_what_preflight_says() -> None:
    contact = json.loads(schemas.schemas()["contacts.schema.json"])["additionalProperties"]
    assert contact["additionalProperties"] is False
    assert contact["required"] == ["name", "organisation", "email"]
    assert contact["anyOf"] == [{"required": ["phone"]}, {"required": ["mobile"]}]
    assert "key" not in contact["properties"]
    assert contact["properties"]["role"]["description"] == "What they do, such as “Duty press officer”."


def test_pictures_stand_under_the_names_of_their_files() -> None:
    kit = json.loads(schemas.schemas()["kit.schema.json"])
    assert kit["properties"]["pictures"]["type"] == "object"
    assert kit["properties"]["pictures"]["additionalProperties"] == {"$ref": "#/$defs/Picture"}
    assert kit["$defs"]["Picture"]["required"] == ["caption", "credit", "licence", "alt"]
