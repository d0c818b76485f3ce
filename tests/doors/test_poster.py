from __future__ import annotations

import io
import itertools
from collections.abc import Iterator

import pytest
from PIL import Image

from press.doors.poster import HEIGHT, THEME, WIDTH, Inks, Poster, draw, inks_of, of_office, of_release
from press.languages import find_languages, speaking
from tests.feeds.samples import view
from tests.fixtures import PROJECT, release, site, sound

PAPER, GROUND, ACCENT = (0xFB, 0xFA, 0xF6), (0x17, 0x19, 0x1E), (0xE2, 0x56, 0x4D)
LONG = "A headline that goes on because nobody has stopped whoever writes it, and that no card could ever hold " * 3


def picture(poster: Poster) -> Image.Image:
    image = Image.open(io.BytesIO(draw(poster)))
    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
    image.load()
    return image.convert("RGB")


def inked(image: Image.Image, top: int = 0, bottom: int = HEIGHT) -> tuple[int, int, int, int] | None:
    """The box in which something is written between two heights."""
    letters = image.crop((0, top, WIDTH, bottom)).convert("L").point(lambda shade: 255 * (shade > 200))
    return letters.getbbox()


def rows(image: Image.Image) -> Iterator[bool]:
    """Of each row of the headline's part, whether something is written in it."""
    return (inked(image, row, row + 1) is not None for row in range(158, 480))


def lines(image: Image.Image) -> int:
    """How many lines the headline has: stretches of rows with ink, between rows without."""
    found = [False, *rows(image)]
    return sum(after and not before for before, after in itertools.pairwise(found))


def test_it_is_a_picture_of_the_size_that_is_asked_for_in_the_colours_of_the_desk() -> None:
    image = picture(Poster("Trust opens a night line"))
    assert image.getpixel((4, 4)) == GROUND
    assert image.getpixel((100, 70)) == ACCENT
    colours = {colour for _, colour in image.getcolors(256) or []}
    assert PAPER in colours
    assert len(colours) <= 16


def test_it_is_drawn_in_the_inks_that_it_is_given() -> None:
    drawn = Image.open(io.BytesIO(draw(Poster("Night line"), Inks("#036", "#ffffff", "#8cc8ff")))).convert("RGB")
    assert drawn.getpixel((4, 4)) == (0x00, 0x33, 0x66)
    assert drawn.getpixel((100, 70)) == (0x8C, 0xC8, 0xFF)
    assert (255, 255, 255) in {colour for _, colour in drawn.getcolors(256) or []}


def test_the_inks_are_the_office_s_words_and_page_turned_over_and_its_accent_that_stands_out_on_them() -> None:
    dark, light = "#00569d", "#8cc8ff"
    assert inks_of({}) == THEME
    assert inks_of({"press": (dark, light)}) == Inks(THEME.ground, THEME.paper, light)
    assert inks_of({"ink": ("#ffffff", "#000000"), "paper": ("#101418", "#eeeeee"), "press": (dark, light)}) == Inks(
        "#ffffff", "#101418", dark
    )
    assert inks_of({"help": ("#004400", "#88ff88")}) == THEME


def test_it_is_small_enough_for_every_reader() -> None:
    assert len(draw(Poster(LONG, LONG, LONG, LONG))) < 100_000


def test_the_same_words_are_the_same_bytes() -> None:
    assert draw(Poster("A", "B", "C", "D")) == draw(Poster("A", "B", "C", "D"))
    assert draw(Poster("A", "B", "C", "D")) != draw(Poster("A", "B", "C", "E"))


def test_an_accent_takes_nothing_away_from_what_hangs_from_the_line_above() -> None:
    hanging, tall = "gjpqygjpqygjpqygjpqyg", "ÅÉŇẮÅÉŇẮÅÉŇẮÅÉŇẮ"
    alone, both = picture(Poster(f"{hanging} xxxxxxxxxxxxxxxxxxxxxxx")), picture(Poster(f"{hanging} {tall}"))
    # Here the second line has accents, and the first one hangs: what is inked in one picture is so in the other.
    rows_of_both = (0, 230, WIDTH, 255)
    pairs = zip(
        alone.crop(rows_of_both).convert("L").tobytes(), both.crop(rows_of_both).convert("L").tobytes(), strict=True
    )
    assert all(shade <= 200 or other > 200 for shade, other in pairs)


