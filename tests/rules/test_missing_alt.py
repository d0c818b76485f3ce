from __future__ import annotations

from dataclasses import replace

import pytest

from press.rules.missing_alt import check
from tests.fixtures import KIT, office, release, sound
from tests.rules.marked import assert_found

LAMP = "/theme/lamp.jpg"


@pytest.mark.parametrize(
    "picture",
    [
        f"![]({LAMP})",
        f"![ ]({LAMP})",
        f"![lamp.jpg]({LAMP})",
        f"![IMG_2041]({LAMP})",
        f"![DSC00123.JPG]({LAMP})",
        f"![image]({LAMP})",
        f"![Image 1]({LAMP})",
        f"![A photo]({LAMP})",
        f"![alt text]({LAMP})",
        f"![Screenshot 2026-03-01 at 10.12.13]({LAMP})",
        f"![WhatsApp Image 2026-03-01 at 10.12.13]({LAMP})",
        f"![TBC]({LAMP})",
        f"<img src='{LAMP}'>",
        f"<img src='{LAMP}' alt='photo'>",
    ],
)
def test_a_picture_without_words_is_found(picture: str) -> None:
    assert_found("missing-alt", f"The lamp room:\n\n⟦{picture}⟧")


@pytest.mark.parametrize(
    "picture",
    [
        f"![The lamp room at night]({LAMP})",
        f"![Lamp]({LAMP})",
        f"![Photo of the lamp room in 1963]({LAMP})",
        f"![Logo of Harbour Trust]({LAMP})",
        f"![Image Comics’ stand at the fair]({LAMP})",
        f"<img src='{LAMP}' alt=''>",
        f'<img alt="" src="{LAMP}">',
    ],
)
def test_words_and_what_is_declared_decoration_pass(picture: str) -> None:
    assert_found("missing-alt", f"The lamp room:\n\n{picture}")


def test_the_fix_offers_the_words_of_the_kit() -> None:
    with_file = replace(office(), files=office().files | {f"media/{KIT}/lamp.png"})
    (fault,) = check(release(sound(f"![]({{static}}/media/{KIT}/lamp.png)")), with_file)
    assert fault.fix == f"Write ![A lamp]({{static}}/media/{KIT}/lamp.png)."
    (fault,) = check(release(sound(f"![]({LAMP})")), office())
    assert fault.fix == f"Write ![What the picture shows, in a sentence]({LAMP})."
