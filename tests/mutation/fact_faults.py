"""Faults of dates and embargoes, of figures, of names and of quotations."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from tests.fixtures import office, sound
from tests.mutation.grammar import Sample, long_day
from tests.mutation.spoiling import Spoil, Spoilt, before, body, closing, editors, filled, opening
from tests.rules.marked import take_marks


def _wrong_weekday(form: str) -> Spoil:
    """A day still to come whose weekday is that of another."""

    def spoil(sample: Sample, random: Random) -> str:
        day = sample.day + timedelta(days=random.randrange(5, 40))
        other = day + timedelta(days=random.randrange(1, 7))
        return str(
            body(
                form.format(weekday=f"{other:%A}", short=f"{other:%a}", day=day.day, month=f"{day:%B}", year=day.year)
            )(sample, random)
        )

    return spoil


def _recycled(form: str) -> Spoil:
    def spoil(sample: Sample, random: Random) -> str:
        day = sample.day - timedelta(days=300)
        return str(body(form.format(f"⟦{day.day} {day:%B %Y}⟧"))(sample, random))

    return spoil


def _today(sample: Sample, random: Random) -> str:
    return str(body(f"The doors opened ⟦today ({long_day(sample.day - timedelta(days=1))})⟧.")(sample, random))


def _yesterday(sample: Sample, random: Random) -> str:
    return str(body(f"The doors opened ⟦yesterday ({long_day(sample.day - timedelta(days=3))})⟧.")(sample, random))


def _dateline(sample: Sample, random: Random) -> str:
    day = sample.day - timedelta(days=9)
    lead = sample.subject.lead
    start = sample.text.index(sample.blocks[0])
    end = start + len(sample.blocks[0])
    line = f"{sample.subject.place.upper()}, ⟦{day.day} {day:%B %Y}⟧ – {lead}"
    return sample.text[:start] + line + sample.text[end:]


def _embargo_line(form: str) -> Spoil:
    def spoil(sample: Sample, random: Random) -> str:
        return str(opening(form.format(day=long_day(sample.day), upper=long_day(sample.day).upper()))(sample, random))

    return spoil


def _immediate(sample: Sample, random: Random) -> str | None:
    if "\nEmbargo: " not in sample.text:
        return None
    return str(opening("⟦FOR IMMEDIATE RELEASE⟧")(sample, random))


def _growth(form: str) -> Spoil:
    """A change told with its two figures, and a share that is not theirs."""

    def spoil(sample: Sample, random: Random) -> str:
        few = random.randrange(300, 900)
        many = few * random.randrange(130, 180) // 100
        share = round(100 * (many - few) / few)
        wrong = share + random.choice((-9, -7, 8, 11))
        words = form.format(few=f"{few:,}", many=f"{many:,}", wrong=wrong, what=sample.subject.counted)
        return before(sample, sample.blocks[-1], f"{words}\n\n")

    return spoil


def _two_figures(sample: Sample, random: Random) -> str:
    text = sample.text.replace(sample.subject.standfirst, "The fair drew 3,570 visitors from the whole county.")
    at = text.index(sample.blocks[-1])
    return f"{text[:at]}The fair drew ⟦3,507⟧ visitors from the whole county.\n\n{text[at:]}"


def _swapped(head: str, told: str) -> Spoil:
    """A figure of the standfirst that stands nowhere in the text, which has it with two digits swapped."""

    def spoil(sample: Sample, random: Random) -> str | None:
        tens, ones = random.sample(range(2, 10), 2)
        if str(10 * tens + ones) in sample.text[sample.body :]:
            return None
        text = sample.text.replace(sample.subject.standfirst, head.format(f"{tens}{ones}"))
        at = text.index(sample.blocks[-1])
        return f"{text[:at]}{told.format(f'{ones}{tens}')}\n\n{text[at:]}"

    return spoil


def _two_days(sample: Sample, random: Random) -> Spoilt:
    """An event on one day, and journalists invited for another."""
    day = random.choice((12, 14, 15))
    text = sound(
        f"Photographers are invited to the toll house on ⟦{day} March⟧.",
        {"Event": "2026-03-13 10:00 | Pictures of the toll house"},
    )
    plain, ((start, end),) = take_marks(text)
    return Spoilt(plain, "conflicting-time", start, end, office=office())


def _two_times(sample: Sample, random: Random) -> Spoilt:
    """A photo call at one time, and at another in the line that is headed so."""
    hour = random.choice((9, 11))
    text = sound(
        f"**Photo call:** Friday 13 March, ⟦{hour}am⟧ sharp, at the toll house",
        {"Event": "2026-03-13 10:00 | Photo call at the toll house"},
    )
    plain, ((start, end),) = take_marks(text)
    return Spoilt(plain, "conflicting-time", start, end, office=office())


def _respelt(sample: Sample, random: Random) -> str:
    """The surname of whoever speaks, with one letter more in it."""
    name = sample.subject.speaker[0].rsplit(" ", 1)
    wrong = f"{name[1][:-2]}{name[1][-3]}{name[1][-2:]}"
    first = name[0].rsplit(" ", 1)[-1]
    said = next(at for at, block in enumerate(sample.blocks) if sample.subject.speaker[0] in block)
    block = sample.blocks[said]
    at = sample.text.index(block) + len(block)
    return f"{sample.text[:at]}\n\nThe doors were opened by ⟦{first} {wrong}⟧ at noon.{sample.text[at:]}"


def _open_quote(sample: Sample, random: Random) -> str | None:
    last = sample.subject.said[0]
    if f"> “{last}”" not in sample.text:
        return None
    return sample.text.replace(f"> “{last}”", f"> ⟦“⟧{last}")


def _second(heading: str) -> Spoil:
    """A section about the issuer that has nothing of the approved text, in a release that has none yet."""

    def spoil(sample: Sample, random: Random) -> str | None:
        if "About " in sample.text:
            return None
        text = f"{filled(heading, sample)}\n\nIn spring the gulls come up the river, and nobody knows why."
        return f"{sample.text[: sample.ends]}{text}\n\n{sample.text[sample.ends :]}"

    return spoil


def _drifted(sample: Sample, random: Random) -> str | None:
    first, second = sample.subject.about
    if f"{first} {second}" not in sample.text:
        return None
    words = second.split(" ")
    return sample.text.replace(f"{first} {second}", f"{first} {words[0]} ⟦formerly⟧ {' '.join(words[1:])}")


def _acronym(sample: Sample, random: Random) -> str:
    full, short, _ = sample.subject.acronym
    text = sample.text.replace(f"The {full} ({short})", f"The {full}").replace(f" The {short} has", " It has")
    at = text.index(sample.blocks[-1])
    words = f"The ⟦{short}⟧ met twice. The {full} ({short}) is the older of the two."
    return f"{text[:at]}{words}\n\n{text[at:]}".replace(
        f"The {full} {sample.subject.acronym[2]}. It has done so before.\n\n", ""
    )


FACT_FAULTS: dict[str, tuple[Spoil, ...]] = {
    "embargo-line": (
        _embargo_line("⟦EMBARGOED UNTIL 00:01 {upper}⟧"),
        _embargo_line("⟦STRICTLY EMBARGOED until 00:01 on {day}⟧"),
        _embargo_line("**⟦Embargo: 9am, {day}⟧**"),
        _embargo_line("⟦Not for publication before 00:01 on {day}⟧"),
    ),
    "embargo-and-immediate": (_immediate,),
    "wrong-dateline": (_dateline,),
    "relative-day": (_today, _yesterday),
    "wrong-weekday": (
        _wrong_weekday("The doors open on ⟦{weekday} {day} {month} {year}⟧."),
        _wrong_weekday("The doors open on ⟦{weekday}, {day} {month} {year}⟧ at ten."),
        _wrong_weekday("- Doors: ⟦{short} {day} {month} {year}⟧\n- Seats: none"),
    ),
    "impossible-date": (
        body("Applications close on ⟦31 June 2027⟧."),
        body("The doors open on ⟦30 February 2027⟧."),
        editors("Applications close on ⟦29 February 2027⟧."),
        body("The doors open at ⟦14:00pm⟧."),
        body("The doors open at ⟦25:00⟧."),
        body("The count is held ⟦from 13 to 7 May⟧."),
        body("It was shut ⟦between March 2023 and January 2022⟧."),
    ),
    "recycled-year": (
        _recycled("The walk will take place on {}."),
        _recycled("Apply by {} to have a stall."),
        _recycled("The deadline for entries is {}."),
    ),
    "wrong-change": (
        _growth("The number of {what} rose from {few} to {many}, an increase of ⟦{wrong}%⟧, the desk counted."),
        _growth("The number of {what} rose by ⟦{wrong} per cent⟧, from {few} to {many}, the desk counted."),
        closing("The price of a ticket ⟦fell⟧ from £8 to £10."),
        closing("The price of a ticket ⟦doubled⟧ from £8 to £20."),
        body(
            "| Gate | Seats | Sold | Share |\n| --- | --: | --: | --: |\n| North | 640 | 512 | 80% |\n"
            "| South | 430 | 301 | 70% |\n| East | 250 | 215 | ⟦68%⟧ |\n| West | 180 | 117 | 65% |"
        ),
        closing("Of all tickets 11%, or ⟦one in six⟧, were free, the desk counted."),
        closing("In all 640 tickets were sold; of these, 160 (⟦35%⟧) were free, the desk counted."),
    ),
    "percent-for-points": (
        closing(
            "The share of empty seats fell by ⟦nine per cent⟧ from 28.3 per cent to 19.3 per cent, the desk counted."
        ),
        closing("The share of empty seats rose from 20% to 25%, a rise of ⟦5%⟧, the desk counted."),
    ),
    "wrong-sum": (
        body(
            "| Gate | Adults | Children | All |\n| --- | --: | --: | --: |\n"
            "| North | 61 | 17 | 78 |\n| South | 43 | 12 | ⟦65⟧ |\n| East | 20 | 9 | 29 |"
        ),
        editors(
            "Gate | May | June | July\n---|---|---|---\nNorth | 61 | 43 | 20\nSouth | 17 | 12 | 9\n"
            "Total | 78 | 55 | ⟦39⟧"
        ),
        body(
            "| Gate | Visitors |\n| --- | --: |\n| North | 614 |\n| South | 341 |\n| East | 209 |\n| Total | ⟦1,254⟧ |"
        ),
    ),
    "conflicting-figure": (
        _two_figures,
        body("Please bring back ⟦K41170⟧.\n\n| Batch | Lamps |\n| --- | --: |\n| K41098 | 12 |\n| K41107 | 15 |"),
        _swapped("The fair will have {} coaches and a band.", "At dawn ⟦{}⟧ coaches set out for the fair."),
        _swapped("A fund of £7.{}m opens.", "The fund stands at ⟦£7.{}m⟧ today."),
    ),
    "conflicting-time": (_two_days, _two_times),
    "misspelt-name": (_respelt,),
    "unclosed-quote": (
        _open_quote,
        body("The sexton said: ⟦“⟧We had waited for years.\n\nThe bells were rung at noon."),
    ),
    "protected-name": (
        body("A boy of 15, ⟦Jo Hillingdon⟧, who cannot be named for legal reasons, was cautioned."),
        body("⟦Jo Hillingdon⟧, whose identity is protected, was heard in Marram."),
    ),
    "speaker-without-role": (
        body("⟦Jo Hillingdon⟧ said:\n\n> “We had waited for years.”"),
        body("“We had waited for years,” said ⟦Jo Hillingdon⟧."),
    ),
    "drifted-boilerplate": (_drifted,),
    "second-boilerplate": (
        _second("⟦About {name}⟧:"),
        _second("**⟦About {name}⟧**"),
        _second("## ⟦About {name}⟧"),
    ),
    "unexpanded-acronym": (_acronym,),
}
