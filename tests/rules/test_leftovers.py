"""What editing, copying and encoding leave behind: comments, tracked changes, codes, garbled and hidden characters."""

from __future__ import annotations

import pytest

from tests.fixtures import findings, sound
from tests.rules.marked import assert_found


@pytest.mark.parametrize(
    "body",
    [
        "It is free. ⟦<!-- CHECK WITH LEGAL -->⟧",
        "⟦<!-- one\n\ntwo -->⟧\n\nIt is free.",
        "It is ⟦<!-- a -->⟧ free ⟦<!-- b -->⟧.",
        "⟦[//]: # (ask the manager)⟧\n\nIt is free.",
        "⟦[comment]: <> (ask the manager)⟧\n\nIt is free.",
        "It is free.\n\n⟦<!-- never closed⟧",
        "- It is free ⟦<!-- is it? -->⟧\n- It is open",
        "It is free⟦[JS1]⟧ at night.⟦[ABC12]⟧",
        "It is free,⟦[JS1]⟧⟦[AB2R1]⟧ at night (mostly)⟦[JS3]⟧.",
        "> “It is free.”⟦[JS1]⟧",
        "It is free⟦[JS1]⟧ at night.\n\n⟦[JS1]⟧Is it?",
        "It is free ⟦[KP1]⟧ at night ⟦[JS: check]⟧ and by day.",
        "It is free ⟦[JS – is this right?]⟧ at night ⟦[AJH: who says so?]⟧.",
        "The company⟦[NY1]⟧ has a grid reference⟦[JS1]⟧ and a line of the NHS⟦[HS1]⟧.",
    ],
)
def test_a_comment_is_found(body: str) -> None:
    assert_found("left-comment", body)


@pytest.mark.parametrize(
    "body",
    [
        "`<!-- code -->` is code.",
        "```\n<!-- code -->\n```",
        "    <!-- code -->",
        "A --> B <- C",
        "`free[JS1]` is code.",
        "It measures [CO2] and d[CO2]/dt, and log[NO3] of the air.",
        "He said “[JS1] opens” of the road [AB12] and of the [JS1](https://harbour.example.org/js1) road.",
        "It was shown[RF1] in a study.\n\n[RF1] The study of the harbour.",
        "It was shown[RF1] in a study.\n\n[RF1]: https://harbour.example.org/study",
        "It[1] has room for all[a] [sic].",
        "“They [MI5] said [HS1] was late,” and a reader of [SW1] and of [BBC1] said “it [KP1] was.”",
        "The knife was exhibit [KP1]. It was [EU: 12%] and [US – 27 states], by [PA: the agency].",
        "It was shown [KP1] in a study.\n\n[KP1] The study of the harbour.",
        "The road is [KP1](https://harbour.example.org/kp1), by `[JS: check]`.",
        "The guide [PDF: Are we nearly there?][1] is out.\n\n[1]: https://harbour.example.org/guide",
        "Advice [NHS: please call 111] and a count [WHO: all countries, 2024?] stand in [BBC – source here].",
        "The lamp stands at grid reference NY[NY45], and the mast at SD[SD4].",
        "The lamp stands at grid reference[NY45], OS grid[SD12], grid ref.[TQ30] and Grid reference:[SE21].",
        "The lamps stand at GRID REFERENCE[NY45], Grid Reference[SD12], grid references[TQ30], map reference[SE21].",
        "Postcodes in TQ[TQ30] and flights of ABC[ABC12] are listed.",
    ],
)
def test_what_is_no_comment_passes(body: str) -> None:
    assert_found("left-comment", body)


@pytest.mark.parametrize(
    "body",
    [
        "It answers ⟦{--calls--}{++callers++}⟧ at ten.",
        "It answers ⟦{~~calls~>callers~~}⟧ at ten.",
        "It is free.⟦{>>Is it?<<}⟧ It is ⟦{==open==}⟧.",
        "It answers ⟦~~calls~~⟧ callers.",
        "It answers ⟦<del>calls</del> <ins>callers</ins>⟧.",
        "It is free. ⟦Commented [AB1]:⟧ Is it?",
        "⟦Formatted: Font: Bold⟧\n\nIt is free.",
        "⟦Deleted: calls⟧\n\nIt is free.",
        "It is free.\n⟦Field Code Changed⟧",
        "> ⟦Deleted: calls⟧\n> It is free.",
        "It is free, see ⟦Error! Bookmark not defined.⟧ It opens, see ⟦Error! Reference source not found.⟧, at ten.",
        'It is free. ⟦HYPERLINK "https://harbour.example.org/free"⟧ It opens.',
    ],
)
def test_a_tracked_change_is_found(body: str) -> None:
    assert_found("tracked-change", body)


