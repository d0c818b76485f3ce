"""Topics, regions and categories: what the header of a release calls them, and the lists that they lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from press.directory import Directory
from press.languages import MAIN
from press.slugs import list_slug
from press.views.values import Tag


@dataclass(frozen=True, eq=False)
class Tags:
    """Those of a site with this directory. Most releases have what others have, and each is made once."""

    directory: Directory
    _made: dict[tuple[str, tuple[str, ...]], tuple[Tag, ...]] = field(default_factory=dict)

    def topics(self, folder: str, names: tuple[str, ...]) -> tuple[Tag, ...]:
        """Topics by the names that the directory has for them; their lists stand in ``folder``."""
        made = self._made.get((folder, names))
        if made is None:
            made = self._made[folder, names] = tuple(dict.fromkeys(self._topics(f"{folder}topics", names)))
        return made

    def _topics(self, lists: str, names: tuple[str, ...]) -> Iterable[Tag]:
        known = ((name, self.directory.topic_for(name)) for name in names)
        return (Tag(topic.name, f"{lists}/{topic.key}/", MAIN) if topic else _tag(lists, name) for name, topic in known)


def tags(lists: str, names: Iterable[str]) -> tuple[Tag, ...]:
    """What the directory does not have, by the names in headers; ``lists`` is the folder of their lists."""
    return tuple(dict.fromkeys(_tag(lists, name) for name in names))


@lru_cache(maxsize=4096)
def _tag(lists: str, name: str) -> Tag:
    return Tag(name, f"{lists}/{list_slug(name)}/")
