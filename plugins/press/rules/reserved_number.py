"""A telephone number is one of those kept free for films and plays.

Ofcom keeps ranges of numbers that nobody will ever have, 01632 960 001 and 07700 900 001 among them, for drama and
for examples. In a real release such a number is left over from a template, and whoever rings it hears a tone. An
office that is a demonstration (``PRESS_DEMONSTRATION``) may print them. Source: Ofcom, "Telephone numbers for use in
TV and radio drama programmes".
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.numbers import all_numbers, dialling_links, is_excused, shown_numbers
from press.telephone import is_reserved, normal

LEVEL = Level.ERROR
FOR_PAGES = True

_FIX = "Put the real number in."


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every such number, shown or dialled; ``unknown-number`` leaves them to this rule."""
    if office.settings.demonstration:
        return
    for passage, number in all_numbers(release, office):
        if _is_left_over(number.digits, office):
            yield Fault(release.span(passage, number.start, number.end), _message(number.text), _FIX)
    for link in dialling_links(release):
        dialled = normal(link.target, office.settings.country)
        if _is_left_over(dialled, office) and not shown_numbers(link, office):
            yield Fault(link.target_span, _message(link.target), _FIX)


def _is_left_over(number: str, office: Office) -> bool:
    return is_reserved(number) and not office.who_has(number) and not is_excused(number, office)


def _message(text: str) -> str:
    return f"“{text}” is a number kept free for films and plays: nobody can be reached by it."
