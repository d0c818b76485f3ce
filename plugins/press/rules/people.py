"""People whom the directory names, and slips for their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from press.office import Office
from press.release import Release
from press.rules.likeness import distance, is_slip
from press.rules.names import Name, plain
from press.rules.titles import bare_name

_SHORTEST = 6
"""Of a name with fewer letters, one that is a letter off is mostly somebody else's: Clark, Clare."""


def known_people(release: Release, office: Office) -> tuple[str, ...]:
    """The press contacts of a release, and who speaks for its issuers, by first name and surname."""
    organisations = office.directory.organisations
    issuers = [organisations[key] for key in release.keys("Issuers") if key in organisations]
    names = [contact.name for key in release.keys("Contacts") if (contact := office.contact(key))]
    names += [person.name for issuer in issuers for person in issuer.spokespeople]
    bare = (words[bare_name(words)] for words in map(str.split, names))
    return tuple(dict.fromkeys(" ".join(words) for words in bare if len(words) > 1))


def slips_for_people(names: Iterable[Name], people: Iterable[str]) -> Iterator[tuple[Name, Name, str]]:
    """Those of ``names`` that end in a slip for one of ``people``, the part that does, and what is meant.

    A slip is a letter of the surname, or of a first name. Where the name stands rightly in the same sentence, or
    both stand more than once, these are two people.
    """
    for right in people:
        words = tuple(map(plain, right.split()))
        # Before a person may stand “Contact”; with a word behind it, it is the name of a house.
        count = len(words)
        wrong = [name for name in names if len(name.plain) >= count and _is_slip(name.plain[-count:], words)]
        itself = [name for name in names if name.plain[-count:] == words] if wrong else []
        if min(len(wrong), len(itself)) < 2:
            for name in wrong:
                if not any(name.is_beside(other) for other in itself):
                    yield name, name.part(len(name.words) - count, len(name.words)), right


def _is_slip(words: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if words[1:] == right[1:]:
        # Ann and Anne may be two; Joana beside the contact Joanna is not.
        return len(right[0]) >= _SHORTEST and is_slip(words[0], right[0]) and distance(words[0], right[0]) == 1
    if words[:-1] != right[:-1]:
        return _is_slip_between(words, right)
    surname, meant = words[-1], right[-1]
    return len(meant) >= _SHORTEST and is_slip(surname, meant) and distance(surname, meant) == 1


def _is_slip_between(words: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether only a little word before the surname is a letter off: Jo van de Bos, Jo van der Bos; no initial is."""
    apart = [(one, other) for one, other in zip(words, right, strict=True) if one != other]
    is_inside = words[0] == right[0] and words[-1] == right[-1]
    return is_inside and len(apart) == 1 and min(map(len, apart[0])) > 1 and distance(*apart[0]) == 1
