from __future__ import annotations

import pytest

from press.rules.tel_mismatch import check
from tests.fixtures import office, quoted, release, sound


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
