from __future__ import annotations

from dataclasses import replace

import pytest

from press.directory import Contact
from press.directory.records import Spokesperson
from press.rules.likeness import distance, is_slip
from press.rules.misspelt_name import check
from tests.fixtures import finder, office, quoted, release, sound

faults = finder(check)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Harbor Trust opens it.", "Harbor Trust"),
        ("It is Harbour Turst’s house.", "Harbour Turst"),
        ("It is the Northshire Conty Council.", "Northshire Conty Council"),
        ("The patients of\nRiverside Hosptial come.", "Riverside Hosptial"),
        ("Ring the Quite Room.", "Quite Room"),
        ("Donata Findlater opened it.\n\nDonata Findlatter shut it.", "Donata Findlatter"),
        ("Donata Findlater opened it. Later, “So,” said Ms Findlatter.", "Findlatter"),
        ("Donata Findlater opened it. Donata Findlater left. Donata Findleter came.", "Donata Findleter"),
        ("Jo Findlater opened it.\n\nThen Joe Findlater shut it.", "Joe Findlater"),
        ("Donata Findlater opened it.\n\nThe manager Findlatter can be filmed.", "Findlatter"),
        ("Dale Hutton Findlater opened it.\n\n“Findlatter did not stay,” he said.", "Findlatter"),
        ("Donata Findlater wrote it.[^1]\n\n[^1]: Findlatter D, Moss P, *The house*, 2025.", "Findlatter"),
        ("It is the Northshire Counties Council. Northshires County Council left.", "Northshires County Council"),
        ("Sarah Clarke opened it.\n\nSarah Clark shut it.", "Sarah Clark"),
        ("Stephen Moss-Hill opened it.\n\nSteven Moss-Hill shut it.", "Steven Moss-Hill"),
        ("Mieke van der Linden opened it.\n\nMieke van de Linden shut it.", "Mieke van de Linden"),
        ("Donata Ashby-Holt opened it.\n\nDonata Ashby-Hold shut it.", "Donata Ashby-Hold"),
        ("Donata Asante-Jones opened it.\n\nThe mayor thanked Ms Asanti-Jones.", "Asanti-Jones"),
        ("Donata Findlater opened it.\n\nDerek Moss and Dr Findlatter are free.", "Findlatter"),
        ("Donata Findlater opened it.\n\nCllr Moss and Ms. Findlatter are free.", "Findlatter"),
        ("Donata O’Sullivan opened it.\n\n“At last,” said Ms O'Sulliven.", "O'Sulliven"),
        (
            "The Marine Conservation Society came.\n\nThe Marine Conversation Society left.",
            "Marine Conversation Society",
        ),
    ],
)
def test_a_slip_is_found(text: str, found: str) -> None:
    assert faults(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Trust’s house. The Harbour Trusts of England. Harbour trust. HARBOUR TRUST.",
        "Riverside Hospitals and the Riverside Hospital.",
        "Night Owl and Night Owls’ line.",
        "Jo Findlater and Joe Findlater opened it.",
        "Jo Findlater opened it with her brother.\n\nThen Joe Findlater shut it.",
        "Jo Findlater came. Joe Findlater came.\n\nJo Findlater left. Joe Findlater left.",
        "North Wales Police came.\n\nSouth Wales Police left.",
        "Jan van de Velde opened it.\n\nMieke van der Velde shut it. It was by the Velde.",
        "Essex Police came.\n\nWessex Police left.",
        "Newton Abbot came.\n\nNewtown Abbot left.",
        "The Press Office came.\n\nThe Press Officer left.",
        "The National Police Council came.\n\nThe National Policy Council left.",
        "Mr Moss came.\n\nMrs Moss left.",
        "Donata Findlater opened it.\n\nDerek Moss and Dr Findlater are free.",
        "Derek Findlater and Dr Findlatter came.\n\nMr Findlater and Dr Findlatter left.",
        "The Moss and Dr Pepper Fund came.\n\nThe Moss and Dr Pepper Funds left.",
        "Donata Hexam opened it near Hexham.",
        "Riverside Hill School came.\n\nRiverside Hall School left.",
        "Donata Waters opened it.\n\nWater was in the cellar.",
        "Donata Findlater wrote it.[^1]\n\n[^1]: Findlater D, Finder P, *The house*, 2025.",
        "John Hill came.\n\nJohn Hall left.",
        "Donata Asante-Jones came.\n\nMs Asante-Johnson left.",
        "The North-East Trust came.\n\nThe North-West Trust left.",
        "Donata O’Connor came.\n\nDonata O’Connell left.",
        "Donata Moss-Hill came.\n\nMs Moss-Hall left.",
        "Write to harbor.trust@example.org or see www.harbortrust.example.org.",
    ],
)
def test_two_names_are_two_names(text: str) -> None:
    assert faults(text) == []


