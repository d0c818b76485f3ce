"""The words for translators are those of the site, and Welsh has all of them."""

from __future__ import annotations

import ast
import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from press.desk import words
from press.desk.written import PROJECT, stale
from tests.every import every

CATALOGUES = sorted((PROJECT / "theme/locale").glob("*/LC_MESSAGES/press.po"))
MODULES = sorted((PROJECT / "plugins/press").rglob("*.py"))
PLACEHOLDER = re.compile(r"%\(\w+\)s|%s")
TAG = re.compile(r"<[^>]*>")


def read(file: Path) -> Catalog:
    return read_po(io.BytesIO(file.read_bytes()), locale=file.parents[1].name)


def forms(text: object) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, list | tuple) else (str(text),)


MESSAGES = [(file.parents[1].name, message) for file in CATALOGUES for message in read(file) if message.id]
every_message = every((f"{code}: {forms(message.id)[0][:40]}", (code, message)) for code, message in MESSAGES)


def test_the_template_and_the_catalogues_are_those_of_the_site() -> None:
    assert stale(words.files()) == [], "Run make words, and translate what is new in theme/locale."


def test_there_is_a_welsh_catalogue() -> None:
    assert "cy" in {file.parents[1].name for file in CATALOGUES}


@every_message
def test_every_word_is_translated(code: str, message: Message) -> None:
    assert all(forms(message.string)), f"{message.id!r} is not in {code} yet."
    assert not message.fuzzy


@every_message
def test_a_translation_has_the_places_and_the_tags_of_the_words(code: str, message: Message) -> None:
    for pattern in (PLACEHOLDER, TAG):
        wanted = {tuple(sorted(pattern.findall(form))) for form in forms(message.id)}
        assert {tuple(sorted(pattern.findall(form))) for form in forms(message.string)} == wanted


@every_message
def test_a_translation_has_apostrophes_as_they_are_printed(code: str, message: Message) -> None:
    # Typogrify sets those of English prose; the site's own words are set as they stand.
    for form in forms(message.string):
        assert not re.search(r"['`]|&(?!\w+;)", TAG.sub("", form))


@every((file.relative_to(PROJECT).as_posix(), (file,)) for file in MODULES)
def test_no_word_hides_in_an_f_string(file: Path) -> None:
    # Before Python 3.12 nothing in one can be found by those who look for words.
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            called = [call.func for call in ast.walk(node) if isinstance(call, ast.Call)]
            names = {name.id for name in called if isinstance(name, ast.Name)}
            assert not names & {"_", "gettext", "ngettext"}, f"line {node.lineno}"


def test_a_new_word_comes_without_a_translation_and_an_old_one_is_kept_aside() -> None:
    catalogue = b'msgid ""\nmsgstr ""\n"Language: cy\\n"\n\nmsgid "Old"\nmsgstr "Hen"\n\nmsgid "Home"\nmsgstr "Hafan"\n'
    template = Catalog()
    template.add("Home")
    template.add("New")
    made = words.brought_up(catalogue, "cy", template)
    assert {message.id: message.string for message in made if message.id} == {"Home": "Hafan", "New": None}
    assert list(made.obsolete) == ["Old"]


def test_check_says_what_is_out_of_date(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert words.main([], tmp_path) == 0
    assert words.main(["--check"], tmp_path) == 0
    (tmp_path / "theme/locale/press.pot").write_text("")
    assert words.main(["--check"], tmp_path) == 1
    assert capsys.readouterr().err == "theme/locale/press.pot is out of date: make words\n"
