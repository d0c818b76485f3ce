"""The report for code scanners: SARIF 2.1.0, the standard of OASIS.

Every rule is described once and every result points at its rule. SARIF counts lines and columns as we do: from 1, the
end exclusive, a column being one character. A waived finding is a result that is suppressed, with the reason.
"""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from press.finding import Finding, Level, Waived
from press.reports.words import plain
from press.result import Result
from press.rules import RULES, Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
BASE = "%SRCROOT%"
"""What paths are relative to: the project, which a scanner takes for the root of the sources."""

_INDEX = {rule.name: number for number, rule in enumerate(RULES)}

Node = dict[str, Any]


def render_sarif(result: Result) -> str:
    """The result as a SARIF log of one run."""
    seen: Counter[str] = Counter()
    found = [(finding.order, _result(finding, result, seen, [])) for finding in result.findings]
    found += [(one.finding.order, _result(one.finding, result, seen, [_suppression(one)])) for one in result.waived]
    run = {
        "tool": {"driver": {"name": "Standfirst", "rules": [_rule(rule) for rule in RULES]}},
        "invocations": [{"executionSuccessful": True}],
        "originalUriBaseIds": {BASE: {"description": _message("The folder that holds pelicanconf.py.")}},
        "columnKind": "unicodeCodePoints",
        "results": [node for _, node in sorted(found, key=lambda pair: pair[0])],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _message(text: str, markdown: str = "") -> Node:
    # Braces are for placeholders, so the standard wants other ones doubled (3.11.5).
    forms = {"text": text, "markdown": markdown} if markdown else {"text": text}
    return {name: form.replace("{", "{{").replace("}", "}}") for name, form in forms.items()}


def _rule(rule: Rule) -> Node:
    return {
        "id": rule.name,
        "shortDescription": _message(plain(rule.summary)),
        "fullDescription": _message(plain(rule.why)),
        "help": _message(_help(rule, markdown=False), _help(rule, markdown=True)),
        "defaultConfiguration": {"level": rule.level.value},
    }


def _help(rule: Rule, *, markdown: bool) -> str:
    parts = [plain(part, r"`\1`" if markdown else r"“\1”") for part in (rule.summary, rule.why)]
    for heading, examples in (("This fails:", rule.fails), ("This passes:", rule.passes)):
        for example in examples:
            # Four spaces are code in Markdown whatever the example holds, and read well as plain text.
            block = "\n".join(f"    {line}".rstrip() for line in example.rstrip().splitlines())
            parts += [f"**{heading}**" if markdown else heading, block]
    return "\n\n".join(parts)


def _result(finding: Finding, result: Result, seen: Counter[str], suppressions: list[Node]) -> Node:
    place = finding.place
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": _INDEX[finding.rule],
        "level": Level.ERROR if result.fails_by(finding) else Level.WARNING,
        "properties": {"blocks": result.blocks(finding)},
        "message": _message(f"{finding.message} {finding.fix}"),
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(finding.path), "uriBaseId": BASE},
                    "region": region,
                }
            }
        ],
        "partialFingerprints": {"lineText/v1": _fingerprint(finding, result, seen)},
        # On every result or on none, the standard says.
        "suppressions": suppressions,
    }


def _uri(path: str) -> str:
    # A file's name need not be UTF-8; its bytes are what counts.
    return quote(path.encode("utf-8", "surrogateescape"))


def _suppression(waived: Waived) -> Node:
    return {"kind": "inSource", "justification": f"{waived.who}: {waived.why}"}


def _fingerprint(finding: Finding, result: Result, seen: Counter[str]) -> str:
    """What stays the same when lines are added above: the rule, the file, the line's words, and which of its like."""
    source = result.sources.get(finding.path)
    words = " ".join(source.line(finding.place.line).split()) if source else ""
    digest = sha256("\0".join([finding.rule, finding.path, words]).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"