def test_the_message_says_what_is_meant() -> None:
    (fault,) = check(release(sound("Harbor Trust opens it.")), office())
    assert fault.message == "“Harbor Trust” looks like a slip for “Harbour Trust”."


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("harbour", "harbor", 1), ("trust", "turst", 1), ("trust", "trust", 0), ("moss", "hill", 3), ("a", "abcd", 3)],
)
def test_distance_counts_letters(one: str, other: str, apart: int) -> None:
    assert distance(one, other) == distance(other, one) == apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("trust", "trusts"),
        ("office", "officer"),
        ("bradley", "hadley"),
        ("hill", "hall"),
        ("a1234", "a1235"),
        ("asante-jones", "asanti-johns"),
        ("ashby-hill", "ashby-mill"),
        ("ashby-holt", "ashby-halls"),
        ("lee-holt", "lee-hold"),
    ],
)
def test_words_that_only_look_alike_are_no_slips(one: str, other: str) -> None:
    assert not is_slip(one, other)


RUTH = Contact(
    key="ruth", name="Ruth Adeyemi", organisation="harbour-trust", phone="01632 960 101", email="r@trust.example.org"
)
SPEAKER = Spokesperson(name="Sarah Jane Thompson", role="Trustee")
ANOTHER = Spokesperson(name="Joanna Fairweather", role="Trustee")
TITLED = (Spokesperson(name="Dr Imogen Halloran MBE"), Spokesperson(name="Jo van der Linden"))


def faults_beside_people(body: str, contacts: str = "ruth") -> list[tuple[str, str]]:
    """What is found, and what is meant, where the directory knows Ruth Adeyemi, and Sarah Jane Thompson who speaks."""
    directory = office().directory
    trust = directory.organisations["harbour-trust"].model_copy(update={"spokespeople": (SPEAKER, ANOTHER, *TITLED)})
    people = replace(
        directory,
        contacts={**directory.contacts, "ruth": RUTH},
        organisations={**directory.organisations, "harbour-trust": trust},
    )
    one = release(sound(body, {"Contacts": contacts}))
    found = check(one, replace(office(), directory=people))
    return [(quoted(one, fault.span), fault.message.split("“")[2].split("”")[0]) for fault in found]


@pytest.mark.parametrize(
    ("body", "wrong", "right"),
    [
        ("Contact Ruth Adeyami for more.", "Ruth Adeyami", "Ruth Adeyemi"),
        ("“Come,” said Ruth Adeyemmi.", "Ruth Adeyemmi", "Ruth Adeyemi"),
        ("It is Ruth Adeymei’s work.\n\nRuth Adeyemi leads it.", "Ruth Adeymei", "Ruth Adeyemi"),
        ("It opens.\n\nEnds\n\nPress: Ruth Adeyem, all day", "Ruth Adeyem", "Ruth Adeyemi"),
        ("Joana Fairweather, trustee, can be filmed.", "Joana Fairweather", "Joanna Fairweather"),
        ("Sarah Jane Thomson, trustee, can be filmed.", "Sarah Jane Thomson", "Sarah Jane Thompson"),
        ("Sarah Jayne Thompson, trustee, can be filmed.", "Sarah Jayne Thompson", "Sarah Jane Thompson"),
        ("“Come,” said Imogen Haloran.", "Imogen Haloran", "Imogen Halloran"),
        ("“Come,” said Dr Imogen Haloran MBE.", "Imogen Haloran", "Imogen Halloran"),
        ("“Come,” said Jo van de Linden.\n\nJo van der Linden leads it.", "Jo van de Linden", "Jo van der Linden"),
    ],
)
def test_a_slip_in_the_name_of_a_contact_or_a_speaker_is_found(body: str, wrong: str, right: str) -> None:
    assert faults_beside_people(body) == [(wrong, right)]


