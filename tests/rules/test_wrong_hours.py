from __future__ import annotations

import pytest

from press.rules.wrong_hours import check
from tests.fixtures import finder, quoted, release, sound
from tests.rules.offices import with_helpline

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("The Harbour Line, 0808 157 0100, is open from 9am to 5pm.", ["9am to 5pm"]),
        ("Ring the Harbour Line (0808 157 0100), Monday to Friday, 9am–5pm.", ["9am–5pm"]),
        ("The Harbour Line is on 0808 157 0100. Lines are open 9am to 9pm.", ["9am to 9pm"]),
        ("The Harbour Line is available Monday to Friday.", ["Monday to Friday"]),
        ("Families can get free support from the Harbour Line, every night from 9pm to 5am.", ["9pm to 5am"]),
        ("- Harbour Line: 0808 157 0100, open 09:00-17:00", ["09:00-17:00"]),
        ("The Harbour Line is open from 9 a.m to 5 p.m, free of charge.", ["9 a.m to 5 p.m"]),
        ("The Harbour Line is open from 0.30am to 5am.", ["0.30am to 5am"]),
        ("The Harbour Line is staffed on weekdays.", ["weekdays"]),
        (
            "Ring the Harbour Line on 0808 157 0100, from 9am to 5pm, or e-mail line@harbour.example.org.",
            ["9am to 5pm"],
        ),
    ],
)
def test_other_hours_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "Ring the Harbour Line on 0808 157 0100, at any hour.",
        "Ring the Harbour Line on 0808 157 0100, or e-mail line@harbour.example.org from 9am to 5pm.",
        "Ring the Harbour Line on 0808 157 0100 at any hour, or e-mail line@harbour.example.org, 9am to 5pm.",
        "E-mails to the Harbour Line, 0808 157 0100, are read from 9am to 5pm, or write to line@harbour.example.org.",
        "The Harbour Line is open 24 hours a day, seven days a week: 0808 157 0100.",
        "The Harbour Line (0808 157 0100) is open 24/7.",
        "Volunteers of the Harbour Line will be at the museum from 10am to 4pm.",
        "The Harbour Line took 40 calls in the 24 hours after the film.",
        "Ring 0808 157 0100. Lines are open day and night.",
        "The Harbour Line answers every day, all day.",
        "Staff of the Harbour Line met on Monday to Friday of last week.",
        "Night Owls, 0808 157 0200, is open 9am to 5pm.",
        "The Harbour Line is there every night of the year.",
        "The Harbour Line, open round the clock, took 9 to 5 calls.",
        "The museum is open 9am to 5pm.",
    ],
)
def test_the_same_hours_in_other_words_passes(body: str) -> None:
    assert found(body) == []


BY_DAY = "Monday to Friday, 8am to 6pm; Saturday, 9am to noon"
WRONG_DAYS = "Monday to Friday, 9am to 6pm"


@pytest.mark.parametrize(
    ("hours", "body", "at"),
    [
        ("Every night, 8pm to 8am", "Ring the Harbour Line, 24 hours a day.", ["24 hours a day"]),
        ("Every night, 8pm to 8am", "Ring the Harbour Line 24\u00a0hours a\nday.", ["24\u00a0hours a\nday"]),
        ("Every night, 8pm to 8am", "The Harbour Line is a 24-hour helpline.", ["24-hour helpline"]),
        ("Every night, 8pm to 8am", "Ring the Harbour Line, every night from 8pm to 10am.", ["8pm to 10am"]),
        ("Every night, 8pm to 8am", "Ring the Harbour Line any night, 20:00–08:00.", []),
        ("Every night, 8pm to 8am", "The Harbour Line answers at any hour of the night.", []),
        ("Every night, 8pm to 8am", "Ring the Harbour Line from eight in the evening until eight in the morning.", []),
        ("Monday to Friday, 9am to 5pm", "The Harbour Line is open every day.", ["every day"]),
        ("Monday to Friday, 9am to 5pm", "The Harbour Line is open Mon-Fri, 9 to 5pm.", []),
        ("Monday to Friday, 9am to 5pm", "The Harbour Line is open on weekdays from 9.00am until 5.00 p.m.", []),
        ("Monday to Friday, 9am to 5pm", "The Harbour Line takes 40 calls every day.", []),
        ("Monday to Sunday, 9am to midnight", "The Harbour Line is open daily, 9am–midnight.", []),
        ("Mon–Fri 9am–5pm, Sat 10am–4pm", "The Harbour Line is open 10am to 4pm on Saturdays.", []),
        ("Mon–Fri, 9am–6pm", "- Harbour Line: 0808 157 0100 (Mon-Fri 9am-5pm)", ["9am-5pm"]),
        ("Mon–Fri, 9am–6pm", "- Harbour Line: 0808 157 0100, 9am to 5pm", ["9am to 5pm"]),
        ("Every day, 9am–5pm", "Ring the Harbour Line on 0808 157 0100, weekdays only.", ["weekdays"]),
        ("Monday to Friday", "Ring the Harbour Line on 0808 157 0100, weekdays only.", []),
        ("Every day, 9am–5pm", "Letters to the Harbour Line are read on weekdays only.", []),
        ("Every day, 9am–5pm", "Ring the Harbour Line on weekdays and at weekends.", []),
        ("Every day, 9am–5pm", "- Harbour Line – 0808 157 0100 – Monday to Friday, 9am–5pm", ["Monday to Friday"]),
        ("Mon–Fri, 9am–6pm", "- Harbour Line: 0808 157 0100 (Mon-Fri 9am-6pm)", []),
        ("Every day", "- Harbour Line: 0808 157 0100 (Mon-Fri 9am-6pm, Sat 9am-1pm, Sun 2pm-6pm)", []),
        ("Mon–Fri, 9am–6pm", "- Harbour Line: 0808 157 0100; walk-in desk, 10am-4pm", []),
        ("Mon–Fri, 9am–6pm", "- Harbour Line, 3 May, 10am-4pm, the quay", []),
        ("Mon–Fri, 9am–6pm", "- Harbour Line: 0808 157 0100 (webchat Mon-Fri 9am-5pm)", []),
        (BY_DAY, "The Harbour Line is open Monday to Friday, 9am to 6pm, and Saturday 9am to 12 noon.", [WRONG_DAYS]),
        (BY_DAY, "The Harbour Line is open Mon-Fri 8am-6pm and Sat 9am-1pm.", ["Sat 9am-1pm"]),
        (
            BY_DAY,
            "Ring the Harbour Line 8am to 5pm on weekdays, or 9am to noon on Saturdays.",
            ["8am to 5pm on weekdays"],
        ),
        (BY_DAY, "- Harbour Line: 0808 157 0100 (Mon–Fri 8am–8pm, Sat 9am–noon)", ["Mon–Fri 8am–8pm"]),
        (BY_DAY, "The Harbour Line is open Monday to Friday, 8am to 6pm, and on Saturday from 9am to noon.", []),
        (BY_DAY, "The Harbour Line is open on Saturday, 8am to 6pm.", ["Saturday, 8am to 6pm"]),
        (BY_DAY, "The Harbour Line is open 8am to 6pm, and 9am to noon on Saturday.", []),
        (BY_DAY, "Ring the Harbour Line 8am–6pm weekdays, 9am–12pm Saturdays.", []),
        (BY_DAY, "The Harbour Line is open Mon-Fri 8am-6pm (closed 1pm-2pm).", []),
        (BY_DAY, "The Harbour Line is open Mon-Fri 8am-6pm, Sat 9am-noon; over Christmas, Thursday 10am-2pm.", []),
        ("Mon–Fri 9am–1pm and 2pm–5pm", "The Harbour Line is open Mon–Fri 9am–1pm and Mon–Fri 2pm–5pm.", []),
        ("", "The Harbour Line is open from 9am to 5pm.", []),
    ],
)
def test_the_record_decides(hours: str, body: str, at: list[str]) -> None:
    one = release(sound(body))
    assert [quoted(one, fault.span) for fault in check(one, with_helpline(hours=hours))] == at


