from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.directory import Contact, Directory, Helpline, Kit, Organisation, Topic, load_directory
from tests.directory.offices import FILES, faults, office, only_fault

CONTACTS = FILES["directory/contacts.yaml"]


def change(file: str, old: str, new: str) -> dict[str, str | None]:
    name = f"directory/{file}.yaml"
    assert old in FILES[name]
    return {name: FILES[name].replace(old, new)}


def test_a_sound_office_has_no_fault(tmp_path: Path) -> None:
    directory = office(tmp_path)
    assert directory.faults == ()
    assert directory.contacts["saltmarsh-press"].phone == "01632 960 140"
    assert directory.organisations["saltmarsh-council"].contacts == ("saltmarsh-press",)
    assert directory.topics["mental-health"].sensitive is True
    assert directory.helplines["evenlight-line"].key == "evenlight-line"


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (
            "contacts",
            "  phone:",
            "  rol: Duty officer\n  phone:",
            ("contacts.yaml", 4, "rol", "“rol” is not a field of a contact.", "Did you mean “role”?"),
        ),
        (
            "contacts",
            "  email: press@council.example.org\n",
            "",
            (
                "contacts.yaml",
                1,
                "saltmarsh-press",
                "“saltmarsh-press” has no email.",
                "Write it below: “email: …”.",
            ),
        ),
        (
            "contacts",
            "  phone: 01632 960 140\n",
            "",
            (
                "contacts.yaml",
                1,
                "saltmarsh-press",
                "“saltmarsh-press” has no phone or mobile.",
                "Give at least one of them.",
            ),
        ),
        (
            "contacts",
            "phone: 01632 960 140",
            "phone:",
            ("contacts.yaml", 4, "phone", "“phone” is empty.", "Write something after it, or take the line out."),
        ),
        (
            "contacts",
            "phone: 01632 960 140",
            "phone: '  '",
            ("contacts.yaml", 4, "  ", "“phone” is empty.", "Write something after it, or take the line out."),
        ),
        (
            "contacts",
            "01632 960 140",
            "01632 96O l40",
            (
                "contacts.yaml",
                4,
                "01632 96O l40",
                "“01632 96O l40” has the letter O and the letter l where a digit is meant.",
                "Write digits alone, such as 0808 1000 900.",
            ),
        ),
        (
            "contacts",
            "01632 960 140",
            "the office",
            (
                "contacts.yaml",
                4,
                "the office",
                "“the office” is not a telephone number.",
                "Write one number, in digits, such as 0808 1000 900.",
            ),
        ),
        (
            "contacts",
            "01632 960 140",
            "0161 49",
            (
                "contacts.yaml",
                4,
                "0161 49",
                "“0161 49” is not a number that can be rung.",
                "Check it digit by digit.",
            ),
        ),
        (
            "contacts",
            "press@council.example.org",
            "press at council.org",
            (
                "contacts.yaml",
                5,
                "press at council.org",
                "“press at council.org” is not an e-mail address.",
                "Write one address, such as press@charity.org.uk.",
            ),
        ),
        (
            "topics",
            "mental-health:",
            f"{'m' * 260}:",
            (
                "topics.yaml",
                1,
                "m" * 260,
                f"The name “{'m' * 40}…” makes 260 characters of an address; 240 is the most.",
                "Give it a shorter name, here and wherever it is named.",
            ),
        ),
        (
            "contacts",
            "organisation: saltmarsh-council",
            "organisation: saltmarsh-counsil",
            (
                "contacts.yaml",
                3,
                "saltmarsh-counsil",
                "There is no “saltmarsh-counsil” in organisations.yaml.",
                "Did you mean “saltmarsh-council”?",
            ),
        ),
        (
            "contacts",
            "  phone:",
            "  out_of_hours:\n    numbr: 07700 900 141\n    number: 07700 900 141\n  phone:",
            ("contacts.yaml", 5, "numbr", "“numbr” is not a field of “out_of_hours”.", "Did you mean “number”?"),
        ),
        (
            "contacts",
            "  phone:",
            "  verified: 24 January 2018\n  phone:",
            (
                "contacts.yaml",
                4,
                "24 January 2018",
                "“24 January 2018” is not a date written as 2018-01-24.",
                "Write the day as 2018-01-24.",
            ),
        ),
        (
            "contacts",
            "  phone:",
            "  public: perhaps\n  phone:",
            ("contacts.yaml", 4, "perhaps", "“perhaps” is neither yes nor no.", "Write yes or no."),
        ),
        (
            "contacts",
            "  phone:",
            "  key: other\n  phone:",
            (
                "contacts.yaml",
                4,
                "key",
                "“key” is not a field of a contact.",
                "The fields are name, organisation, role, phone, mobile, email, hours, out_of_hours, languages, "
                "regions, former_numbers, public, verified and until.",
            ),
        ),
        (
            "organisations",
            "contacts: [saltmarsh-press]",
            "contacts: saltmarsh-press",
            (
                "organisations.yaml",
                4,
                "saltmarsh-press",
                "“contacts” must be a list.",
                "Put a dash before each thing in it, on a line of its own, or write [one, another].",
            ),
        ),
        (
            "organisations",
            "contacts: [saltmarsh-press]",
            "contacts:\n    - saltmarsh-pres",
            (
                "organisations.yaml",
                5,
                "saltmarsh-pres",
                "There is no “saltmarsh-pres” in contacts.yaml.",
                "Did you mean “saltmarsh-press”?",
            ),
        ),
        (
            "organisations",
            "https://council.example.org",
            "council.example.org",
            (
                "organisations.yaml",
                3,
                "council.example.org",
                "“council.example.org” is not a whole web address.",
                "Write it with https:// in front, and without spaces.",
            ),
        ),
        (
            "organisations",
            "  contacts:",
            "  logo: lamp-room/badge.png\n  contacts:",
            (
                "organisations.yaml",
                4,
                "lamp-room/badge.png",
                "There is no logo “lamp-room/badge.png” in the media kits.",
                "Put the file into content/media/lamp-room, and write it in the kit.yaml there, under logos.",
            ),
        ),
        *(
            (
                "organisations",
                "  contacts:",
                f"  logo: {logo}\n  contacts:",
                (
                    "organisations.yaml",
                    4,
                    logo,
                    f"There is no logo “{logo}” in the media kits.",
                    "Write the name of the kit, a stroke and the file: press-kit/logo.png.",
                ),
            )
            for logo in ("badge.png", "media/lamp-room/badge.png", "https://harbour.example.org/badge.png", "badge/")
        ),
        (
            "helplines",
            "covers: [England]",
            "covers: []",
            ("helplines.yaml", 4, "[]", "The list “covers” is empty.", "Put a line with a dash below it."),
        ),
        (
            "topics",
            "helplines: [evenlight-line]",
            "helplines: [other-line]",
            (
                "topics.yaml",
                4,
                "other-line",
                "There is no “other-line” in helplines.yaml.",
                "Add it to helplines.yaml, or name another that stands there.",
            ),
        ),
        (
            "topics",
            "  sensitive: yes",
            "  guidance:\n    - title: How to report\n  sensitive: yes",
            ("topics.yaml", 3, "guidance", "“guidance” has no url.", "Write it below: “url: …”."),
        ),
        (
            "topics",
            "name: Mental health",
            "name: [Mental, health]",
            (
                "topics.yaml",
                2,
                "[Mental, health]",
                "“name” must be one text.",
                "Write it after the colon, without dashes.",
            ),
        ),
    ],
)
def test_a_slip_is_one_fault_with_its_fix(
    tmp_path: Path, file: str, old: str, new: str, fault: tuple[str, int, str, str, str]
) -> None:
    assert only_fault(office(tmp_path, change(file, old, new))) == fault


