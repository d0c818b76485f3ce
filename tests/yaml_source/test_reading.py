from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from press.finding import Fault
from press.source import Source
from press.yaml_source import Path, Value, YamlFile, read_yaml


def read(text: str) -> YamlFile:
    return read_yaml(Source("content/directory/contacts.yaml", text))


def only_fault(text: str) -> Fault:
    (fault,) = read(text).faults
    return fault


def pointed_at(text: str) -> tuple[int, int, str]:
    """Line, column and text of the only fault."""
    source, fault = Source("", text), only_fault(text)
    line, column = source.position(fault.span.start)
    return line, column, text[fault.span.start : fault.span.end]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("08001111", "08001111"),
        ("10:30", "10:30"),
        ("no", "no"),
        ("1.10", "1.10"),
        ("2018-01-24", "2018-01-24"),
        ("~", "~"),
        ("0x1F", "0x1F"),
        ("'it''s'", "it's"),
        ('"say \\"yes\\""', 'say "yes"'),
        ("“Faithfull” ends in two l’s.", "“Faithfull” ends in two l’s."),
        ("Quote # and a note", "Quote"),
    ],
)
def test_every_value_is_the_text_that_was_written(written: str, meant: str) -> None:
    assert read(f"field: {written}\n").value == {"field": meant}


def test_lists_and_groups_keep_their_order_and_places() -> None:
    text = "desk:\n  name: Press desk\n  languages: [English, 'Welsh']\n  regions:\n    - North\n"
    file = read(text)
    assert file.value == {"desk": {"name": "Press desk", "languages": ["English", "Welsh"], "regions": ["North"]}}
    assert not file.faults
    at = {path: text[span.start : span.end] for path, span in file.places.items()}
    assert at["desk", "name"] == "Press desk"
    assert at["desk", "languages", 1] == "Welsh"
    assert at["desk", "regions"] == "- North"
    assert [text[span.start : span.end] for span in file.key_places.values()] == [
        "desk",
        "name",
        "languages",
        "regions",
    ]


def test_a_long_text_keeps_its_paragraphs_and_ends_where_it_ends() -> None:
    text = "about: |\n  One.\n\n  Two.\n\nname: Desk\n"
    file = read(text)
    assert file.value == {"about": "One.\n\nTwo.\n", "name": "Desk"}
    span = file.places[("about",)]
    assert text[span.start : span.end] == "|\n  One.\n\n  Two."


@pytest.mark.parametrize("text", ["", "\n", "# only a note\n", "---\n"])
def test_an_empty_file_is_empty_text(text: str) -> None:
    file = read(text)
    assert (file.value, file.faults, file.readable) == ("", (), True)


def test_a_name_that_comes_twice_is_quoted_with_the_line_of_the_first() -> None:
    text = "desk:\n  name: One\n  role: Two\n  name: Three\n"
    assert only_fault(text).message == "“name” stands twice: it is already on line 2."
    assert pointed_at(text) == (4, 3, "name")
    assert read(text).value == {"desk": {"name": "One", "role": "Two"}}


def test_what_stands_below_a_repeated_name_is_not_mixed_with_the_first() -> None:
    text = "desk:\n  name: One\ndesk:\n  name: Two\n  role: Three\n"
    file = read(text)
    assert file.value == {"desk": {"name": "One"}}
    assert ("desk", "role") not in file.places
    assert pointed_at(text) == (3, 1, "desk")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &x 1\n", (1, 4, "&x")),
        ("a: *x\n", (1, 4, "*x")),
        ("a: 1\n<<: {b: 2}\n", (2, 1, "<<")),
        ("a: !!python/object/apply:os.system ['true']\n", (1, 4, "!!python/object/apply:os.system")),
        ("a: !secret x\n", (1, 4, "!secret")),
        ("a: 1\n---\nb: 2\n", (2, 1, "---")),
        ("[a]: 1\n", (1, 1, "[a]: 1")),
        ("a:\n  ? {b: 1}\n  : 2\n", (2, 5, "{b: 1}")),
        (": 1\n", (1, 1, ": 1")),
        ("'': 1\n", (1, 2, "")),
        ("a: #LookCloser\n", (1, 4, "#LookCloser")),
        ("tags:\n  - #LookCloser\n  - two\n", (2, 5, "#LookCloser")),
        ("a: The campaign #LookCloser\n", (1, 17, "#LookCloser")),
        ('a: "\\u0007"\n', (1, 5, "\\u0007")),
        ('a: "\\uD800"\n', (1, 5, "\\uD800")),
        ("a:\n\tb: 1\n", (2, 1, "\t")),
        ("a: \x07\n", (1, 4, "\x07")),
        ("a: Monday: 9 to 5\n", (1, 1, "a: Monday: 9 to 5")),
        ("a: b\n  c: d\n", (2, 3, "c: d")),
        ("a:\n  b: 1\n c: 2\n", (3, 2, "c: 2")),
        ("a: 'open\nb: 2\n", (1, 4, "'")),
        ("a: [1, 2\nb: 3\n", (1, 4, "[")),
        ("a: 'it's'\n", (1, 1, "a: 'it's'")),
        ("a: @press\n", (1, 4, "@")),
        ('a: "C:\\path"\n', (1, 8, "p")),
        ("a: - b\n", (1, 1, "a: - b")),
        ("a: 1\n- b\n", (2, 1, "- b")),
        ("just words\nname: x\n", (2, 1, "name: x")),
        ('a: "\\U00110000"\n', (1, 1, 'a: "\\U00110000"')),
        ("%YAML 9.0\n---\na: 1\n", (1, 1, "%YAML 9.0")),
        ("[" * 30, (1, 21, "[" * 10)),
    ],
)
def test_what_is_not_read_is_one_fault_at_its_place(text: str, place: tuple[int, int, str]) -> None:
    assert pointed_at(text) == place
    assert only_fault(text).rule == "directory-fault"


