"""Which pages are searched by which index: of a large site each has the releases of some years.

Pagefind holds all that it makes an index of in memory, a third of a gigabyte for each thousand releases. So no index
has many, and after an edit only that one is made anew which has the page. The search page asks them all at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from press.kept import digest
from press.patterns import pattern

_LARGEST = 2500
"""An index is of no more releases than these, unless a single year has more."""

EVERY_PAGE = "**/*.{html}"
LATER = "before-"
"""How the names of all indexes but the first begin."""

_RELEASE = pattern(r"(?P<folder>(?:[\w-]+/)?releases/(?P<year>\d{4}))/[^/]+/index\.html")
_FOLDER = pattern(r"[\w/-]+")
_LISTS = "releases"


@dataclass(frozen=True, slots=True)
class Index:
    """Some pages of a site that are searched together, in ``folders`` below it, or all where it names none.

    The first has no ``name``; the others stand in folders of their names inside it. ``state`` is the same as long as
    its pages are.
    """

    name: str
    folders: tuple[str, ...]
    state: str

    @property
    def glob(self) -> str:
        """What Pagefind calls its pages."""
        return f"{{{','.join(self.folders)}}}/**/*.html" if self.folders else EVERY_PAGE


def indexes(prints: Mapping[str, str]) -> tuple[Index, ...]:
    """The indexes of a site whose files have these fingerprints: the newest years first, and with them all the rest."""
    pages = {url: made for url, made in prints.items() if url.endswith(".html")}
    years = {url: (found["folder"], int(found["year"])) for url in pages if (found := _RELEASE.fullmatch(url))}
    groups = _groups(Counter(year for _, year in years.values()))
    if len(groups) < 2:
        return (Index("", (), state_of(pages)),)
    of_year = {year: number for number, group in enumerate(groups) for year in group}
    urls: defaultdict[int, list[str]] = defaultdict(list)
    folders: defaultdict[int, set[str]] = defaultdict(set)
    languages = {folder.partition("/")[0] for folder, _ in years.values()} - {_LISTS}
    for url in pages:
        folder, year = years.get(url) or (_folder_of(url, languages), groups[0][0])
        urls[of_year[year]].append(url)
        if _FOLDER.fullmatch(folder):
            folders[of_year[year]].add(folder)
    names = ["", *(f"{LATER}{newer[-1]}" for newer in groups)]
    return tuple(
        Index(names[number], tuple(sorted(folders[number])), state_of({url: pages[url] for url in urls[number]}))
        for number in range(len(groups))
    )


def _groups(counts: Counter[int]) -> list[list[int]]:
    """The years in groups, newest first, none of which has too many releases.

    They are counted from the oldest, of which there come no more: a new release leaves older groups as they are.
    """
    groups: list[list[int]] = []
    for year in sorted(counts):
        if groups and sum(counts[one] for one in groups[0]) + counts[year] <= _LARGEST:
            groups[0].insert(0, year)
        else:
            groups.insert(0, [year])
    return groups


def _folder_of(url: str, languages: set[str]) -> str:
    """The folder of a page that is no release's, as far as it holds no release; empty where that has no name."""
    *folders, _ = url.split("/")
    lead = 1 if folders and folders[0] in languages else 0
    inside = folders[lead : lead + 1]
    return "" if not inside or inside == [_LISTS] else "/".join(folders[: lead + 1])


def state_of(prints: Mapping[str, str]) -> str:
    """A digest of the pages of a site: the same as long as a search finds the same. ``prints`` are fingerprints."""
    pages = sorted((url, made) for url, made in prints.items() if url.endswith(".html"))
    return digest(*[part for page in pages for part in page])
