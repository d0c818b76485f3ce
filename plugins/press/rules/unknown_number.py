"""A telephone number is not in the directory.

One wrong digit sends a reader in need to a stranger, and no reader of a draft sees it. Every number that a release
prints, gives as the title of a link, dials from one, or opens a WhatsApp chat with, is therefore compared with those of
``contacts.yaml`` and ``helplines.yaml``, where somebody has rung it. When it comes within one or two digits of one of
them, the finding says which digits. A letter typed for a digit, O for 0, is such a slip too: it looks right and cannot
be dialled. Numbers for emergencies, 999 and 101 among them, and the codes of Relay UK, such as 18001, need no entry;
three digits that readers are told to ring, and that are a slip from one of those, are found. A number that somebody had
when an old release went out stands in the directory among their ``former_numbers``: the release then keeps it, and its
page shows today's beside it. The boilerplates of ``organisations.yaml`` are looked through as well, the hours of
contacts and helplines, the captions and facts of kits, and what the page prints of the fields Place, Event, Withdrawn
and Correction; what a correction says was wrong may hold any number.

A number that is somebody else's to answer, such as a box office's, is not for the directory: a ``Waive`` line in the
header lets it stand. It never lets one stand that is but one slip from a number of the directory, a wrong digit or two
swapped: that is the mistake which nobody sees. A kit has no header, and in what it says only such slips are found, and
what cannot be dialled.

Fails::

    Anyone who is worried can ring the Harbour Line on 0808 157 0010.

Fails::

    Anyone who is worried can ring the Harbour Line on 0808 157 01OO.

Fails::

    Waive: unknown-number | Head of press | The box office has 01904 960 000, and we do not keep it.

    Tickets are to be had on 01904 960 000, and help from the Harbour Line on 0808 157 0010.

Passes::

    Anyone who is worried can ring the Harbour Line on 0808 157 0100. In danger, dial 999.

Passes::

    Waive: unknown-number | Head of press | The box office has it, and we do not keep it.

    Tickets are to be had on 01904 960 000.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from press.directory.checking import listing
from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.numbers import all_numbers, chat_links, dialling_links, is_excused, shown_numbers, whose
from press.rules.told import boilerplates, hours_and_kits
from press.source import Source
from press.telephone import difference, distance, is_reserved, is_valid, keyed, meant_in_need, nearest, normal

LEVEL = Level.ERROR
FOR_PAGES = True

_FILES = "contacts.yaml or helplines.yaml: to former_numbers, if it is out of use"
_THEIRS = (
    " If it is somebody else’s, such as a box office’s, let it stand by a line in the header: "
    "“Waive: unknown-number | who | why”."
)
_USES = {
    "101": "for the police where there is no hurry",
    "111": "for the NHS",
    "112": "for emergencies",
    "999": "for emergencies",
}
_RIGHT = (
    " If this one is right, as in another country, let it stand by a line in the header: "
    "“Waive: unknown-number | who | why”."
)
_ENOUGH = pattern(r"\d(?:[^\w\n]{0,3}[\dOoIl]){4}")
"""Digits enough for a number that somebody may ring: of the captions and facts of a thousand kits, few have them."""
_WORD = pattern(r"(?P<gap>[ -]?)(?P<word>[A-Z]{2,8})(?!\w)")
_PUBLIC = " Where the public may ring it too, its contact has “public: yes”."
_TOO_NEAR = " A waiver does not excuse a number so near to one of yours."


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every number, shown or dialled, that nobody has written down."""
    return _unknown_in(release, office)


def _unknown_in(release: Release, office: Office, told: str = "") -> Iterator[Fault]:
    """Find them; in what a record of the kind ``told`` says, with no header for a waiver."""
    for passage, number in all_numbers(release, office):
        span = release.span(passage, number.start, number.end)
        if not office.who_has(number.digits) and not _is_others(number.digits, office):
            if told != "kit" or _is_wrong(number.digits, office):
                yield _unknown(span, number.text, number.digits, release, office, told)
        elif letters := sorted({character for character in number.text if character.isalpha()}):
            yield Fault(
                span,
                f"“{number.text}” has the letter {' and the letter '.join(letters)} where a digit is meant.",
                f"Write {_printed(number.digits, office)}.",
                waivable=False,
            )
    for link in dialling_links(release):
        dialled = normal(link.target, office.settings.country)
        unknown = dialled and not office.who_has(dialled) and not _is_others(dialled, office)
        if unknown and not shown_numbers(link, office):
            yield _unknown(link.target_span, link.target, dialled, release, office, told)
    for link, chat in chat_links(release):
        dialled = normal(chat, office.settings.country)
        if dialled and not office.who_has(dialled) and not _is_others(dialled, office):
            yield _unknown(link.target_span, link.target, dialled, release, office, told)