@pytest.mark.parametrize(
    ("body", "fix"),
    [
        ("<!--[if gte mso 9]><xml><o:A>1</o:A></xml><![endif]-->", "It asks nothing: Word left it behind. Delete it."),
        ("It is free.<!--[if !supportLists]-->", "It asks nothing: Word left it behind. Delete it."),
        ("It is free.<!--[if (gte mso 9)|(IE)]-->", "It asks nothing: Word left it behind. Delete it."),
        ("It is free.<!--[endif]-->", "It asks nothing: Word left it behind. Delete it."),
        ("It is free. <!--EndFragment-->", "It asks nothing: Word left it behind. Delete it."),
        ("<!-- /* Font Definitions */ @font-face {} -->", "It asks nothing: Word left it behind. Delete it."),
        ("It is free. <!-- [Jo] if it is -->", "Settle what it asks, and delete it."),
        ("It is free. <!-- if it is, say so -->", "Settle what it asks, and delete it."),
        ("It is free. <!-- StartFragment is what? -->", "Settle what it asks, and delete it."),
        ("It is free. <!-- [if so, say so] -->", "Settle what it asks, and delete it."),
    ],
)
def test_the_fix_of_a_comment_tells_a_question_from_what_word_wrote(body: str, fix: str) -> None:
    assert [one.fix for one in findings(sound(body)) if one.rule == "left-comment"] == [fix]


@pytest.mark.parametrize(
    ("body", "fix"),
    [
        ("It is free, see Error! Bookmark not defined.", "Write here the words, or the link, that Word was to show."),
        ("See Error! Reference source not found.", "Write here the words, or the link, that Word was to show."),
        ('HYPERLINK "https://a.example.org/a"', "Write here the words, or the link, that Word was to show."),
        *(
            (body, "Accept or reject the change where the text was edited, and leave only the words that are meant.")
            for body in ("It {--was--}{++is++} free.", "It is <ins>HYPERLINK free</ins>.", "Deleted: Error! it said")
        ),
    ],
)
def test_the_fix_of_a_mark_tells_a_change_from_what_word_was_to_show(body: str, fix: str) -> None:
    assert [one.fix for one in findings(sound(body)) if one.rule == "tracked-change"] == [fix]


@pytest.mark.parametrize(
    ("body", "fixes"),
    [
        ("It is free[JS1] at night.", ["the mark."]),
        ("It is free[JS1] at night.\n\n[JS1]Is it?", ["the mark.", "all of it, not the mark alone."]),
        ("[JS1]Is it? Ask the manager.\n\nIt is free.", ["all of it, not the mark alone."]),
    ],
)
def test_the_fix_does_not_leave_the_words_of_a_comment_behind(body: str, fixes: list[str]) -> None:
    told = [one.fix for one in findings(sound(body)) if one.rule == "left-comment"]
    assert [fix.rpartition("delete ")[2] for fix in told] == fixes


def test_left_comment_in_the_headline() -> None:
    assert_found("left-comment", "It opens.", {"Title": "Trust opens a night⟦[JS1]⟧ line"})


def test_tracked_change_in_the_headline() -> None:
    assert_found("tracked-change", "It opens.", {"Title": "Trust opens a ⟦{++night++}⟧ line"})


@pytest.mark.parametrize(
    "body",
    [
        "`{++code++}` and `~~code~~`",
        "```\nDeleted: a file\n~~x~~\n```",
        "About ~5 to ~6, from /~home/ to ~away.",
        "He deleted: calls, texts. The text was formatted: well.",
        "The sets {a} and {b}; C++ and i++.",
        "Error! it said. “Error! Bookmark this,” he read. An error: reference source not found.",
        "A HYPERLINK is a link; HYPERLINKS are links.",
        'Word wrote `Error! Bookmark not defined.` and `HYPERLINK "x"`.',
        "Deleted: the accounts of four hundred people who had asked for it in writing since the spring, and more.",
    ],
)
def test_marks_that_are_no_tracked_change_pass(body: str) -> None:
    assert_found("tracked-change", body)


@pytest.mark.parametrize(
    "body",
    [
        "Tea ⟦&amp;amp;⟧ cake at ten⟦&amp;nbsp;⟧am.",
        "Tea &amp; cake, tea ⟦&amp;amp;⟧ cake.",
        "Tea⟦&nbsp⟧ and cake.",
        "The trust⟦&amp;rsquo;⟧s line, ⟦&amp;#8217;⟧ and ⟦&amp;#x2019;⟧.",
        "- It costs ⟦&amp;pound;⟧4\n- It is open",
        "Tea **⟦&amp;amp;⟧** cake.",
    ],
)
def test_a_code_for_a_character_is_found(body: str) -> None:
    assert_found("html-entity", body)


def test_html_entity_in_the_header_is_printed_as_it_stands() -> None:
    header = {
        "Title": "Tea ⟦&amp;⟧ cake",
        "Standfirst": "It costs ⟦&pound;⟧4⟦&#8212;⟧no more.",
        "Place": "Tea⟦&nbsp;⟧Bay",
    }
    assert_found("html-entity", "It opens.", header)


