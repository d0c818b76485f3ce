"""The proof: what Pelican has read is exactly what was checked, or nothing is written; what it copied is whole.

Pelican drops a file that it cannot process, and lets a copy that broke off stand, with no more than a line in its log;
here that ends the build.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from markupsafe import Markup
from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator, StaticGenerator

from press.stages.reader import PARTS
from press.stages.run import Run, current, stop


def connect() -> None:
    """Stand where everything has been read and nothing is written yet, and where all is written and nothing is out."""
    signals.all_generators_finalized.connect(prove)
    signals.finalized.connect(prove_copies)


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
            _refuse_private(run, [static.source_path for static in generator.staticfiles])
            run.copies.update((static.save_as, Path(static.source_path)) for static in generator.staticfiles)


def prove_copies(pelican: Pelican) -> None:
    """See that every file that was to be copied is there to its last byte."""
    run = current(pelican.settings)
    shared = run.site.office.settings.theme / "static"
    theme = {f"{pelican.settings['THEME_STATIC_DIR']}/{file.relative_to(shared)}": file for file in _shown(shared)}
    for name, source in {**theme, **run.copies}.items():
        copy = run.place.aside / name
        if not copy.is_file() or copy.stat().st_size != source.stat().st_size:
            stop(f"“{source}” could not be copied to its end: is the disk full? What was published stays as it was.")


def _shown(folder: Path) -> Iterable[Path]:
    """Every file in a folder, hidden ones aside, which Pelican leaves out too."""
    return (file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("."))


def _articles(generator: ArticlesGenerator) -> Iterable[Any]:
    return (*generator.articles, *generator.translations)


def _compare(run: Run, contents: Iterable[Any], checked: set[str]) -> None:
    read = {content.source_path for content in contents}
    for path in sorted(read ^ checked):
        what = "was not read" if path in checked else "was read without being checked"
        stop(f"“{path}” {what}, so nothing was published.")


def _refuse_private(run: Run, statics: Iterable[str]) -> None:
    """Nothing that is not for the public goes out by the side door of a link to a file."""
    content = run.site.office.settings.content
    for path in statics:
        folder, *inside = Path(path).relative_to(content).parts
        if folder == "media" and len(inside) > 1 and inside[0] not in run.site.showing.kits:
            what = "belongs to a kit that is not out"
        elif folder == "directory" or path.endswith((".md", ".yaml")):
            what = "is what the office works with, not what it publishes"
        else:
            continue
        stop(f"“{path}” {what}, and a release or page links to it. Take the link out. Nothing was published.")