def review(office: Office) -> Iterator[tuple[Source, Fault]]:
    """Find such numbers in the boilerplates and hours of the directory, and in what kits say.

    In a kit others' numbers stand too, as in a caption, and there is no line in which to say that they are.
    """
    for told in (*boilerplates(office), *hours_and_kits(office, partial(_may_have_one, office))):
        yield from told.faults(office, _unknown_in(told.page, office, told.kind))


def _may_have_one(office: Office, text: str) -> bool:
    """Whether a text without mark-up has a number that is not known, or not written in digits."""
    return bool(_ENOUGH.search(text)) and any(
        not office.who_has(number.digits) or any(map(str.isalpha, number.text)) for number in office.numbers_in(text)
    )


def _unknown(span: Span, text: str, number: str, release: Release, office: Office, told: str) -> Fault:
    """The fault of a number that is not known."""
    theirs, too_near = ("", "") if told else (_THEIRS, _TOO_NEAR)
    near = nearest(number, office.numbers("all"))
    if not near and (meant := meant_in_need(number)):
        message = f"No emergency service has the number “{text}”. It is close to {listing(meant, 'and')}."
        uses = listing([f"{known} is {_USES[known]}" for known in meant], "and")
        return Fault(span, message, f"Write the number that is meant. {uses}.{'' if told else _RIGHT}")
    if not near and is_valid(number, office.settings.country):
        return Fault(span, f"“{text}” is not in the directory.", f"Correct it, or add it to {_FILES}.{theirs}")
    if not near and (spelt := _spelt(span, text, release, office)):
        return spelt
    if not near:
        message = f"“{text}” is not in the directory, and cannot be dialled as it stands."
        return Fault(span, message, f"Correct it, or add it to {_FILES}.")
    known = office.directory.numbers()
    # Of numbers equally near, one in use is likelier meant than a former one, and first of all one the release names.
    named = {*release.keys("Contacts"), *release.keys("Helplines")}
    near = tuple(sorted(near, key=lambda other: (known[other][0].former, known[other][0].key not in named)))
    first = known[near[0]][0]
    past = "a former number" if first.former else "the number"
    message = (
        f"“{text}” is not in the directory. It is close to {first.text}, {past} of {whose(first)}; "
        f"{difference(number, near[0])}."
    )
    if len(near) > 1:
        second = known[near[1]][0]
        message += f" {second.text}, of {whose(second)}, is as close."
    # Of the numbers of one exchange most are two digits from another, and few of those are slips.
    is_slip = distance(number, near[0]) == 1
    public = _PUBLIC if first.kind == "contact" else ""
    fix = f"Write the number that is meant, or add this one to {_FILES}.{public}{too_near if is_slip else theirs}"
    return Fault(span, message, fix, waivable=not is_slip)


def _spelt(span: Span, text: str, release: Release, office: Office) -> Fault | None:
    """The fault of a number that ends in a word, 0800 157 LINE, if it is one by the keys of those letters."""
    found = _WORD.match(release.source.text, span.end)
    meant = f"{text}{found['gap']}{keyed(found['word'])}" if found else ""
    number = normal(meant, office.settings.country)
    if not found or not is_valid(number, office.settings.country):
        return None
    message = f"“{text}{found[0]}” has letters for digits, which many telephones do not show."
    fix = f"Write “{meant}”"
    if not office.who_has(number):
        message += f" As digits, “{meant}”, it is not in the directory."
        fix += f", if that is right, and add it to {_FILES}"
    return Fault(Span(span.start, found.end()), message, f"{fix}.")


def _is_wrong(number: str, office: Office) -> bool:
    """Whether a number is one slip from one of the directory, or cannot be dialled."""
    near = nearest(number, office.numbers("all"))
    return (bool(near) and distance(number, near[0]) == 1) or not is_valid(number, office.settings.country)


def _printed(number: str, office: Office) -> str:
    holders = office.directory.numbers().get(number)
    return holders[0].text if holders else number


def _is_others(number: str, office: Office) -> bool:
    """Whether a number needs no entry, or is the business of ``reserved-number``."""
    return is_excused(number, office) or (is_reserved(number) and not office.settings.demonstration)
