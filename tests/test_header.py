from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.fields import FIELDS
from press.header import Header, parse_header
from press.source import Source, decode

LONDON = ZoneInfo("Europe/London")

BARE = """\
Title: Charity opens a night line for carers
Standfirst: Calls are answered until six in the morning.
Date: 2018-01-24
Issuers: night-line
"""
BODY = "\nThe line opens today.\n"


def read(text: str) -> Header:
    return parse_header(Source("content/releases/2018/night-line.md", text), LONDON)


def faults(text: str) -> list[tuple[str, int, str]]:
    """Each fault as its rule, its line and the text it points at."""
    source = Source("x.md", text)
    return [
        (fault.rule, source.place(fault.span).line, text[fault.span.start : fault.span.end])
        for fault in parse_header(source, LONDON).faults
    ]


def with_line(line: str) -> str:
    """A sound release with one more line, line 5, at the end of its header."""
    return f"{BARE}{line}\n{BODY}"


def advice(line: str) -> str:
    """The one fault of ``line``, as its message and its fix."""
    (fault,) = read(with_line(line)).faults
    return f"{fault.message} {fault.fix}"


# What a header says


def test_a_sound_header_has_no_fault() -> None:
    header = read(BARE + BODY)
    assert header.faults == ()
    assert [field.name for field in header.fields] == ["Title", "Standfirst", "Date", "Issuers"]
    assert (BARE + BODY)[header.body_start :] == BODY


@pytest.mark.parametrize("close", ["---", "..."])
def test_fences_part_header_and_body_by_themselves(close: str) -> None:
    text = f"---\n{BARE}{close}\nThe line opens today.\n"
    assert faults(text) == []
    assert text[read(text).body_start :] == "The line opens today.\n"


def test_an_absent_contact_is_left_to_its_rule() -> None:
    assert "Contacts" in FIELDS
    assert read(BARE + BODY).get("Contacts") is None


def test_names_match_without_case_and_are_known_by_their_printed_form() -> None:
    header = read(BARE.replace("Title:", "TITLE:") + BODY)
    assert header.get("Title") is not None
    assert header.text("Title") == "Charity opens a night line for carers"


def test_values_are_text_and_keep_what_they_hold() -> None:
    text = with_line('Place: "North" & South: <both> ')
    assert read(text).text("Place") == '"North" & South: <both>'


def test_spans_are_those_of_name_and_trimmed_value() -> None:
    text = with_line("Place:   Preston  ")
    field = read(text).get("Place")
    assert field is not None
    assert text[field.name_span.start : field.name_span.end] == "Place"
    assert text[field.span.start : field.span.end] == "Preston"


def test_items_of_a_list_have_their_own_spans() -> None:
    text = with_line("Tags: child protection ,  online safety")
    items = read(text).items("Tags")
    assert [item.value for item in items] == ["child protection", "online safety"]
    assert [text[item.span.start : item.span.end] for item in items] == ["child protection", "online safety"]


def test_a_single_name_is_a_list_of_one() -> None:
    assert [item.value for item in read(with_line("Kit: night-line")).items("Kit")] == ["night-line"]
    assert read(BARE + BODY).items("Kit") == ()


def test_dates_are_read_once_in_the_office_zone() -> None:
    header = read(with_line("Embargo: 2018-07-01 00:01\nUpdated: 2018-07-03"))
    assert header.moment("Embargo") == datetime(2018, 7, 1, 0, 1, tzinfo=LONDON)
    assert header.moment("Date") == datetime(2018, 1, 24, tzinfo=LONDON)
    assert header.day("Updated") == date(2018, 7, 3)
    assert header.day("Date") == date(2018, 1, 24)
    assert header.moment("Updated") is None
    assert header.day("Review") is None