@pytest.mark.parametrize(
    "body",
    [
        "Tea &amp; cake&nbsp;at ten, &pound;4.",
        "AT&T; M&S; R&D;",
        "`&amp;amp;`",
        "    &amp;amp;",
        "Q&A; B&amp;B; x &lt; y",
        "&amp;zz;",
    ],
)
def test_what_is_no_code_for_a_character_passes(body: str) -> None:
    assert_found("html-entity", body, {"Title": "M&S and R&D; Q&A; tea & cake"})


@pytest.mark.parametrize(
    "body",
    [
        "The trust⟦â€™⟧s line costs ⟦Â£⟧40.",
        "A caf⟦Ã©⟧ and ⟦â€œ⟧words⟦â€⟧ here.",
        "The trust⟦\ufffd⟧s line, and ⟦\ufffd\ufffd⟧ more.",
        "⟦\uf0b7⟧ It is free.",
        "Ten⟦Â\u00a0⟧people⟦â€“⟧no more.",
        "Thanks ⟦ðŸ˜€⟧.",
    ],
)
def test_garbled_text_is_found(body: str) -> None:
    assert_found("garbled-text", body)


def test_garbled_text_says_what_was_meant() -> None:
    assert [one.fix for one in findings(sound("It costs Â£40 â€“ no more, â€™"))] == [
        "Write “£”.",
        "Write “–”.",
        "Write “’”.",
    ]


@pytest.mark.parametrize(
    "body",
    ["Château, Ângela, âge, São João, NÃO, pâté, PÂTÉ, SÃO PAULO, “Â”", "€40 – “so” … it’s 20°, ½, ©, ™, ä, ö"],
)
def test_no_garbled_text(body: str) -> None:
    assert_found("garbled-text", body)


@pytest.mark.parametrize(
    "body",
    [
        "It is⟦\u200b⟧ free.",
        "It is ⟦\ufeff⟧free.",
        "It is a hel⟦\u00ad⟧pline.",
        "It is⟦\u2060⟧ free.",
        "Ring⟦\u200d⟧ now.",
        "Ring⟦\u200e⟧ now.",
        "It is⟦\u0007⟧ free.",
        "It is⟦\u200b\u200b⟧ free.",
        "See [the⟦\u200b⟧ report](https://harbour.example.org/report).",
    ],
)
def test_invisible_character(body: str) -> None:
    assert_found("invisible-character", body)


def test_invisible_characters_of_one_line_are_one_finding() -> None:
    (found,) = findings(sound("It\u200b is\u200b free\u200b."))
    assert found.message == "An invisible character stands here: zero-width space (U+200B). This line has 2 more."
    assert found.fix == "Delete it after “It”, or type the words anew."


def test_invisible_character_in_the_headline() -> None:
    assert_found("invisible-character", "It opens.", {"Title": "Trust opens⟦\u200b⟧ a line"})


@pytest.mark.parametrize(
    "body",
    [
        "👩‍👧 👩🏽‍🚒 ❤️‍🔥 🏳️‍🌈 🏴󠁧󠁢󠁷󠁬󠁳󠁿 👨‍👩‍👧‍👦 are free.",
        "क्‍ष and می‌خواهم and ശ്രീ are words.",
        "Ten\u00a0people, ten\u202fpeople, ten\u2009people.",
        "The word שלום\u200f is peace.",
    ],
)
def test_no_invisible_character(body: str) -> None:
    assert_found("invisible-character", body)


@pytest.mark.parametrize(
    "body",
    ["Ring ⟦\u202a⟧01632 960 101\u202c.", "It is ⟦\u202e⟧eerf.", "It ⟦\u2066⟧is\u2069 free.", "It is שלום ⟦\u202e⟧."],
)
def test_bidirectional_character(body: str) -> None:
    assert_found("bidirectional-character", body)


def test_a_pair_around_arabic_is_right() -> None:
    assert_found("bidirectional-character", "The word \u2067سلام\u2069 is peace.")


def test_bidirectional_characters_with_nothing_behind_them_are_told_line_by_line() -> None:
    found = findings(sound("It is free. \u202e\n\n" + "\u202e\n" * 4000 + "\n" * 120 + "Ring us."))
    told = [finding for finding in found if finding.rule == "bidirectional-character"]
    assert len(told) == 4001
    assert told[0].fix == "Delete it."


@pytest.mark.parametrize("sign", ["~", "`"])
def test_a_line_of_signs_is_looked_at_as_one_fence(sign: str) -> None:
    found = findings(sound(f"{sign * 200_000}\n\nIt is {{==free==}}."))
    assert [finding.place.line for finding in found if finding.rule == "tracked-change"] == [9]
