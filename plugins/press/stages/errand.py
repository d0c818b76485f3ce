"""What a run sets out with: the settings, the time, the place of the site, and every file, looked at."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pelican import Pelican

from press.aside import Aside
from press.clock import AS_OF, Clock, Unclear, clock
from press.folder import Folder, read_folder, require_content
from press.kept import FOLDER, digest
from press.languages import BadCatalogue
from press.previewed import is_preview
from press.publishing import SWITCH, Place, find_place
from press.search import ALONE, Search
from press.settings import CannotRun, Settings, read_settings
from press.stages import engine
from press.stages.run import begin
from press.standing import everything
from press.survey import kept_in
from press.versions import program_version


@dataclass(frozen=True, slots=True)
class Errand:
    """What a run is about, before anything is understood. ``kept`` is the folder for what is to be remembered.

    ``for_search`` says that the run is there for the search of a site which was built and told of just now.
    """

    settings: Settings
    clock: Clock
    version: str
    preview: bool
    place: Place
    kept: Path
    aside: Aside
    content: Folder
    theme: Folder
    for_search: bool = False

    @property
    def all_of_it(self) -> str:
        """A digest of all that the site depends on, but the time."""
        return self.all_of(self.content)

    def all_of(self, content: Folder) -> str:
        """The same, had the content been ``content``."""
        return everything(self.settings, content, self.theme, self.version)

    def search(self, pages: Callable[[], str]) -> Search | None:
        """The search of the site whose pages have the digest that ``pages`` gives, where it is wanted."""
        if self.preview or os.environ.get(SWITCH):
            return None
        kept = self.kept / f"search-{digest(str(self.place.output))}.json"
        return Search(self.place, kept, self.version, pages(), lambda: self.aside.prints)


def set_out(pelican: Pelican) -> Errand:
    """Take up the errand of a run, and have its place to oneself. Raises ``CannotRun``."""
    project = engine.project_of(pelican.settings)
    settings = read_settings(pelican.settings, project)
    try:
        now = clock(settings.zone, os.environ.get(AS_OF) or None)
    except Unclear as error:
        raise CannotRun(f"{AS_OF}: {error}") from None
    try:
        settings.languages.read_all()
    except BadCatalogue as error:
        raise CannotRun(f"{error} Nothing was published.") from None
    require_content(settings)
    version = program_version()
    preview = is_preview(pelican.output_path)
    place = find_place(Path(pelican.output_path), project, settings.content)
    # What is known of a preview goes with its folder.
    kept = place.output.parent if preview else project / FOLDER
    aside = begin(pelican.settings, place, kept_in(kept, place), version)
    for_search = bool(pelican.settings.get(ALONE))
    content, theme = read_folder(settings.content), read_folder(settings.theme)
    return Errand(settings, now, version, preview, place, kept, aside, content, theme, for_search)
