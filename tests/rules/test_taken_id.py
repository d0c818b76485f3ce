from __future__ import annotations

import pytest

from press.finding import Level
from tests.fixtures import findings, rules, sound
from tests.rules.marked import assert_found

RULE = "taken-id"
QUOTE = "The manager Sam Example said:\n\n> “It rings.”"


@pytest.mark.parametrize("name", ["contacts", "helplines-title", "notes", "main", "quote-2", "note-1", "ref-1-1"])
def test_an_id_of_the_pages_own_is_found(name: str) -> None:
    assert_found(RULE, f"## Dates {{#⟦{name}⟧}}\n\nThey begin in May.")


@pytest.mark.parametrize(
    "body",
    [
        "They begin in May.\n{: #⟦contacts⟧}",
        "They begin in May.\n{: .wide #⟦contacts⟧ }",
        "They begin in May.\n{: id=⟦contacts⟧}",
        "They *begin*{#⟦contacts⟧} in May.",
        '<p id="⟦contacts⟧">They begin in May.</p>',
        "<p class='wide'\nid='⟦contacts⟧'>They begin in May.</p>",
        "| Day {#⟦contacts⟧} | Month |\n|---|---|\n| 1 | May |",
        f"{QUOTE}\n{{: #⟦quote-1⟧}}",
    ],
)
def test_it_is_found_however_it_is_written(body: str) -> None:
    assert_found(RULE, body)


def test_of_two_that_are_the_same_the_second_is_found() -> None:
    assert_found(RULE, '## Dates {#dates}\n\nIn May.\n\n## Days {#⟦dates⟧}\n\n<p id="⟦dates⟧">In June.</p>')


def test_it_is_an_error_that_says_where_the_other_is() -> None:
    (finding,) = findings(sound("## Dates {#dates}\n\nIn May.\n\n## Days {#dates}\n\nIn June."))
    assert finding.level == Level.ERROR
    assert finding.message == "“dates” is already the id of a place on line 7."
    assert finding.fix == "Call this place “dates-2”, here and wherever a link leads to it."
    (finding,) = findings(sound("## Dates {#contacts}\n\nIn May."))
    assert finding.message == "“contacts” is the id of a part that the page itself may have."
    assert finding.fix == "Call this place “section-contacts”, here and wherever a link leads to it."


@pytest.mark.parametrize(
    "body",
    [
        "## Dates {#dates}\n\nIn May.\n\n## Days {#days}\n\nIn June.",
        "## Contacts\n\n## Notes\n\n## Contacts",
        "## Dates {#ends}\n\nIn May.",
        "Write `{#contacts}` behind it.\n\n    ## Dates {#contacts}",
        "Write {#contacts} in the middle of a line.",
        f"{QUOTE}\n\nWrite {{#quote-1}} in the middle of a line.",
        '<p class="contacts">They begin in May.</p>',
        "See [the dates](#dates).\n\n## Dates {#dates}",
        "A ring of the bell id est {a set #contacts of}.",
    ],
)
def test_ids_of_their_own_and_what_is_no_id_pass(body: str) -> None:
    assert rules(sound(body)) == []


@pytest.mark.parametrize("text", ["# A {: " + "#" * 200_000, "# A {:" + " #a" * 60_000, "# A {" + " " * 200_000])
def test_braces_that_never_close_are_looked_through_once(text: str) -> None:
    assert_found(RULE, text)
