"""The blueprint of the site that is out, which a process that goes on running keeps for its next run."""

from __future__ import annotations

from press.renewal import Blueprint
from press.stages.errand import Errand

_kept: tuple[object, Blueprint] | None = None


def keep_blueprint(errand: Errand, blueprint: Blueprint) -> None:
    """Keep the blueprint of the site that is out now."""
    global _kept
    _kept = _circumstances(errand), blueprint


def last_blueprint(errand: Errand) -> Blueprint | None:
    """The blueprint of the site that is out, where nothing but content may have changed since."""
    return _kept[1] if _kept and _kept[0] == _circumstances(errand) else None


def _circumstances(errand: Errand) -> object:
    """All that a site depends on beside the content. A theme that is not known by its content is never the same."""
    return errand.place, errand.settings, errand.version, errand.preview, errand.theme.digest or object()