@pytest.mark.parametrize("tall", "ǙẮǗǛ")
def test_the_first_line_is_drawn_as_high_as_the_second(tall: str) -> None:
    image = picture(Poster(" ".join([tall * 12] * 2)))
    first, second = (image.crop((0, baseline - 90, WIDTH, baseline + 5)) for baseline in (229, 324))
    assert inked(first) is not None
    assert first.tobytes() == second.tobytes()


@pytest.mark.parametrize("headline", [LONG, "Llanfairpwll" * 20, "W" * 300, "“" * 200, "i" * 200_000])
def test_whatever_its_length_nothing_leaves_the_margins(headline: str) -> None:
    image = picture(Poster(headline, headline, headline, headline))
    box = inked(image)
    assert box is not None
    assert box[0] >= 76
    assert box[2] <= 1126
    assert inked(image, 480, 508) is None
    assert 1 <= lines(image) <= 6


def test_a_short_headline_stands_in_large_letters() -> None:
    assert lines(picture(Poster("Trust opens a night line for carers"))) == 2
    assert lines(picture(Poster("Line opens"))) == 1


@pytest.mark.parametrize("headline", ["Mae’r heddlu’n ŵyl i’r tŷ", "£40m – “ŷ”", "Łódź, Gdańsk", "Tony’s café\u00a0½"])
def test_letters_of_europe_are_drawn(headline: str) -> None:
    assert lines(picture(Poster(headline))) >= 1


def test_a_line_that_the_font_cannot_set_is_left_out_and_the_office_stands_for_it() -> None:
    image = picture(Poster("警察と慈善団体", "2026年3月2日", "", "Harbour Trust press office"))
    assert inked(image, 90, 150) is None
    assert draw(Poster("警察", sign="Harbour Trust")) == draw(Poster("Harbour Trust", sign="Harbour Trust"))


@pytest.mark.parametrize(
    "headline", ["🎉 Forty homes open ✅", "Forty homes 👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 open\ufe0f ☎️", "Forty homes open 👋🏽"]
)
def test_a_headline_with_emoji_is_set_without_them(headline: str) -> None:
    assert draw(Poster(headline, sign="A")) == draw(Poster("Forty homes open", sign="A"))


def test_the_signs_that_the_font_has_are_no_emoji() -> None:
    assert draw(Poster("Up 3°, says Gull™ ©")) != draw(Poster("Up 3, says Gull"))


def test_a_poster_without_words_is_a_poster() -> None:
    assert inked(picture(Poster(""))) is None


def test_a_release_is_told_by_its_date_its_headline_its_issuers_and_the_office() -> None:
    poster = of_release(view(Issuers="harbour-trust, county-council"), "Harbour Trust press office")
    assert poster.alt == (
        "2 March 2026. Trust opens a night line for carers. "
        "Harbour Trust, Northshire County Council. Harbour Trust press office"
    )


def test_the_page_and_the_list_tell_of_the_same_poster() -> None:
    text = release(sound())
    ours = site(text)
    assert of_release(ours.line(text.card), "A") == of_release(ours.release(text.card), "A")


def test_a_withdrawn_release_says_when_it_was_withdrawn() -> None:
    assert of_release(view(Withdrawn="2026-07-09 | Closed"), "A").above == "Withdrawn on 9 July 2026"


def test_the_date_is_in_the_language_that_is_spoken() -> None:
    with speaking(find_languages(PROJECT.parents[1] / "theme").get("cy")):
        assert of_release(view(Lang="cy"), "A").above == "2 Mawrth 2026"


def test_the_office_s_own_gives_nothing_away() -> None:
    assert of_office("Harbour Trust press office").alt == "Harbour Trust press office"
