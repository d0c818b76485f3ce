"""Faults of press contacts, of their numbers and addresses, and of helplines."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from tests.fixtures import office, settings, sound
from tests.mutation.grammar import Sample
from tests.mutation.spoiling import Spoil, Spoilt, body, editors, filled, header
from tests.rules.marked import take_marks


def _mistyped(kind: str) -> Spoil:
    """The helpline's number with a slip, where the body gives it first."""

    def spoil(sample: Sample, random: Random) -> str:
        number = sample.subject.number
        at = random.randrange(5, len(number))
        while not number[at].isdigit():
            at -= 1
        slip = {
            "digit": str((int(number[at]) + random.randrange(1, 10)) % 10),
            "missing": "",
            "doubled": number[at] * 2,
            "letter": "O",
        }[kind]
        if kind == "letter":
            at = number.rindex("0")
        wrong = f"{number[:at]}{slip}{number[at + 1 :]}"
        start = sample.text.index(number, sample.body)
        return f"{sample.text[:start]}⟦{wrong}⟧{sample.text[start + len(number) :]}"

    return spoil


def _desk_mistyped(sample: Sample, random: Random) -> str | None:
    """The desk's number with a slip, under the notes to editors, where it is no link."""
    phone = sample.subject.phone
    if f"[{phone}]" in sample.text:
        return None
    wrong = phone[:-1] + str((int(phone[-1]) + 1) % 10)
    return sample.text.replace(phone, f"⟦{wrong}⟧")


def _chargeable(text: str) -> Spoil:
    """A paragraph in a release of an office whose helpline costs what a call costs."""
    return lambda sample, random: None if sample.subject.number.startswith("0808") else body(text)(sample, random)


def _free(text: str) -> Spoil:
    """A paragraph in a release of an office whose helpline is free."""
    return lambda sample, random: body(text)(sample, random) if sample.subject.number.startswith("0808") else None


def _unhelped(sample: Sample, random: Random) -> str:
    """The helpline taken out of the text of a release on a sensitive topic."""
    text = sample.text.replace(sample.blocks[-1], "It is a long road, and it goes uphill.", 1)
    text = re.sub(r"^Helplines: .*\n", "", text, flags=re.MULTILINE)
    return text.replace(f"Tags: {sample.subject.topic}", f"Tags: ⟦{sample.subject.topic}⟧")


def _untagged(sample: Sample, random: Random) -> Spoilt:
    """A headline on a sensitive topic without its tag, in an office that has one for it."""
    headline = random.choice(("Town mourns three who died by ⟦suicide⟧", "Pupil ⟦took her own life⟧, inquest hears"))
    plain, ((start, end),) = take_marks(sound(header={"Title": headline}))
    return Spoilt(plain, "untagged-topic", start, end, office=office())


def _reserved(text: str) -> Spoil:
    """A number kept free for films in an office that is no demonstration."""

    def spoil(sample: Sample, random: Random) -> Spoilt:
        plain, ((start, end),) = take_marks(sound(text))
        genuine = replace(office(), settings=settings(PRESS_DEMONSTRATION=False))
        return Spoilt(plain, "reserved-number", start, end, office=genuine)

    return spoil


def _day_only(sample: Sample, random: Random) -> Spoilt:
    text = re.sub(r"^Contacts: .*$", "Contacts: ⟦quayside-press⟧", sample.text, flags=re.MULTILINE)
    plain, ((start, end),) = take_marks(text)
    return Spoilt(plain, "no-out-of-hours", start, end, {"PRESS_RULES": {"no-out-of-hours": "warning"}})


def _unpriced(sample: Sample, random: Random) -> Spoilt:
    text = header("Waive: unknown-number | Head of press | The box office has it.")(sample, random)
    assert isinstance(text, str)
    at = text.index(sample.blocks[-1])
    plain, ((start, end),) = take_marks(f"{text[:at]}Tickets are to be had on ⟦0844 871 8820⟧.\n\n{text[at:]}")
    return Spoilt(plain, "missing-call-cost", start, end)


def _waived(fault: Spoil) -> Spoil:
    """A fault in a release that names an exception to the rule, for a number that is somebody else's."""

    def spoil(sample: Sample, random: Random) -> str | None:
        made = fault(sample, random)
        if not isinstance(made, str):
            return None
        end = f"\n\n{sample.end}\n\n"
        made = made.replace(end, f"\n\nTickets are to be had on 01904 960 000.{end}", 1)
        return made.replace("Date: ", "Waive: unknown-number | Head of press | The box office has it.\nDate: ", 1)

    return spoil


def _domain_slip(sample: Sample, random: Random) -> str:
    user, _, host = sample.subject.email.partition("@")
    at = random.randrange(1, host.index(".") - 1)
    wrong = host[:at] + host[at + 1] + host[at] + host[at + 2 :]
    if wrong == host:
        wrong = host[:at] + host[at + 1 :]
    return str(body(f"Write to ⟦{user}@{wrong}⟧ for a ticket.")(sample, random))


def _name_slip(sample: Sample, random: Random) -> str:
    """The desk's address with two letters before the @ swapped."""
    user, _, host = sample.subject.email.partition("@")
    at = random.choice([at for at in range(len(user) - 1) if user[at] != user[at + 1]])
    wrong = user[:at] + user[at + 1] + user[at] + user[at + 2 :]
    return str(body(f"Write to ⟦{wrong}@{host}⟧ for a ticket.")(sample, random))


