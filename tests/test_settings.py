from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from press.headings import NOTES_HEADINGS
from press.settings import CannotRun, Settings, find_project, load_settings, read_settings

NEEDED = {"TIMEZONE": "Europe/London"}


def settings(**values: Any) -> Settings:
    return read_settings({**NEEDED, **values}, Path("/office"))


def refusal(**values: Any) -> str:
    """Why settings are refused."""
    with pytest.raises(CannotRun) as caught:
        settings(**values)
    return str(caught.value)


def load(project: Path, text: str) -> Settings:
    (project / "pelicanconf.py").write_text(text, "utf-8")
    return load_settings(project)


def test_what_is_not_set_has_a_sensible_value() -> None:
    found = settings()
    assert found.zone == ZoneInfo("Europe/London")
    assert (found.country, found.profile, found.demonstration) == ("GB", "charity", False)
    assert found.notes_headings == NOTES_HEADINGS
    assert found.address == ""


@pytest.mark.parametrize(
    "address",
    [
        "https://press.example.org",
        "https://example.org/press/",
        "http://localhost:8000",
        "http://[::1]:8000/~press",
        "https://presse.müller.example/a'b",
    ],
)
def test_a_whole_address_stays_as_it_is(address: str) -> None:
    assert settings(SITEURL=address).address == address


def test_the_way_out_may_lead_to_a_search() -> None:
    address = "https://search.example.org/find?for=weather+tomorrow#coast"
    assert settings(PRESS_EXIT_URL=address).exit_url == address


def test_folders_are_those_of_the_project_unless_they_are_whole_paths() -> None:
    found = settings(PATH="text", OUTPUT_PATH="/srv/site")
    assert (found.content, found.output, found.theme) == (
        Path("/office/text"),
        Path("/srv/site"),
        Path("/office/theme"),
    )


def test_headings_of_the_office_come_beside_the_usual_ones() -> None:
    assert settings(PRESS_NOTES_HEADINGS=["Small print"]).notes_headings == (*NOTES_HEADINGS, "Small print")