def test_dated_changes_and_exceptions_are_values() -> None:
    header = read(
        with_line(
            "Correction: 2018-02-01 | B | It opens at ten | It opens at nine\n"
            "Correction: 2018-02-02 | A | Night-Line | Night Line\n"
            "Waive: unknown-number | Press desk | It is the hall's | not ours\n"
            "Withdrawn: 2018-03-01 | The line did not open.\n"
            "Event: 2018-01-30 10:00 | Photo call, Harris Square, Preston"
        )
    )
    assert header.faults == ()
    assert [(one.date.day, one.kind, one.wrong, one.right) for one in header.corrections] == [
        (1, "B", "It opens at ten", "It opens at nine"),
        (2, "A", "Night-Line", "Night Line"),
    ]
    (waiver,) = header.waivers
    assert (waiver.rule, waiver.who, waiver.why) == ("unknown-number", "Press desk", "It is the hall's | not ours")
    assert header.withdrawn is not None
    assert header.withdrawn.reason == "The line did not open."
    assert header.event is not None
    assert header.event.moment == datetime(2018, 1, 30, 10, 0, tzinfo=LONDON)
    assert header.event.what == "Photo call, Harris Square, Preston"


@pytest.mark.parametrize(
    ("who", "why"),
    [
        ("Press desk", "Why not: the club asked for it"),
        ("WHO", "WHO prints its own number."),
        ("The Who", "Named for the band, whose office it is."),
        ("Jo Name", "The reason is the hall’s: it answers itself."),
        ("NA", "x"),
        ("Head of press", "Because."),
        ("Who Cares Trust", "Reason 3 of our style book"),
    ],
)
def test_a_waiver_may_be_brief(who: str, why: str) -> None:
    header = read(with_line(f"Waive: unknown-number | {who} | {why}"))
    assert header.faults == ()
    assert [(one.who, one.why) for one in header.waivers] == [(who, why)]


# One fault for each mistake, where it is


