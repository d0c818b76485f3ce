"""Fields below the empty line with which a header ends: what is one, and what an invitation may open with."""

from __future__ import annotations

import pytest

from press.header import parse_header
from press.source import Source
from tests.fixtures import HEADER, LONDON, findings, release, rules, sound

TEXT = "The trust opens a night line for carers."


def parted(*, by: str = "\n\n", **more: str) -> str:
    """A sound release whose fields are parted by empty lines."""
    return by.join(f"{name}: {value}" for name, value in {**HEADER, **more}.items()) + f"\n\n{TEXT}\n\nEnds\n"


def idle(text: str) -> list[str]:
    """What is quoted as a line of the header that stands in the text."""
    told = [one.message for one in findings(text) if one.rule == "malformed-field"]
    return [message.split("” is a line of the header")[0].strip("“") for message in told]


@pytest.mark.parametrize(
    "line",
    [
        "Status: draft",
        "Status: published",
        "status: draft",
        "Tags: domestic abuse",
        "Category: Research",
        "Regions: Wales, Scotland",
        "Reference: 2026/07",
        "Kit: harbour-lights",
        "Lang: cy",
        "Slug: x",
        "Helplines: harbour-line",
        "Issuers: harbour-trust, harbour-hall",
        "Contacts: harbour-press",
        "Standfirst: The line answers from ten in the evening.",
    ],
)
@pytest.mark.parametrize("space", ["", "\n\n"])
def test_a_field_that_the_text_opens_with_is_found(line: str, space: str) -> None:
    assert idle(sound(f"{space}{line}\n\n{TEXT}")) == [line]


def test_each_of_several_is_found_also_behind_one_that_may_be_text() -> None:
    lines = "Place: Harbour Square\nStatus: draft\n\nTags: domestic abuse"
    assert idle(sound(f"{lines}\n\n{TEXT}")) == ["Status: draft", "Tags: domestic abuse"]


def test_below_a_fence_it_is_one_too() -> None:
    header = "".join(f"{name}: {value}\n" for name, value in HEADER.items())
    assert idle(f"---\n{header}---\nStatus: draft\n\n{TEXT}\n\nEnds\n") == ["Status: draft"]


def test_what_to_do_with_it_is_said() -> None:
    (found,) = findings(sound(f"Status: draft\n\n{TEXT}"))
    assert found.message == "“Status: draft” is a line of the header. In the text it does nothing, and is printed."
    assert found.fix == "Move it up into the header, between the other fields."
    (found,) = findings(sound(f"Issuers: harbour-hall\n\n{TEXT}"))
    assert found.fix == ("Take it out: “Issuers” stands in the header already. If this one is right, write it there.")


@pytest.mark.parametrize(
    "text",
    [
        "Date: Friday 5 March\n\nPlace: Harbour Square\n\nContacts: Sam Example, 01632 960101",
        "Title: How lamps are lit\n\nDate: 2026-03-02\n\nPlace: Harbour Square",
        "Event: 2026-06-12 10:00 | Photo call, Harbour Square",
        "Status: the line is open, and free to call.",
        "Status: open",
        "Kit: Helmets and boots are lent.",
        "Regions: the line is free in all of them.",
        "Tags: they are sewn on by hand.",
        "Category: what is it?",
        "Reference: Example v Example",
        "Issuers: the trust and the hall",
        "Lang: Cymraeg",
        f"{TEXT}\n\nStatus: draft",
        f"{TEXT}\nStatus: draft",
        "# Status: draft",
        "How it is written:\n\nStatus: draft",
        "```\nStatus: draft\n```",
        "    Status: draft",
        "> Status: draft",
        "",
    ],
)
def test_what_looks_like_one_is_passed_over(text: str) -> None:
    assert not idle(sound(text))


def test_a_page_may_open_with_what_its_readers_are_told() -> None:
    lines = "Reference: POL-1\n\nDate: 2026-03-05\n\nCategory: Policies"
    assert not release(f"Title: Complaints\n\n{lines}\n\n{TEXT}\n", is_page=True).faults
    (fault,) = release(f"Title: Complaints\n\nStatus: draft\n\n{TEXT}\n", is_page=True).faults
    assert fault.message.startswith("“Status: draft” is a line of the header.")


def test_a_header_with_empty_lines_in_it_is_one_mistake() -> None:
    (found,) = [one for one in findings(parted(Tags="carers")) if one.rule in ("missing-field", "malformed-field")]
    assert (found.rule, found.place.line) == ("missing-field", 3)
    assert found.message == (
        "The header ends at the empty line 2, so “Standfirst” in line 3, “Date” in line 5 and “Issuers” in line 7 "
        "are text."
    )
    assert found.fix == "Take out the empty lines between the lines of the header."
    assert "missing-contact" not in rules(parted())


def test_doing_as_told_makes_it_sound() -> None:
    assert not findings(parted(by="\n"))


def test_one_field_below_the_header_is_told_by_its_line() -> None:
    text = sound(f"Date: 2026-03-02\n\n{TEXT}").replace("Date: 2026-03-02\n", "", 1)
    (found,) = [one for one in findings(text) if one.rule == "missing-field"]
    assert found.message == "The header ends at the empty line 5, so “Date” in line 6 is text."


def test_what_is_not_there_either_is_missing_still() -> None:
    header = parse_header(Source("x.md", f"Title: Night line\n\nDate: 2026-03-02\n\n{TEXT}\n"), LONDON)
    assert sorted(fault.message for fault in header.faults) == [
        "The header ends at the empty line 2, so “Date” in line 3 is text.",
        "The header has no “Issuers”.",
        "The header has no “Standfirst”.",
    ]


def test_below_a_fence_it_is_to_be_moved() -> None:
    text = f"---\nTitle: Night line\nStandfirst: It opens.\nIssuers: harbour-trust\n---\n\nDate: 2026-03-02\n\n{TEXT}\n"
    (fault,) = parse_header(Source("x.md", text), LONDON).faults
    assert fault.message == "The header ends above line 6, so “Date” in line 7 is text."
    assert fault.fix == "Move what is a field up into the header, between the other fields."


def test_the_day_of_an_invitation_is_not_the_date_that_is_missing() -> None:
    text = sound(f"Date: Friday 5 March\n\n{TEXT}").replace("Date: 2026-03-02\n", "", 1)
    assert [one.message for one in findings(text) if one.rule == "missing-field"] == ["The header has no “Date”."]


def test_a_file_that_ends_with_its_header_has_no_text_to_look_at() -> None:
    header = "\n".join(f"{name}: {value}" for name, value in HEADER.items())
    assert rules(header) == rules(f"{header}\n")


@pytest.mark.parametrize("line", ["Tags: " + "a, " * 40_000, "Status: draft\n" * 8_000, "Kit: " + "a-" * 50_000])
def test_a_hundred_thousand_characters_are_soon_read(line: str) -> None:
    header = parse_header(Source("x.md", sound(f"{line}\n\n{TEXT}")), LONDON)
    assert len(header.faults) <= 100