@pytest.mark.parametrize(
    "body",
    [
        "Anyone who was in Low Street between 6pm and 7pm on Friday 27 November can ring the Harbour Line.",
        "Anyone who saw the men between 4pm and 5pm should ring the Harbour Line on 0808 157 0100.",
        "Ring the Harbour Line on 0808 157 0100, or visit the front counter (open 9am–5pm, Monday to Friday).",
        "Witnesses who passed between 9am and 5pm can ring the Harbour Line on 0808 157 0100.",
    ],
)
def test_hours_in_which_something_happened_are_nobody_s_hours(body: str) -> None:
    assert found(body) == []


def test_all_day_is_quoted_whole() -> None:
    one = release(sound("The Harbour Line, 0808 157 0100, is open 24 hours a day."))
    by_day = with_helpline(hours="9am to 5pm")
    assert [quoted(one, fault.span) for fault in check(one, by_day)] == ["24 hours a day"]


def test_a_name_that_sounds_like_an_event_hides_nothing() -> None:
    one = release(sound("Table Talk, 0808 157 0100, is open from 2am to 3am."))
    table = with_helpline(name="Table Talk", hours="noon to midnight")
    assert [quoted(one, fault.span) for fault in check(one, table)] == ["2am to 3am"]


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Gellir ffonio’r Harbour Line ar 0808 157 0100, bob nos o 8pm tan hanner nos.", ["8pm tan hanner nos"]),
        ("Mae’r Harbour Line, 0808 157 0100, ar agor bob dydd o 6pm tan 9pm.", ["6pm tan 9pm"]),
        ("Mae’r Harbour Line ar agor o ddydd Llun i ddydd Gwener, 6pm–hanner nos.", ["Llun i ddydd Gwener"]),
        ("Mae’r Harbour Line ar agor 24 awr y dydd.", ["24 awr y dydd"]),
        ("Gellir ffonio’r Harbour Line ar 0808 157 0100, bob dydd o 6pm tan hanner nos.", []),
        ("Mae’r Harbour Line ar agor o ddydd Llun i ddydd Sul, 6pm hyd hanner nos.", []),
        ("Bydd y Harbour Line yn y llyfrgell o 9am tan hanner dydd.", []),
        ("Mae’r Harbour Line ar agor bob dydd o 6 tan hanner nos.", []),
        ("Mae’r siop ar agor o 9am tan hanner dydd; ffoniwch yr Harbour Line.", []),
        ("Ffoniwch yr Harbour Line cyn y gêm, 2pm tan 4pm.", []),
        ("Mae’r llyfrgell ar agor o 9am tan hanner dydd. Ffoniwch yr Harbour Line.", []),
    ],
)
def test_hours_in_welsh_are_read_too(body: str, at: list[str]) -> None:
    one = release(sound(body, {"Lang": "cy"}))
    found = check(one, with_helpline(hours="Every day, 6pm to midnight"))
    assert [quoted(one, fault.span) for fault in found] == at