@pytest.mark.parametrize(
    ("line", "rule", "pointed"),
    [
        ("Embrago: 2018-01-24 00:01", "unknown-field", "Embrago"),
        ("Sponsor: nobody", "unknown-field", "Sponsor"),
        ("title: again", "repeated-field", "title"),
        ("Press contact: Jo", "malformed-field", "Press contact"),
        ("Press\tcontact: Jo", "malformed-field", "Press\tcontact"),
        ("Press.contact: Jo", "malformed-field", "Press.contact"),
        ("Place : Preston", "malformed-field", " "),
        ("  Place: Preston", "malformed-field", "  "),
        ("    Cumbria and Preston", "malformed-field", "    Cumbria and Preston"),
        ("Place Preston", "malformed-field", "Place"),
        ("Embargo 2018-01-24 00:01", "malformed-field", "Embargo"),
        ("Place：Preston", "malformed-field", "："),
        ("Place ： Preston", "malformed-field", "："),
        ("Updated∶ 2018-02-01", "malformed-field", "∶"),
        ("Contacts; press-desk", "malformed-field", ";"),
        ("Contacts = press-desk", "malformed-field", "="),
        ("Contacts - press-desk", "malformed-field", "-"),
        ("Embrago：2018-01-24 00:01", "unknown-field", "Embrago"),
        ("some stray words", "malformed-field", "some stray words"),
        ("Place: Preston\tand Cumbria", "malformed-field", "\t"),
        ("Place: Preston\x0cand Cumbria", "malformed-field", "\x0c"),
        ("Tags: a,, b", "malformed-field", ","),
        ("Tags: a, b,", "malformed-field", ","),
        ("Tags: a; b", "malformed-field", ";"),
        ("Contacts: press-desk; night-desk", "malformed-field", ";"),
        ("Regions: Cumbria;", "malformed-field", ";"),
        ("Contacts: press-desk, Press-Desk", "malformed-field", "Press-Desk"),
        ("Contacts: ../../secrets", "malformed-field", "../../secrets"),
        ("Kit: media/night-line", "malformed-field", "media/night-line"),
        ("Slug: Night Line", "malformed-field", "Night Line"),
        ("Slug: 07", "malformed-field", "07"),
        ("Slug: ../index", "malformed-field", "../index"),
        ("Lang: English", "malformed-field", "English"),
        ("Lang: gb", "malformed-field", "gb"),
        ("Status: hidden", "malformed-field", "hidden"),
        ("Category: ???", "malformed-field", "???"),
        (f"Category: {'c' * 241}", "malformed-field", "c" * 241),
        (f"Tags: lights, {'ß' * 121}", "malformed-field", "ß" * 121),
        ("Reference: 2018 07", "malformed-field", "2018 07"),
        ("Template: ../base.html", "malformed-field", "../base.html"),
        ("Waive: unknown-number | Press desk", "malformed-field", "unknown-number | Press desk"),
        ("Waive: unknown-number | | why", "malformed-field", "unknown-number | | why"),
        ("Waive: unknown-number | who | why", "malformed-field", "who | why"),
        ("Waive: unknown-number | who allows it | why", "malformed-field", "who allows it | why"),
        ("Waive: unknown-number | Press desk | why", "malformed-field", "why"),
        ("Waive: unknown-number | [Your name] | It is the hall's.", "malformed-field", "[Your name]"),
        ("Waive: unknown-number | Press desk | The reason.", "malformed-field", "The reason."),
        ("Waive: unknown-number | … | ...", "malformed-field", "… | ..."),
        ("Waive: unknown-number | TBC | xxx", "malformed-field", "TBC | xxx"),
        ("Correction: 2018-02-01 | wrong | right", "malformed-field", "2018-02-01 | wrong | right"),
        ("Correction: 2018-02-01 | D | wrong | right", "malformed-field", "D"),
        ("Correction: 2018-02-01 | B | what was wrong | 90,000 calls", "malformed-field", "what was wrong"),
        ("Correction: 1/2/2018 | A | wrong | right", "unclear-date", "1/2/2018"),
        ("Withdrawn: 2018-02-01", "malformed-field", "2018-02-01"),
        ("Withdrawn: 2018-02-01 | The reason.", "malformed-field", "The reason."),
        ("Withdrawn: 2018-02-01 | …", "malformed-field", "…"),
        ("Withdrawn: today | It did not open.", "unclear-date", "today"),
        ("Event: 2018-02-01 | Photo call", "unclear-date", "2018-02-01"),
        ("Event: 2018-02-01 10:00 | what and where", "malformed-field", "what and where"),
        ("Place:", "empty-field", "Place"),
        ("Embargo: 2018-01-24", "unclear-date", "2018-01-24"),
        ("Embargo: 2018-01-24 24:00", "unclear-date", "2018-01-24 24:00"),
        ("Embargo: 2018-03-25 01:30", "unclear-date", "2018-03-25 01:30"),
        ("Updated: 2018-01-24 09:30", "unclear-date", "2018-01-24 09:30"),
        ("Review: 2018-02-30", "unclear-date", "2018-02-30"),
        ("The line opens today.", "missing-blank-line", "The line opens today."),
        ("## Night line", "missing-blank-line", "## Night line"),
    ],
)
def test_one_mistake_makes_one_fault(line: str, rule: str, pointed: str) -> None:
    assert faults(with_line(line)) == [(rule, 5, pointed)]


def test_a_list_with_semicolons_is_read_and_told_how_to_write_it() -> None:
    header = read(with_line("Tags: sleep; carers, night lines"))
    assert [item.value for item in header.items("Tags")] == ["sleep", "carers", "night lines"]
    (fault,) = header.faults
    assert fault.message == "There is a semicolon in this list."
    assert fault.fix == "Put a comma between one entry and the next: sleep, carers, night lines."


def test_a_letter_written_in_code_is_no_list() -> None:
    header = read(with_line("Tags: food &amp; drink, carers"))
    assert [item.value for item in header.items("Tags")] == ["food &amp; drink", "carers"]
    assert header.faults == ()


