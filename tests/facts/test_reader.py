"""A reader of our own in Pelican's place: how it is put there, and what it must and may not give."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.facts.bare import Site, bare_site, release

pytestmark = pytest.mark.slow

# Pelican makes one reader for each generator by calling the class with its settings: any callable will do, and what
# the reader serves from must therefore be handed to it.
READER = """
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from pelican import signals
from pelican.contents import Category, Tag
from pelican.readers import BaseReader

class View:
    headline = "from the view"

class OurReader(BaseReader):
    enabled = True
    file_extensions = ["md"]

    def __init__(self, settings, office):
        super().__init__(settings)
        self.office = office

    def read(self, source_path):
        return self.office["html"], {
            "title": "Ours",
            "date": datetime(2018, 1, 24, 9, 30, tzinfo=ZoneInfo("Europe/London")),
            "category": Category("Campaigns", self.settings),
            "tags": [Tag("child protection", self.settings), Tag("online safety", self.settings)],
            "slug": "our-slug",
            "status": "published",
            "lang": "cy",
            "template": "release",
            "save_as": "releases/2018/our-slug/index.html",
            "url": "releases/2018/our-slug/",
            "release": View(),
            {more}
        }

def serve(readers):
    readers.reader_classes["md"] = partial(OurReader, office={"html": "<p>From the office.</p>"})

def register():
    signals.readers_init.connect(serve)
"""

READER_THEME = {
    "theme/templates/index.html": "",
    "theme/templates/article.html": "not this one",
    "theme/templates/release.html": """
        {{ article.date.isoformat() }} {{ article.lang }} {{ article.status }} {{ article.url }}
        {{ article.category.name }} {{ article.category.slug }}
        {{ article.tags|map(attribute="name")|join(", ") }}
        {{ article.tags|map(attribute="slug")|join(", ") }}
        {{ article.release.headline }}, {{ article.metadata["release"].headline }}
        {{ article.content }}
    """,
}


def our_reader(folder: Path, more: str = "", name: str = "any.md") -> Site:
    plugin = READER.replace("{more}", more)
    site = bare_site(folder, content={name: "This text is never read."}, plugin=plugin, settings='THEME = "theme"')
    site.write(READER_THEME)
    return site


def test_a_reader_of_ours_serves_articles_and_what_it_gives_arrives_as_it_was_given(tmp_path: Path) -> None:
    build = our_reader(tmp_path).build()
    assert set(build.output) == {"releases/2018/our-slug/index.html", "index.html"}
    assert build.output["releases/2018/our-slug/index.html"].strip().splitlines() == [
        "2018-01-24T09:30:00+00:00 cy published releases/2018/our-slug/",
        "Campaigns campaigns",
        "child protection, online safety",
        "child-protection, online-safety",
        "from the view, from the view",
        "<p>From the office.</p>",
    ]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ('"date": date(2018, 1, 24)', "a date must be a datetime"),
        ('"status": "Published "', "a status is one of four words, without spaces"),
        ('"content": "text"', "a name that is a property of the article cannot be a field"),
    ],
)
def test_what_a_reader_may_not_give_costs_the_article_and_still_exits_0(tmp_path: Path, more: str, why: str) -> None:
    build = our_reader(tmp_path, more).build()
    assert (build.code, set(build.output)) == (0, {"index.html"}), why


def test_a_category_given_as_plain_text_stops_the_build_half_way(tmp_path: Path) -> None:
    build = our_reader(tmp_path, '"category": "Campaigns"').build()
    assert "'str' object has no attribute" in build.log
    assert (build.code, set(build.output)) == (1, {"index.html", "releases/2018/our-slug/index.html"})


def test_an_address_given_by_a_reader_silently_wins_over_another_file_there(tmp_path: Path) -> None:
    build = our_reader(tmp_path, '"save_as": "index.html"').build()
    assert build.code == 0
    assert "<p>From the office.</p>" in build.output["index.html"]


def test_a_reader_of_ours_serves_its_files_from_the_moment_it_is_imported(tmp_path: Path) -> None:
    plugin = """
        from datetime import datetime
        from pelican.readers import BaseReader

        class Unannounced(BaseReader):
            file_extensions = ["md"]

            def read(self, source_path):
                return "<p>Unannounced.</p>", {"title": "Any", "date": datetime(2018, 1, 24)}

        def register():
            pass
    """
    build = bare_site(tmp_path, content={"a.md": release()}, plugin=plugin).build()
    assert "<p>Unannounced.</p>" in build.output["any.html"]


def test_a_file_name_that_looks_like_a_wrong_date_costs_the_article_whatever_the_reader(tmp_path: Path) -> None:
    site = our_reader(tmp_path, name="2018-02-30-a-release.md")
    assert set(site.build().output) == {"index.html"}
    assert set(site.build("-e", 'FILENAME_METADATA=""').output) == {"index.html", "releases/2018/our-slug/index.html"}
