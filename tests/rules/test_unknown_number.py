from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from press.directory import load_directory
from press.finding import Fault, Span
from press.rules.unknown_number import check
from press.source import Source
from tests.fixtures import findings, office, quoted, release, settings, sound
from tests.rules.marked import assert_found
from tests.rules.offices import with_contact, with_helpline


def faults(body: str) -> list[Fault]:
    return list(check(release(sound(body)), office()))


def said(body: str) -> list[str]:
    return [fault.message for fault in faults(body)]


@pytest.mark.parametrize(
    ("typed", "near"),
    [("998", "999"), ("110", "101, 111 and 112"), ("121", "101, 111 and 112"), ("102", "101 and 112")],
)
def test_three_digits_in_the_place_of_an_emergency_number_are_found_with_what_was_meant(typed: str, near: str) -> None:
    body = f"In an emergency dial {typed}."
    assert said(body) == [f"No emergency service has the number “{typed}”. It is close to {near}."]
    (fault,) = faults(body)
    assert fault.fix.startswith("Write the number that is meant. ") and "add" not in fault.fix


def test_of_three_digits_it_says_what_each_number_is_for() -> None:
    (fault,) = faults("In an emergency dial 110.")
    assert fault.fix == (
        "Write the number that is meant. 101 is for the police where there is no hurry, 111 is for the NHS and 112 is "
        "for emergencies. If this one is right, as in another country, let it stand by a line in the header: "
        "“Waive: unknown-number | who | why”."
    )


@pytest.mark.parametrize("body", ["Ring 0808 157 0100 or ⟦116 132⟧.", "Ring 101 or ⟦110⟧.", "Ring 101 or ⟦0800 111⟧."])
def test_what_stands_for_a_second_number_is_found(body: str) -> None:
    assert_found("unknown-number", body)


def test_a_number_beside_a_contacts_says_how_the_public_may_ring_it() -> None:
    public = "Where the public may ring it too, its contact has “public: yes”."
    (desk,) = faults("The incident room has 01632 960 102.")
    assert public in desk.fix
    (line,) = faults("The line has 0808 157 0101.")
    assert public not in line.fix


@pytest.mark.parametrize(
    ("typed", "slip"),
    [
        ("0808 157 1100", "one digit differs: 1 where the directory has 0"),
        ("0808 157 010", "one digit is missing: 0 at the end"),
        ("808 157 0100", "one digit is missing: 0 at the start"),
        ("0808 157 01000", "one digit too many: 0 at the end"),
        ("0808 157 0010", "two digits are swapped: 01 for 10"),
        ("0808 157 0144", "two digits differ"),
    ],
)
def test_a_number_close_to_a_known_one_says_which_and_how(typed: str, slip: str) -> None:
    assert said(f"Ring the line on {typed} at any hour.") == [
        f"“{typed}” is not in the directory. "
        f"It is close to 0808 157 0100, the number of the helpline Harbour Line; {slip}."
    ]


def test_a_number_close_to_two_names_both_and_one_in_use_first() -> None:
    assert said("Ring 01632 960 151.") == [
        "“01632 960 151” is not in the directory. "
        "It is close to 01632 960 101, the number of the contact Harbour press desk; "
        "one digit differs: 5 where the directory has 0."
    ]
    assert said("Ring 020 7946 0250.") == [
        "“020 7946 0250” is not in the directory. It is close to 020 7946 0150, the number of the contact Council "
        "newsroom; one digit differs: 2 where the directory has 1."
    ]
    assert said("Ring 0808 157 0300.") == [
        "“0808 157 0300” is not in the directory. "
        "It is close to 0808 157 0100, the number of the helpline Harbour Line; "
        "one digit differs: 3 where the directory has 1. 0808 157 0200, of the helpline Night Owls, is as close."
    ]


def test_of_two_close_ones_that_of_the_header_comes_first() -> None:
    one = release(sound("Ring 0808 157 0300.", {"Helplines": "night-owls"}))
    (fault,) = check(one, office())
    assert "close to 0808 157 0200, the number of the helpline Night Owls" in fault.message
    two = with_contact("council-press", phone="01632 960 103")
    for key, number in (("harbour-press", "01632 960 101"), ("council-press", "01632 960 103")):
        (fault,) = check(release(sound("Ring 01632 960 102.", {"Contacts": key})), two)
        assert f"close to {number}, the number of the contact" in fault.message


def test_of_two_close_ones_a_former_number_comes_last_and_is_told_as_one() -> None:
    moved = with_helpline(number="0808 157 0104", former_numbers=["0808 157 0102"])
    (fault,) = check(release(sound("Ring 0808 157 0103.")), moved)
    assert "It is close to 0808 157 0104, the number of the helpline Harbour Line" in fault.message
    (fault,) = faults("Ring 0808 157 0998.")
    assert "It is close to 0808 157 0999, a former number of the helpline Harbour Line" in fault.message


