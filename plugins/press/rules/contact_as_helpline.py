"""A press contact is offered to the public.

Somebody who needs help and rings the press office hears an answering machine, or a person who is not trained to
listen; a witness does as well, and the line is taken when a newspaper rings. The public is given a helpline, or the
number that is theirs. A contact whom the public may ring as well has ``public: yes`` in ``contacts.yaml``.

Fails::

    Anyone affected can call 01632 960 101.

Fails::

    If you need support, ring our helpline on 01632 960 101.

Fails::

    Witnesses, and anyone who has dashcam footage, are asked to call 01632 960 101.

Passes::

    Anyone affected can call 0808 157 0100. Journalists can call 01632 960 101.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.directory import Holder
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.appeals import asks_the_public
from press.rules.emails import held
from press.rules.helpline_names import find_names
from press.rules.mentions import REACH, around
from press.rules.numbers import numbers_in, whose

LEVEL = Level.ERROR
FOR_PAGES = True

_NEED = (
    r"(?:affected|victims?\sof|worried|concerned|in\sneed|in\sdistress|struggling|suffering|at\srisk|not\ssafe|unsafe|afraid|"
    r"frightened|bereaved|"
    r"(?:needs?|wants?|wanting|needing)\s(?:(?:any|some|more|confidential|urgent|emotional)\s)?"
    r"(?:(?:help|support|advice)(?!\s(?:with|to|in|on|for|getting|filling))|to\stalk(?:\sto\s(?:someone|somebody))?)|"
    r"experienc\w+\s(?:\w+\s)?abuse)"
)
_PUBLIC = pattern(
    rf"""\b(?:
      (?:anyone|anybody|people|those|everyone|someone|callers|parents|carers|residents|families|victims|survivors)\b
        [^.!?;]{{0,60}}\b{_NEED}
      | if\s(?:you|anyone|someone|somebody)\b[^.!?;]{{0,80}}\b{_NEED}
      | (?:victims|survivors)\b[^.!?;]{{0,60}}\b(?:call|ring|phone|contact|e-?mail)
      | (?:worried|concerned|anxious|frightened|distressed|grieving|bereaved|struggling)\s
        (?:people|parents|carers|relatives|residents|families|neighbours|patients|tenants|customers|pupils|students)\b
        [^.!?;]{{0,60}}\b(?:call|ring|phone|contact|e-?mail)
      | for\s(?:free,?\s)?
        (?:(?:confidential|emotional)(?:,|\sand)?\s(?:\w+\s)?(?:help|support|advice)|help\s(?:and|or)\s(?:support|advice))
        [^.!?;]{{0,40}}\b(?:call|ring|phone|contact|e-?mail|speak)
      | (?:helpline|hotline|support\sline|advice\sline)\b(?:\W|\b(?:on|at|is|number|by|calling|ring|call)\b){{0,12}}\Z
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_FOR_SUPPORT = pattern(
    r",?\sfor\s(?:free\s|(?:free,\s|free\sand\s)?(?:confidential|emotional|independent)\s)(?:help|support|advice)\b",
    re.IGNORECASE,
)
_PRESS = pattern(
    r"\b(?:journalis\w+|media|press|reporters?|editors?|news\s?(?:room|desk)s?|interview\w*|spokes\w+|communications|"
    r"pictures|photographs?|filming|broadcasters?|writ(?:e|ing)\sabout|tickets?|book\w*|attend\w*|volunteer\w*)\b",
    re.IGNORECASE,
)
_OR = pattern(r"\bor\b[^,;]{0,40}(?:,[^,;]{0,60},[^,;]{0,20})?\Z", re.IGNORECASE)
_PARTED = pattern(r";(?=\s(?:or|alternatively)\b)", re.IGNORECASE)
_EMAIL = pattern(r"\S{1,64}@\S{1,255}")


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the numbers and addresses of press contacts in sentences that speak to people in need, or to witnesses."""
    for passage, start, end, holders in held(release, office):
        if holders[0].former or not all(_is_for_press(holder, office) for holder in holders):
            continue
        if not _is_offered(passage.text, start, end, office):
            if _is_asked(passage.text, start, end, office):
                yield Fault(
                    release.span(passage, start, end),
                    f"The public is asked to ring or write to “{passage.text[start:end]}”, which belongs to "
                    f"{whose(holders[0])}.",
                    "Give what the public may use, or, where they may use this, write “public: yes” in contacts.yaml.",
                )
            continue
        helpline = next(iter(office.helplines_of(release)), next(iter(office.directory.helplines), ""))
        other = office.directory.helplines[helpline] if helpline else None
        yield Fault(
            release.span(passage, start, end),
            f"“{passage.text[start:end]}” is offered to the public, and belongs to {whose(holders[0])}.",
            f"Give the public a helpline, such as {other.name}, {other.number}." if other else "Give a helpline.",
        )


def _is_for_press(holder: Holder, office: Office) -> bool:
    return holder.kind == "contact" and not office.directory.contacts[holder.key].public


def _is_offered(text: str, start: int, end: int, office: Office) -> bool:
    """Whether the sentence offers the number to people in need, and to nobody else."""
    begin, stop = around(text, start, end)
    sentence = text[begin:stop]
    is_offered = _PUBLIC.search(text, begin, start) or _FOR_SUPPORT.match(text, end, stop)
    if not is_offered or _PRESS.search(_EMAIL.sub("", sentence)):
        return False
    # A helpline's name beside the number is helpline-mismatch's; its own number in the sentence answers the need.
    if any(find_names(sentence, office)):
        return False
    known = office.directory.numbers()
    others = (holder for number in numbers_in(sentence, office) for holder in known.get(number.digits, ()))
    return not any(holder.kind == "helpline" for holder in others)


def _is_asked(text: str, start: int, end: int, office: Office) -> bool:
    """Whether the sentence asks the public to ring the number, and no helpline takes its place."""
    begin, stop = around(text, start, end)
    before = _PARTED.sub(",", _EMAIL.sub("", text[begin:start]))
    behind = _EMAIL.sub("", text[end:stop])
    if not asks_the_public(text[max(begin - REACH, 0) : begin], before, behind):
        return False
    known = office.directory.numbers()
    lines = [
        number.end
        for number in numbers_in(before, office)
        if any(holder.kind == "helpline" for holder in known.get(number.digits, ()))
    ]
    answered = max((*lines, *(name.end for name in find_names(before, office))), default=-1)
    if answered < 0 or _OR.search(before):
        return True
    return asks_the_public("", before[answered:], "") is not None
