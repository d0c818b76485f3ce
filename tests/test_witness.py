"""A witness answers as the office does, and remembers what it was asked."""

from __future__ import annotations

import inspect
from dataclasses import replace

import pytest

from press.office import Office
from press.telephone import normal
from press.witness import QUESTIONS, Witness
from tests.fixtures import HELD_PATH, office, release, sound

ASKED = {
    "at": "releases/2026/held/",
    "with_reference": "HT-2026-03",
    "in_file": "releases/2026/held.md",
    "has_file": "releases/2026/sound.md",
    "is_stray": "files/list.txt",
    "may_run": "files/tour.svg",
    "has_list": "topics/safe-homes/",
    "kit": "harbour-keys",
    "has_kit": "harbour-keys",
    "kit_like": "harbour-key",
    "kit_is_live": "harbour-keys",
    "numbers": "01632960101 020",
    "contact": "harbour-press",
    "who_has": "116123",
    "who_reads": "press@harbour.example.org",
    "listing": "contact names",
    "file_like": "releases/2026/Sound.md",
    "address_like": "releases/2026/soundd/",
}

OF_ITSELF = {
    "renewed",
    "days_ahead",
    "is_held",
    "is_live",
    "is_out_by",
    "topics_of",
    "helplines_of",
    "language",
    "address",
    "inside",
    "is_list",
    "lists_of",
} | {"numbers_in"}
"""What the office says from the release it is asked about, the directory and the settings alone."""


def test_every_question_about_other_releases_is_one_that_a_witness_remembers() -> None:
    methods = {name for name, _ in inspect.getmembers(Office, inspect.isfunction) if not name.startswith("_")}
    assert methods - OF_ITSELF == set(QUESTIONS) == set(ASKED)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_answer_is_the_offices_and_is_remembered(question: str) -> None:
    witness = Witness(office(), {HELD_PATH: "digest"})
    assert getattr(witness, question)(ASKED[question]) == getattr(office(), question)(ASKED[question])
    assert list(witness.asked) == [(question, ASKED[question])]
    assert witness.answer((question, ASKED[question])) == witness.asked[question, ASKED[question]]
    witness.begin()
    assert witness.asked == {}


def test_another_content_of_a_release_that_was_asked_about_is_another_answer() -> None:
    question = ("at", ASKED["at"])
    before, after = Witness(office(), {HELD_PATH: "one"}), Witness(office(), {HELD_PATH: "two"})
    assert before.answer(question) != after.answer(question)
    lifted = Witness(office("2026-12-01"), {HELD_PATH: "one"})
    assert before.answer(question) != lifted.answer(question)


def test_another_release_of_the_same_reference_is_another_answer() -> None:
    question = ("with_reference", ASKED["with_reference"])
    alone, twins = office(), office()
    twin = replace(twins.releases[0], path="content/releases/2026/twin.md")
    assert twin.number == ASKED["with_reference"]
    twins = replace(twins, releases=(*twins.releases, twin))
    assert Witness(alone, {}).answer(question) != Witness(twins, {}).answer(question)
    assert Witness(alone, {}).answer(("with_reference", "none")) == Witness(twins, {}).answer(
        ("with_reference", "none")
    )


def test_the_releases_cannot_be_gone_through() -> None:
    witness = Witness(office(), {})
    assert (witness.releases, witness.pages, witness.files) == ((), (), frozenset())


def test_another_kit_under_the_same_key_is_another_answer() -> None:
    before = office()
    kit = before.directory.kits["harbour-lights"]
    other = replace(before.directory, kits={"harbour-lights": kit.model_copy(update={"title": "Other lights"})})
    after = replace(before, directory=other)
    question = ("kit", "harbour-lights")
    assert Witness(before, {}).answer(question) == Witness(office(), {}).answer(question)
    assert Witness(before, {}).answer(question) != Witness(after, {}).answer(question)


def test_neither_the_time_nor_all_kits_can_be_asked_for() -> None:
    witness = Witness(office(), {})
    with pytest.raises(TypeError):
        witness.clock.today  # noqa: B018 - the asking is what is tested
    with pytest.raises(TypeError):
        "harbour-lights" in witness.directory.kits  # noqa: B015 - likewise
    with pytest.raises(TypeError):
        "116123" in witness.known  # noqa: B015 - likewise


