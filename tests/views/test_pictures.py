from __future__ import annotations

import pytest

from press.views.pictures import sized
from tests.fixtures import KIT, release, site, sound, views

OURS = "https://example.org/press"
SIZE = 'width="1200" height="800"'


def body(picture: str, **header: str) -> str:
    (found,) = views(site(release(sound(picture, header))))
    return found.body


@pytest.mark.parametrize("at", ["/kits/harbour-lights/lamp.png", "/media/harbour-lights/lamp.png"])
def test_a_picture_of_the_kit_has_its_size(at: str) -> None:
    assert f"<img {SIZE} alt=" in body(f"![A lamp]({at})", Kit=KIT)


def test_no_other_has() -> None:
    assert "width" not in body("![A lamp](/kits/harbour-lights/lamp.png)")
    assert "width" not in body("![A lamp](/kits/another/lamp.png)", Kit=KIT)


def test_a_size_that_is_typed_stays() -> None:
    typed = body('<img src="/kits/harbour-lights/lamp.png" alt="A lamp" width="60">', Kit=KIT)
    assert SIZE not in typed
    assert 'width="60"' in typed


def test_it_is_known_by_its_whole_address_too() -> None:
    (found,) = views(site(release(sound(header={"Kit": KIT}))))
    whole = f'<p><img alt="A lamp" src="{OURS}/kits/{KIT}/lamp.png"/></p>'
    assert sized(whole, found.kit, OURS) == f'<p><img {SIZE} alt="A lamp" src="{OURS}/kits/{KIT}/lamp.png"/></p>'