def test_a_number_two_digits_away_may_be_somebody_elses() -> None:
    (fault,) = faults("Ring 0808 157 0144.")
    assert fault.fix.endswith("let it stand by a line in the header: “Waive: unknown-number | who | why”.")


def test_a_number_close_to_none_is_only_unknown() -> None:
    (fault,) = faults("Ring 0300 123 4567.")
    assert fault.message == "“0300 123 4567” is not in the directory."
    assert fault.fix == (
        "Correct it, or add it to contacts.yaml or helplines.yaml: to former_numbers, if it is out of use. "
        "If it is somebody else’s, such as a box office’s, let it stand by a line in the header: "
        "“Waive: unknown-number | who | why”."
    )


def test_a_number_that_cannot_be_dialled_is_not_let_stand_for_anybody() -> None:
    (fault,) = faults("Ring 0999 123 45678.")
    assert fault.message == "“0999 123 45678” is not in the directory, and cannot be dialled as it stands."
    assert fault.fix == (
        "Correct it, or add it to contacts.yaml or helplines.yaml: to former_numbers, if it is out of use."
    )


WAIVED = {"Waive": "unknown-number | Head of press | The box office has it, and we do not keep it."}


@pytest.mark.parametrize(
    "typed",
    [
        "⟦0808 157 0010⟧",
        "⟦0808 157 010⟧",
        "⟦0808 157 01OO⟧",
        "⟦01632 960 102⟧",
        "[the line](⟦tel:+448081570101⟧)",
    ],
)
def test_a_waiver_never_excuses_a_number_that_is_one_slip_from_a_known_one(typed: str) -> None:
    assert_found("unknown-number", f"Tickets: 01904 960 000. Ring {typed} at any hour.", WAIVED)


@pytest.mark.parametrize(
    "number", ["01904 960 000", "01632 960 560", "0808 157 0144", "0121 496 0734", "0300 123 4567", "+33 1 42 68 53 00"]
)
def test_a_waiver_excuses_a_number_that_is_like_none_or_two_digits_from_one(number: str) -> None:
    assert_found("unknown-number", f"Tickets can be had on {number}.", WAIVED)
    assert_found("unknown-number", f"Tickets can be had on ⟦{number}⟧.")


def test_a_waiver_for_a_near_number_alone_excepts_nothing_and_says_so() -> None:
    unused, near = findings(sound("Ring the line on 0808 157 0010.", WAIVED))
    assert (unused.rule, near.rule) == ("unused-waiver", "unknown-number")
    assert unused.message == "No waiver excepts what the rule “unknown-number” has found here."
    assert near.fix == (
        "Write the number that is meant, or add this one to contacts.yaml or helplines.yaml: to former_numbers, if it "
        "is out of use. A waiver does not excuse a number so near to one of yours."
    )


@pytest.mark.parametrize(
    ("typed", "digits"),
    [("0800 157 LINE", "0800 157 5463"), ("0808-157-HELP", "0808-157-4357")],
)
def test_a_number_that_ends_in_a_word_is_told_in_digits(typed: str, digits: str) -> None:
    assert_found("unknown-number", f"Ring ⟦{typed}⟧ (free).")
    (fault,) = faults(f"Ring {typed} (free).")
    assert fault.message == (
        f"“{typed}” has letters for digits, which many telephones do not show. As digits, “{digits}”, it is not in the "
        "directory."
    )
    assert fault.fix.startswith(f"Write “{digits}”, if that is right, and add it to contacts.yaml")


def test_a_number_of_the_directory_that_ends_in_a_word_is_to_be_written_in_digits() -> None:
    directory = office().directory
    line = directory.helplines["harbour-line"].model_copy(update={"number": "0808 157 5463"})
    spelt = replace(office(), directory=replace(directory, helplines={"harbour-line": line}))
    (fault,) = check(release(sound("Ring us on 0808 157 LINE.")), spelt)
    assert fault.message == "“0808 157 LINE” has letters for digits, which many telephones do not show."
    assert fault.fix == "Write “0808 157 5463”."


@pytest.mark.parametrize(
    "body",
    [
        "Ring 0808 157 0100 FREE.",
        "Ring 0800 LINE.",
        "The LINE is 157 LINE.",
        "Ring the Harbour Line: 0808 157 0100 DAY.",
    ],
)
def test_a_word_in_capitals_behind_a_number_is_none_of_it(body: str) -> None:
    assert_found("unknown-number", body)


@pytest.mark.parametrize("behind", ["FOR HELP", "Line", "lines", "A", "NSPCC HELPLINES"])
def test_what_is_no_number_by_its_letters_cannot_be_dialled(behind: str) -> None:
    (message,) = said(f"Ring 0808 157 {behind}.")
    assert message == "“0808 157” is not in the directory, and cannot be dialled as it stands."