def test_every_fault_is_found_at_once(tmp_path: Path) -> None:
    text = "Press Desk:\n  nam: Desk\n  organisation: nobody\n  phone: x\n  phone: y\nsecond: just words\n"
    directory = office(tmp_path, {"directory/contacts.yaml": text, "directory/organisations.yaml": None})
    assert [(line, message) for _, line, message in faults(directory)] == [
        (5, "“phone” stands twice: it is already on line 4."),
        (
            1,
            "“Press Desk” cannot be used as a name in this file: it may have lower-case letters, digits and hyphens.",
        ),
        (1, "“Press Desk” has no name."),
        (4, "“x” is not a telephone number."),
        (1, "“Press Desk” has no email."),
        (2, "“nam” is not a field of a contact."),
        (6, "“second” has no fields."),
        (3, "There is no “nobody” in organisations.yaml."),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "This file is empty."),
        (" \n", "This file is empty."),
        ("# nothing yet\n", "This file holds only comments: nobody reads a line that begins with #."),
        ("- saltmarsh-press\n", "This file is a list."),
        ("saltmarsh-press", "This file holds only text."),
        ("saltmarsh-press: [", "The file ends inside a bracket: “saltmarsh-press: [”."),
        ("saltmarsh-press: [\n\n", "The file ends inside a bracket: “saltmarsh-press: [”."),
    ],
)
def test_a_file_that_holds_no_names(tmp_path: Path, text: str, message: str) -> None:
    directory = office(tmp_path, {"directory/helplines.yaml": text, "directory/topics.yaml": None})
    assert [fault[2] for fault in faults(directory)] == [message]


