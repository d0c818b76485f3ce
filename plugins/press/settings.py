"""What an office has set in its ``pelicanconf.py``: read once, strictly, without starting Pelican."""

from __future__ import annotations

import importlib.util
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from press import setting
from press.colours import Colours
from press.guess import likeliest
from press.headings import NOTES_HEADINGS
from press.languages import Languages, find_languages
from press.source import Unreadable, decode

SETTINGS_FILE = "pelicanconf.py"
PROFILES = ("charity", "police", "public-body", "company")
_OURS: Mapping[str, type] = {
    "PRESS_ALERT": str,
    "PRESS_COLOURS": dict,
    "PRESS_COUNTRY": str,
    "PRESS_DEMONSTRATION": bool,
    "PRESS_DUTY_CONTACT": str,
    "PRESS_EXIT_KEY": str,
    "PRESS_EXIT_URL": str,
    "PRESS_FEATURED": tuple,
    "PRESS_NOTES_HEADINGS": tuple,
    "PRESS_PROFILE": str,
    "PRESS_RULES": dict,
    "PRESS_SECURITY_CONTACT": str,
}
_PELICANS = {
    name.replace("_", ""): name
    for name in ("DEFAULT_LANG", "OUTPUT_PATH", "PATH", "SITENAME", "SITEURL", "THEME", "TIMEZONE")
}
"""Those of Pelican that an office sets. Pelican takes no notice of a name that it does not know, such as SITE_NAME."""
_STRAIGHT_QUOTES = 'Put straight quotes around the value: SITENAME = "Our press office".'
EXIT_KEYS = ("shift", "escape")
EXIT_URL = "https://www.bbc.co.uk/weather"


class CannotRun(Exception):
    """The run cannot go on; the message is a whole sentence for a press officer. The command ends with exit code 2.

    ``counts`` says that the office is stopped by it: not where the build only came at the wrong moment.
    """

    counts = True


class Busy(CannotRun):
    """Another build is at work in the same place, or somebody at a file that is being read."""

    counts = False


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that the product itself goes by. Paths are absolute.

    ``country`` is an ISO 3166 code: whose telephone numbers are meant, and whether the month may stand first in
    2/12/2026. ``demonstration`` allows reserved numbers and example domains.
    ``levels`` overrides how much a rule's findings weigh: ``error``, ``warning`` or ``off``.
    ``exit_url`` is where the quick exit leads, ``exit_key`` the key that does too: ``escape``, or thrice ``shift``.
    ``colours`` are the office's own, ``featured`` the slugs of the releases that its front page puts first.
    ``security_contact`` is the address of whom to tell of a hole in the site. ``templates`` are the names of those that
    the theme has; of a theme that cannot be looked at, none.
    ``alert`` is the command that is told when the office stops building; no page and no verdict depends on it.
    """

    project: Path
    content: Path
    output: Path
    theme: Path
    zone: ZoneInfo
    name: str
    address: str = ""
    country: str = setting.COUNTRY
    demonstration: bool = False
    duty_contact: str = ""
    exit_url: str = EXIT_URL
    exit_key: str = "shift"
    colours: Colours = field(default_factory=dict)
    featured: tuple[str, ...] = ()
    security_contact: str = ""
    notes_headings: tuple[str, ...] = NOTES_HEADINGS
    profile: str = "charity"
    levels: Mapping[str, str] | None = None
    languages: Languages = field(default_factory=Languages)
    templates: tuple[str, ...] = ()
    alert: str = field(default="", repr=False, compare=False)


def find_project(start: Path) -> Path:
    """The nearest folder, from ``start`` upwards, that holds a ``pelicanconf.py``. Raises ``CannotRun``."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS_FILE).is_file():
            return folder
    raise CannotRun(
        f"There is no {SETTINGS_FILE} in “{start}” or above it. "
        "Go into the press office's folder, or name it with --project."
    )


