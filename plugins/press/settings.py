"""What an office has set in its ``pelicanconf.py``: read once, strictly, without starting Pelican."""

from __future__ import annotations

import difflib
import importlib.util
import re
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from press.colours import Colours, Unreadable, read_colours
from press.headings import NOTES_HEADINGS
from press.languages import Languages, find_languages
from press.source import Unreadable as NoText
from press.source import decode

SETTINGS_FILE = "pelicanconf.py"
PROFILES = ("charity", "police", "public-body", "company")
_OURS: Mapping[str, type] = {
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
_KINDS = {str: "text in quotes", bool: "True or False", tuple: "a list of texts", dict: "names with what they mean"}
COUNTRY = "GB"
_OTHERWISE_CALLED = {"EL": "GR", "UK": "GB"}
_STRAIGHT_QUOTES = 'Put straight quotes around the value: SITENAME = "Our press office".'
EXIT_KEYS = ("shift", "escape")
EXIT_URL = "https://www.bbc.co.uk/weather"


class CannotRun(Exception):
    """The run cannot go on; the message is a whole sentence for a press officer. The command ends with exit code 2."""


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
    """

    project: Path
    content: Path
    output: Path
    theme: Path
    zone: ZoneInfo
    name: str
    address: str = ""
    country: str = COUNTRY
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
    except NoText as error:
        line, _ = error.source.position(error.fault.span.start)
        raise CannotRun(f"{SETTINGS_FILE}:{line}: {error.fault.message} {error.fault.fix}") from None


def read_settings(values: Mapping[str, Any], project: Path) -> Settings:
    """The settings that ``values`` hold, those of Pelican and ours. Raises ``CannotRun``."""
    for name in values:
        if name.startswith("PRESS_") and name not in _OURS:
            near = difflib.get_close_matches(name[6:], [ours[6:] for ours in _OURS], n=1)
            hint = f"Did you mean PRESS_{near[0]}?" if near else f"The settings are {', '.join(_OURS)}."
            raise CannotRun(f"{SETTINGS_FILE}: {name} is not a setting. {hint}")
        meant = _PELICANS.get(name.replace("_", ""), name)
        if name != meant:
            raise CannotRun(f"{SETTINGS_FILE}: {name} is not a setting. Did you mean {meant}?")
    ours = {name: _typed(name, values[name], kind) for name, kind in _OURS.items() if name in values}
    profile = _one_of("PRESS_PROFILE", ours.get("PRESS_PROFILE", PROFILES[0]), PROFILES)
    exit_url = ours.get("PRESS_EXIT_URL", EXIT_URL)
    if not exit_url.startswith("https://"):
        raise CannotRun(f"{SETTINGS_FILE}: PRESS_EXIT_URL is “{exit_url}”. It is a whole address, with https://.")
    headings = tuple(str(heading) for heading in ours.get("PRESS_NOTES_HEADINGS", ()))
    theme = _folder(project, values.get("THEME", "theme"))
    return Settings(
        project=project,
        content=_folder(project, values.get("PATH", "content")),
        output=_folder(project, values.get("OUTPUT_PATH", "output")),
        theme=theme,
        zone=_zone(str(values.get("TIMEZONE", ""))),
        name=str(values.get("SITENAME", "Press office")),
        address=_address(str(values.get("SITEURL", ""))),
        country=_country(ours.get("PRESS_COUNTRY", COUNTRY)),
        demonstration=ours.get("PRESS_DEMONSTRATION", False),
        duty_contact=ours.get("PRESS_DUTY_CONTACT", ""),
        exit_url=exit_url,
        exit_key=_one_of("PRESS_EXIT_KEY", ours.get("PRESS_EXIT_KEY", EXIT_KEYS[0]), EXIT_KEYS),
        colours=_colours(ours.get("PRESS_COLOURS", {})),
        featured=tuple(str(slug) for slug in ours.get("PRESS_FEATURED", ())),
        security_contact=_security_contact(ours.get("PRESS_SECURITY_CONTACT", "")),
        notes_headings=(*NOTES_HEADINGS, *headings),
        profile=profile,
        levels=ours.get("PRESS_RULES", {}),
        languages=find_languages(theme),
        templates=tuple(sorted(file.stem for file in (theme / "templates").glob("*.html"))),
    )


def _typed(name: str, value: Any, kind: type) -> Any:
    if kind is tuple and isinstance(value, list):
        value = tuple(value)
    if not isinstance(value, kind):
        raise CannotRun(f"{SETTINGS_FILE}: {name} is {value!r}. It must be {_KINDS[kind]}.")
    return value


def _one_of(name: str, value: str, known: tuple[str, ...]) -> str:
    if value not in known:
        near = difflib.get_close_matches(value, known, n=1)
        hint = f" Did you mean “{near[0]}”?" if near else ""
        raise CannotRun(f"{SETTINGS_FILE}: {name} is “{value}”. It is one of {', '.join(known)}.{hint}")
    return value


def _country(country: str) -> str:
    if not (len(country) == 2 and country.isascii() and country.isupper()):
        raise CannotRun(f"{SETTINGS_FILE}: PRESS_COUNTRY is “{country}”. It is a country's two letters, such as GB.")
    # Of the usual country it is known: to look it up takes as long as reading all the other settings.
    if country != COUNTRY:
        from press.telephone.plan import plan_of

        try:
            plan_of(country)
        except ValueError:
            meant = _OTHERWISE_CALLED.get(country)
            hint = f"Did you mean “{meant}”?" if meant else "Write a country's two letters of ISO 3166, such as GB."
            fault = f"PRESS_COUNTRY is “{country}”, which is not a country that has telephone numbers."
            raise CannotRun(f"{SETTINGS_FILE}: {fault} {hint}") from None
    return country


def _address(address: str) -> str:
    if address and not _is_whole(address):
        raise CannotRun(
            f"{SETTINGS_FILE}: SITEURL is “{address}”. It is a whole address, such as https://press.example.org."
        )
    return address


def _is_whole(address: str) -> bool:
    """Whether pages can stand below an address: it has a host that may be one, and neither a query nor a password."""
    if not re.fullmatch(r"https?://[^\s/?#@<>\"'\\]+(?:/[^\s?#<>\"\\]*)?", address):
        return False
    try:
        return urlsplit(address).port != 0
    except ValueError:  # a port above 65535, half an IPv6 address
        return False


def _security_contact(contact: str) -> str:
    if contact and not re.fullmatch(r"(?:mailto:[^\s@]+@[^\s@]+|https://\S+)", contact):
        raise CannotRun(
            f"{SETTINGS_FILE}: PRESS_SECURITY_CONTACT is “{contact}”. It is a whole address, such as "
            "mailto:security@example.org or https://example.org/security."
        )
    return contact


def _colours(given: Mapping[Any, Any]) -> Colours:
    try:
        return read_colours(given)
    except Unreadable as error:
        raise CannotRun(f"{SETTINGS_FILE}: PRESS_COLOURS: {error}") from None


def _folder(project: Path, value: object) -> Path:
    # Not resolved: a folder that is a link stays the folder the office knows.
    return project / Path(str(value)).expanduser()


def _zone(name: str) -> ZoneInfo:
    if not name:
        raise CannotRun(f"{SETTINGS_FILE}: TIMEZONE is not set. Write the office's own, such as Europe/London.")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise CannotRun(f"{SETTINGS_FILE}: “{name}” is not a time zone. Write one such as Europe/London.") from None