def test_a_file_of_nothing_but_comments_says_what_belongs_there(tmp_path: Path) -> None:
    directory = office(tmp_path, {"directory/contacts.yaml": "# the desk\n#   name: Desk\n"})
    fault = only_fault(directory)
    assert fault[4] == (
        "It must hold names, each with the fields of a contact below it; docs/directory.md shows how. "
        "If there are none yet, take the file away."
    )
    assert directory.is_faulty("contact", "saltmarsh-press"), "what names it is not blamed as well"


def test_a_file_may_say_that_there_are_none(tmp_path: Path) -> None:
    assert office(tmp_path, {"directory/topics.yaml": "{}\n"}).faults == ()


def test_files_that_are_not_there_hold_nothing(tmp_path: Path) -> None:
    directory = office(tmp_path, dict.fromkeys(FILES))
    assert (directory.faults, dict(directory.contacts)) == ((), {})


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "content/directory/helplines.yaml").mkdir(parents=True)
    directory = office(tmp_path, {"directory/helplines.yaml": None})
    assert [fault.rule for _, fault in directory.faults] == ["unreadable-file"]
    assert directory.is_faulty("helpline", "evenlight-line")


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "content/directory").mkdir(parents=True)
    (tmp_path / "content/directory/topics.yaml").write_bytes(b"PK\x03\x04\0\0")
    ((source, fault),) = office(tmp_path, {"directory/topics.yaml": None}).faults
    assert (source.path, fault.rule) == ("content/directory/topics.yaml", "unreadable-file")


def test_a_directory_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/directory").write_text("contacts")
    assert [fault.rule for _, fault in office(tmp_path, dict.fromkeys(FILES)).faults] == ["unreadable-file"]


def test_a_file_with_a_misspelt_name_is_not_passed_over(tmp_path: Path) -> None:
    directory = office(tmp_path, {"directory/contact.yaml": CONTACTS})
    file, _, _, message, fix = only_fault(directory)
    assert (file, message) == (
        "contact.yaml",
        "“contact.yaml” is not a file of the directory, so nothing in it is read.",
    )
    assert fix == "Did you mean “contacts.yaml”?"


def test_a_record_with_a_fault_is_left_out_and_remembered(tmp_path: Path) -> None:
    directory = office(tmp_path, change("contacts", "01632 960 140", "the office"))
    assert "saltmarsh-press" not in directory.contacts
    assert directory.broken == {("contact", "saltmarsh-press")}
    assert directory.is_faulty("contact", "saltmarsh-press")
    assert not directory.is_faulty("contact", "somebody-else")
    # The council names the broken contact, and is not blamed for it.
    assert "saltmarsh-council" in directory.organisations


def test_a_record_whose_reference_is_broken_is_left_out(tmp_path: Path) -> None:
    directory = office(tmp_path, change("topics", "evenlight-line", "other-line"))
    assert directory.broken == {("topic", "mental-health")}
    assert not directory.topics


def test_nobody_is_blamed_for_naming_what_could_not_be_read(tmp_path: Path) -> None:
    directory = office(tmp_path, {"directory/contacts.yaml": "saltmarsh-press: [\n"})
    assert len(directory.faults) == 1
    assert directory.unread == {"contact"}
    assert directory.is_faulty("contact", "anybody")


def test_reserved_numbers_and_example_addresses_are_for_demonstrations(tmp_path: Path) -> None:
    assert faults(office(tmp_path, real=True)) == [
        ("directory/organisations.yaml", 3, "“https://council.example.org” is an address kept free for examples."),
        ("directory/contacts.yaml", 4, "“01632 960 140” is a number kept free for films and plays."),
        ("directory/contacts.yaml", 5, "“press@council.example.org” is an address kept free for examples."),
        ("directory/helplines.yaml", 3, "“0808 157 0120” is a number kept free for films and plays."),
    ]


