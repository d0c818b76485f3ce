"""The languages of a site: English, and every other that the theme has the words of, in a gettext catalogue.

The words of templates and views are written in English. ``theme/locale/cy/LC_MESSAGES/press.po`` has them in Welsh; it
is read as translators leave it, so that nothing is compiled and no second file can be out of date. Which language is
*spoken* is said around the making of each page, and all that writes words, dates or quotation marks goes by it.
"""

from __future__ import annotations

import gettext as standard
import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TypeAlias

from press.patterns import pattern

MAIN = "en"
"""The language whose pages stand at the root of the site; those of others are in a folder of their own."""

UNDERSTOOD = frozenset({MAIN, "cy"})
"""Those whose words rules know. In others they judge what is the same in each: numbers, addresses, marks of notes."""

_Words: TypeAlias = str | Sequence[str]
"""A message or its translation: the words, or those of each plural form."""
_FILLED = pattern(r"%\(\w*\)?s?|%%|%")
"""What is filled in, and percent signs that would be taken for it."""

FOLDER = "locale"
CATALOGUE = "LC_MESSAGES/press.po"


class BadCatalogue(ValueError):
    """A catalogue cannot be used; the message says why, in a whole sentence."""


@dataclass(frozen=True, eq=False)
class Language:
    """One language. ``locale`` is the name by which CLDR, and so Babel, knows its dates and numbers."""

    code: str
    locale: str
    words: standard.NullTranslations

    @cached_property
    def name(self) -> str:
        """What its speakers call it: ``Cymraeg``."""
        from babel import Locale

        name = Locale(self.code).get_language_name(self.code) or self.code
        return name[:1].upper() + name[1:]


@cache
def direction(code: str) -> str:
    """Which way a language is written, as HTML says it: ``rtl`` from right to left, else ``ltr``."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code, sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"


def at_home(code: str, country: str) -> str:
    """A language as Open Graph names it: ``cy_GB``, that of ``country`` where it is at home there, else of its own."""
    from babel.core import get_global
    from babel.localedata import exists

    here = f"{code}_{country}"
    own = str(get_global("likely_subtags").get(code, "")).rpartition("_")[2]
    return here if code == MAIN or not own or exists(here) else f"{code}_{own}"


ENGLISH = Language(MAIN, "en_GB", standard.NullTranslations())


@dataclass(frozen=True, repr=False)
class Languages:
    """The languages of a theme. ``catalogues`` are its catalogues as their files have them, by the language's code."""

    catalogues: Mapping[str, bytes] = field(default_factory=dict)

    def __repr__(self) -> str:
        """All that a page in one of them depends on, in short."""
        return f"Languages({ {code: self.digest(code) for code in self.catalogues} })"

    def digest(self, code: str) -> str:
        """A short name for the words of a language, which changes when they do."""
        return hashlib.sha256(self.catalogues.get(code, b"")).hexdigest()[:32]

    def has(self, code: str) -> bool:
        """Whether the theme's words are there in a language."""
        return code == MAIN or code in self.catalogues

    def get(self, code: str) -> Language:
        """The language of a code; English where the theme does not have it. Raises ``BadCatalogue``."""
        if code not in self._read:
            self._read[code] = _read(code, self.catalogues[code]) if code in self.catalogues else ENGLISH
        return self._read[code]

    def read_all(self) -> None:
        """Read every catalogue, so that no page will be the first to find one bad. Raises ``BadCatalogue``."""
        for code in self.catalogues:
            self.get(code)

    @cached_property
    def _read(self) -> dict[str, Language]:
        return {}


def find_languages(theme: Path) -> Languages:
    """The languages that the theme in a folder has."""
    files = sorted((theme / FOLDER).glob(f"*/{CATALOGUE}"))
    return Languages({file.parents[1].name: file.read_bytes() for file in files})


def _read(code: str, catalogue: bytes) -> Language:
    # Only a build needs these: a check, which reads the same settings, must not wait for them.
    from babel import Locale, UnknownLocaleError
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    file = f"{FOLDER}/{code}/{CATALOGUE}"
    compiled = io.BytesIO()
    try:
        Locale(code)
        read = read_po(io.BytesIO(catalogue), locale=code, abort_invalid=True)
        for message in read:
            _refuse_unfillable(file, message.id, () if message.fuzzy else message.string or ())
        write_mo(compiled, read)
        compiled.seek(0)
        words = standard.GNUTranslations(compiled)
    except UnknownLocaleError:
        raise BadCatalogue(f"The theme’s “{file}” is in a language that nobody knows: “{code}”.") from None
    except BadCatalogue:
        raise
    except (PoFileError, ValueError, SyntaxError) as error:
        raise BadCatalogue(f"The theme’s “{file}” cannot be read: {error}.") from None
    return Language(code, ENGLISH.locale if code == MAIN else code, words)


def _refuse_unfillable(file: str, message: _Words, translation: _Words) -> None:
    """Raise ``BadCatalogue`` for a translation that says something is to be filled in which nothing is given for.

    It may leave out what there is. A page that says it may be made for the first time on the day of a withdrawal.
    """
    given = {found[0] for words in _forms(message) for found in _FILLED.finditer(words)}
    for words in _forms(translation):
        for found in _FILLED.finditer(words):
            if message and found[0] not in {*given, "%%"}:
                may = f"may have {' and '.join(sorted(given))}" if given else "may have no %"
                raise BadCatalogue(
                    f"The theme’s “{file}” has “{found[0]}” in “{words}”, and a translation of "
                    f"“{_forms(message)[0]}” {may}. Write a percent sign of your own as %%."
                )


def _forms(words: _Words) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


_spoken: ContextVar[Language] = ContextVar("spoken", default=ENGLISH)


def spoken() -> Language:
    """The language of the page that is being made."""
    return _spoken.get()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Have what is made inside be in a language."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def gettext(message: str) -> str:
    """``message``, which is English, in the language that is spoken."""
    return spoken().words.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a message that goes with ``count``, in the language that is spoken."""
    return spoken().words.ngettext(one, many, count)
