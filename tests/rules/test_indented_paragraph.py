from __future__ import annotations

import pytest

from press.rules.indented_paragraph import check
from tests.fixtures import office, release, sound
from tests.rules.marked import assert_found

RULE = "indented-paragraph"


@pytest.mark.parametrize(
    "text",
    [
        "A house.\n\n\t⟦Anyone who lies awake can ring us.⟧",
        "A house.\n\n    ⟦Anyone who lies awake can ring us.⟧",
        "A house.\n\n \t⟦Anyone who lies awake can ring us.⟧",
        "A house.\n\n      ⟦Anyone who lies awake can ring us.⟧",
        "A house.\n\n\t\t⟦Anyone who lies awake can ring us.⟧",
        "A house.\n\n    ⟦Anyone who lies awake⟧\n    can ring us.",
        "A house.\n\n    ⟦Anyone who lies awake can ring us.⟧\n\n    It is open.",
        "A house.\n\n    ⟦Anyone who lies awake can ring us.  It is open.⟧",
        "A house.\n\n    ⟦“Nobody has to lie awake alone,” the warden said.⟧",
        "A house.\n\n    ⟦**Anyone** who lies awake can ring us - at night too.⟧",
        "A house.\n\n    ⟦12 towns have a house of the kind.⟧",
        "\t⟦Anyone who lies awake can ring us.⟧\n\nA house.",
    ],
)
def test_prose_behind_a_tab_or_four_blanks_is_found(text: str) -> None:
    assert_found(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        "   Anyone who lies awake can ring us.",
        "```\nAnyone who lies awake can ring us.\n```",
        "```\n    Anyone who lies awake can ring us.\n```",
        "~~~\nA house.\n\n    Anyone who lies awake can ring us.\n~~~",
        "- to listen\n\n    Anyone who lies awake can ring us.\n\n- to ring back",
        "- to listen\n\n        Anyone who lies awake can ring us.\n\n- to ring back",
        "A house.[^1]\n\nEnds\n\n[^1]: Source: the council.\n\n    Anyone who lies awake can ring us.",
        "A house.\n\n    pip install a house of the kind",
        "A house.\n\n    - to listen to whoever lies awake",
        "A house.\n\n    SELECT name FROM houses WHERE beds = 12",
        "A house.\n\n    Python reads the house with --beds and so on",
        "A house.\n\n    House      Beds    Opens in the week\n    Riverside  12      May",
        "A house.\n\n    Riverside Road, Leeds",
        "A house.\n\n<pre>\n    Anyone who lies awake can ring us.\n</pre>",
    ],
)
def test_what_is_code_or_belongs_to_an_item_or_a_note_is_left(text: str) -> None:
    assert list(check(release(sound(text)), office())) == []


def test_it_is_told_by_its_first_words() -> None:
    (fault,) = check(release(sound("A house.\n\n\tAnyone who lies awake can ring us.")), office())
    assert fault.message == "“Anyone who lies awake can…” is indented, so it would be printed as program code."
    assert fault.fix == "Take the tab, or the blanks, at the beginning of its lines away."


def test_a_note_behind_four_blanks_has_a_rule_of_its_own() -> None:
    text = "A house.[^1]\n\nEnds\n\n## Notes to editors\n\nA line.\n\n    [^1]: Source: the count of the council, 2025."
    assert list(check(release(sound(text)), office())) == []
