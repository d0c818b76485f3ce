"""What is made, or loaded, when somebody asks for it, and once; or not at all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

PARSERS = ("bs4.builder._html5lib", "bs4.builder._lxml")
"""The other parsers of BeautifulSoup, which it loads where they are installed. Ours is Python's own."""


class Lazy(Mapping[K, V]):
    """Values by key. Of a thousand kits, a run that changes one page asks for one."""

    def __init__(self, keys: Iterable[K], make: Callable[[K], V]) -> None:
        self._keys = dict.fromkeys(keys)
        self._make = make
        self._made: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class LazyLoading:
    """Loads some modules when something in them is asked for: whoever imports them needs them in few runs."""

    def __init__(self, *names: str) -> None:
        self.names = names

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """What Python's own search finds for one of these modules, and nothing for any other."""
        spec = PathFinder.find_spec(fullname, path, target) if fullname in self.names else None
        if spec and spec.loader:
            spec.loader = LazyLoader(spec.loader)
        return spec


def forgo(names: Iterable[str]) -> None:
    """Have some modules count as not installed, if they are not loaded yet: others look for them and do without."""
    # As the reference of Python's import system has it (5.3.1, the module cache): an entry of None is an ImportError.
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]
    for name in names:
        modules.setdefault(name, None)