def test_a_letter_for_a_digit_is_a_fault_of_its_own() -> None:
    (fault,) = faults("Ring 0808 l57 01OO.")
    assert fault.message == "“0808 l57 01OO” has the letter O and the letter l where a digit is meant."
    assert fault.fix == "Write 0808 157 0100."


def test_the_finding_stands_on_the_number() -> None:
    text = sound("The trust opens a line.[^1]\n\nEnds\n\nDesk: 01632 960 102\n\n[^1]: Tel: 0808 157 01")
    one = release(text)
    assert [quoted(one, fault.span) for fault in check(one, office())] == ["01632 960 102", "0808 157 01"]


@pytest.mark.parametrize(
    "body",
    [
        "Ring 01632 960 101, +44 1632 960101 or (01632) 960101.",
        "Once it was 0808 157 0999.",
        "Text HOME to 85999. In danger, call 999; call the police on 101.",
        "If you have a textphone, dial 18001 before our number. In an emergency call 999, or 18000 by textphone.",
        "Dial 18002 followed by 0808 157 0100 to reach somebody who has a textphone.",
        "[By text](tel:18000)",
        "In 2018 the line took 35,000 calls, 1 012 345 678 in all; registered charity no. 1013025.",
        "See https://example.org/08081570199.",
        "Ring [us](tel:+448081570100).",
        "In danger [ring the police](tel:999). A link may lead [nowhere](tel:), or [astray](tel:unknown).",
    ],
)
def test_known_numbers_emergencies_and_other_figures_pass(body: str) -> None:
    assert said(body) == []


def test_a_link_that_shows_no_number_is_judged_by_what_it_dials() -> None:
    one = release(sound("Ring [the line](tel:+448081570101) or [0808 157 0100](tel:+448081570102)."))
    (fault,) = check(one, office())
    assert quoted(one, fault.span) == "tel:+448081570101"


@pytest.mark.parametrize(
    ("country", "line", "text", "quote", "slip"),
    [
        ("US", "988", "In a crisis, call 998.", "998", "one digit differs: 9 where the directory has 8"),
        ("IN", "1098", "Dial One at 1089.", "1089", "two digits are swapped: 89 for 98"),
    ],
)
def test_a_slip_in_a_short_code_says_which_was_meant(
    tmp_path: Path, country: str, line: str, text: str, quote: str, slip: str
) -> None:
    (tmp_path / "content/directory").mkdir(parents=True)
    record = f"one:\n  name: One\n  number: {line}\n  covers: [x]\n"
    (tmp_path / "content/directory/helplines.yaml").write_text(record, encoding="utf-8")
    directory = load_directory(tmp_path / "content", tmp_path, country)
    abroad = replace(office(), directory=directory, settings=settings(PRESS_COUNTRY=country))
    (fault,) = check(release(sound(text)), abroad)
    assert fault.message == (
        f"“{quote}” is not in the directory. It is close to {line}, the number of the helpline One; {slip}."
    )


def test_a_number_in_a_faulty_record_is_not_blamed_as_well() -> None:
    source = Source("content/directory/contacts.yaml", "desk:\n  name: Desk\n  phone: 01632 960 777\n  emial: x\n")
    broken = replace(office().directory, faults=((source, Fault(Span(0, 4), "", "", "directory-fault")),))
    at_fault = replace(office(), directory=broken)
    one = release(sound("Ring 01632 960 777 or 01632 960 102."))
    assert [quoted(one, fault.span) for fault in check(one, at_fault)] == ["01632 960 102"]


_CHATS = (
    "https://wa.me/{}",
    "https://wa.me/{}?text=Hello",
    "http://www.wa.me/+{}/",
    "https://api.whatsapp.com/send?phone={}",
    "https://api.whatsapp.com/send/?text=Hello&phone={}",
    "https://web.whatsapp.com/send?phone={}",
    "whatsapp://send?phone={}",
)
_SOUND = "448081570100"


@pytest.mark.parametrize("chat", _CHATS)
def test_a_wrong_digit_in_a_link_to_a_chat_is_found(chat: str) -> None:
    for at in range(2, len(_SOUND)):
        wrong = _SOUND[:at] + str((int(_SOUND[at]) + 3) % 10) + _SOUND[at + 1 :]
        (fault,) = faults(f"Write to [the line]({chat.format(wrong)}).")
        assert "is not in the directory" in fault.message or "cannot be dialled" in fault.message


@pytest.mark.parametrize("target", [*(chat.format(_SOUND) for chat in _CHATS), "https://wa.me/message/ABC1234567"])
def test_a_link_to_a_chat_with_a_known_number_or_none_is_let_stand(target: str) -> None:
    assert faults(f"Write to [the line]({target}).") == []
