"""Whom of the directory a release gives a number or an address of."""

from __future__ import annotations

import pytest

from press.rules.emails import given
from press.rules.near_miss_address import check
from tests.fixtures import findings, office, quoted, release, sound
from tests.rules.marked import assert_found

DESK = ("contact", "council-press")


@pytest.mark.parametrize(
    "header",
    [
        {"Event": "2026-12-21 10:00 | Launch; write to {}"},
        {"Place": "Quayhead, {}"},
        {"Withdrawn": "2026-03-04 | Ask {} why"},
        {"Correction": "2026-03-04 | B | It was another. | It is {}."},
    ],
)
def test_an_address_in_the_header_is_given_like_one_in_the_text(header: dict[str, str]) -> None:
    email = office().directory.contacts["council-press"].email
    one = release(sound(header={name: value.format(email) for name, value in header.items()}))
    assert DESK in {(holder.kind, holder.key) for holder in given(one, office())}
    assert DESK not in {(holder.kind, holder.key) for holder in given(release(sound()), office())}


def test_an_address_in_the_header_that_is_nearly_one_of_ours_is_found() -> None:
    one = release(sound(header={"Event": "2026-12-21 10:00 | Launch; write to pres@harbour.example.org"}))
    assert [quoted(one, fault.span) for fault in check(one, office())] == ["pres@harbour.example.org"]


@pytest.mark.parametrize(
    "link",
    [
        "[Write](mailto:press@harbour.example.org?cc={})",
        "[Write](mailto:press@harbour.example.org?subject=Keys&BCC={})",
        "[Write](mailto:press@harbour.example.org?subject=Keys&amp;to=desk@harbour.example.org,{})",
        "[Write](mailto:?to={})",
        "[Write](mailto:press@harbour.example.org?cc=Newsroom%20%3C{}%3E)",
        "[press@harbour.example.org](mailto:press@harbour.example.org?cc={})",
        "[press@harbour.example.org](mailto:press@harbour.example.org,{})",
    ],
)
def test_who_gets_a_copy_of_the_letter_is_given_too(link: str) -> None:
    one = release(sound(link.format(office().directory.contacts["council-press"].email)))
    assert DESK in {(holder.kind, holder.key) for holder in given(one, office())}


@pytest.mark.parametrize("query", ["subject={}", "body=Ask%20{}", "account={}", "cc="])
def test_what_else_a_letter_says_gives_nobody(query: str) -> None:
    email = office().directory.contacts["council-press"].email
    one = release(sound(f"[Write](mailto:press@harbour.example.org?{query.format(email)})"))
    assert DESK not in {(holder.kind, holder.key) for holder in given(one, office())}


def test_who_gets_a_copy_is_nearly_one_of_ours() -> None:
    one = release(sound("[Write](mailto:press@harbour.example.org?cc=pres@harbour.example.org)"))
    assert [fault.message for fault in check(one, office())] == [
        "“pres@harbour.example.org” is not an address that the office knows. "
        "It is close to “press@harbour.example.org”."
    ]


def test_a_copy_for_whom_a_link_shows_does_not_excuse_another_recipient() -> None:
    assert_found(
        "mail-mismatch",
        "Write to [press@harbour.example.org](⟦mailto:news@northshire.example.org?cc=press@harbour.example.org⟧).",
    )
    assert_found("mail-mismatch", "Write to [press@harbour.example.org](⟦mailto:?to=news@northshire.example.org⟧).")
    one = sound("Write to [press@harbour.example.org](mailto:?to=press@arbour.example.org).")
    assert [fault.rule for fault in findings(one)] == ["mail-mismatch"]
    assert_found("mail-mismatch", "Write to [press@harbour.example.org](mailto:?to=press@harbour.example.org).")
