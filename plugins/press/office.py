"""The office: everything that a rule may know beside the release it looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from press.clock import Clock
from press.directory import Directory, Topic
from press.release import Release
from press.settings import Settings


@dataclass(frozen=True, eq=False)
class Office:
    """A frozen view of the folder: its directory, settings and releases, and what time it is.

    ``files`` are the paths of everything under ``content``, relative to it, so that no rule need open one.
    """

    settings: Settings
    clock: Clock
    directory: Directory
    releases: tuple[Release, ...] = ()
    pages: tuple[Release, ...] = ()
    files: frozenset[str] = frozenset()

    @cached_property
    def known(self) -> frozenset[str]:
        """Every telephone number of the directory, former ones included, in normal form."""
        return frozenset(self.directory.numbers())

    def is_held(self, release: Release) -> bool:
        """Whether its embargo has not lifted yet. An embargo that cannot be read has not."""
        if release.field("Embargo") is None:
            return False
        return release.embargo is None or not self.clock.reached(release.embargo)

    def is_live(self, release: Release) -> bool:
        """Whether the release exists for the public now."""
        return not release.draft and not self.is_held(release)

    @cached_property
    def live_kits(self) -> frozenset[str]:
        """The kits that exist for the public: those that some live release names. All others are held."""
        return frozenset(kit for release in self.releases if self.is_live(release) for kit in release.keys("Kit"))

    def topics_of(self, release: Release) -> tuple[Topic, ...]:
        """The topics of the directory that its tags mean."""
        found = (self.directory.topic_for(tag) for tag in release.keys("Tags"))
        return tuple(topic for topic in found if topic is not None)

    def helplines_of(self, release: Release) -> tuple[str, ...]:
        """The keys of the helplines it carries: those it names, then those of its sensitive topics."""
        topics = (topic for topic in self.topics_of(release) if topic.sensitive)
        keys = [*release.keys("Helplines"), *(key for topic in topics for key in topic.helplines)]
        return tuple(key for key in dict.fromkeys(keys) if key in self.directory.helplines)

    def address(self, release: Release) -> str:
        """Where the site has the release: ``releases/2018/slug/``, behind its language where that is not English."""
        if release.is_page:
            return f"{release.slug}/"
        year = f"{release.date:%Y}" if release.date else "undated"
        lead = "" if release.lang == "en" else f"{release.lang}/"
        return f"{lead}releases/{year}/{release.slug}/"

    @cached_property
    def addresses(self) -> Mapping[str, tuple[Release, ...]]:
        """Every address of the site that a release or page takes, with those that take it."""
        taken: dict[str, tuple[Release, ...]] = {}
        for release in (*self.releases, *self.pages):
            address = self.address(release)
            taken[address] = (*taken.get(address, ()), release)
        return taken

    @cached_property
    def by_file(self) -> Mapping[str, Release]:
        """Releases and pages by their file, relative to ``content``."""
        lead = f"{self.settings.content.name}/"
        return {release.path.removeprefix(lead): release for release in (*self.releases, *self.pages)}
