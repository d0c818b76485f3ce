"""How a preflight is shown, in each form that ``press check --format`` knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from press.result import Result


def _form(name: str) -> Callable[[Result], str]:
    """The making of a report, whose module is loaded when there is one to be made: the command line needs names."""

    def render(result: Result) -> str:
        make: Callable[[Result], str] = getattr(import_module(f"press.reports.{name}"), f"render_{name}")
        return make(result)

    return render


FORMATS: Mapping[str, Callable[[Result], str]] = {
    "text": _form("text"),
    "json": _form("as_json"),
    "sarif": _form("sarif"),
    "github": _form("github"),
    "junit": _form("junit"),
    "html": _form("html"),
}
"""Each makes the whole of a report, its last line end included."""
