from __future__ import annotations

from dataclasses import replace

import pytest

from press.directory import Topic
from press.office import Office
from press.rules.misspelt_topic import check
from tests.fixtures import office, quoted, release, sound
from tests.rules.marked import assert_found


def with_topic(name: str, key: str = "the-topic") -> Office:
    """An office that has one topic."""
    base = office()
    return replace(base, directory=replace(base.directory, topics={key: Topic(key=key, name=name)}))


@pytest.mark.parametrize("tags", ["⟦safe hoems⟧", "libraries, ⟦Safe-home⟧", "⟦libaries⟧, carers", "⟦greif and loss⟧"])
def test_a_tag_that_is_nearly_a_topic_is_found(tags: str) -> None:
    assert_found("misspelt-topic", "A house opens.", {"Tags": tags})


@pytest.mark.parametrize(
    ("tag", "topic"),
    [
        ("mental heath", "Mental health"),
        ("metnal helth", "Mental health"),
        ("mentalhealth", "Mental health"),
        ("MENTAL HEALTH", "Mental health"),
        ("self ham", "Self harm"),
        ("sucide", "Suicide"),
        ("cancr", "Cancer"),
        ("hospital", "Hospitals"),
        ("hate crime", "Hate crimes"),
        ("women's health", "Women’s health"),
        ("the topics", "Something else"),
    ],
)
def test_a_slip_or_two_are_seen_through(tag: str, topic: str) -> None:
    one = release(sound("A house opens.", {"Tags": tag}))
    (fault,) = check(one, with_topic(topic))
    assert quoted(one, fault.span) == tag
    assert fault.fix == f"Did you mean “{topic}”?"
    assert fault.message == (
        f"“{tag}” is not a topic of the directory, so nothing that the topic asks for is looked after."
    )


@pytest.mark.parametrize(
    ("tag", "topic"),
    [
        ("homes", "Safe homes"),
        ("health", "Mental health"),
        ("dental health", "Mental health"),
        ("young people", "Older people"),
        ("men’s health", "Women’s health"),
        ("male violence", "Female violence"),
        ("North Wales", "South Wales"),
        ("employment", "Unemployment"),
        ("emigration", "Immigration"),
        ("art", "Arts"),
        ("home", "Homes"),
        ("police", "Policy"),
        ("child poverty", "Child protection"),
        ("…", "Health"),
    ],
)
def test_another_topic_is_none(tag: str, topic: str) -> None:
    assert list(check(release(sound("A house opens.", {"Tags": tag})), with_topic(topic))) == []


def test_a_topic_by_its_name_or_key_is_right() -> None:
    for tag in ("Mental health", "the topic", "The-Topic"):
        assert list(check(release(sound("A house opens.", {"Tags": tag})), with_topic("Mental health"))) == []


def test_a_topic_that_the_directory_has_wrong_is_reported_there() -> None:
    base = with_topic("Hospital", "hospital")
    broken = replace(base, directory=replace(base.directory, broken=frozenset({("topic", "hospitals")})))
    assert list(check(release(sound("A house opens.", {"Tags": "hospitals"})), broken)) == []
