"""Jinja as Pelican sets it up, and as this product does: everything escaped, nothing undefined."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.facts.bare import Site, bare_site, release

pytestmark = pytest.mark.slow

HEADLINE = 'Police & "charity" <script>alert(1)</script>'

STRICT = """
from functools import partial
from jinja2 import StrictUndefined

THEME = "theme"
JINJA_ENVIRONMENT = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
JINJA_FILTERS = {"shout": str.upper}
JINJA_GLOBALS = {"office": {"duty": "01632 960 001"}}
"""

THEME = {
    "theme/templates/index.html": "",
    "theme/templates/base.html": "{% block page %}{% endblock %}",
    "theme/templates/article.html": """
        {% extends "base.html" %}
        {% block page %}
        <meta content="{{ article.title }}">{{ article.content|safe }}{{ "ends"|shout }} {{ office.duty }}
        {% endblock %}
    """,
}


def strict_site(folder: Path, theme: dict[str, str]) -> Site:
    site = bare_site(folder, content={"a.md": release(HEADLINE, header="Slug: a\n")}, settings=STRICT)
    site.write(theme)
    return site


def test_by_default_nothing_is_escaped_and_a_misspelt_name_is_empty(tmp_path: Path) -> None:
    site = bare_site(tmp_path, content={"a.md": release(HEADLINE, header="Slug: a\n")}, settings='THEME = "theme"')
    site.write({"theme/templates/index.html": "", "theme/templates/article.html": "{{ article.title }}[{{ titel }}]"})
    assert site.build().output["a.html"] == f"{HEADLINE}[]"


def test_a_theme_of_ours_builds_with_everything_escaped_and_nothing_undefined(tmp_path: Path) -> None:
    build = strict_site(tmp_path, THEME).build()
    assert build.code == 0
    assert build.output["a.html"].strip() == (
        '<meta content="Police &amp; &#34;charity&#34; &lt;script&gt;alert(1)&lt;/script&gt;">'
        "<p>Text.</p>ENDS 01632 960 001"
    )


@pytest.mark.parametrize(
    ("misspelt", "named"),
    [("{{ titel }}", "'titel' is undefined"), ("{{ article.titel }}", "has no attribute 'titel'")],
)
def test_a_misspelt_name_then_stops_the_build(tmp_path: Path, misspelt: str, named: str) -> None:
    build = strict_site(tmp_path, THEME | {"theme/templates/article.html": misspelt}).build()
    assert named in build.log
    assert (build.code, "a.html" in build.output) == (1, False)


def test_a_template_that_a_theme_lacks_is_taken_from_the_theme_simple(tmp_path: Path) -> None:
    site = bare_site(tmp_path, content={"a.md": release()}, settings='THEME = "theme"')
    site.write({"theme/templates/article.html": "ours"})
    output = site.build().output
    assert output["a-release.html"] == "ours"
    assert "Proudly powered by" in output["index.html"]


def test_the_theme_simple_breaks_when_nothing_may_be_undefined(tmp_path: Path) -> None:
    build = bare_site(tmp_path, content={"a.md": release()}, settings=STRICT + 'THEME = "simple"').build()
    assert build.code == 1