def _look_alike(sample: Sample, random: Random) -> str:
    email = sample.subject.email
    at = email.rindex("e", 0, email.rindex("example"))
    return str(editors(f"Write to ⟦{email[:at]}\N{CYRILLIC SMALL LETTER IE}{email[at + 1 :]}⟧ first.")(sample, random))


def _at_the_foot(text: str) -> Spoil:
    return lambda sample, random: f"{sample.text}\n{filled(text, sample)}\n"


CONTACT_FAULTS: dict[str, tuple[Spoil, ...]] = {
    "unknown-number": (
        _mistyped("digit"),
        _mistyped("missing"),
        _mistyped("doubled"),
        _mistyped("letter"),
        _desk_mistyped,
        body("Tickets can be had on ⟦01904 960 000⟧."),
        _waived(_mistyped("digit")),
        _waived(_desk_mistyped),
    ),
    "tel-mismatch": (
        body("Ring [{number}](⟦tel:+442920180144⟧) at any time."),
        body("Ring [{number}](⟦tel:{number}⟧) at any time."),
        body("Ring [the secretary, 029 2018 0144](⟦tel:{dialled}⟧)."),
    ),
    "reserved-number": (_reserved("Ring us on ⟦01632 960 001⟧."),),
    "no-out-of-hours": (_day_only,),
    "former-number": (body("Ring {line} on ⟦0808 157 0888⟧."),),
    "near-miss-address": (
        _domain_slip,
        _name_slip,
        body("Write to the singers at ⟦press@quayside-choir.exmaple.org⟧."),
        body("Write to the baker at ⟦orders@loafers.ork.uk⟧."),
        body("Write to the baker at ⟦orders@loafers.con⟧."),
    ),
    "mail-mismatch": (
        body("Write to [{email}](⟦mailto:press@quayside-choir.example.org⟧)."),
        editors("- [{email}](⟦mailto:treasurer@quayside-choir.example.org⟧)"),
    ),
    "leftover-address": (
        body("Write to ⟦[email protected]⟧ for pictures."),
        body("Write to ⟦desk [at] {host}⟧ for pictures."),
        body("Write to ⟦desk @{host}⟧ for pictures."),
    ),
    "webmail-contact": (
        editors("Press enquiries: ⟦ferryhopepress@gmail.com⟧"),
        editors("Media contact: ⟦bellringers@hotmail.co.uk⟧"),
    ),
    "mixed-script": (_look_alike, body("The ⟦p\N{CYRILLIC SMALL LETTER A}per⟧ is blue.")),
    "helpline-as-contact": (
        editors("Press enquiries: ⟦{number}⟧"),
        editors("For interviews, journalists can ring {line} on ⟦{number}⟧."),
        _at_the_foot("Media contact: {line}, ⟦{number}⟧"),
    ),
    "contact-as-helpline": (
        body("Anyone affected can call ⟦{phone}⟧."),
        body("Witnesses are asked to call ⟦{phone}⟧."),
        body("If you need support, ring our helpline on ⟦{phone}⟧."),
        body("For help and advice, ring ⟦{phone}⟧ at any time."),
    ),
    "helpline-mismatch": (
        body("Ring {line} on ⟦0808 157 0999⟧ at any hour."),
        body("Help is at hand at [{line}](⟦tel:+448081570999⟧)."),
        body("Night Bench answers on ⟦{number}⟧."),
    ),
    "missing-helpline": (_unhelped,),
    "untagged-topic": (_untagged,),
    "helpline-link": (
        body("Help is at [{line}](⟦https://nightbench-help.example.com/⟧)."),
        body("See [{line}’s page](⟦https://quayside-choir.example.org/help⟧)."),
    ),
    "wrong-hours": (
        body("{line}, {number}, is open from ⟦2am to 3am⟧."),
        body("Ring {line} on {number}. Lines are open ⟦24 hours a day⟧."),
    ),
    "wrong-cost": (
        _free("⟦Calls to {line} are charged⟧ at local rate."),
        _free("{line}, {number}: ⟦calls cost 10p a minute⟧."),
    ),
    "wrong-confidentiality": (
        body("Ring {line} on {number}. It is ⟦not confidential⟧."),
        body("{line}, {number}, ⟦cannot be confidential⟧, the desk said."),
    ),
    "wrong-territory": (
        body("{line} is for anyone across ⟦the UK⟧."),
        body("Ring {line} on {number} from anywhere in ⟦Northern Ireland⟧."),
    ),
    "false-freephone": (
        _chargeable("Ring {line} ⟦free⟧ on {number}."),
        _chargeable("{line} answers on {number}. ⟦Calls are free⟧ and confidential."),
        _chargeable("Ring {line} on ⟦freephone⟧ {number}."),
    ),
    "missing-call-cost": (_unpriced,),
    "texted-code": (
        body("Call {line} on ⟦{texts}⟧."),
        body("Text [{texts}](⟦tel:{texts}⟧) to reach {line}."),
    ),
    "emergency-as-advice": (
        body("For advice and support, call ⟦999⟧."),
        body("If you want somebody to talk to, ring ⟦999⟧."),
    ),
}
