"""The blueprint of the site that is out, which a process that goes on running keeps for its next run."""

from __future__ import annotations

from press.renewal import Blueprint
from press.stages.errand import Errand

_kept: dict[str, tuple[object, Blueprint]] = {}


def keep_blueprint(errand: Errand, blueprint: Blueprint) -> None:
    """Keep the blueprint of the site that is out now."""
    _kept.clear()  # whoever builds two sites by turns has no use for it
    _kept[str(errand.place.output)] = (_circumstances(errand), blueprint)


def last_blueprint(errand: Errand) -> Blueprint | None:
    """The blueprint of the site that is out, where nothing but content may have changed since."""
    circumstances, blueprint = _kept.get(str(errand.place.output), (None, None))
    return blueprint if circumstances == _circumstances(errand) else None


def _circumstances(errand: Errand) -> object:
    return errand.settings, errand.version, errand.preview, errand.theme.digest or object()
