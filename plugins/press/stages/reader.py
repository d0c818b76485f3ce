"""The reader: Pelican is served the releases that were checked, not what it would read for itself."""

from __future__ import annotations

from typing import Any, ClassVar

from pelican import signals
from pelican.contents import Category
from pelican.readers import BaseReader, Readers

from press.linking import link_numbers
from press.stages.run import Run, current

PARTS = "<!--ends-->"
"""Stands between what is for publication and what is for editors, while Pelican resolves the links in both."""


def connect() -> None:
    """Take the place of Pelican's Markdown reader, and of all its others."""
    signals.readers_init.connect(serve)


def serve(readers: Readers) -> None:
    """Let our reader, and no other, read content."""
    run = current(readers.settings)
    for extension in set(readers.reader_classes) - {"static"}:
        readers.reader_classes[extension] = None
    readers.reader_classes["md"] = lambda settings: ReleaseReader(settings, run)


class ReleaseReader(BaseReader):
    """Gives Pelican the releases and pages of a run."""

    enabled = True
    file_extensions: ClassVar[list[str]] = []  # Pelican takes up every reader that claims some, asked or not

    def __init__(self, settings: dict[str, Any], run: Run) -> None:
        super().__init__(settings)
        self.run = run
        showing = run.site.showing
        project = run.site.office.settings.project
        self.files = {str(project / one.path): one for one in (*showing.releases, *showing.pages)}
        self.views = {view.path: view for view in run.site.releases}

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The HTML and metadata of one file. Raises ``KeyError`` for one that was not checked."""
        release = self.files[source_path]
        address = self.run.site.office.address(release)
        metadata: dict[str, Any] = {
            "title": release.title,
            "slug": release.slug,
            "lang": release.lang,
            "status": "published",
            "url": address,
            "save_as": f"{address}index.html",
        }
        if release.template and (not self.run.preview or self._is_there(release.template)):
            metadata["template"] = release.template
        if release.is_page:
            return link_numbers(self.run.site.texts[release.path].body, self.run.site.office), metadata
        view = self.views[release.path]
        metadata["date"] = view.date
        metadata["category"] = Category(view.category.name if view.category else "releases", self.settings)
        metadata["release"] = view
        return f"{view.body}{PARTS}{view.editors}", metadata

    def _is_there(self, template: str) -> bool:
        return (self.run.site.office.settings.theme / "templates" / f"{template}.html").is_file()
