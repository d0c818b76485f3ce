"""How Pelican is set to work: what it reads, where it writes, and the switches that must not be set otherwise.

It is set before anything else happens to it, on ``initialized``: some switches are asked before the gate is reached.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, StrictUndefined
from jinja2.bccache import Bucket
from pelican import Pelican, signals

from press.outputs import Article
from press.previewed import is_preview
from press.settings import find_project
from press.stages.run import Run, enclose
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
    "THEME_STATIC_PATHS": [],
    "TRANSLATION_FEED_ATOM": None,
    "TYPOGRIFY": False,
    "WITH_FUTURE_DATES": True,
    "YEAR_ARCHIVE_SAVE_AS": "",
}


class _Compiled(BytecodeCache):
    """Templates as they were compiled, by their files and what stood in them: a process needs each once."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template that is known."""
        bucket.code = self.known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template; a theme has some thirty."""
        if len(self.known) > _MANY:
            self.known.clear()
        self.known[bucket.key, bucket.checksum] = bucket.code


_MANY = 500

JINJA: Mapping[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "auto_reload": False,
    "cache_size": -1,  # all of the theme's templates are kept, and no count of who was used last
    "extensions": ["jinja2.ext.i18n"],
    "bytecode_cache": _Compiled(),
}


def connect() -> None:
    """Take Pelican in hand as soon as it exists."""
    signals.initialized.connect(settle)


def settle(pelican: Pelican) -> None:
    """Set the switches, and see to it that every run of Pelican's ends well."""
    pelican.settings.update(ENGINE)
    pelican.settings["JINJA_ENVIRONMENT"] = dict(JINJA)
    if is_preview(pelican.output_path):
        # Its links would lead to the site that is out, and its pages allow no pictures from there.
        pelican.settings["SITEURL"] = ""
    pelican.delete_outputdir = False
    enclose(pelican)


def project_of(settings: Mapping[str, Any]) -> Path:
    """The folder of the settings file: Pelican keeps no note of it, but the content's is below it."""
    return find_project(Path(settings["PATH"]))


def aim(pelican: Pelican, run: Run) -> None:
    """Point Pelican at the files whose pages are to be made, and at the folder aside."""
    settings: MutableMapping[str, Any] = pelican.settings
    office = run.site.office
    cards = [output.content.card for output in run.share if isinstance(output.content, Article)]
    lead = f"{office.settings.content.relative_to(office.settings.project).as_posix()}/"
    settings["ARTICLE_PATHS"] = [card.path.removeprefix(lead) for card in cards if not card.is_page]
    settings["PAGE_PATHS"] = [card.path.removeprefix(lead) for card in cards if card.is_page]
    settings["JINJA_FILTERS"] = {**settings["JINJA_FILTERS"], **filters(office.settings.country)}
    settings["OUTPUT_PATH"] = pelican.output_path = str(run.place.aside)
