from __future__ import annotations

from dataclasses import replace

import pytest

from press.rules.missing_helpline import check
from tests.fixtures import office, quoted, release, sound


def missing(body: str, tags: str) -> list[str]:
    """What the findings in a release with these tags stand on."""
    one = release(sound(body, {"Tags": tags, "Helplines": "harbour-line"}))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    "body",
    [
        "Ring the Harbour Line.",
        "Ring 0808 157 0100.",
        "Ring the HARBOUR LINE.",
        "It was 0808 157 0999.",
        "Since 2019 the Harbour Line answers at night.",
        "A house.[^1]\n\nEnds\n\n[^1]: Help: Harbour Line.",
        "A house.\n\nEnds\n\n## Notes to editors\n\nHelp: +44 808 157 0100",
    ],
)
def test_a_name_or_a_number_in_body_or_notes_is_enough(body: str) -> None:
    assert missing(body, "safe homes") == []


@pytest.mark.parametrize(
    "body",
    [
        "A house opens.",
        "Ring Night Owls on 0808 157 0200.",
        "Ring 0808 157 0101.",
        "Harbour Lines are cut.",
        "A house.[^1]\n\nEnds\n\n[^1]: Harbour Line, annual count, 2025.",
    ],
)
def test_without_either_the_tag_is_faulted(body: str) -> None:
    assert missing(body, "libraries, safe homes") == ["safe homes"]


def test_the_header_alone_does_not_do() -> None:
    text = sound("A house opens.", {"Title": "Harbour Line opens a house", "Tags": "safe-homes"})
    (fault,) = check(release(text), office())
    assert fault.message == (
        "“Safe homes” is a sensitive topic, and the text gives neither the name nor the number of “Harbour Line”."
    )
    assert fault.fix == "Add “Harbour Line: 0808 157 0100” to the text or to the notes to editors."


def test_each_helpline_of_a_topic_is_asked_for() -> None:
    (fault,) = check(release(sound("A walk.", {"Tags": "Grief and loss"})), office())
    assert fault.fix == (
        "Add “Night Owls: 0808 157 0200” and “Quiet Room: 020 7946 0300” to the text or to the notes to editors."
    )
    assert missing("Night Owls walk with us.", "Grief and loss") == ["Grief and loss"]
    assert missing("Night Owls and the Quiet Room walk with us.", "Grief and loss") == []


def test_a_helpline_that_the_directory_lacks_is_not_asked_for_here() -> None:
    base = office()
    topic = base.directory.topics["safe-homes"].model_copy(update={"helplines": ("no-such-line", "harbour-line")})
    ours = replace(base, directory=replace(base.directory, topics={"safe-homes": topic}))
    (fault,) = check(release(sound("A house opens.", {"Tags": "safe homes"})), ours)
    assert fault.fix == "Add “Harbour Line: 0808 157 0100” to the text or to the notes to editors."
    assert not list(check(release(sound("Ring the Harbour Line.", {"Tags": "safe homes"})), ours))


def test_the_number_of_a_press_contact_is_no_helplines_whatever_its_key() -> None:
    base = office()
    desk = base.directory.contacts["harbour-press"].model_copy(update={"key": "harbour-line"})
    ours = replace(base, directory=replace(base.directory, contacts={"harbour-line": desk}))
    one = release(sound(f"Ring {desk.phone}.", {"Tags": "safe homes"}))
    assert [quoted(one, fault.span) for fault in check(one, ours)] == ["safe homes"]


def test_other_topics_ask_for_none() -> None:
    assert missing("A library opens.", "libraries") == []


def test_a_topic_that_names_no_helpline_asks_for_any() -> None:
    base = office()
    topic = base.directory.topics["safe-homes"].model_copy(update={"helplines": ()})
    bare = replace(base, directory=replace(base.directory, topics={"safe-homes": topic}))
    (fault,) = check(release(sound("A house opens.", {"Tags": "safe homes"})), bare)
    assert fault.message == "“Safe homes” is a sensitive topic, and the text gives no helpline."
    assert not list(check(release(sound("Ring Night Owls.", {"Tags": "safe homes"})), bare))
