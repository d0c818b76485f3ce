"""The order of Pelican's signals, and what a plugin may still change at the first and at the last of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.facts.bare import Build, bare_site, release

pytestmark = pytest.mark.slow

# Prints one line a signal. Content signals fire for every file; the order below is of their first appearance.
RECORDER = """
from pathlib import Path
from pelican import signals

NAMES = [
    "initialized", "get_generators", "readers_init", "generator_init",
    "article_generator_init", "page_generator_init", "static_generator_init",
    "article_generator_preread", "article_generator_context", "content_object_init",
    "article_generator_pretaxonomy", "article_generator_finalized", "page_generator_finalized",
    "static_generator_finalized", "all_generators_finalized", "get_writer",
    "content_written", "article_writer_finalized", "page_writer_finalized", "finalized",
]

def recorder(name):
    def record(sender, **more):
        print("signal", name, flush=True)
        if name == "finalized":
            print("written", *sorted(path.name for path in Path("output").rglob("*.*")))
    return record

RECEIVERS = {name: recorder(name) for name in NAMES}

def register():
    for name, receiver in RECEIVERS.items():
        getattr(signals, name).connect(receiver)
"""


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("recorded")
    content = {
        "one.md": release("One", body="![Alt]({static}files/picture.txt)"),
        "files/picture.txt": "a picture",
        "pages/about.md": "Title: About\n\nText.",
    }
    return bare_site(folder, content=content, plugin=RECORDER).build()


def fired(build: Build) -> list[str]:
    return [line.removeprefix("signal ") for line in build.log.splitlines() if line.startswith("signal ")]


def test_signals_fire_in_the_order_of_a_release_s_life(recorded: Build) -> None:
    assert list(dict.fromkeys(fired(recorded))) == [
        "initialized",
        "get_generators",
        "readers_init",
        "generator_init",
        "article_generator_init",
        "page_generator_init",
        "static_generator_init",
        "article_generator_preread",
        "article_generator_context",
        "content_object_init",
        "article_generator_pretaxonomy",
        "article_generator_finalized",
        "page_generator_finalized",
        "static_generator_finalized",
        "all_generators_finalized",
        "get_writer",
        "content_written",
        "article_writer_finalized",
        "page_writer_finalized",
        "finalized",
    ]


def test_get_generators_fires_once_before_any_generator_exists(recorded: Build) -> None:
    signals = fired(recorded)
    assert signals.count("get_generators") == 1
    assert signals.index("get_generators") < signals.index("generator_init")


def test_all_generators_are_finalized_after_the_last_file_is_read_and_before_the_first_is_written(
    recorded: Build,
) -> None:
    signals = fired(recorded)
    last_read = len(signals) - 1 - signals[::-1].index("content_object_init")
    assert last_read < signals.index("all_generators_finalized") < signals.index("content_written")


def test_finalized_fires_last_when_every_file_is_written_static_files_too(recorded: Build) -> None:
    assert fired(recorded)[-1] == "finalized"
    assert "written about.html index.html one.html picture.txt" in recorded.log
    assert set(recorded.output) == {"pages/about.html", "index.html", "one.html", "files/picture.txt"}


def test_the_output_may_be_moved_in_get_generators_and_the_whole_build_goes_there(tmp_path: Path) -> None:
    plugin = """
        from pathlib import Path
        from pelican import signals

        def aside(pelican):
            pelican.output_path = str(Path("aside").resolve())

        def register():
            signals.get_generators.connect(aside)
    """
    content = {
        "one.md": release("One", body="![Alt]({attach}files/picture.txt)"),
        "files/picture.txt": "a picture",
        "pages/about.md": "Title: About\n\nText.",
        "robots.html": "A template page.",
    }
    settings = """
        DELETE_OUTPUT_DIRECTORY = True
        FEED_ALL_ATOM = "feed.atom"
        SITEURL = "https://press.example.org"
        TEMPLATE_PAGES = {"robots.html": "robots.txt"}
        ARTICLE_EXCLUDES = ["robots.html"]
    """
    site = bare_site(tmp_path, content=content, plugin=plugin, settings=settings)
    site.write({"output/yesterday.html": "yesterday", "aside/half.html": "half a site"})
    build = site.build()
    assert (build.code, build.output) == (0, {"yesterday.html": "yesterday"})
    written = {"index.html", "one.html", "files/picture.txt", "pages/about.html", "feed.atom", "robots.txt"}
    assert written <= set(site.files("aside"))
    assert "half.html" not in site.files("aside")


def test_exactly_the_files_named_in_get_generators_are_read(tmp_path: Path) -> None:
    plugin = """
        from pelican import signals

        def choose(pelican):
            pelican.settings["ARTICLE_PATHS"] = ["releases/one.md", "releases/deep/two.md"]
            pelican.settings["PAGE_PATHS"] = ["pages/about.md"]

        def register():
            signals.get_generators.connect(choose)
    """
    content = {
        "releases/one.md": release("One"),
        "releases/deep/two.md": release("Two"),
        "releases/three.md": release("Three"),
        "pages/about.md": "Title: About\n\nText.",
        "pages/left-out.md": "Title: Left out\n\nText.",
    }
    build = bare_site(tmp_path, content=content, plugin=plugin).build()
    assert set(build.output) == {"one.html", "two.html", "pages/about.html", "index.html"}


def test_receivers_made_inside_register_are_never_called(tmp_path: Path) -> None:
    plugin = """
        from pelican import signals

        def register():
            def receive(sender):
                raise SystemExit(5)
            signals.get_generators.connect(receive)
            signals.get_generators.connect(lambda sender: receive(sender))
    """
    assert bare_site(tmp_path, content={"a.md": release()}, plugin=plugin).build().code == 0


WRITERS = """
from pelican import signals
from pelican.writers import Writer

class First(Writer):
    def write_file(self, name, *args, **kwargs):
        print("first", name)
        super().write_file(name, *args, **kwargs)

class Second(Writer):
    pass

def first(pelican):
    return First

def second(pelican):
    return Second

def register():
    signals.get_writer.connect(first)
    signals.get_writer.connect(second)
"""


def test_a_writer_of_ours_writes_and_of_two_the_first_connected_is_taken(tmp_path: Path) -> None:
    build = bare_site(tmp_path, content={"a.md": release()}, plugin=WRITERS).build()
    assert "2 writers found, using only first one" in build.log
    assert "first a-release.html" in build.log
    assert set(build.output) == {"a-release.html", "index.html"}
