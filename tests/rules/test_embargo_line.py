"""Embargoes typed into the text, and the many embargoes that are none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.rules.embargo_line import check
from tests.fixtures import findings, office, release, settings, sound
from tests.rules.marked import assert_found

RULE = "embargo-line"
HELD = {"Embargo": "2026-03-04 00:01"}
STORY = "\n\nThe trust opens a night line for carers."


@pytest.mark.parametrize(
    "line",
    [
        "⟦EMBARGOED UNTIL 00:01 WEDNESDAY 4 MARCH 2026⟧",
        "⟦EMBARGOED UNTIL 00:01⟧",
        "⟦EMBARGOED until 3/22/23⟧",
        "**⟦EMBARGOED UNTIL 9:00 A.M., WEDNESDAY, MARCH 4, 2026⟧**",
        "⟦Embargoed until 4 a.m. CT/5 a.m. ET, Wednesday, March 4, 2026⟧",
        "⟦UNDER EMBARGO until March 4, 2026 9 a.m.⟧",
        "⟦Strictly embargoed until 00:01 hours on Wednesday 4 March⟧",
        "⟦STRICTLY EMBARGOED⟧",
        "**⟦STRICTLY EMBARGOED UNTIL\n00:01 WEDNESDAY 4 MARCH⟧**",
        "⟦Embargo 23:30 hours UK time on Wednesday 4 March 2026⟧",
        "⟦Embargo: 00.01am, Wednesday 4 March⟧",
        "⟦EMBARGO: Not for publication or broadcast before 23 hours⟧",
        "⟦Not for publication before 00:01 on Wednesday 4 March⟧",
        "⟦NOT TO BE PUBLISHED OR BROADCAST BEFORE 00:01, 4 MARCH 2026⟧",
        "⟦Embargoed press release⟧",
        "⟦EMBARGOED⟧",
        "⟦Hold for release until 9am on Wednesday 4 March⟧",
        "⟦For release: 00:01 GMT, Wednesday 4 March 2026⟧",
        "PRESS RELEASE – ⟦EMBARGOED UNTIL 00:01 WEDNESDAY 4 MARCH⟧",
        "News release: ⟦embargoed until 00:01 on Wednesday 4 March⟧",
        "⟦EMBARGOED UNTIL 00:01 4 MARCH⟧: the trust opens a line.",
        "# ⟦EMBARGOED UNTIL 00:01 WEDNESDAY 4 MARCH 2026⟧",
        "> ⟦Under embargo until 00:01, 4 March 2026⟧",
        "| ⟦EMBARGOED UNTIL 00:01⟧ | 4 March |\n|---|---|\n| a | b |",
        "⟦Embargoed until further notice⟧",
    ],
)
def test_found_above_the_text_and_below_it(line: str) -> None:
    assert_found(RULE, line + STORY)
    if not line.startswith("#"):
        assert_found(RULE, f"It opens.\n\nEnds\n\n## Notes to editors\n\n{line}", ends=False)


def test_found_in_the_headline() -> None:
    assert_found(RULE, STORY, {"Title": "⟦EMBARGOED⟧: Trust opens a night line for carers"})


@pytest.mark.parametrize(
    "text",
    [
        "Sin embargo, la línea abrió. Sin embargo: 24 personas llamaron.",
        "The trade embargo until 2019 hurt the harbour. An arms embargo, agreed on 3 March 2001, is in force.",
        "Embargo: 60 years of a blockade is the book of the year.",
        "Embargoed goods were seized at the harbour on 3 March.",
        "Embargoed copies of the report are available from the press desk until 4 March.",
        "For an embargoed copy, ring the press desk before 3pm on Tuesday 3 March.",
        "After the embargo lifts at 00:01 on 4 March, the report is on the site.",
        "The embargo lifts at 00:01 on Wednesday 4 March.",
        "The report is under embargo until 00:01 on Wednesday 4 March, and can be sent before.",
        "The goods were under\nembargo until March 2019.",
        "The mobile number is not for publication.",
        "Not for publication: the address of the house.",
        "The report was released on 3 March.\nRelease on bail followed.",
        "## Embargo\n\nThe embargo lifts at noon.",
        "```\nEMBARGOED UNTIL 00:01 WEDNESDAY 4 MARCH\n```",
        "For release from hospital, patients wait four hours.",
        "Hold until the end of the line and a person answers.",
    ],
)
def test_other_embargoes(text: str) -> None:
    assert_found(RULE, text)
    assert_found(RULE, f"It opens.\n\nEnds\n\n## Notes to editors\n\n{text}", ends=False)


@pytest.mark.parametrize(
    ("embargo", "line", "message"),
    [
        ("", "EMBARGOED UNTIL 00:01 4 MARCH 2026", "no field Embargo: nothing holds it back. It names no time zone."),
        ("", "EMBARGOED UNTIL 00:01 GMT 4 MARCH 2026", "has no field Embargo: nothing holds it back."),
        ("2026-03-04 09:30", "EMBARGOED UNTIL 00:01 GMT 4 MARCH 2026", "the field Embargo says 2026-03-04 09:30."),
        ("2026-03-04 13:00", "EMBARGOED UNTIL 1pm GMT, March 4, 2026", "where it stays when the embargo has lifted."),
        ("2026-03-04 00:01", "EMBARGOED UNTIL 00:01 GMT 4 MARCH 2025", "the field Embargo says 2026-03-04 00:01."),
        ("2026-03-04 00:01", "EMBARGOED UNTIL 00:01 GMT 4 MARCH", "where it stays when the embargo has lifted."),
        ("2026-03-04 00:01", "EMBARGOED UNTIL 00:01 GMT 29 FEBRUARY", "where it stays when the embargo has lifted."),
        ("2026-03-04 13:00", "EMBARGOED UNTIL MARCH 4, 2026", "where it stays when the embargo has lifted."),
        ("", "EMBARGOED UNTIL MARCH 4, 2026", "has no field Embargo: nothing holds it back."),
    ],
)
def test_one_finding_says_all_that_is_wrong_with_the_line(embargo: str, line: str, message: str) -> None:
    (found,) = findings(sound(line + STORY, {"Embargo": embargo} if embargo else {}))
    assert found.message.endswith(message)


def test_beside_the_field_the_line_need_only_go() -> None:
    (found,) = findings(sound(f"EMBARGOED UNTIL 00:01 GMT 4 MARCH 2026{STORY}", HELD))
    assert found.fix == "Delete the line: the field Embargo holds the release, and says so to newsdesks."


def test_a_sentence_is_not_found_beside_the_line_that_says_as_much() -> None:
    line, told = "⟦EMBARGOED UNTIL 00:01 4 MARCH 2026⟧", "This embargo lifts at 9am on 5 March."
    assert_found(RULE, f"{line}\n\n{told}{STORY}")
    assert_found(RULE, f"{line}\n{told}{STORY}")
    assert_found(RULE, f"{line}\n{told}{STORY}", HELD)
    assert_found(RULE, f"{line}\n\n⟦{told[:-1]}⟧.{STORY}", HELD)


def test_beside_a_field_that_cannot_be_read_it_does_not_say_that_there_is_none() -> None:
    line = "EMBARGOED UNTIL 00.01 GMT WEDNESDAY 4 MARCH 2026"
    told = findings(sound(line + STORY, {"Embargo": "early on Wednesday"}))
    (found,) = [one for one in told if one.rule == RULE]
    assert (
        found.message
        == f"“{line}” is an embargo typed into the text, and the field Embargo is one that cannot be read."
    )
    assert found.fix == "Delete the line, and write “Embargo: 2026-03-04 00:01” in the header."


@pytest.mark.parametrize("zone", ["GMT", "AEST", "AEDT", "CEST", "PT", "IST", "local time", "New York time"])
def test_a_line_that_names_its_zone_is_not_said_to_name_none(zone: str) -> None:
    (found,) = findings(sound(f"EMBARGOED UNTIL 8pm {zone}, 4 March 2026" + STORY))
    assert found.message.endswith("nothing holds it back.")


def test_the_fix_turns_the_line_into_the_field() -> None:
    (found,) = findings(sound("Embargoed until 1.30pm GMT on Wednesday 4 March" + STORY))
    assert "“Embargo: 2026-03-04 13:30”" in found.fix


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("EMBARGOED UNTIL WEDNESDAY", "“Embargo: YYYY-MM-DD HH:MM” in the header, with the day and time until which"),
        ("Embargoed until Monday morning", "“Embargo: YYYY-MM-DD HH:MM” in the header, with the day and time until"),
        ("Under embargo", "“Embargo: YYYY-MM-DD HH:MM” in the header, with the day and time until which it is held."),
        ("Embargoed until midnight on Tuesday", "“Embargo: YYYY-MM-DD HH:MM” in the header"),
        ("Not for use before Wednesday morning, please.", "“Embargo: YYYY-MM-DD HH:MM” in the header"),
        ("Embargoed until 00:01 on Wednesday", "“Embargo: YYYY-MM-DD 00:01” in the header, with the day until which"),
        ("STRICTLY EMBARGOED TO 2 DECEMBER", "“Embargo: 2026-12-02 HH:MM” in the header, with the time until which"),
        ("EMBARGOED UNTIL 00:01 2 DECEMBER", "“Embargo: 2026-12-02 00:01” in the header."),
        ("EMBARGOED UNTIL 00:01 27 NOVEMBER", "“Embargo: 2026-11-27 00:01” in the header."),
        ("EMBARGOED UNTIL 9am, 5 January", "“Embargo: 2027-01-05 09:00” in the header."),
        ("EMBARGOED UNTIL 9am, Tuesday 5 January", "“Embargo: 2027-01-05 09:00” in the header."),
        ("EMBARGOED UNTIL 9am, Wednesday 5 January", "“Embargo: YYYY-MM-DD 09:00” in the header, with the day"),
        ("EMBARGOED UNTIL 9am, 5 September", "“Embargo: YYYY-MM-DD 09:00” in the header, with the day until which"),
        ("EMBARGOED UNTIL 9am, 29 February", "“Embargo: YYYY-MM-DD 09:00” in the header, with the day until which"),
        ("EMBARGOED UNTIL 9am, 5 September 2025", "“Embargo: 2025-09-05 09:00” in the header."),
        ("EMBARGOED UNTIL 25:00, 5 December", "“Embargo: 2026-12-05 HH:MM” in the header, with the time until which"),
        ("EMBARGOED UNTIL 14am, 5 December", "“Embargo: 2026-12-05 HH:MM” in the header, with the time until which"),
        ("EMBARGOED UNTIL 14:30pm, 5 December", "“Embargo: 2026-12-05 14:30” in the header."),
        ("EMBARGOED UNTIL 14:30PM, 5 DECEMBER", "“Embargo: 2026-12-05 14:30” in the header."),
        ("EMBARGOED UNTIL 0930 hours, 5 December", "“Embargo: 2026-12-05 09:30” in the header."),
        ("EMBARGOED UNTIL 0.01am, 5 December", "“Embargo: 2026-12-05 00:01” in the header."),
    ],
)
def test_the_fix_invents_no_moment(line: str, field: str) -> None:
    told = findings(sound(line + STORY, {"Date": "2026-11-28"}))
    (fix,) = [found.fix for found in told if found.rule == RULE]
    assert f"If the release is to be held, write {field}" in fix


def test_of_a_day_without_a_year_nothing_is_made_up_where_the_date_cannot_be_read() -> None:
    told = findings(sound("EMBARGOED UNTIL 9am, 5 January" + STORY, {"Date": "soon"}))
    (fix,) = [found.fix for found in told if found.rule == RULE]
    assert "“Embargo: YYYY-MM-DD 09:00” in the header, with the day until which" in fix


@pytest.mark.parametrize(
    "when",
    ["8pm EST, 4 December", "20:00 CET on Friday 4 December", "8pm AEST 4 December", "8pm New York time, 4 December"],
)
def test_the_fix_takes_no_other_clock_for_the_office_s_own(when: str) -> None:
    told = findings(sound(f"EMBARGOED UNTIL {when}" + STORY, {"Date": "2026-11-28"}))
    (found,) = [found for found in told if found.rule == RULE]
    assert found.fix == (
        "Delete the line. If the release is to be held, write “Embargo: YYYY-MM-DD HH:MM” in the header, "
        "with the day and time at which it lifts by your own clock."
    )


@pytest.mark.parametrize("when", ["8pm GMT", "8pm local time", "8pm UK time", "8pm (London time)", "8pm"])
def test_the_fix_takes_the_time_of_the_office_s_own_clock(when: str) -> None:
    told = findings(sound(f"EMBARGOED UNTIL {when}, 4 December" + STORY, {"Date": "2026-11-28"}))
    assert ["2026-12-04 20:00" in found.fix for found in told if found.rule == RULE] == [True]


def test_the_clock_of_an_office_elsewhere_is_its_own() -> None:
    abroad = replace(office(), settings=settings(TIMEZONE="America/New_York"))
    text = sound("EMBARGOED UNTIL 8pm EST, 4 December" + STORY, {"Date": "2026-11-28"})
    assert ["2026-12-04 20:00" in fault.fix for fault in check(release(text), abroad)] == [True]
    text = sound("EMBARGOED UNTIL 8pm GMT, 4 December" + STORY, {"Date": "2026-11-28"})
    assert ["YYYY-MM-DD HH:MM" in fault.fix for fault in check(release(text), abroad)] == [True]


@pytest.mark.parametrize(
    ("zone", "when"),
    [
        ("Europe/London", "9am local time"),
        ("Europe/London", "9am (London local time)"),
        ("Europe/London", "9am UK Local Time"),
        ("Europe/London", "9am BST"),
        ("America/New_York", "9am ET"),
        ("America/New_York", "9am EDT"),
        ("America/Chicago", "9am CT"),
        ("Europe/Dublin", "9am IST"),
    ],
)
def test_a_line_by_the_office_s_own_clock_is_held_against_the_field(zone: str, when: str) -> None:
    ours = replace(office(), settings=settings(TIMEZONE=zone))
    line = f"EMBARGOED UNTIL {when}, 4 March 2026" + STORY
    (differs,) = check(release(sound(line, {"Embargo": "2026-03-04 10:00"})), ours)
    assert differs.message.endswith("the field Embargo says 2026-03-04 10:00.")
    (agrees,) = check(release(sound(line, {"Embargo": "2026-03-04 09:00"})), ours)
    assert agrees.message.endswith("where it stays when the embargo has lifted.")


def test_the_local_time_of_a_sentence_may_be_that_of_a_place_abroad() -> None:
    told = "The embargo lifts at 9am local time on 4 March."
    assert RULE not in [found.rule for found in findings(sound(told, {"Embargo": "2026-03-04 10:00"}))]


def test_the_time_of_another_clock_is_not_compared_with_the_field() -> None:
    text = sound("EMBARGOED UNTIL 8pm EST, 4 March" + STORY, {"Embargo": "2026-03-05 01:00"})
    (found,) = [found for found in findings(text) if found.rule == RULE]
    assert found.message.endswith("where it stays when the embargo has lifted.")


@pytest.mark.parametrize(
    "told",
    [
        "This ⟦release is under embargo until 00:01 on Sunday 29 November 2026⟧.",
        "⟦This embargo lifts at 9am on Sunday 29 November⟧.",
        "The ⟦story is embargoed until Sunday 29 November⟧.",
    ],
)
def test_an_embargo_that_only_a_sentence_speaks_of_holds_nothing_back(told: str) -> None:
    body = f"The trust opens a night line for carers.\n\n{told}"
    assert_found(RULE, body, {"Date": "2026-11-23"})
    text = sound(body.replace("⟦", "").replace("⟧", ""), {"Date": "2026-11-23"})
    (found,) = [one for one in findings(text) if one.rule == RULE]
    assert found.message.endswith("and without the field Embargo nothing holds it back.")
    assert found.fix.startswith("If it is to be held, write “Embargo: 2026-11-29 ")


@pytest.mark.parametrize(
    "told",
    [
        "The report is under embargo until 00:01 on Sunday 29 November 2026.",
        "The embargo on arms ends on Sunday 29 November 2026.",
        "Findings are embargoed until Sunday 29 November; copies can be had from the press desk.",
    ],
)
def test_the_embargo_of_something_else_needs_no_field(told: str) -> None:
    assert_found(RULE, f"The trust invites journalists.\n\n{told}", {"Date": "2026-11-23"})


@pytest.mark.parametrize("value", ["YYYY-MM-DD HH:MM", "2026-12-02 HH:MM", "YYYY-MM-DD 00:01"])
def test_what_the_fix_leaves_open_is_refused_and_holds(value: str) -> None:
    made = release(sound(header={"Embargo": value}))
    assert made.card.held_for_good
    assert "unclear-date" in {fault.rule for fault in made.faults}


def assert_found_in_notes(told: str) -> None:
    assert_found(RULE, f"It opens.\n\nEnds\n\n## Notes to editors\n\n{told}", HELD, ends=False)


@pytest.mark.parametrize(
    "told",
    [
        "⟦The embargo lifts at 9am on Wednesday 4 March⟧, when the paper is online.",
        "⟦The embargo lifts at 00:01 GMT on Thursday 5 March⟧.",
        "This ⟦release is under embargo until 9am on Tuesday 3 March 2026⟧.",
        "The ⟦report is strictly embargoed until 5 March⟧.",
        "⟦The embargo ends at 00.10⟧, as the paper’s does.",
        "⟦The embargo lifts at 00:01 on 4 March 2027⟧.",
        "⟦The embargo lifts at 24.10 on Wednesday 4 March⟧.",
    ],
)
def test_what_a_note_tells_of_the_embargo_must_be_its_moment(told: str) -> None:
    assert_found_in_notes(told)


@pytest.mark.parametrize(
    "told",
    [
        "The embargo lifts at 00:01 on Wednesday 4 March, when the paper is online at 9am.",
        "The embargo lifts at 12.01am GMT on 4 March 2026.",
        "The report is under embargo until 4 March, and can be sent before.",
        "The embargo lifts at midnight on Tuesday 3 March.",
        "The embargo lifts at 7.01pm ET on Tuesday 3 March.",
        "The embargo lifts at 9am local time, wherever you are.",
        "The embargo lifts at 9am for print and 00:01 for broadcast on 4 March.",
        "The embargo lifts on 3 March in print and 4 March online.",
        "The embargo lifts at 4.01pm Pacific time on Tuesday 3 March.",
        "The embargo lifts at 00:01 on Wednesday 4 March, which is 7.01pm on Tuesday 3 March in New York.",
        "The embargo lifts with the launch. The arms embargo ends on 5 March. The embargo on tea ended in 2019.",
        "The embargo of 1807 ended on 1 March 1809. The report is to be read on 5 March.",
    ],
)
def test_what_a_note_tells_of_the_embargo_may_be_in_other_words(told: str) -> None:
    assert_found_in_notes(told)


@pytest.mark.parametrize(
    "title",
    [
        "Trust opens a line (⟦embargoed until 4 March⟧)",
        "Trust opens a line – ⟦under embargo until 00:01, 4 March⟧",
        "Trust tells of the goods embargoed until 1991",
        "Trust asks for a paper (embargoed since May)",
        "Harbour trade (under embargo until now) is free again",
    ],
)
def test_an_aside_of_the_headline(title: str) -> None:
    assert_found(RULE, STORY, {"Title": title})


WELSH = {"Lang": "cy", "Date": "2026-11-23"}


@pytest.mark.parametrize(
    "line",
    [
        "⟦EMBARGO TAN 00:01 DYDD MERCHER 2 RHAGFYR 2026⟧",
        "⟦EMBARGO: 2 RHAGFYR 2026, 00:01⟧",
        "⟦DAN EMBARGO TAN DDYDD MERCHER⟧",
        "⟦Dan embargo tan 2 Rhagfyr⟧",
        "**⟦Embargo llym tan 00:01 ddydd Mercher, 2 Rhagfyr 2026⟧**",
        "⟦Embargo hyd at hanner nos, nos Fawrth 1 Rhagfyr⟧",
        "⟦Embargo: dydd Mercher 2il o Ragfyr 2026 am 9yb⟧",
        "⟦Embargo tan un munud wedi hanner nos, 2 Rhagfyr⟧",
        "⟦Embargo: 00:01 (amser y DU), 2 Rhagfyr⟧",
        "⟦Embargo / Embargo tan 00:01, 2 Rhagfyr⟧",
        "⟦DAN EMBARGO⟧",
        "⟦O dan embargo llym⟧",
        "DATGANIAD I’R WASG – ⟦EMBARGO TAN 9 Y BORE, 1 MAI 2026⟧",
        "⟦Nid i’w gyhoeddi cyn 00:01 ddydd Mercher 2 Rhagfyr⟧",
        "⟦EMBARGO TAN 00:01 2 RHAGFYR⟧: mae’r ymddiriedolaeth yn agor llinell.",
    ],
)
def test_a_welsh_line(line: str) -> None:
    assert_found(RULE, line + STORY, WELSH)
    assert_found(RULE, f"It opens.\n\nEnds\n\n## Notes to editors\n\n{line}", WELSH, ends=False)


def test_a_welsh_aside_of_the_headline() -> None:
    assert_found(RULE, STORY, {"Title": "Llinell nos i ofalwyr (⟦dan embargo tan 2 Rhagfyr⟧)", **WELSH})


@pytest.mark.parametrize(
    "text",
    [
        "Mae’r embargo ar arfau wedi dod i ben.",
        "Embargo ar arfau oedd hwn, o 2 Rhagfyr 1991 tan 3 Mai 1995.",
        "Bu’r harbwr dan embargo tan 2 Rhagfyr 1991.",
        "Roedd y nwyddau o dan embargo tan fis Mai 1991.",
        "Embargo: 60 mlynedd o warchae yw llyfr y flwyddyn.",
        "Dan embargo masnach, ni ddaeth llongau i’r harbwr tan 3 Mai.",
        "Daw’r embargo i ben am 00:01 ddydd Mercher 2 Rhagfyr.",
        "Mae copïau dan embargo ar gael gan y ddesg tan 2 Rhagfyr.",
        "Embargo cyn y rhyfel, 12 Mai 1914, yw pwnc y llyfr.",
        "Embargo hyd heddiw yw hanes yr harbwr, a’r llinell ar agor am 00:01.",
        "Nid i’w gyhoeddi: cyfeiriad y tŷ.",
        "Nid i’w ryddhau o’r ysbyty y mae’r claf.",
        "Bydd y llinell ar agor tan 9yb ddydd Mercher 2 Rhagfyr 2026.",
    ],
)
def test_other_welsh_embargoes(text: str) -> None:
    assert_found(RULE, text, WELSH)
    assert_found(RULE, f"It opens.\n\nEnds\n\n## Notes to editors\n\n{text}", WELSH, ends=False)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("EMBARGO TAN 00:01 DYDD MERCHER 2 RHAGFYR 2026", "2026-12-02 00:01"),
        ("EMBARGO: 2 RHAGFYR 2026, 00:01", "2026-12-02 00:01"),
        ("DAN EMBARGO TAN DDYDD MERCHER", "YYYY-MM-DD HH:MM"),
        ("Dan embargo tan 2 Rhagfyr", "2026-12-02 HH:MM"),
        ("Embargo tan 9yb dydd Mawrth 1af o Ragfyr", "2026-12-01 09:00"),
        ("Embargo tan 9.30 yr hwyr, nos Fawrth 5 Ionawr", "2027-01-05 21:30"),
        ("Embargo tan 00:01, dydd Mawrth 3 Mawrth 2026", "2026-03-03 00:01"),
    ],
)
def test_the_fix_reads_a_welsh_line(line: str, value: str) -> None:
    told = findings(sound(line + STORY, WELSH))
    (fix,) = [found.fix for found in told if found.rule == RULE]
    assert f"write “Embargo: {value}” in the header" in fix


@pytest.mark.parametrize(("zone", "named"), [("", False), (" (amser y DU)", True), (" GMT", True)])
def test_a_welsh_line_may_name_its_zone(zone: str, named: bool) -> None:
    (found,) = findings(sound(f"EMBARGO TAN 00:01{zone}, 2 RHAGFYR 2026{STORY}", WELSH))
    assert ("It names no time zone." in found.message) is not named


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("2026-12-02 00:01", ", where it stays when the embargo has lifted."),
        ("2026-12-03 00:01", ", and the field Embargo says 2026-12-03 00:01."),
    ],
)
def test_a_welsh_line_beside_the_field(field: str, message: str) -> None:
    line = "EMBARGO TAN 00:01 GMT DYDD MERCHER 2 RHAGFYR"
    told = findings(sound(line + STORY, {**WELSH, "Embargo": field}))
    assert message in next(found.message for found in told if found.rule == RULE)