@pytest.mark.parametrize("name", ["Title", "Standfirst", "Date", "Issuers"])
def test_a_missing_field_points_at_the_title_or_else_at_the_first_line(name: str) -> None:
    text = "Place: Preston\n" + "".join(line for line in BARE.splitlines(True) if not line.startswith(name)) + BODY
    expected = (1, "Place: Preston") if name == "Title" else (2, "Title: Charity opens a night line for carers")
    assert faults(text) == [("missing-field", *expected)]


def test_a_misspelt_or_empty_field_is_not_missing_as_well() -> None:
    assert faults(BARE.replace("Title:", "Headline:") + BODY) == [("unknown-field", 1, "Headline")]
    assert faults(BARE.replace("Date: 2018-01-24", "Date:") + BODY) == [("empty-field", 3, "Date")]
    assert read(with_line("Contact: press-desk")).meant >= {"Contacts"}


@pytest.mark.parametrize("field", ["Title", "Standfirst", "Date", "Issuers"])
def test_a_field_with_another_mark_for_a_colon_is_read_and_not_missing_as_well(field: str) -> None:
    text = BARE.replace(f"{field}: ", f"{field}：") + BODY
    line = 1 + [one.partition(":")[0] for one in BARE.splitlines()].index(field)
    assert faults(text) == [("malformed-field", line, "：")]
    assert read(text).text(field) == read(BARE + BODY).text(field)


def test_a_list_below_its_field_is_one_fault() -> None:
    assert faults(with_line("Tags:\n  - night lines")) == [("malformed-field", 6, "  - night lines")]


@pytest.mark.parametrize("date", ["2026-11-18 25:00", "2018-03-25 01:30", "2026-11-18T09:30+01:00"])
def test_a_time_gone_wrong_is_answered_with_a_time(date: str) -> None:
    (fault,) = read(BARE.replace("2018-01-24", date) + BODY).faults
    assert "09:30" in fault.fix


def test_every_fault_is_told_not_only_the_first() -> None:
    text = with_line("Embrago: tomorrow\nPlace:\nDate: 2018-01-25\nReview: soon")
    assert [rule for rule, *_ in faults(text)] == ["unknown-field", "empty-field", "repeated-field", "unclear-date"]


def test_lines_that_run_on_are_one_mistake() -> None:
    text = BARE.replace("Date:", "and the line\nis free of charge.\nDate:") + BODY
    assert faults(text) == [("malformed-field", 3, "and the line")]


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("Standfirst: The line will", "Standfirst"),
        ("Title: Charity opens a night line", "Title"),
        ("Tags: carers,", "Tags"),
        ("Standfirst: It will.", ""),
        ("Standfirst: “It will.”", ""),
        ("Standfirst:", ""),
        ("Place: Preston", ""),
        ("Issuers: night-line", ""),
        ("Date: 2018-01-24", ""),
        ("Sponsor: nobody", ""),
    ],
)
def test_a_value_on_two_lines_is_first_told_to_be_joined(above: str, name: str) -> None:
    told = "Write it as “Name: value”, or leave a blank line before it if it is the text."
    if name:
        told = (
            f"A value stands on one line: join this to the line above it if it belongs to “{name}”. "
            f"Otherwise w{told[1:]}"
        )
    text = f"{above}\nstay open all winter.\n{BARE}{BODY}"
    (fault,) = [one for one in read(text).faults if "is no field: it has no name" in one.message]
    assert fault.fix == told