def test_what_is_not_ours_is_pelicans() -> None:
    assert settings(DEFAULT_PAGINATION=10, PRESSURE=1) == settings()


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"TIMEZONE": ""}, "TIMEZONE is not set. Write the office's own, such as Europe/London."),
        (
            {"TIMEZONE": "Europe/Londn"},
            "TIMEZONE is “Europe/Londn”, which is not a time zone. Write one such as Europe/London.",
        ),
        (
            {"TIMEZONE": "../etc/passwd"},
            "TIMEZONE is “../etc/passwd”, which is not a time zone. Write one such as Europe/London.",
        ),
        (
            {"SITEURL": "press.example.org"},
            "SITEURL is “press.example.org”. It is a whole address, such as https://press.example.org.",
        ),
        ({"SITEURL": " https://press.example.org"}, "SITEURL is “ https://press.example.org”. It is a whole address"),
        ({"SITEURL": "https://press.example.org "}, "SITEURL is “https://press.example.org ”. It is a whole address"),
        ({"SITEURL": "https://[::1"}, "SITEURL is “https://[::1”. It is a whole address"),
        ({"SITEURL": "https://press.example.org:99999"}, "SITEURL is “https://press.example.org:99999”. It is a whole"),
        ({"SITEURL": 'https://press.example.org/"><b>'}, 'SITEURL is “https://press.example.org/"><b>”. It is a whole'),
        ({"SITEURL": "https://press.example.org/?a=b"}, "SITEURL is “https://press.example.org/?a=b”. It is a whole"),
        (
            {"SITEURL": "https://me:secret@example.org"},
            "SITEURL is “https://me:secret@example.org”. It is a whole address",
        ),
        ({"SITEURL": "https://"}, "SITEURL is “https://”. It is a whole address"),
        ({"PRESS_DEMONSTRATON": True}, "PRESS_DEMONSTRATON is not a setting. Did you mean PRESS_DEMONSTRATION?"),
        ({"SITE_NAME": "Night desk"}, "SITE_NAME is not a setting. Did you mean SITENAME?"),
        ({"SITE_URL": "https://press.example.org"}, "SITE_URL is not a setting. Did you mean SITEURL?"),
        ({"TIMEZONE": "", "TIME_ZONE": "Europe/London"}, "TIME_ZONE is not a setting. Did you mean TIMEZONE?"),
        ({"OUTPUTPATH": "site"}, "OUTPUTPATH is not a setting. Did you mean OUTPUT_PATH?"),
        ({"PRESS_DEMONSTRATION": "yes"}, "PRESS_DEMONSTRATION is 'yes'. It must be True or False."),
        ({"PRESS_PROFILE": "hospital"}, "PRESS_PROFILE is “hospital”."),
        ({"PRESS_COUNTRY": "UK1"}, "PRESS_COUNTRY is “UK1”. It is a country's two letters, such as GB."),
        ({"PRESS_COUNTRY": "gb"}, "PRESS_COUNTRY is “gb”. It is a country's two letters, such as GB."),
        (
            {"PRESS_COUNTRY": "UK"},
            "PRESS_COUNTRY is “UK”, which is not a country that has telephone numbers. Did you mean “GB”?",
        ),
        (
            {"PRESS_COUNTRY": "XX"},
            "PRESS_COUNTRY is “XX”, which is not a country that has telephone numbers. Write a country's two letters",
        ),
        ({"PRESS_COUNTRY": 44}, "PRESS_COUNTRY is 44. It must be text in quotes."),
        (
            {"PRESS_RULES": ["missing-ends"]},
            "PRESS_RULES is ['missing-ends']. It must be names with what they mean.",
        ),
        ({"PRESS_EXIT_KEY": "Esc"}, "PRESS_EXIT_KEY is “Esc”. It is one of shift, escape."),
        ({"PRESS_EXIT_URL": "weather"}, "PRESS_EXIT_URL is “weather”. It is a whole address, with https://."),
        ({"PRESS_EXIT_URL": "https://"}, "PRESS_EXIT_URL is “https://”. It is a whole address"),
        ({"PRESS_EXIT_URL": "https:// example.org"}, "PRESS_EXIT_URL is “https:// example.org”. It is a whole address"),
        ({"PRESS_EXIT_URL": "https://example.org/?a b"}, "PRESS_EXIT_URL is “https://example.org/?a b”. It is a whole"),
        ({"PRESS_COLOURS": {"press": "red"}}, "PRESS_COLOURS: “press” is 'red'. A colour is written as six digits"),
        ({"PRESS_NOTES_HEADINGS": "Small print"}, "PRESS_NOTES_HEADINGS is 'Small print'. It must be a list of texts."),
    ],
)
def test_a_setting_that_cannot_be_meant_is_refused(values: dict[str, Any], why: str) -> None:
    assert refusal(**values).startswith(f"pelicanconf.py: {why}")


def test_an_unknown_setting_that_is_like_no_other_is_told_what_there_is() -> None:
    assert "The settings are PRESS_ALERT, PRESS_COLOURS, PRESS_COUNTRY, " in refusal(PRESS_QQQ=1)


@pytest.mark.parametrize("country", ["GB", "IE", "GG", "CY"])
def test_a_country_that_has_telephone_numbers_may_be_set(country: str) -> None:
    assert settings(PRESS_COUNTRY=country).country == country


def test_settings_of_the_usual_country_are_read_without_the_plans_of_all() -> None:
    asked = """if True:
        import pathlib, sys
        from press.settings import read_settings
        read_settings({"TIMEZONE": "Europe/London", "PRESS_COUNTRY": "GB"}, pathlib.Path())
        print("phonenumbers" in sys.modules)
    """
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"


# The file


def test_settings_are_read_from_the_file(tmp_path: Path) -> None:
    found = load(tmp_path, 'TIMEZONE = "Europe/London"\nSITENAME = "Night desk"\nlower = 1\n')
    assert (found.name, found.project, found.content) == ("Night desk", tmp_path, tmp_path / "content")


def test_reading_settings_leaves_nothing_behind(tmp_path: Path) -> None:
    before = (sys.dont_write_bytecode, set(sys.modules))
    load(tmp_path, 'TIMEZONE = "Europe/London"\n')
    assert [file.name for file in tmp_path.iterdir()] == ["pelicanconf.py"]
    assert (sys.dont_write_bytecode, set(sys.modules)) == before


