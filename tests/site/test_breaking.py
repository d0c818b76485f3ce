"""What stands between the office and the public breaks: a plain sentence, and nothing is published unchecked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.site.project import SOUND, Project, release, traces

pytestmark = pytest.mark.slow

RAISING_RULE = '''"""A fault."""
from press.finding import Level
LEVEL = Level.ERROR
def check(release, office):
    return [release.no_such_thing]
'''


def settings(text: str) -> Callable[[Project], None]:
    """Add ``text`` to the settings file."""

    def change(project: Project) -> None:
        file = project.folder / "pelicanconf.py"
        file.write_text(file.read_text("utf-8") + text, "utf-8")

    return change


def without_a_zone(project: Project) -> None:
    project.replace("pelicanconf.py", 'TIMEZONE = "Europe/London"', "")


def plugin(name: str, text: str) -> Callable[[Project], None]:
    """Write ``text`` into a module of ``press``."""

    def change(project: Project) -> None:
        project.own("plugins")
        project.write(f"plugins/press/{name}", text)

    return change


def template(old: str, new: str) -> Callable[[Project], None]:
    """Change a release's template."""

    def change(project: Project) -> None:
        project.own("theme")
        project.replace("theme/templates/article.html", old, new)

    return change


# What breaks, the sentence that says so, and what plain Pelican answers where it meets the fault before we do.
BREAKS = {
    "a rule that raises": (
        plugin("rules/missing_ends.py", RAISING_RULE),
        "The rule missing-ends failed on content/releases/2026/sound.md, so nothing was checked or published: ",
        2,
    ),
    "a rule that cannot be read": (
        plugin("rules/missing_ends.py", "def check(release, office:\n"),
        " could not be loaded, so nothing was built: SyntaxError: ",
        2,
    ),
    "a stage that cannot be imported": (
        plugin("stages/proof.py", "import no_such_module\n"),
        "The stage “proof” could not be loaded, so nothing was built: ModuleNotFoundError: ",
        2,
    ),
    "a stage that does nothing": (
        plugin("stages/gate.py", "def connect(): pass\n"),
        "The site was not checked, so it was not built: the first stage, the gate, did not run.",
        2,
    ),
    "settings that cannot be read": (
        settings("PRESS_PROFILE = charity'\n"),
        "pelicanconf.py:31: this line cannot be understood: ",
        1,
    ),
    "an unknown setting": (
        settings("PRESS_CONTRY = 'GB'\n"),
        "pelicanconf.py: PRESS_CONTRY is not a setting. Did you mean PRESS_COUNTRY?",
        2,
    ),
    "an unknown rule": (
        settings("PRESS_RULES = {'missing-end': 'off'}\n"),
        "pelicanconf.py: PRESS_RULES names “missing-end”, which is not a rule. Did you mean “missing-ends”?",
        2,
    ),
    "no time zone": (without_a_zone, "pelicanconf.py: TIMEZONE is not set.", 2),
    "a misspelt name in a template": (
        template("{{ release.standfirst }}", "{{ release.standfrist }}"),
        "The template “theme/templates/article.html”, line 6, cannot be used: ",
        2,
    ),
    "a template that cannot be read": (
        template("{% endblock %}\n{% block main %}", "{% block main %}"),
        "The template “theme/templates/article.html”, line ",
        2,
    ),
}


@pytest.mark.parametrize(("change", "sentence", "code"), BREAKS.values(), ids=BREAKS.keys())
def test_the_build_stops_with_a_sentence_and_publishes_nothing(
    published: Project, change: Callable[[Project], None], sentence: str, code: int
) -> None:
    change(published)
    before = traces(published.output)
    by_press = published.press("build")
    assert by_press.code == 2, by_press.err
    assert sentence in by_press.err
    assert "Traceback" not in by_press.out + by_press.err
    by_pelican = published.pelican()
    assert by_pelican.code == code
    if code == 2:
        assert sentence in by_pelican.err
        assert "Traceback" not in by_pelican.out + by_pelican.err
    assert traces(published.output) == before
    assert published.leftovers() == []


STRANGER = """
import pathlib, types
from pelican import signals

def write(generators):
    pathlib.Path(generators[0].output_path, "stranger.html").write_text("Nobody checked this.")

other = types.ModuleType("other")
other.register = lambda: signals.all_generators_finalized.connect(write)
PLUGINS.append(other)
"""


def test_what_another_plugin_makes_is_not_published_unchecked(published: Project) -> None:
    settings(STRANGER)(published)
    published.replace(SOUND, "Ends", "One more sentence.\n\nEnds")
    before = traces(published.output)
    ran = published.press("build")
    assert ran.code == 2
    assert "“stranger.html” was made, and nothing asked for it. What was published stays as it was." in ran.err
    assert traces(published.output) == before
    assert published.leftovers() == []


@pytest.mark.parametrize("plugins", ["PLUGINS = []", "del PLUGINS", "PLUGINS = None"])
@pytest.mark.parametrize("theme", ["", 'THEME = "simple"\n'])
def test_the_press_publishes_nothing_where_the_settings_leave_the_stages_out(
    published: Project, plugins: str, theme: str
) -> None:
    published.write("content/releases/2026/held.md", release("Canary", "Embargo: 2026-12-01 00:01\n"))
    settings(f"{theme}{plugins}\n")(published)
    before = traces(published.output)
    ran = published.press("build")
    assert ran.code == 2
    assert "pelicanconf.py: PLUGINS does not name press.stages, without which" in ran.err
    assert traces(published.output) == before
    assert published.leftovers() == []


def test_a_template_that_cannot_show_the_release_is_told_of_with_the_release_and_the_way_out(
    published: Project,
) -> None:
    before = traces(published.output)
    published.own("theme")
    published.write("theme/templates/leaflet.html", "{{ release.title }}\n{{ fold }}\n")
    published.replace(SOUND, "Reference:", "Template: leaflet\nReference:")
    ran = published.press("build")
    assert ran.code == 2
    assert ran.err.splitlines()[-1] == (
        f"“{SOUND}” cannot be shown with the template “leaflet”. Take the line “Template: leaflet” out of its header, "
        "and it looks like all others; or have the template mended. "
        "The template “theme/templates/leaflet.html”, line 2, cannot be used: 'fold' is undefined. "
        "What was published stays as it was."
    )
    assert traces(published.output) == before


def test_a_name_of_a_template_that_is_not_there_publishes_nothing(published: Project) -> None:
    before = traces(published.output)
    published.replace(SOUND, "Reference:", "Template: no-such\nReference:")
    ran = published.pelican()
    assert ran.code == 1
    assert f"{SOUND}:11:11: error unknown-template" in ran.err
    assert "Traceback" not in ran.out + ran.err
    assert traces(published.output) == before
