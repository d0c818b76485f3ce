"""Every page that is not one release: the front page, the lists, kits, contacts, helplines, feeds."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from press.feed import atom
from press.stages.run import Run, current
from press.views.shelves import FOLDERS, shelves, years
from press.views.values import KitView, ReleaseView, Shelf

FEED = "feed.atom"
_NEWEST = 20
_TITLES = {"topic": "Topics", "issuer": "Organisations", "region": "Regions", "category": "Categories"}


def connect() -> None:
    """Add our generator to Pelican's own, and tell every template of the office."""
    signals.get_generators.connect(add_pages)
    signals.generator_init.connect(furnish)
    signals.get_writer.connect(choose_writer)


def add_pages(pelican: Pelican) -> type[Generator]:
    """Our generator."""
    return PressPages


def furnish(generator: Generator) -> None:
    """Give the templates of a generator what every page shows."""
    run = current(generator.settings)
    generator.env.install_null_translations(newstyle=True)
    generator.context.update(
        office=SimpleNamespace(demonstration=run.site.office.settings.demonstration, duty=run.site.duty, feed_url=FEED),
        preview=run.preview,
        findings=run.result.findings if run.preview else (),
    )


def choose_writer(pelican: Pelican) -> type[Writer]:
    """Our writer."""
    return PressWriter


class PressWriter(Writer):
    """Pelican's writer, which gives an article's template its release."""

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        """Write one page."""
        article = kwargs.get("article")
        if article is not None:
            kwargs["release"] = article.release
        super().write_file(name, template, context, *args, **kwargs)


class PressPages(Generator):
    """Writes the pages of a run."""

    def generate_context(self) -> None:
        """Nothing is read here: the run has it all."""
        self.run: Run = current(self.settings)

    def generate_output(self, writer: Writer) -> None:
        """Write every page."""
        site = self.run.site
        by_kind = {kind: shelves(site, kind) for kind in FOLDERS}
        by_year = years(self.releases())
        named = SimpleNamespace(years=by_year, topics=by_kind["topic"], issuers=by_kind["issuer"])
        self.write(writer, "index", "index.html", releases=self.releases()[:_NEWEST], shelves=named)
        self.write(writer, "shelves", "releases/index.html", title="Releases", kind="year", shelves=by_year)
        for year in by_year:
            self.shelf(writer, year)
            for month in year.shelves:
                self.shelf(writer, month)
        for kind, each in by_kind.items():
            title = _TITLES[kind]
            self.write(writer, "shelves", f"{FOLDERS[kind]}/index.html", title=title, kind=kind, shelves=each)
            for shelf in each:
                self.shelf(writer, shelf)
        self.write(writer, "contacts", "contacts/index.html", contacts=tuple(site.contacts.values()))
        self.write(writer, "helplines", "helplines/index.html", helplines=tuple(site.helplines.values()))
        self.write(writer, "404", "404.html")
        for kit in site.kits:
            self.kit(writer, kit)
        self.feed(str(self.settings["SITENAME"]), FEED, "", self.releases())

    def releases(self) -> tuple[ReleaseView, ...]:
        """The releases with the text in which Pelican has resolved its own links, newest first."""
        return self.run.site.releases

    def shelf(self, writer: Writer, shelf: Shelf) -> None:
        """Write one list, and its feed where it has one."""
        self.write(writer, "shelf", f"{shelf.url}index.html", shelf=shelf)
        if shelf.feed_url:
            title = f"{shelf.title} – {self.settings['SITENAME']}"
            self.feed(title, shelf.feed_url, shelf.url, shelf.releases)

    def kit(self, writer: Writer, kit: KitView) -> None:
        """Write a kit's page, its pictures and its archive."""
        self.write(writer, "kit", f"{kit.url}index.html", kit=kit)
        source = self.run.site.office.settings.content / "media" / kit.key
        for picture in (*kit.pictures, *kit.logos):
            shutil.copyfile(source / picture.file, self.file(picture.url))
        self.file(kit.zip_url).write_bytes(self.run.site.archives[kit.key].data)

    def feed(self, title: str, url: str, page: str, releases: tuple[ReleaseView, ...]) -> None:
        """Write one feed."""
        resolved = {article.release.path: article.release for article in self.context["articles"]}
        texts = tuple(resolved.get(release.path, release) for release in releases)
        epoch = self.run.site.office.clock.now
        self.file(url).write_bytes(atom(title, self.settings["SITEURL"], url, page, texts, epoch))

    def file(self, url: str) -> Path:
        """The file at an address, its folder made."""
        file = Path(self.output_path, url)
        file.parent.mkdir(parents=True, exist_ok=True)
        return file

    def write(self, writer: Writer, template: str, url: str, **values: Any) -> None:
        """Write one page."""
        writer.write_file(url, self.get_template(template), self.context, **values)