@pytest.mark.parametrize(
    ("above", "line", "fix"),
    [
        (
            "Standfirst: The line will",
            "stay open all winter.",
            "A value stands on one line: join this to the line above it if it belongs to “Standfirst”. "
            "Leave a blank line before it if it is the text.",
        ),
        ("Standfirst: The line will", "The line opens today.", "Leave a blank line before it."),
        ("Standfirst: The line opens.", "and it is free.", "Leave a blank line before it."),
        ("Place: Preston", "and it is free.", "Leave a blank line before it."),
    ],
)
def test_a_value_that_ends_the_header_on_two_lines_is_told_so_too(above: str, line: str, fix: str) -> None:
    text = BARE.replace("Standfirst: Calls are answered until six in the morning.\n", "") + f"{above}\n{line}\n{BODY}"
    (fault,) = [one for one in read(text).faults if one.rule == "missing-blank-line"]
    assert fault.fix == fix


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("missing-field", 1, "")]),
        (" \n\n", [("missing-field", 1, "")]),
        ("The line opens today.\n\nIt is free.\n", [("missing-field", 1, "The line opens today.")]),
        ("---\n\nThe line opens today.\n---\n", [("missing-field", 1, "---")]),
        (BARE, [("missing-blank-line", 4, "")]),
        (f"---\n{BARE}---\n", [("missing-blank-line", 5, "")]),
        (f"\n\n{BARE}{BODY}", [("malformed-field", 1, "\n\n")]),
        (f"---\n{BARE}{BODY}", [("malformed-field", 1, "---")]),
        (f"---\n{BARE}", [("malformed-field", 1, "---")]),
        (f"---\n{BARE}\nThe line opens.\n\n---\n\nEnds\n", [("malformed-field", 1, "---")]),
        (f"{BARE}---\n{BODY}", [("malformed-field", 5, "---")]),
        ("---\n" + BARE.replace("Date", "\nDate") + f"---\n{BODY}", [("malformed-field", 4, "")]),
        (BARE + "Waive: a | b | c\n" * 600 + BODY, [("missing-blank-line", 500, "Waive: a | b | c")]),
    ],
    ids=["empty", "blank", "prose", "rule-then-prose", "header-only", "fenced-header-only", "blank-lines-first",
         "unclosed", "unclosed-header-only", "unclosed-before-a-rule", "only-closed", "blank-inside", "endless"],
)  # fmt: skip
def test_the_shape_of_the_file(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert faults(text) == expected


# What people are told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Contacts:", "“Contacts” has no value. Write it after the colon, on the same line."),
        ("Place:", "“Place” has no value. Write it, or take the line out."),
        ("Embrago: 2018-01-24 00:01", "“Embrago” is not a field. Did you mean “Embargo”?"),
        ("Press contact: Jo", "Did you mean “Contacts”?"),
        ("Sponsor: nobody", "The fields are Title, Standfirst, Date,"),
        ("Date: 2018-01-25", "“Date” stands here again; it is already on line 3. Keep one of the two lines."),
        ("    and Cumbria", "“and Cumbria” continues the line above it. Put the whole value on one line."),
        ("Updated: 24/01/2018", "“24/01/2018” is not a date written as 2018-01-24. Write “2018-01-24”."),
        ("Updated: 24/01/2018 09:30", "Write “2018-01-24”."),
        ("Review: 26-11-24", "Write “2026-11-24” for 24 November 2026 or “2024-11-26” for 26 November 2024."),
        ("Review: 05/03/2018", "Write “2018-03-05” for 5 March 2018 or “2018-05-03” for 3 May 2018."),
        ("Embargo: 24 January 2018", "Write “2018-01-24 00:01”."),
        ("Event: 2018-01-24 | Press call", "Write “2018-01-24 10:00”, with the time that is meant."),
        ("Event: 24 January 2018, 10:30 | Press call", "Write “2018-01-24 10:30”."),
        ("Event: 3/5/2018 | Press call", "or “2018-03-05 10:00” for 5 March 2018, with the time that is meant."),
        ("Embargo: 2018-01-24 09:30 BST", "by the office's own clock and without a time zone."),
        ("Place：Preston", "“Place” is followed by “：”, and not by a colon. Write “Place: ” and then the value."),
        ("Waive: a | b", "Write it as “rule-name | who allows it | why”."),
        ("Waive: a | who | why", "“who | why” does not say who decided it, nor why: nothing is waived."),
        ("Waive: a | Head of press | the reason", "“the reason” does not say why: nothing is waived."),
        (
            "Correction: 2018-02-01 | A | 4,000 | What is right.",
            "“What is right.” stands in the example for what is to be written here. Write it in words of your own.",
        ),
        (
            "Correction: 2018-02-01 | minor | It said five. | It is six.",
            "A where it is material, B where it is minor, or C",
        ),
        ("Withdrawn: 2018-02-01 | to follow", "“to follow” does not say why the release is withdrawn, and is printed."),
        ("Waive: a | name | The hall has it.", "“name” does not say who decided it: nothing is waived. Write who"),
    ],
)
def test_faults_say_what_to_write(line: str, told: str) -> None:
    assert told in advice(line)


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("soon", "the day as 2018-01-24: a day of the calendar, the year first."),
        ("2018-02-30", "the day as 2018-01-24: a day of the calendar, the year first."),
        (
            "2018-01-24 25:00",
            "the day and the time as 2018-01-24 09:30: a time that the office’s clocks show, and no zone.",
        ),
    ],
)
def test_a_date_that_gives_no_clue_is_told_the_form_that_was_begun(value: str, form: str) -> None:
    (fault,) = read(BARE.replace("2018-01-24", value) + BODY).faults
    assert fault.fix == f"Write {form}"


