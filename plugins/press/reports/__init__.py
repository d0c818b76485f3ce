"""How a preflight is shown, in each form that ``press check --format`` knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from press.preflight import Result
from press.reports.as_json import render_json
from press.reports.github import render_github
from press.reports.html import render_html
from press.reports.junit import render_junit
from press.reports.sarif import render_sarif
from press.reports.text import render_text
from press.reports.words import summary

FORMATS: Mapping[str, Callable[[Result], str]] = {
    "text": render_text,
    "json": render_json,
    "sarif": render_sarif,
    "github": render_github,
    "junit": render_junit,
    "html": render_html,
}
"""Each makes the whole of a report, its last line end included."""

__all__ = ["FORMATS", "render_text", "summary"]
