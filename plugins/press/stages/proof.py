"""The proof: what Pelican has read is exactly what it was given, or nothing is published; what was copied is whole.

Pelican drops a file that it cannot process with no more than a line in its log; here that ends the build.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from press.outputs import Article
from press.stages.run import current, stop


def connect() -> None:
    """Stand where everything has been read and nothing is written yet."""
    signals.all_generators_finalized.connect(prove)


def prove(generators: list[Generator]) -> None:
    """Compare what was read with what was given."""
    run = current(generators[0].settings)
    project = run.site.office.settings.project
    cards = [output.content.card for output in run.share if isinstance(output.content, Article)]
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            contents = [*generator.articles, *generator.translations]
            _compare(contents, {str(project / card.path) for card in cards if not card.is_page})
        elif isinstance(generator, PagesGenerator):
            contents = [*generator.pages, *generator.translations]
            _compare(contents, {str(project / card.path) for card in cards if card.is_page})


def _compare(contents: Iterable[Any], given: set[str]) -> None:
    read = {content.source_path for content in contents}
    for path in sorted(read ^ given):
        what = "was not read" if path in given else "was read without being checked"
        stop(f"“{path}” {what}, so nothing was published.")