def test_long_values_are_quoted_short() -> None:
    assert len(advice(f"Slug: {'A' * 5000}")) < 300
    assert len(advice(f"Review: {'1' * 5000}")) < 300


# Whatever is written

LINES = st.one_of(
    st.sampled_from(["", "---", "...", "  ", "\t", "Ends", "https://example.org/", "  more", *BARE.splitlines()]),
    st.builds("{}:{}".format, st.sampled_from([*FIELDS, "Titel", "Press contact", " Kit"]), st.text(max_size=30)),
    st.text(max_size=40),
)


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_no_text_makes_a_traceback_and_every_place_is_in_the_file(text: str) -> None:
    source = decode(text.replace("\0", "").encode("utf-8", "replace"), "x.md")
    header = parse_header(source, LONDON)
    length = len(source.text)
    assert 0 <= header.body_start <= length
    for field in header.fields:
        assert source.text[field.name_span.start : field.name_span.end].lower() == field.name.lower()
        assert source.text[field.span.start : field.span.end] == field.value
        for item in header.items(field.name):
            assert source.text[item.span.start : item.span.end] == item.value
    for fault in header.faults:
        assert 0 <= fault.span.start <= fault.span.end <= length
        assert fault.rule
        assert fault.message[-1] in ".?"
        assert fault.fix[-1] in ".?"


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_a_file_of_another_system_has_the_same_faults(text: str) -> None:
    text = text.replace("\0", "").replace("\r", "")
    ours = decode(text.encode("utf-8", "replace"), "x.md")
    theirs = decode(b"\xef\xbb\xbf" + text.encode("utf-8", "replace").replace(b"\n", b"\r\n"), "x.md")
    assert parse_header(ours, LONDON) == parse_header(theirs, LONDON)


@pytest.mark.parametrize(
    "text",
    ["a: b\n" * 400_000, "Tags: " + "a," * 1_000_000, "Title:" + " " * 2_000_000 + "x", ":" * 2_000_000,
     "---\n" * 500_000, "Slug: " + "a-" * 1_000_000, "Date: " + "1" * 2_000_000, "Waive: " + "|" * 2_000_000],
    ids=["fields", "list", "blanks", "colons", "fences", "slug", "date", "parts"],
)  # fmt: skip
def test_two_million_characters_are_read_to_their_end(text: str) -> None:
    assert read(text).faults
