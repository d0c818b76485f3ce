"""Headlines that speak of a sensitive topic, without its tag."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.directory import Topic
from press.office import Office
from press.rules.untagged_topic import check
from tests.fixtures import office, quoted, release, sound


def _office() -> Office:
    base = office()
    more = {
        "mental-health": Topic(key="mental-health", name="Mental health", sensitive=True),
        "sexual-violence": Topic(key="sexual-violence", name="Sexual violence", sensitive=True),
        "child-protection": Topic(key="child-protection", name="Child protection", sensitive=True),
        "crime": Topic(key="crime", name="Crime and abuse"),
    }
    return replace(base, directory=replace(base.directory, topics={**base.directory.topics, **more}))


def found(title: str, body: str = "It is told.", **header: str) -> list[str]:
    """What the findings in a release with this headline stand on."""
    one = release(sound(body, {"Title": title, **header}))
    return [quoted(one, fault.span) for fault in check(one, _office())]


@pytest.mark.parametrize(
    ("title", "at"),
    [
        ("Man jailed for rape of a woman", "rape"),
        ("Rape of student: two arrested", "Rape"),
        ("Teacher raped pupil, court hears", "raped"),
        ("Appeal after sexual assault on train", "sexual assault"),
        ("Town mourns three who died by suicide", "suicide"),
        ("Pupil took her own life after bullying", "took her own life"),
        ("Man guilty of child abuse", "child abuse"),
        ("Man had indecent images of children", "indecent images of children"),
        ("Found guilty of kidnap and rape", "rape"),
        ("Two found dead after suicide pact", "suicide"),
    ],
)
def test_a_headline_that_speaks_of_it_is_found(title: str, at: str) -> None:
    assert found(title) == [at]
    assert found("It is told", Standfirst=title) == [at]


@pytest.mark.parametrize(
    "title",
    [
        "Fields of oilseed rape are early this year",
        "Wheat and rape in flower; price of rape oil falls",
        "Suicide Squad comes to the Odeon",
        "Leader commits political suicide",
        "Play of The Rape of the Lock opens; walk in the Rape of Bramber",
        "Grape harvest begins; drapers, scrapes and therapist",
        "Trust opens a night line for children",
        "Child benefit rises, and child labour falls",
        "Abuse of trust by a treasurer",
        "Assisted-suicide law debated, and cell suicide explained",
        "Film The Virgin Suicides shown; cars with suicide doors on the “suicide” lane",
        "Rape-seed spill closes road; rape straw burns; rape and maize grow; The Rape of Lucretia sung",
    ],
)
def test_other_headlines_pass(title: str) -> None:
    assert found(title) == []


def test_a_tag_of_a_sensitive_topic_or_a_helpline_is_enough() -> None:
    assert found("Man jailed for rape", Tags="sexual violence") == []
    assert found("Man jailed for rape", Tags="safe homes") == []
    assert found("Man jailed for rape", "Help: the Harbour Line, 0808 157 0100.") == []
    assert found("Man jailed for rape", Tags="crime and abuse") == ["rape"]


def test_the_text_alone_is_not_looked_at_nor_another_language() -> None:
    assert found("Man jailed", "He was jailed for rape.") == []
    assert found("Carchar am rape", Lang="cy") == []


def test_where_the_directory_has_no_topic_for_it_nothing_is_said() -> None:
    one = release(sound("It is told.", {"Title": "Man jailed for rape"}))
    assert not list(check(one, office()))


def test_the_topics_are_named() -> None:
    (fault,) = check(release(sound("It is told.", {"Title": "Man jailed for rape"})), _office())
    assert fault.message == "The headline speaks of “rape”, and no tag of the release names a sensitive topic."
    assert fault.fix == (
        "Write “Sexual violence” or “Child protection” under Tags: the release is then asked for the helplines of that "
        "topic."
    )


def test_in_a_release_about_farming_the_word_alone_says_nothing() -> None:
    assert found("Less rape is sown this autumn", "Farmers sow fewer hectares of it.") == []
    assert found("Farmer raped a woman", "He has 40 hectares.") == ["raped"]