def test_a_number_without_quotes_keeps_its_zero(tmp_path: Path) -> None:
    directory = office(tmp_path, change("helplines", "0808 157 0120", "08001111\n  hours: 10:30"))
    assert directory.faults == ()
    line = directory.helplines["evenlight-line"]
    assert (line.number, line.hours) == ("08001111", "10:30")


def test_a_billion_laughs_are_refused(tmp_path: Path) -> None:
    bomb = "a0: &a0 [ha]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
    directory = office(tmp_path, {"directory/topics.yaml": bomb})
    assert not directory.topics
    assert directory.faults


@given(st.text(st.sampled_from("saltmrh-pe:\n  -[]{}'\"#&*!|0169 "), max_size=120))
def test_no_file_makes_loading_raise(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    root = tmp_path_factory.mktemp("office")
    changes = dict.fromkeys(FILES, text) | {"media/press-kit/kit.yaml": text}
    for source, fault in office(root, changes).faults:
        assert 0 <= fault.span.start <= fault.span.end <= len(source.text)


FIELDS = st.recursive(
    st.sampled_from(["", "yes", "x", "01632 960 140", "press@council.example.org", "2018-01-24", "https://a.example"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["number", "title", "url"]), inner),
    max_leaves=5,
)


NAMES = {name for model in (Contact, Helpline, Kit, Organisation, Topic) for name in model.model_fields} - {"key"}


@pytest.mark.slow
@given(st.dictionaries(st.sampled_from(sorted(NAMES)), FIELDS))
def test_no_shape_of_record_makes_loading_raise(
    tmp_path_factory: pytest.TempPathFactory, record: dict[str, object]
) -> None:
    root = tmp_path_factory.mktemp("office")
    # JSON is YAML.
    text = json.dumps({"a-record": record})
    office(root, {**dict.fromkeys(FILES, text), "media/press-kit/kit.yaml": json.dumps(record)})


CODES = {"IN": ("14416", "1930", "14567", "1098"), "AU": ("13 11 14",), "NL": ("113",), "GB": ("116 016", "159")}


@pytest.mark.parametrize(("country", "number"), [(country, code) for country, codes in CODES.items() for code in codes])
def test_a_helpline_may_have_a_code_of_a_few_digits(tmp_path: Path, country: str, number: str) -> None:
    assert read_abroad(tmp_path, country, "helplines", f"number: {number}\n  covers: [x]").faults == ()


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("IN", "98101 2345"),
        ("US", "(202) 456-141"),
        ("US", "999"),
        ("NL", "0800 011"),
        ("GB", "116 132"),
        ("GB", "158"),
    ],
)
def test_a_helpline_with_a_mistyped_number_is_a_fault(tmp_path: Path, country: str, number: str) -> None:
    directory = read_abroad(tmp_path, country, "helplines", f"number: {number}\n  covers: [x]")
    assert only_fault(directory)[3] == f"“{number}” is not a number that can be rung."


def test_a_press_contact_has_no_code(tmp_path: Path) -> None:
    directory = read_abroad(tmp_path, "IN", "contacts", "phone: 14416\n  organisation: o\n  email: a@b.org")
    assert "“14416” is not a number that can be rung." in [fault.message for _, fault in directory.faults]


def read_abroad(root: Path, country: str, kind: str, fields: str) -> Directory:
    """The directory of an office in ``country`` with one record."""
    (root / "content/directory").mkdir(parents=True)
    (root / f"content/directory/{kind}.yaml").write_text(f"one:\n  name: One\n  {fields}\n", encoding="utf-8")
    return load_directory(root / "content", root, country)


@pytest.mark.parametrize(
    "parameters", [";phone-context=+44", ";phone-context=example.org", ";ext=12", " ; isub=1", ";"]
)
@pytest.mark.parametrize(("file", "number"), [("contacts", "01632 960 140"), ("helplines", "0808 157 0120")])
def test_a_number_has_no_parameters(tmp_path: Path, file: str, number: str, parameters: str) -> None:
    written = f"{number}{parameters}"
    *_, message, fix = only_fault(office(tmp_path, change(file, number, f"'{written}'")))
    assert message == f"“{written}” has more than a telephone number in it: “{parameters.lstrip(' ')}”."
    assert fix == "Write the number alone, and leave out the semicolon and what follows it."