def test_a_contact_is_asked_for_by_its_key_and_whoever_goes_through_them_all_has_asked_for_all() -> None:
    there = office()
    witness = Witness(there, {})
    assert witness.directory.contacts.get("harbour-press") == there.directory.contacts["harbour-press"]
    assert "nobody" not in witness.directory.contacts
    assert set(witness.asked) == {("contact", "harbour-press"), ("contact", "nobody")}
    assert list(witness.directory.contacts) == list(there.directory.contacts)
    assert ("listing", "contacts") in witness.asked


def test_another_number_of_a_contact_is_another_answer_for_those_who_asked_for_it_alone() -> None:
    before = office()
    desk = before.directory.contacts["harbour-press"]
    moved = desk.model_copy(update={"phone": "01632 960 199", "former_numbers": (desk.phone,)})
    after = replace(
        before, directory=replace(before.directory, contacts={**before.directory.contacts, desk.key: moved})
    )
    number = normal(desk.phone)

    def answer(of: Office, question: tuple[str, str]) -> str:
        return Witness(of, {}).answer(question)

    like = ("numbers", "01632960199")
    for question in (("contact", desk.key), ("who_has", number), ("numbers", "all"), like, ("listing", "contacts")):
        assert answer(before, question) != answer(after, question)
    for question in (("contact", "nobody"), ("numbers", ""), ("listing", "mail domains")):
        assert answer(before, question) == answer(after, question)


def test_a_text_without_a_long_number_depends_on_short_codes_alone() -> None:
    witness = Witness(office(), {})
    witness.numbers_in("In 2018, 1,008 callers rang 116 123.")
    assert list(witness.asked) == [("numbers", "")]
    assert witness.numbers("") == {number for number in office().known if len(number) <= 6}
    witness.begin()
    witness.numbers_in("Ring 01632 960 101.")
    assert list(witness.asked) == [("numbers", "01632960101")]


def test_answers_stand_as_long_as_each_of_them_is_the_same() -> None:
    before, lifted = office(), office("2026-12-01")
    more = replace(before, files=before.files | {"files/map.pdf"})
    kit, file = ("kit_is_live", "harbour-keys"), ("has_file", "files/map.pdf")
    asked = {question: Witness(before, {}).answer(question) for question in (kit, file)}
    assert Witness(before, {}).still_answers(asked)
    assert Witness(before, {}).still_answers({})
    assert not Witness(more, {}).still_answers(asked)
    assert not Witness(lifted, {}).still_answers(asked)
    assert Witness(lifted, {}).still_answers({file: asked[file]})
    again = Witness(more, {})
    for _ in range(2):
        assert again.still_answers({kit: asked[kit]})
        assert not again.still_answers({file: asked[file]}), "whether it was asked before or not"


def test_to_ask_how_many_there_are_or_for_the_first_is_to_ask_for_all() -> None:
    there = office()
    for go in (len, lambda records: next(iter(records))):
        witness = Witness(there, {})
        assert go(witness.directory.contacts) == go(there.directory.contacts)
        assert list(witness.asked) == [("listing", "contacts")]


def test_the_days_of_a_release_that_are_to_come_are_known_all_the_same() -> None:
    there = office()
    ahead = release(sound(header={"Date": "2026-12-01"})).card
    assert Witness(there, {}).days_ahead(ahead) == there.days_ahead(ahead) != ()
    assert not Witness(there, {}).is_held(ahead)


def test_whether_a_release_is_held_is_known_all_the_same() -> None:
    there = office()
    held = there.in_file(HELD_PATH.partition("/")[2])
    assert held is not None
    assert Witness(there, {}).is_held(held) is there.is_held(held) is True


def test_a_question_that_no_office_knows_has_no_answer_that_was_given_before() -> None:
    assert Witness(office(), {}).answer(("anything", "else")) == ""


def test_of_the_next_release_the_same_passage_is_asked_about_anew() -> None:
    witness, asked = Witness(office(), {}), []
    for _ in range(2):
        witness.begin()
        assert [number.digits for number in witness.numbers_in("Ring 0808 157 0777.")] == ["+448081570777"]
        asked.append(witness.asked)
    assert asked[0] == asked[1] != {}
