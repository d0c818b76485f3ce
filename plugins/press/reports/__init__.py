"""How a preflight is shown, in each form that ``press check --format`` knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from press.preflight import Result
from press.reports.as_json import render_json
from press.reports.text import render_text, summary

FORMATS: Mapping[str, Callable[[Result], str]] = {"text": render_text, "json": render_json}
"""Each makes the whole of a report, its last line end included."""

__all__ = ["FORMATS", "render_json", "render_text", "summary"]
