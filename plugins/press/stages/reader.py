"""The reader: Pelican is served the releases that were checked, not what it would read for itself."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar

from pelican import signals
from pelican.contents import Category
from pelican.readers import BaseReader, Readers

from press.card import Card
from press.outputs import Article
from press.rules.unknown_template import fitting
from press.settings import CannotRun
from press.slugs import list_slug
from press.stages.run import Run, current, stop


def connect() -> None:
    """Take the place of Pelican's Markdown reader, and of all its others."""
    signals.readers_init.connect(serve)


def serve(readers: Readers) -> None:
    """Let our reader, and no other, read content."""
    run = current(readers.settings)
    for extension in set(readers.reader_classes) - {"static"}:
        readers.reader_classes[extension] = None
    for extension in ("md", "MD", "Md", "mD"):  # a computer that knows no small letters writes them large
        readers.reader_classes[extension] = lambda settings: ReleaseReader(settings, run)


class ReleaseReader(BaseReader):
    """Gives Pelican the releases and pages of a run."""

    enabled = True
    file_extensions: ClassVar[list[str]] = []  # Pelican takes up every reader that claims some, asked or not

    def __init__(self, settings: dict[str, Any], run: Run) -> None:
        super().__init__(settings)
        self.run = run

    @cached_property
    def cards(self) -> dict[str, Card]:
        """The releases and pages by their files. Pelican makes a reader for each generator, and few of them read."""
        project = str(self.run.site.office.settings.project).rstrip("/")
        cards = (output.content.card for output in self.run.share if isinstance(output.content, Article))
        return {f"{project}/{card.path}": card for card in cards}

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The HTML and metadata of one file. Raises ``KeyError`` for one that was not checked.

        Pelican would log that a file has changed since, and go on: that ends the build here.
        """
        try:
            return self._read(source_path)
        except CannotRun as error:
            stop(str(error))

    def _read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        card, site = self.cards[source_path], self.run.site
        address = site.office.address(card)
        metadata: dict[str, Any] = {
            "title": card.title,
            "slug": card.slug,
            "lang": card.lang,
            "status": "published",
            "url": address,
            "save_as": f"{address}index.html",
        }
        if card.template and (not self.run.preview or self._fits(card)):
            metadata["template"] = card.template
        if card.is_page:
            return site.text_of(card).body, metadata
        view = site.release(card)
        metadata["date"] = view.date
        metadata["category"] = category = Category(view.category.name if view.category else "releases", self.settings)
        category.slug = list_slug(category.name)  # of “<b>” Pelican would say aloud that it can make none
        metadata["release"] = view
        return f"{view.body}{view.editors}", metadata

    def _fits(self, card: Card) -> bool:
        return card.template in fitting(self.run.site.office.settings.templates, is_page=card.is_page)
