"""How Pelican is set to work: what it reads, where it writes, and the switches that must not be set otherwise.

It is set before anything else happens to it, on ``initialized``: some switches are asked before the gate is reached.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined
from pelican import Pelican, signals

from press.publishing import Place
from press.settings import find_project
from press.stages.run import enclose
from press.views import Site
from press.views.words import filters

# Each of these, set otherwise, publishes what was not checked, something else than what was, or nothing at all.
ENGINE: Mapping[str, Any] = {
    "ARTICLE_EXCLUDES": [],
    "ARTICLE_TRANSLATION_ID": None,
    "AUTHORS_SAVE_AS": "",
    "AUTHOR_SAVE_AS": "",
    "CACHE_CONTENT": False,
    "CATEGORIES_SAVE_AS": "",
    "CATEGORY_FEED_ATOM": None,
    "CATEGORY_SAVE_AS": "",
    "DAY_ARCHIVE_SAVE_AS": "",
    "DEFAULT_PAGINATION": False,
    "DELETE_OUTPUT_DIRECTORY": False,
    "DIRECT_TEMPLATES": [],
    "FEED_ALL_ATOM": None,
    "FEED_ALL_RSS": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "FILENAME_METADATA": "",
    "LOAD_CONTENT_CACHE": False,
    "MONTH_ARCHIVE_SAVE_AS": "",
    "OUTPUT_SOURCES": False,
    "PAGE_EXCLUDES": [],
    "PAGE_TRANSLATION_ID": None,
    "PATH_METADATA": "",
    "RELATIVE_URLS": False,
    "SLUGIFY_SOURCE": "basename",
    "STATIC_PATHS": [],
    "TAGS_SAVE_AS": "",
    "TAG_FEED_ATOM": None,
    "TAG_SAVE_AS": "",
    "TEMPLATE_PAGES": {},
    "THEME_STATIC_DIR": "theme",
    "TRANSLATION_FEED_ATOM": None,
    "TYPOGRIFY": False,
    "WITH_FUTURE_DATES": True,
    "YEAR_ARCHIVE_SAVE_AS": "",
}

JINJA: Mapping[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}


def connect() -> None:
    """Take Pelican in hand as soon as it exists."""
    signals.initialized.connect(settle)


def settle(pelican: Pelican) -> None:
    """Set the switches, and see to it that every run of Pelican's ends well."""
    pelican.settings.update(ENGINE)
    pelican.settings["JINJA_ENVIRONMENT"] = dict(JINJA)
    pelican.delete_outputdir = False
    enclose(pelican)


def project_of(settings: Mapping[str, Any]) -> Path:
    """The folder of the settings file: Pelican keeps no note of it, but the content's is below it."""
    return find_project(Path(settings["PATH"]))


def aim(pelican: Pelican, site: Site, place: Place) -> None:
    """Point Pelican at the files that may be shown, and at the folder aside."""
    settings: MutableMapping[str, Any] = pelican.settings
    content = site.office.settings.content
    project = site.office.settings.project
    settings["ARTICLE_PATHS"] = [_below(project / one.path, content) for one in site.showing.releases]
    settings["PAGE_PATHS"] = [_below(project / one.path, content) for one in site.showing.pages]
    settings["JINJA_FILTERS"] = {**settings["JINJA_FILTERS"], **filters(site.office.settings.country)}
    settings["OUTPUT_PATH"] = pelican.output_path = str(place.aside)


def _below(file: Path, content: Path) -> str:
    return file.relative_to(content).as_posix()