def test_the_sentences_are_for_people() -> None:
    hash_fault = only_fault("handle: #LookCloser\n")
    assert hash_fault.message == "“#LookCloser” is not read: # starts a comment in YAML."
    assert hash_fault.fix.startswith("Put the value in quotes, the # with it")
    colon = only_fault("hours: Monday: 9 to 5\n")
    assert colon.message == "The value on this line has a colon in it: “hours: Monday: 9 to 5”."
    assert colon.fix == "Put the whole value in quotes."
    assert only_fault("a:\n\tb: 1\n").fix == "Put spaces in its place."


@pytest.mark.parametrize("below", ["  mobile: 07700 900140\n", "", "\nother:\n  name: Other\n"])
def test_a_name_without_its_colon_is_shown_whatever_stands_below(below: str) -> None:
    text = f"desk:\n  name: Desk\n  phone 01632 960140\n{below}"
    assert only_fault(text).message == "“phone 01632 960140” has no colon after its name."
    assert pointed_at(text) == (3, 3, "phone 01632 960140")


def test_a_file_with_broken_grammar_holds_nothing_but_its_fault() -> None:
    file = read("desk:\n  name: One\n role: Two\n")
    assert (file.value, dict(file.places), file.readable) == ("", {}, False)


def test_a_billion_laughs_stay_nine_lines() -> None:
    lines = ["a0: &a0 [ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    file = read("\n".join(lines))
    assert isinstance(file.value, dict)
    assert file.value["a8"] == [""] * 9
    assert {file.source.position(fault.span.start)[0] for fault in file.faults} == set(range(1, 10))


def test_depth_exhausts_nothing() -> None:
    assert "inside one another" in only_fault("a: " + "[" * 100_000).message
    assert "inside one another" in only_fault("\n".join(" " * n + "a:" for n in range(1_000))).message
    assert "inside one another" in only_fault("- " * 1_000).message


@pytest.mark.parametrize(
    "text", ["- a\n" * 10, "[" + "a," * 10 + "]", "a: x\nb: x\nc: x\nd: x\ne: x\n", "[[],[],[],[],[],[],[],[],[],[]]"]
)
def test_a_file_of_more_values_than_anybody_wrote_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.yaml_source.tree.MOST", 10)
    assert read_yaml(Source("x.yaml", "- a\n" * 9)).readable, "ten with the list itself"
    found = read_yaml(Source("x.yaml", text + "\n"))
    assert not found.readable
    assert [fault.message for fault in found.faults] == ["More than 10 names and values stand in this file."]


def test_a_syntax_error_keeps_no_word_of_the_parser() -> None:
    for text in ["a: b: c", "a: 'x", "a: [", "a\nb: c", "a: }", "a: *", "- a\nb: c", "{a: b}}", "%FOO\n", "a: !<x"]:
        fault = only_fault(text)
        words = f"{fault.message} {fault.fix}".lower()
        assert not [
            word for word in ("mapping", "sequence", "scalar", "token", "node", "error", "block") if word in words
        ]


# Letters that mean something to YAML come often enough to meet each other.
YAMLISH = st.text(st.sampled_from("ab1:-#'\"[]{}&*!|>%@`,?<. \n\t\\0uxU~é\u2028\ufeff😀"), max_size=60)


@given(st.one_of(YAMLISH, st.text(max_size=60)))
@example('"\\UFFFFFFFF"')
@example("%YAML 1." + "9" * 5_000 + "\n---\na")
@example("? ? ? ?")
@example("*x : *y")
@example('"\\')
@example("a: \x85\u2028b")
def test_no_text_makes_reading_raise_and_no_fault_points_outside(text: str) -> None:
    file = read(text)
    for span in (*file.places.values(), *file.key_places.values(), *(fault.span for fault in file.faults)):
        assert 0 <= span.start <= span.end <= len(text)
    for fault in file.faults:
        assert fault.message.strip().endswith(".")
        assert fault.fix.strip().endswith(".")
        f"{fault.message}{fault.fix}".encode()


WORDS = st.text(st.sampled_from("abc Zé0:#-'’\""), min_size=1, max_size=12)
KEYS = st.text("abcdef-", min_size=1, max_size=8)


@pytest.mark.slow
@given(st.dictionaries(KEYS, st.one_of(WORDS, st.lists(WORDS, min_size=1), st.dictionaries(KEYS, WORDS, min_size=1))))
def test_what_a_program_wrote_is_read_back_and_every_place_holds_its_value(data: dict[str, Value]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_style="'", width=10_000)
    file = read(text)
    assert file.value == data or not data
    assert not file.faults
    for path, span in file.places.items():
        if isinstance(found := value_at(file.value, path), str):
            assert text[span.start : span.end].replace("''", "'") == found
    for path, span in file.key_places.items():
        assert text[span.start : span.end] == path[-1]


def value_at(value: Value, path: Path) -> Value:
    for step in path:
        value = value[step]  # type: ignore[index]
    return value