@pytest.mark.parametrize(
    "body",
    [
        "Contact Ruth Adeyemi, or Ruth Adeyemi’s desk.",
        "Ruth Adeyemis of this world.",
        "Rutha Adeyami came, and Tunde Adeyami with her.",
        "Ruth Adeyemi met Ruth Adeyami at the door.",
        "Ruth Adeyemi came. Ruth Adeyami came.\n\nRuth Adeyemi left. Ruth Adeyami left.",
        "Ruth Akeyamo, Ruth Adams and Ruth Okonjo came.",
        "It was in Ruth Adeyami House.",
        "Jane Thomson came; Sarah Thomson too.",
        "Ruthe Adeyemi and Sara Jane Thompson came.",
        "Joan Fairweather, Johann Fairweather and Susanna Fairweather came.",
        "Joanna Fairweather met Joana Fairweather at the door.",
        "Sarah J Thompson and Sarah K Thompson came; Jo van Linden too.",
        "Dr Imogen Halloran, and Imogen Halloran KC are one. Jo Linden and Jo van den Bosch are two.",
    ],
)
def test_somebody_of_nearly_that_name_is_somebody_else(body: str) -> None:
    assert faults_beside_people(body) == []


def test_a_press_contact_of_others_is_not_compared_with() -> None:
    assert faults_beside_people("Ruth Adeyami opened the hall.", contacts="harbour-press") == []


def faults_beside_a_name_of_one_word(body: str) -> list[str]:
    """What is found where the directory knows Evenlight, an organisation whose name is one word."""
    directory = office().directory
    evenlight = directory.organisations["harbour-trust"].model_copy(update={"key": "evenlight", "name": "Evenlight"})
    one = release(sound(body))
    known = replace(directory, organisations={**directory.organisations, "evenlight": evenlight})
    return [quoted(one, fault.span) for fault in check(one, replace(office(), directory=known))]


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("The Fell & Sands Rescue Team opens it.", ["Fell & Sands Rescue Team"]),
        ("The Fell and Sands Rescue Team opens it, with Tarn & Fall and the Fell & Moor Rescue Team.", []),
    ],
)
def test_an_ampersand_for_and_is_found_in_a_name_of_the_directory(body: str, wrong: list[str]) -> None:
    directory = office().directory
    team = directory.organisations["harbour-trust"].model_copy(update={"name": "Fell and Sands Rescue Team"})
    one = release(sound(body))
    known = replace(directory, organisations={**directory.organisations, "team": team})
    assert [quoted(one, fault.span) for fault in check(one, replace(office(), directory=known))] == wrong


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("EvenLight opens it.", "EvenLight"),
        ("Harbour Trust and EvenLight open it.", "EvenLight"),
        ("It is open to Harbour Trust and Even Light.", "Even Light"),
        ("EvenLight and Northshire County Council open it.", "EvenLight"),
        ("Harbour Trust and the Evenlihgt of Marram open it.", "Evenlihgt"),
    ],
)
def test_a_slip_in_a_name_of_one_word_is_found_wherever_it_stands(body: str, wrong: str) -> None:
    assert faults_beside_a_name_of_one_word(body) == [wrong]


@pytest.mark.parametrize(
    "body",
    [
        "Harbour Trust and Evenlight open it.",
        "EVENLIGHT AND HARBOUR TRUST OPEN IT",
        "Harbour Trust and Evenlight’s volunteers open it.",
        "Northshire County Council and Evelina open it.",
        "Harbour Trust met Donata Even. Light was low.",
    ],
)
def test_what_is_no_slip_for_a_name_of_one_word_passes(body: str) -> None:
    assert faults_beside_a_name_of_one_word(body) == []
