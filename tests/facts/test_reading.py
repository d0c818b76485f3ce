"""How Pelican reads a header by itself, and why this product's own header is strict."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from tests.facts.bare import Build, bare_site, release

pytestmark = pytest.mark.slow

# A theme that prints what the article is, one line a thing, instead of a page.
PROBE_THEME = {
    "theme/templates/index.html": "",
    "theme/templates/article.html": """
        title={{ article.title }}
        date={{ article.date }}
        more={{ article.embrago }}
        body={{ article.content }}
    """,
}

LIST_THEME = {"theme/templates/index.html": "{{ articles|map(attribute='title')|join(' ') }}"}


def probed(folder: Path, content: dict[str, str]) -> Build:
    settings = """
        THEME = "theme"
        SLUGIFY_SOURCE = "basename"
        ARTICLE_SAVE_AS = "{path}"
    """
    site = bare_site(folder, content=content, settings=settings)
    site.write(PROBE_THEME)
    return site.build()


@pytest.fixture(scope="module")
def traps(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """One build of every header that goes wrong without a word."""

    def dated(day: str) -> str:
        return f"Title: Dated\nDate: {day}\n\nText."

    return probed(
        tmp_path_factory.mktemp("traps"),
        {
            "title-twice.md": "Title: One\nTitle: Two\nDate: 2018-01-24\n\nText.",
            "title-continued.md": "Title: One\n    Two\nDate: 2018-01-24\n\nText.",
            "key-with-space.md": "Title: One\nDate: 2018-01-24\nPress contact: Duty officer\nTags: safety\n\nText.",
            "no-blank-line.md": "Title: One\nDate: 2018-01-24\nThe body begins at once.",
            "misspelt-key.md": release(header="Embrago: 2018-01-24 00:01\n"),
            "blank-first-line.md": "\nTitle: One\nDate: 2018-01-24\n\nText.",
            "day-first.md": dated("05/03/2018"),
            "day-first-after-the-12th.md": dated("13/03/2018"),
            "iso.md": dated("2018-03-05"),
            "iso-summer.md": dated("2018-07-05 09:30"),
            "year-only.md": dated("2018"),
            "no-date-at-all.md": dated("soon"),
        },
    )


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("title-twice", "title=['One', 'Two']"),
        ("title-continued", "title=['One', 'Two']"),
        ("key-with-space", "body=<p>Press contact: Duty officer"),
        ("no-blank-line", "body=<p>The body begins at once.</p>"),
        ("misspelt-key", "more=2018-01-24 00:01"),
        ("day-first", "date=2018-05-03 00:00:00+01:00"),
        ("day-first-after-the-12th", "date=2018-03-13 00:00:00+00:00"),
        ("iso", "date=2018-03-05 00:00:00+00:00"),
        ("iso-summer", "date=2018-07-05 09:30:00+01:00"),
        ("year-only", "date=2018-"),
    ],
)
def test_headers_that_are_taken_without_a_word(traps: Build, name: str, line: str) -> None:
    assert line in traps.output[f"{name}.md"]
    assert name not in traps.log


@pytest.mark.parametrize("name", ["blank-first-line", "no-date-at-all"])
def test_headers_that_cost_the_file_and_still_exit_0(traps: Build, name: str) -> None:
    assert traps.code == 0
    assert f"{name}.md" in traps.log
    assert f"{name}.md" not in traps.output


def test_articles_of_one_minute_come_in_the_order_of_their_slugs_whichever_is_read_first(tmp_path: Path) -> None:
    names = ["ant", "bee", "cat", "dog", "eel", "fox"]
    content = {f"{len(names) - place}.md": release(name) for place, name in enumerate(names)}
    site = bare_site(tmp_path, content=content, settings='THEME = "theme"\nARTICLE_SAVE_AS = ""')
    site.write(LIST_THEME)
    for seed in (1, 2):
        assert site.build(hash_seed=seed).output["index.html"].split() == names


def test_the_order_of_articles_may_be_a_function_of_ours(tmp_path: Path) -> None:
    by_title = """
        def by_title(article):
            return article.title

        ARTICLE_ORDER_BY = by_title
    """
    content = {f"{name}.md": release(name) for name in ("bee", "ant", "cat")}
    site = bare_site(tmp_path, content=content, settings=f'THEME = "theme"\nARTICLE_SAVE_AS = ""\n{dedent(by_title)}')
    site.write(LIST_THEME)
    assert site.build().output["index.html"].split() == ["ant", "bee", "cat"]


def test_an_article_without_a_category_gets_one_named_after_its_folder_when_categories_have_pages(
    tmp_path: Path,
) -> None:
    settings = 'CATEGORY_SAVE_AS = "category/{slug}.html"'
    site = bare_site(tmp_path, content={"releases/2018/a.md": release()}, settings=settings)
    assert "category/2018.html" in site.build("-d").output
    assert "category/misc.html" in site.build("-d", "-e", "USE_FOLDER_AS_CATEGORY=false").output