def test_settings_may_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITEURL", "https://press.example.org")
    text = 'import os\nTIMEZONE = "Europe/London"\nSITEURL = os.environ.get("SITEURL", "")\n'
    assert load(tmp_path, text).address == "https://press.example.org"
    assert os.environ["SITEURL"] == "https://press.example.org"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("TIMEZONE = 'Europe/London\n", "pelicanconf.py:1: this line cannot be understood: "),
        ("A = 1\nTIMEZONE = (\n", "pelicanconf.py:2: this line cannot be understood: "),
        ("A = 1\n\nB = Europe\n", "pelicanconf.py:3: the settings cannot be read: name 'Europe' is not defined."),
        ("import no_such_plugin\n", "pelicanconf.py:1: the settings cannot be read: No module named 'no_such_plugin'."),
        ("A = 1\nraise SystemExit(3)\n", "pelicanconf.py:2: the settings cannot be read: 3."),
        ("def f():\n    return 1 / 0\n\n\nf()\n", "pelicanconf.py:2: the settings cannot be read: division by zero."),
        ("TIMEZONE = 'Mars'\n", "pelicanconf.py: TIMEZONE is “Mars”, which is not a time zone."),
    ],
)
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(CannotRun) as caught:
        load(tmp_path, text)
    assert str(caught.value).startswith(why)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (
            b'A = 1\nSITENAME = "Caf\xe9"\n',
            "pelicanconf.py:2: A character here is not written in UTF-8 (byte 0xe9). "
            "Save the file again with the encoding UTF-8.",
        ),
        (b'SITENAME = "\0"\n', "pelicanconf.py:1: This file is not text: it holds a byte of value 0"),
    ],
)
def test_settings_that_are_no_text_are_told_as_such(tmp_path: Path, data: bytes, why: str) -> None:
    (tmp_path / "pelicanconf.py").write_bytes(data)
    with pytest.raises(CannotRun) as caught:
        load_settings(tmp_path)
    assert str(caught.value).startswith(why)


def test_settings_in_another_encoding_that_say_so_are_read(tmp_path: Path) -> None:
    data = '# -*- coding: latin-1 -*-\nSITENAME = "Café"\nTIMEZONE = "Europe/London"\n'.encode("latin-1")
    (tmp_path / "pelicanconf.py").write_bytes(data)
    assert load_settings(tmp_path).name == "Café"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("SITENAME = Our press office", "this line cannot be understood: invalid syntax."),
        ("SITENAME = “Our press office”", "this line cannot be understood: invalid character '“' (U+201C)."),
        ("SITENAME = Office", "the settings cannot be read: name 'Office' is not defined."),
    ],
)
def test_a_value_without_straight_quotes_is_told_how_to_write_it(tmp_path: Path, line: str, fault: str) -> None:
    with pytest.raises(CannotRun) as caught:
        load(tmp_path, f'TIMEZONE = "Europe/London"\n{line}\n')
    advice = 'Put straight quotes around the value: SITENAME = "Our press office".'
    assert str(caught.value) == f"pelicanconf.py:2: {fault} {advice}"


def test_a_file_of_another_encoding_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_bytes(b"SITENAME = 'Caf\xe9'\n")
    with pytest.raises(CannotRun, match=r"pelicanconf\.py:\d+: "):
        load_settings(tmp_path)


def test_a_file_with_a_byte_of_value_zero_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_bytes(b"SITENAME = '\0'\n")
    with pytest.raises(CannotRun, match=r"pelicanconf\.py:\d+: "):
        load_settings(tmp_path)


def test_there_must_be_a_file(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match=r"There is no pelicanconf\.py in "):
        load_settings(tmp_path)


# The project


def test_the_project_is_the_nearest_folder_upwards_with_settings(tmp_path: Path) -> None:
    inner = tmp_path / "offices" / "north"
    deep = inner / "content" / "releases"
    deep.mkdir(parents=True)
    for folder in (tmp_path, inner):
        (folder / "pelicanconf.py").touch()
    assert find_project(deep) == inner
    assert find_project(inner) == inner
    assert find_project(inner.parent) == tmp_path


def test_no_project_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="Go into the press office's folder, or name it with --project"):
        find_project(tmp_path)


def test_a_command_that_cannot_be_taken_apart_is_refused() -> None:
    assert "PRESS_ALERT is “mail 'x”. A quotation mark in it has no end." in refusal(PRESS_ALERT="mail 'x")
    assert "Did you mean PRESS_ALERT?" in refusal(PRESS_ALERTS="mail")


def test_no_verdict_depends_on_who_is_told() -> None:
    assert settings(PRESS_ALERT="mail") == settings()
    assert repr(settings(PRESS_ALERT="mail")) == repr(settings())
