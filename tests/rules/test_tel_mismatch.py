from __future__ import annotations

from dataclasses import replace

import pytest

from press.rules.tel_mismatch import check
from tests.fixtures import office, quoted, release, settings, sound


@pytest.mark.parametrize(
    "link",
    [
        "[0808 157 0100](tel:+448081570200)",
        "[0808 157 010](tel:+448081570100)",
        "[+44 20 7946 0150](tel:+442079460151)",
        "[808 157 0100](tel:+448081570100)",
        "[116 123](tel:+44116123)",
        "[0808 157 0100](tel:8081570100)",
        "[85999](sms:85998)",
        '<a href="tel:+448081570200">0808 157 0100</a>',
    ],
)
def test_a_link_that_dials_another_number_is_found(link: str) -> None:
    one = release(sound(f"Ring {link} now."))
    (fault,) = check(one, office())
    assert "which is another number" in fault.message


@pytest.mark.parametrize("target", ["tel:+4408081570100", "tel:448081570100", "tel:+44808157O100"])
def test_a_target_that_a_telephone_does_not_understand_is_found(target: str) -> None:
    one = release(sound(f"Ring [0808 157 0100]({target}) now."))
    (fault,) = check(one, office())
    assert quoted(one, fault.span) == target
    assert fault.message == f"The link “0808 157 0100” dials “{target}”, which a telephone cannot make a call from."
    assert fault.fix == "Write tel:+448081570100."


@pytest.mark.parametrize(
    "link",
    [
        "[0808 157 0100](tel:+448081570100)",
        "[0808 157 0100](tel:+44-808-157-0100;ext=2)",
        "[0808 157 0100](tel:08081570100)",
        "[0808 157 0100](tel:00448081570100)",
        "[116 123](tel:116123)",
        "[85999](sms:85999)",
        "[020 7946 0150/0151](tel:+442079460150)",
        "[the line](tel:+448081570200)",
        "[0808 157 0100](https://harbour.example.org/)",
    ],
)
def test_a_link_that_dials_what_it_shows_passes(link: str) -> None:
    assert not list(check(release(sound(f"Ring {link} now.")), office()))


@pytest.mark.parametrize(
    ("country", "shown", "target"),
    [
        ("US", "(202) 555-0123", "tel:2025550123"),
        ("US", "202-555-0123", "tel:1-202-555-0123"),
        ("US", "988", "tel:988"),
        ("IE", "1800 247 247", "tel:1800247247"),
        ("IE", "(01) 234 5678", "tel:012345678"),
        ("AU", "1300 22 4636", "tel:1300224636"),
        ("AU", "13 11 14", "tel:131114"),
        ("IN", "98765 43210", "tel:9876543210"),
        ("ES", "912 345 678", "tel:912345678"),
        ("GB", "18001 0808 157 0100", "tel:1800108081570100"),
    ],
)
def test_a_link_may_dial_as_callers_at_home_do(country: str, shown: str, target: str) -> None:
    abroad = replace(office(), settings=settings(PRESS_COUNTRY=country))
    assert not list(check(release(sound(f"Ring [{shown}]({target}).")), abroad))


@pytest.mark.parametrize(("country", "target"), [("IE", "tel:3531800247247"), ("IE", "tel:+35301800247247")])
def test_nor_abroad_is_a_calling_code_without_its_plus_sign_understood(country: str, target: str) -> None:
    abroad = replace(office(), settings=settings(PRESS_COUNTRY=country))
    (fault,) = check(release(sound(f"Ring [1800 247 247]({target}).")), abroad)
    assert fault.fix == "Write tel:+3531800247247."


def test_the_message_quotes_both_and_the_fix_gives_the_target() -> None:
    (fault,) = check(release(sound("Ring [0808 157 0100](tel:+448081570200).")), office())
    assert fault.message == "The link shows “0808 157 0100” and dials “tel:+448081570200”, which is another number."
    assert fault.fix == "Find out which is right. For the number shown, write tel:+448081570100."


@pytest.mark.parametrize(
    ("link", "fix"),
    [
        ("[0808 157 0100](tel:0808 157 0100)", "Write tel:+448081570100."),
        ("[the line](tel:+44%20808%20157%200100)", "Write tel:+448081570100."),
        ("[the line](tel:ring-us)", "Write tel: and the number, without spaces."),
    ],
)
def test_a_target_with_spaces_or_without_a_number_is_found(link: str, fix: str) -> None:
    (fault,) = check(release(sound(f"Ring {link} now.")), office())
    assert fault.message.endswith("which a telephone cannot make a call from.")
    assert fault.fix == fix
