from __future__ import annotations

import pytest

from press.ends import find_ends


def ends(text: str, start: int = 0) -> list[str]:
    """The end marks of ``text``, as they are written."""
    return [text[span.start : span.end] for span in find_ends(text, start)]


MARKS = [
    "Ends", "ENDS", "ends", "End", "ENDS.", "Ends:", "-Ends-", "-ENDS-", "- ends -", "--- ENDS ---", "—ENDS—", "–Ends–",
    "[Ends]", "(ENDS)", "<ends>", "**Ends**", "***ENDS***", "*Ends*", "_Ends_", "__Ends__", "* * ENDS * *", "| Ends",
    "# ENDS #", "## Ends", "###ENDS###", "###", "####", "# # #", "Diwedd", "DIWEDD", "-Diwedd-", "-30-", "–30–",
    "- 30 -", "- Ends", "Críoch", "CRÍOCH", "-Críoch-", "Cri\N{COMBINING ACUTE ACCENT}och", "Crìoch", "Crioch", "ENDS/",
    "// ENDS", "/ENDS/", "ENDS //", "•ENDS•", "• Ends •", "-###-", "- ### -", "–###–",
]  # fmt: skip

FALSE_FRIENDS = [
    "The week ends", "Ends well", "The road ends.", "Weekends", "Bookends", "Diwedd y byd", "Diweddar",
    "Ends of the earth", "Endsleigh", "> Ends", "“Ends”", "ENDS ENDS", "##", "-", "---", "***", "30", "-31-",
    "- 30 days -", "1. Ends", "<b>Ends</b>", "#### Next", "| Ends | Begins |", "[Ends](https://example.org)",
    "[^Ends]: Source", "Ends: 1 May", "`Ends`", "• Ends", "• Ends • Begins", "Crìochan", "An Chríoch",
    "Críoch Lochlann", "/ends/of/the/earth", "https://ends/", "-##-", "- ### heading", "AC/ENDS",
]  # fmt: skip


@pytest.mark.parametrize("mark", MARKS)
def test_every_form_that_newsrooms_use(mark: str) -> None:
    assert ends(f"The last paragraph.\n\n{mark}\n\n## Notes to editors\n") == [mark]
    assert ends(f"The last paragraph.\n{mark}") == [mark]


@pytest.mark.parametrize("stars", ["***", "* * *", "*****"])
def test_stars_end_a_text_where_what_is_for_editors_begins(stars: str) -> None:
    for heading in ("## Notes to editors", "NOTES FOR EDITORS:", "**Editor’s notes**", "Media contacts", "Media notes"):
        assert ends(f"The last paragraph.\n\n{stars}\n\n{heading}\n\nText.") == [stars]
    for text in ("And so to bed.", "Notes to editors were sent to all who asked for them in the spring.", ""):
        assert ends(f"A paragraph.\n\n{stars}\n\n{text}\n") == []


@pytest.mark.parametrize("line", ["  Ends  ", "\tEnds", "        ENDS\t", "\u00a0Ends\u00a0"])
def test_blanks_around_it_are_not_part_of_it(line: str) -> None:
    assert ends(f"Text.\n\n{line}\n") == [line.strip()]


@pytest.mark.parametrize("line", FALSE_FRIENDS)
def test_a_line_that_is_like_an_end_mark_ends_nothing(line: str) -> None:
    assert ends(f"Text.\n\n{line}\n\nMore.\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "```\nEnds\n```\n",
        "```text\nEnds\n```\n",
        "~~~\n```\nEnds\n~~~\n",
        "````\n```\nEnds\n````\n",
        "<!-- Ends -->\n",
        "<!--\nEnds\n-->\n",
        "<!-- one --> <!--\n\nEnds\n\n-->\n",
    ],
)
def test_what_is_shown_as_code_or_not_at_all_is_no_mark(text: str) -> None:
    assert ends(text) == []
    assert ends(f"{text}\nEnds\n") == ["Ends"]


def test_a_rule_of_hyphens_or_stars_in_a_line_is_not_long() -> None:
    assert ends(f"{'-' * 50} Ends\n") == []


def test_every_mark_is_told_at_its_place_and_only_those_of_the_body() -> None:
    text = "Title: Ends\nEnds\n\nText.\n\nENDS\n\nMore.\n\n###\n"
    assert ends(text, text.index("Text.")) == ["ENDS", "###"]
    first, second = find_ends(text, text.index("Text."))
    assert (first.start, second.end) == (text.index("ENDS"), len(text) - 1)


@pytest.mark.parametrize("piece", ["<!-- a", "<!-- -->\n###\n"])
def test_of_comments_without_an_end_and_of_many_each_is_looked_at_once(piece: str) -> None:
    text = f"{piece * 100_000}\n\nENDS\n"
    assert len(ends(text)) == text.count("###") + 1
