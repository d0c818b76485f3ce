"""What PyYAML says of a file it cannot read, in the words of somebody who has never heard of it."""

from __future__ import annotations

import re

import yaml

from press.finding import Fault, Span
from press.source import Source

RULE = "directory-fault"

# By what PyYAML's sentences begin with, for PyYAML says the same of several mistakes; the first that fits is taken.
# "{text}" is the line; each sentence comes with its fix.
_SENTENCES: tuple[tuple[str, str, str], ...] = (
    (
        "found character '\\t'",
        "A tab stands here; YAML wants spaces.",
        "Put spaces in its place.",
    ),
    (
        "found character",
        "A value cannot start with “{character}”.",
        "Put the whole value in quotes.",
    ),
    (
        "sequence entries",
        "A list cannot start behind a name: “{text}”.",
        "Put the dash on a line of its own, below the name.",
    ),
    (
        "could not find expected ':'",
        "“{text}” has no colon after its name.",
        "Write each field as “name: value”.",
    ),
    (
        "found unknown escape character",
        "A backslash in double quotes is an instruction, and this one is none that YAML knows.",
        "Put the value in single quotes instead, or take the backslash out.",
    ),
    (
        "expected '<document start>'",
        "The file should have ended before “{text}”.",
        "Check the brackets and the indentation of this line and the one before it.",
    ),
    (
        "expected <block end>, but found '<scalar>'",
        "The value ends before its line does: “{text}”.",
        "Put the whole value in double quotes, and write quotes inside it as ‘ and ’.",
    ),
    (
        "expected <block end>",
        "“{text}” does not continue what stands above it.",
        "Start the fields of one record in the same column, with spaces.",
    ),
    (
        "expected the node content, but found '<stream end>'",
        "The file ends inside a bracket: “{text}”.",
        "Close the bracket, or put the whole value in quotes if the bracket belongs to it.",
    ),
    (
        "found incompatible YAML",
        "“{text}” asks for a YAML that does not exist.",
        "Take this line out.",
    ),
)


def explain(error: yaml.YAMLError, source: Source) -> Fault:
    """The fault that ``error`` is, at the line (or the opening quote or bracket) that is to be put right."""
    if isinstance(error, yaml.reader.ReaderError):
        return Fault(
            Span(error.position, error.position + 1),
            f"A character that cannot be shown stands here (number {ord(source.text[error.position])}).",
            "Take it out.",
            RULE,
        )
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _at_line(source, 0, "This file cannot be read as YAML.", "Check its colons, quotes and brackets.")
    at = error.problem_mark.index
    problem = error.problem or ""
    if "<stream end>" in problem:
        at = len(source.text[:at].rstrip())
    elif problem.startswith("could not find") and error.context_mark:
        at = error.context_mark.index  # it is looked for on the next line still
    if unclosed := _unclosed(error, source):
        return unclosed
    if problem.startswith("mapping values"):
        return _second_colon(source, at)
    for beginning, message, fix in _SENTENCES:
        if problem.startswith(beginning):
            one = problem.startswith(("found character", "found unknown"))
            span = Span(at, min(at + 1, len(source.text))) if one else None
            character = source.text[at : at + 1]
            return _at_line(source, at, message.replace("{character}", character), fix, span)
    return _at_line(source, at, "This line cannot be read as YAML: “{text}”.", "Put its value in quotes.")


def _unclosed(error: yaml.MarkedYAMLError, source: Source) -> Fault | None:
    """A quotation mark or a bracket that is never closed is to be put right where it opens."""
    context = error.context or ""
    if error.context_mark is None or not re.search("quoted scalar|flow (sequence|mapping)", context):
        return None
    if "found unknown escape" in (error.problem or ""):
        return None
    opening = error.context_mark.index
    mark = source.text[opening : opening + 1]
    if mark in "[{":
        message = f"The bracket “{mark}” that opens here is not closed, or a comma is missing between its values."
        fix = "Close it, or put the whole value in quotes if the bracket belongs to it."
    else:
        message = "The quotation mark that opens here is not closed."
        fix = "Put the same mark at the end of the value."
    return Fault(Span(opening, opening + 1), message, fix, RULE)


def _second_colon(source: Source, at: int) -> Fault:
    """A colon and a space where no name may stand: inside a value, or on a line indented too far."""
    line, column = source.position(at)
    if ": " in source.line(line)[: column - 1]:
        message = "The value on this line has a colon in it: “{text}”."
        fix = "Put the whole value in quotes."
    else:
        message = "“{text}” cannot start a field here: the line above it is not finished, or ends in a value."
        fix = "Start it in the same column as the field before it, and see that the line above has its colon."
    return _at_line(source, at, message, fix)


def _at_line(source: Source, at: int, message: str, fix: str, span: Span | None = None) -> Fault:
    line, _ = source.position(at)
    whole = source.line_span(line)
    text = source.text[whole.start : whole.end]
    indent = len(text) - len(text.lstrip())
    own = Span(whole.start + indent, whole.start + len(text.rstrip()) if text.strip() else whole.start + indent)
    return Fault(span or own, message.replace("{text}", _short(text.strip())), fix, RULE)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
