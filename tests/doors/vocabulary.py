"""Holds JSON-LD against the vocabulary of schema.org: every type and property known, and used where it may be.

``vocabulary.json`` is what of schema.org 30.0 is needed for that. It is cut from the release's own file (from the
repository schemaorg/schemaorg, Apache License 2.0)::

    python tests/doors/vocabulary.py schemaorg-current-https.jsonld
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("vocabulary.json")

TYPES = (
    "BreadcrumbList", "ContactPoint", "CorrectionComment", "CreativeWork", "ListItem", "NewsArticle", "Organization",
    "Person", "Quotation", "WebPage", "WebSite",
)  # fmt: skip
_WRITTEN = {"Date", "DateTime", "Integer", "Number", "Text", "URL"}
"""What a text in JSON may stand for."""


def faults(document: Any) -> list[str]:
    """What is wrong with a JSON-LD document, as sentences."""
    table = json.loads(FILE.read_text("utf-8"))
    return [*_references(document), *(fault for node in document["@graph"] for fault in _node(node, table))]


def _node(node: dict[str, Any], table: dict[str, Any]) -> Iterator[str]:
    kind = node.get("@type", "")
    if kind not in table["types"]:
        yield f"{kind} is no type that we use"
        return
    lineage = {kind, *table["types"][kind]}
    for name, value in node.items():
        if name.startswith("@"):
            continue
        known = table["properties"].get(name)
        if known is None:
            yield f"{name} is no property"
        elif not lineage & set(known["of"]):
            yield f"{name} is no property of {kind}"
        else:
            for each in value if isinstance(value, list) else [value]:
                yield from _value(name, each, known["is"], table)


def _value(name: str, value: Any, wanted: list[str], table: dict[str, Any]) -> Iterator[str]:
    if isinstance(value, dict):
        if "@type" not in value:
            return
        if not {value["@type"], *table["types"].get(value["@type"], ())} & set(wanted):
            yield f"{name} is a {value['@type']}, not one of {', '.join(wanted)}"
        yield from _node(value, table)
    elif isinstance(value, int):
        if not {"Integer", "Number"} & set(wanted):
            yield f"{name} is a number"
    elif not _WRITTEN & set(wanted):
        yield f"{name} is a text"
    elif not value.strip():
        yield f"{name} is empty"


def _references(document: Any) -> Iterator[str]:
    """References to nodes that are not there."""
    if document.get("@context") != "https://schema.org":
        yield "The context is not schema.org"
    nodes = list(_nodes(document))
    there = {node["@id"] for node in nodes if "@id" in node and len(node) > 1}
    for node in nodes:
        if node.keys() == {"@id"} and node["@id"] not in there:
            yield f"{node['@id']} is not told of"


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from _nodes(each)
    elif isinstance(value, list):
        for each in value:
            yield from _nodes(each)


def cut(release: Path) -> dict[str, Any]:
    """The types that we use with all that they descend from, and every property that any of those may have."""
    nodes = {node["@id"]: node for node in json.loads(release.read_text("utf-8"))["@graph"]}

    def names(node: dict[str, Any], key: str) -> list[str]:
        found = node.get(key, [])
        return [each["@id"].removeprefix("schema:") for each in (found if isinstance(found, list) else [found])]

    def ancestors(kind: str) -> set[str]:
        above = names(nodes[f"schema:{kind}"], "rdfs:subClassOf")
        return set(above).union(*(ancestors(each) for each in above if f"schema:{each}" in nodes))

    types = {kind: sorted(ancestors(kind)) for kind in TYPES}
    kinds = set(types).union(*types.values())
    properties = {
        key.removeprefix("schema:"): {
            "of": sorted(set(names(node, "schema:domainIncludes")) & kinds),
            "is": sorted(names(node, "schema:rangeIncludes")),
        }
        for key, node in sorted(nodes.items())
        if node.get("@type") == "rdf:Property"
        and "schema:supersededBy" not in node
        and set(names(node, "schema:domainIncludes")) & kinds
    }
    return {"source": "schemaorg/schemaorg, release 30.0, Apache-2.0", "types": types, "properties": properties}


if __name__ == "__main__":
    made = cut(Path(sys.argv[1]))
    FILE.write_text(json.dumps(made, separators=(",", ":")).replace('},"', '},\n"') + "\n", "utf-8")
