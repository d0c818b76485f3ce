"""Every page that is not one release: the front page, the lists, kits, contacts, helplines, feeds."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from press.plan import FEED, Copy, Data, Sheet
from press.stages.run import Run, current, stop


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
    """Makes the files of a run's share that Pelican does not make of releases and pages."""

    def generate_context(self) -> None:
        """Nothing is read here: the run has it all."""
        self.run: Run = current(self.settings)

    def generate_output(self, writer: Writer) -> None:
        """Make every file."""
        for output in self.run.share:
            content = output.content
            if isinstance(content, Sheet):
                template = self.get_template(content.template)
                writer.write_file(output.url, template, self.context, **content.values())
            elif isinstance(content, Copy):
                self.copy(content.source, self.file(output.url))
            elif isinstance(content, Data):
                self.file(output.url).write_bytes(content.make())

    def file(self, url: str) -> Path:
        """The file at an address, its folder made."""
        file = Path(self.output_path, url)
        file.parent.mkdir(parents=True, exist_ok=True)
        return file

    def copy(self, source: Path, file: Path) -> None:
        """Copy a file to its last byte, or end the build."""
        shutil.copyfile(source, file)
        if file.stat().st_size != source.stat().st_size:
            stop(f"“{source}” could not be copied to its end: is the disk full? What was published stays as it was.")
