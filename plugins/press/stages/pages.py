"""Every page that is not one release: the front page, the lists, kits, contacts, helplines, feeds."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import TemplateError
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from press.doors.head import picture, structure
from press.doors.structured import Desk
from press.feeds import FEED, FORMATS
from press.folder import read_unchanged
from press.languages import at_home, speaking
from press.lazy import Lazy
from press.outputs import Article, Copy, Data, FromTemplate, Output
from press.stages.run import Run, current
from press.views.parts import Parts
from press.views.site import Site
from press.views.words import speak

_ENVIRONMENT = "STANDFIRST_ENVIRONMENT"


def connect() -> None:
    """Add our generator to Pelican's own, and tell every template of the office."""
    signals.get_generators.connect(add_pages)
    signals.generator_init.connect(furnish)
    signals.get_writer.connect(choose_writer)


def add_pages(pelican: Pelican) -> type[Generator]:
    """Answer Pelican, which asks for generators beside its own."""
    return PressPages


def furnish(generator: Generator) -> None:
    """Give the templates of a generator what every page shows, and words in the language of each."""
    run = current(generator.settings)
    # One for all of them, or each would read the same templates anew.
    generator.env = generator.context.setdefault(_ENVIRONMENT, generator.env)
    speak(generator.env)
    generator.env.globals.setdefault("part", Parts(generator.env))
    generator.context.update(preview=run.preview, findings=run.result.findings if run.preview else ())


def compile_theme(pelican: Pelican) -> None:
    """Have every template compiled, so that the copies of this process which are to be made find that done."""
    generator = PressPages({}, pelican.settings, pelican.path, pelican.theme, pelican.output_path)
    folder = Path(pelican.theme, "templates")
    for file in sorted(folder.rglob("*.html")):
        with suppress(TemplateError, OSError, UnicodeError):  # whoever needs it will be told
            generator.env.get_template(file.relative_to(folder).as_posix())


def furniture(site: Site) -> SimpleNamespace:
    """What every page in a language is told of the office. ``home`` is the address of the front page."""
    return SimpleNamespace(
        demonstration=site.office.settings.demonstration,
        duty=site.records.duty,
        feed_url=f"{site.folder}{FEED}",
        feed_forms=FORMATS,
        home=site.folder,
        search_url=f"{site.folder}search/",
        languages=site.in_use,
        pages=site.pages,
        filled=site.filled,
        locale=at_home(site.code, site.office.settings.country),
        exit_url=site.office.settings.exit_url,
        exit_key=site.office.settings.exit_key,
    )


def desk_of(site: Site) -> Desk:
    """The office, as the structured data of a page in a language tells of it."""
    settings = site.office.settings
    return Desk(settings.name, settings.address, site.folder, site.code, settings.country, site.records.duty)


def choose_writer(pelican: Pelican) -> type[Writer]:
    """Answer Pelican, which asks for a writer in the place of its own."""
    return PressWriter


class PressWriter(Writer):
    """Pelican's writer, which makes each page in its language, and tells its template what it is."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.run: Run = current(settings)
        self.outputs = {output.url: output for output in self.run.share}
        editions = self.run.site.editions
        self.offices = Lazy(editions, lambda code: furniture(editions[code]))
        self.desks = Lazy(editions, lambda code: desk_of(editions[code]))

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        """Write one page."""
        output = self.outputs.get(name)
        if output is None:  # a page of Pelican's that is switched off, under no name
            return
        article = kwargs.get("article")
        if article is not None:
            kwargs["release"] = article.release
        language, desk = output.language, self.desks[output.language]
        kwargs |= {"office": self.offices[language], "language": language, "address": output.address}
        with speaking(self.run.site.editions[language].language):
            kwargs |= {"structured": structure(kwargs, desk), "social": picture(kwargs.get("release"), desk)}
            try:
                super().write_file(name, template, context, *args, **kwargs, alternates=output.alternates)
            except Exception as error:
                _name_who_asked(error, output)
                raise


def _name_who_asked(error: Exception, output: Output) -> None:
    """Have ``error`` say so where the template of ``output`` is one that its own header asks for."""
    card = output.content.card if isinstance(output.content, Article) else None
    if card and card.template and card.template != ("page" if card.is_page else "article"):
        error.add_note(
            f"“{card.path}” cannot be shown with the template “{card.template}”. Take the line "
            f"“Template: {card.template}” out of its header, and it looks like all others; or have the template mended."
        )


class PressPages(Generator):
    """Makes the files of a run's share that Pelican does not make of releases and pages."""

    def generate_context(self) -> None:
        """Nothing is read here: the run has it all."""
        self.run: Run = current(self.settings)

    def generate_output(self, writer: Writer) -> None:
        """Make every file."""
        for output in self.run.share:
            with speaking(self.run.site.editions[output.language].language):
                self.make(output, writer)

    def make(self, output: Output, writer: Writer) -> None:
        """Make one file."""
        content = output.content
        if isinstance(content, FromTemplate):
            template = self.get_template(content.template)
            writer.write_file(output.url, template, self.context, **content.values())
        elif isinstance(content, Copy):
            self.copy(content, self.file(output.url))
        elif isinstance(content, Data):
            self.file(output.url).write_bytes(content.make())

    def file(self, url: str) -> Path:
        """The file at an address, its folder made."""
        file = Path(self.output_path, url)
        file.parent.mkdir(parents=True, exist_ok=True)
        return file

    def copy(self, content: Copy, file: Path) -> None:
        """Write what was checked of a file. Raises ``OSError`` with its name where that cannot be written."""
        source = content.source
        data = read_unchanged(source, content.digest, f"{source.parent.name}/{source.name}")
        try:
            file.write_bytes(data)
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(content.source)) from error
