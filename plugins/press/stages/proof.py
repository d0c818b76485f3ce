"""The proof: what Pelican has read is exactly what was checked, or nothing is written.

Pelican drops a file that it cannot process with no more than a line in its log; here that ends the build.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from markupsafe import Markup
from pelican import signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator, StaticGenerator

from press.stages.reader import PARTS
from press.stages.run import Run, current, stop


def connect() -> None:
    """Stand where everything has been read and nothing is written yet."""
    signals.all_generators_finalized.connect(prove)


def prove(generators: list[Generator]) -> None:
    """Compare, and give every release's view the text in which Pelican has resolved its own links."""
    run = current(generators[0].settings)
    showing = run.site.showing
    project = run.site.office.settings.project
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            contents = list(_articles(generator))
            _compare(run, contents, {str(project / release.path) for release in showing.releases})
            for article in contents:
                body, _, editors = article.content.partition(PARTS)
                article.release = replace(article.release, body=Markup(body), editors=Markup(editors))  # noqa: S704
        elif isinstance(generator, PagesGenerator):
            pages = [*generator.pages, *generator.translations]
            _compare(run, pages, {str(project / page.path) for page in showing.pages})
        elif isinstance(generator, StaticGenerator):
            _refuse_held(run, [static.source_path for static in generator.staticfiles])


def _articles(generator: ArticlesGenerator) -> Iterable[Any]:
    return (*generator.articles, *generator.translations)


def _compare(run: Run, contents: Iterable[Any], checked: set[str]) -> None:
    read = {content.source_path for content in contents}
    for path in sorted(read ^ checked):
        what = "was not read" if path in checked else "was read without being checked"
        stop(f"“{path}” {what}, so nothing was published.")


def _refuse_held(run: Run, statics: Iterable[str]) -> None:
    """No file of a kit goes out by a side door: kits are published by their own stage, when they may be."""
    media = f"{run.site.office.settings.content / 'media'}/"
    for path in statics:
        kit = path.removeprefix(media).partition("/")[0]
        if path.startswith(media) and kit not in run.site.showing.kits:
            stop(f"“{path}” belongs to a kit that is not out, and a release links to it. Nothing was published.")
