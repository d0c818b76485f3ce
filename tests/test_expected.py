from __future__ import annotations

from pathlib import Path

import pytest

from press.expected import SHEET, dressed, expect_colours
from press.settings import CannotRun
from tests.fixtures import settings

OURS = {"press": ["#00569d", "#8cc8ff"]}


def test_a_sheet_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / SHEET).parent.mkdir()
    (tmp_path / SHEET).write_bytes(":root {}\n/* café */\n".encode("latin-1"))
    theme = str(tmp_path)
    for ask in (
        lambda: expect_colours(settings(THEME=theme)),
        lambda: dressed(settings(THEME=theme, PRESS_COLOURS=OURS)),
    ):
        with pytest.raises(CannotRun) as stopped:
            ask()
        assert str(stopped.value) == (
            "The theme’s “static/press.css” has a character in line 2 that is not UTF-8. "
            "Save the file again with the encoding UTF-8."
        )


@pytest.mark.parametrize(
    ("colours", "whose"), [({}, "The theme’s “static/press.css”"), (OURS, "pelicanconf.py: PRESS_C")]
)
def test_colours_that_cannot_be_read_are_refused_whoever_chose_them(
    tmp_path: Path, colours: dict[str, list[str]], whose: str
) -> None:
    (tmp_path / SHEET).parent.mkdir()
    (tmp_path / SHEET).write_text(":root {\n  --paper: #fbfaf6;\n  --quiet: #999999;\n  --press: #9d1620;\n}\n")
    with pytest.raises(CannotRun, match=f"^{whose}.*“quiet” \\(#999999\\) on “paper” \\(#fbfaf6\\)"):
        expect_colours(settings(THEME=str(tmp_path), PRESS_COLOURS=colours))


def test_a_theme_without_a_sheet_has_no_colours_to_expect(tmp_path: Path) -> None:
    expect_colours(settings(THEME=str(tmp_path), PRESS_COLOURS=OURS))