def load_settings(project: Path) -> Settings:
    """Read the settings file of ``project``. Raises ``CannotRun`` for whatever is wrong with it."""
    file = project / SETTINGS_FILE
    if not file.is_file():
        raise CannotRun(f"There is no {SETTINGS_FILE} in “{project}”.")
    spec = importlib.util.spec_from_file_location("pelicanconf", file)
    if spec is None or spec.loader is None:
        raise CannotRun(f"{SETTINGS_FILE} cannot be read.")
    module = importlib.util.module_from_spec(spec)
    kept, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    except SyntaxError as error:
        _expect_text(file)
        fault = f"this line cannot be understood: {error.msg}"
        raise CannotRun(f"{SETTINGS_FILE}:{error.lineno or 1}: {fault}. {_STRAIGHT_QUOTES}") from error
    except (Exception, SystemExit) as error:
        _expect_text(file)  # of a byte of value 0, Python 3.11 says so by a ValueError
        frames = reversed(traceback.extract_tb(error.__traceback__))
        line = next((frame.lineno for frame in frames if frame.filename == str(file)), 1)
        hint = f" {_STRAIGHT_QUOTES}" if isinstance(error, NameError) else ""
        raise CannotRun(f"{SETTINGS_FILE}:{line}: the settings cannot be read: {error}.{hint}") from error
    finally:
        sys.dont_write_bytecode = kept
    values = {name: value for name, value in vars(module).items() if name.isupper()}
    return read_settings(values, project)


def _expect_text(file: Path) -> None:
    """See that a file that Python cannot read is at least a text in UTF-8. Raises ``CannotRun``."""
    try:
        decode(file.read_bytes(), SETTINGS_FILE)
    except Unreadable as error:
        line, _ = error.source.position(error.fault.span.start)
        raise CannotRun(f"{SETTINGS_FILE}:{line}: {error.fault.message} {error.fault.fix}") from None


def read_settings(values: Mapping[str, Any], project: Path) -> Settings:
    """The settings that ``values`` hold, those of Pelican and ours. Raises ``CannotRun``."""
    try:
        return _judged(values, project)
    except setting.Wrong as error:
        raise CannotRun(f"{SETTINGS_FILE}: {error}") from None


def _judged(values: Mapping[str, Any], project: Path) -> Settings:
    for name in values:
        if name.startswith("PRESS_") and name not in _OURS:
            near = likeliest(name[6:], [ours[6:] for ours in _OURS])
            hint = f"Did you mean PRESS_{near}?" if near else f"The settings are {', '.join(_OURS)}."
            raise setting.Wrong(f"{name} is not a setting. {hint}")
        meant = _PELICANS.get(name.replace("_", ""), name)
        if name != meant:
            raise setting.Wrong(f"{name} is not a setting. Did you mean {meant}?")
    ours = {name: setting.typed(name, values[name], kind) for name, kind in _OURS.items() if name in values}
    headings = tuple(str(heading) for heading in ours.get("PRESS_NOTES_HEADINGS", ()))
    theme = _folder(project, values.get("THEME", "theme"))
    return Settings(
        project=project,
        content=_folder(project, values.get("PATH", "content")),
        output=_folder(project, values.get("OUTPUT_PATH", "output")),
        theme=theme,
        zone=setting.zone(str(values.get("TIMEZONE", ""))),
        name=str(values.get("SITENAME", "Press office")),
        address=setting.address(str(values.get("SITEURL", ""))),
        country=setting.country(ours.get("PRESS_COUNTRY", setting.COUNTRY)),
        demonstration=ours.get("PRESS_DEMONSTRATION", False),
        duty_contact=ours.get("PRESS_DUTY_CONTACT", ""),
        exit_url=setting.exit_url(ours.get("PRESS_EXIT_URL", EXIT_URL)),
        exit_key=setting.one_of("PRESS_EXIT_KEY", ours.get("PRESS_EXIT_KEY", EXIT_KEYS[0]), EXIT_KEYS),
        colours=setting.colours(ours.get("PRESS_COLOURS", {})),
        featured=tuple(str(slug) for slug in ours.get("PRESS_FEATURED", ())),
        security_contact=setting.security_contact(ours.get("PRESS_SECURITY_CONTACT", "")),
        notes_headings=(*NOTES_HEADINGS, *headings),
        profile=setting.one_of("PRESS_PROFILE", ours.get("PRESS_PROFILE", PROFILES[0]), PROFILES),
        levels=ours.get("PRESS_RULES", {}),
        languages=find_languages(theme),
        alert=setting.command("PRESS_ALERT", ours.get("PRESS_ALERT", "")),
        templates=tuple(sorted(file.stem for file in (theme / "templates").glob("*.html"))),
    )


def _folder(project: Path, value: object) -> Path:
    # Not resolved: a folder that is a link stays the folder the office knows.
    return project / Path(str(value)).expanduser()
