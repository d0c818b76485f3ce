"""Links between sources, and what of a release that is left out can still reach the public."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.facts.bare import Build, bare_site, release

pytestmark = pytest.mark.slow

LIVE = """
[other]({filename}other.md#note-1)
[held]({filename}held/held.md)
[nowhere]({filename}nowhere.md)
[fact sheet]({static}files/facts.txt)
![picture]({attach}files/picture.txt)
[wrong](nope.html)
[empty](#)
"""

CONTENT = {
    "live.md": release("Live", body=LIVE),
    "other.md": release("Other", header="Slug: elsewhere\n"),
    "files/facts.txt": "the facts",
    "files/picture.txt": "the picture",
    "files/not-linked.txt": "canary",
    "held/held.md": release("Canary", header="Tags: canary\n", body="Canary ![canary]({attach}canary.txt)"),
    "held/canary.txt": "canary",
}

# Articles go to a folder each, as they do in this product.
SETTINGS = """
ARTICLE_PATHS = ["live.md", "other.md"]
ARTICLE_SAVE_AS = "{slug}/index.html"
ARTICLE_URL = "{slug}/"
TAG_SAVE_AS = "tag/{slug}.html"
DIRECT_TEMPLATES = ["index", "tags"]
FEED_ALL_ATOM = "feed.atom"
"""


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A site of two live articles and one that is held: it is not among the article paths."""
    return bare_site(tmp_path_factory.mktemp("live"), content=CONTENT, settings=SETTINGS).build()


def test_a_link_to_a_source_follows_its_address_and_keeps_its_anchor(live: Build) -> None:
    assert '<a href="/elsewhere/#note-1">other</a>' in live.output["live/index.html"]


def test_static_copies_the_file_to_its_own_path_and_attach_beside_the_article(live: Build) -> None:
    assert live.output["files/facts.txt"] == "the facts"
    assert 'href="/files/facts.txt"' in live.output["live/index.html"]
    assert live.output["live/files/picture.txt"] == "the picture"
    assert 'src="/live/files/picture.txt"' in live.output["live/index.html"]


def test_a_link_to_a_source_that_is_not_read_is_published_as_it_was_typed_and_warned_of(live: Build) -> None:
    assert live.code == 0
    for target in ("held/held.md", "nowhere.md"):
        assert f'href="{{filename}}{target}"' in live.output["live/index.html"]
        assert f"Unable to find '{target}', skipping url replacement." in live.log


def test_plain_links_are_never_looked_at(live: Build) -> None:
    assert 'href="nope.html"' in live.output["live/index.html"]
    assert 'href="#"' in live.output["live/index.html"]
    assert "nope.html" not in live.log


def test_of_an_article_left_out_of_the_paths_no_byte_is_published(live: Build) -> None:
    assert not [name for name, text in live.output.items() if "canary" in (name + text).lower()]
    assert set(live.output) == {
        "elsewhere/index.html",
        "feed.atom",
        "files/facts.txt",
        "index.html",
        "live/files/picture.txt",
        "live/index.html",
        "tags.html",
    }


@pytest.mark.parametrize(
    ("settings", "body"),
    [
        ('STATIC_PATHS = ["held"]', "Text."),
        ('STATIC_PATHS = ["held"]', "[held]({filename}held/held.md)"),
        ("", "[held]({static}held/held.md)"),
    ],
)
def test_a_source_left_out_is_published_raw_when_its_folder_is_static_or_a_link_says_static(
    tmp_path: Path, settings: str, body: str
) -> None:
    content = CONTENT | {"live.md": release("Live", body=body)}
    build = bare_site(tmp_path, content=content, settings=SETTINGS + settings).build()
    assert build.code == 0
    assert "Title: Canary" in build.output["held/held.md"]


def test_a_static_link_to_a_file_that_is_not_there_is_published_and_logged(tmp_path: Path) -> None:
    content = {"live.md": release("Live", body="[facts]({static}nowhere.txt)")}
    build = bare_site(tmp_path, content=content).build()
    assert "No such file or directory" in build.log
    assert (build.code, set(build.output)) == (0, {"index.html", "live.html"})
    assert 'href="/nowhere.txt"' in build.output["live.html"]


DRAFT = {"draft.md": release("Draft", header="Status: draft\nCategory: Campaigns\n")}


def test_a_draft_has_a_guessable_public_address_unless_it_is_taken_away(tmp_path: Path) -> None:
    site = bare_site(tmp_path, content=DRAFT)
    assert set(site.build("-d", "-e", 'DRAFT_SAVE_AS=""').output) == {"index.html"}
    assert set(site.build("-d").output) == {"index.html", "drafts/draft.html"}


def test_a_draft_without_a_category_stops_the_build_half_way_when_categories_have_no_pages(tmp_path: Path) -> None:
    content = {"draft.md": release("Draft", header="Status: draft\n")}
    build = bare_site(tmp_path, content=content).build()
    assert "'Article' object has no attribute 'category'" in build.log
    assert (build.code, set(build.output)) == (1, {"index.html"})
