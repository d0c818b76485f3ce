from __future__ import annotations

import re
from pathlib import Path

import pytest

from press.languages import (
    ENGLISH,
    BadCatalogue,
    Languages,
    at_home,
    direction,
    find_languages,
    gettext,
    ngettext,
    speaking,
    spoken,
)

WELSH = """
msgid ""
msgstr ""
"Language: cy\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);\\n"

msgid "Topics"
msgstr "Pynciau"

msgid "Not yet"
msgstr ""

#, fuzzy
msgid "Perhaps"
msgstr "Efallai?"

msgid "one release"
msgid_plural "many releases"
msgstr[0] "un datganiad"
msgstr[1] "dau ddatganiad"
msgstr[2] "llawer o ddatganiadau"
"""


def write(theme: Path, code: str, text: str) -> Languages:
    file = theme / "locale" / code / "LC_MESSAGES" / "press.po"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    return find_languages(theme)


def test_english_needs_no_catalogue(tmp_path: Path) -> None:
    languages = find_languages(tmp_path)
    assert languages.has("en")
    assert not languages.has("cy")
    assert languages.get("cy") is ENGLISH


def test_what_is_made_inside_is_in_the_language_that_is_spoken(tmp_path: Path) -> None:
    welsh = write(tmp_path, "cy", WELSH).get("cy")
    with speaking(welsh):
        assert (spoken().code, gettext("Topics")) == ("cy", "Pynciau")
        with speaking(ENGLISH):
            assert gettext("Topics") == "Topics"
        assert gettext("Topics") == "Pynciau"
    assert (spoken().code, gettext("Topics")) == ("en", "Topics")


@pytest.mark.parametrize(
    ("count", "form"),
    [(1, "un datganiad"), (2, "dau ddatganiad"), (0, "llawer o ddatganiadau"), (5, "llawer o ddatganiadau")],
)
def test_the_form_goes_with_the_count(tmp_path: Path, count: int, form: str) -> None:
    with speaking(write(tmp_path, "cy", WELSH).get("cy")):
        assert ngettext("one release", "many releases", count) == form
    assert ngettext("one release", "many releases", count) == ("one release" if count == 1 else "many releases")


def test_a_word_that_nobody_has_translated_or_is_sure_of_stays_english(tmp_path: Path) -> None:
    with speaking(write(tmp_path, "cy", WELSH).get("cy")):
        assert (gettext("Not yet"), gettext("Perhaps")) == ("Not yet", "Perhaps")


def test_a_language_is_named_by_its_speakers(tmp_path: Path) -> None:
    assert ENGLISH.name == "English"
    assert write(tmp_path, "cy", WELSH).get("cy").name == "Cymraeg"
    assert write(tmp_path, "fr", WELSH.replace("cy", "fr")).get("fr").name == "Français"


@pytest.mark.parametrize(
    ("code", "way"),
    [("en", "ltr"), ("pl", "ltr"), ("ar", "rtl"), ("ur", "rtl"), ("he-IL", "rtl"), ("xx", "ltr"), ("", "ltr")],
)
def test_each_is_written_its_way(code: str, way: str) -> None:
    assert direction(code) == way


@pytest.mark.parametrize(
    ("code", "country", "name"),
    [
        *(("en", "GB", "en_GB"), ("en", "FR", "en_FR"), ("cy", "GB", "cy_GB"), ("gd", "GB", "gd_GB")),
        *(
            ("fr", "GB", "fr_FR"),
            ("fr", "CA", "fr_CA"),
            ("pl", "GB", "pl_PL"),
            ("ur", "GB", "ur_PK"),
            ("xx", "GB", "xx_GB"),
        ),
    ],
)
def test_each_has_the_country_of_the_office_or_its_own(code: str, country: str, name: str) -> None:
    assert at_home(code, country) == name


def test_the_words_of_english_may_be_changed_too(tmp_path: Path) -> None:
    english = write(tmp_path, "en", WELSH.replace("Language: cy", "Language: en").replace("Pynciau", "Subjects")).get(
        "en"
    )
    assert english.locale == "en_GB"
    with speaking(english):
        assert gettext("Topics") == "Subjects"


@pytest.mark.parametrize(
    ("code", "text", "why"),
    [
        ("cy", 'msgid "Topics', "“locale/cy/LC_MESSAGES/press.po” cannot be read"),
        ("cy", WELSH.replace("nplurals=3; plural=(n==1", "nplurals=3; plural=(x==1"), "cannot be read"),
        ("xx", WELSH, "in a language that nobody knows: “xx”"),
    ],
    ids=["cut off", "plural forms that are none", "no language"],
)
def test_a_catalogue_that_cannot_be_used_is_told_in_a_sentence(tmp_path: Path, code: str, text: str, why: str) -> None:
    languages = write(tmp_path, code, text)
    with pytest.raises(BadCatalogue, match=why):
        languages.read_all()


FILLED = """
msgid "Held until %(when)s"
msgstr "{}"

msgid "%(count)s line"
msgid_plural "%(count)s lines"
msgstr[0] "%(count)s llinell"
msgstr[1] "{}"
"""


@pytest.mark.parametrize(
    ("held", "lines", "why"),
    [
        (
            "Tan %(pryd)s",
            "",
            "has “%(pryd)s” in “Tan %(pryd)s”, and a translation of “Held until %(when)s” may have %(when)s",
        ),
        ("Tan %(when)", "", "has “%(when)” in"),
        ("Tan %(when)s, 100 % sicr", "", "has “%” in"),
        ("", "%(nifer)s llinell", "and a translation of “%(count)s line” may have %(count)s"),
    ],
)
def test_a_translation_says_what_is_filled_in_as_the_message_does(
    tmp_path: Path, held: str, lines: str, why: str
) -> None:
    languages = write(tmp_path, "cy", WELSH + FILLED.format(held, lines))
    with pytest.raises(BadCatalogue, match=re.escape(why)):
        languages.read_all()


def test_a_translation_may_leave_out_what_is_filled_in_and_have_a_percent_sign(tmp_path: Path) -> None:
    welsh = write(tmp_path, "cy", WELSH + FILLED.format("Tan y funud, 100%%", "llawer"))
    with speaking(welsh.get("cy")):
        assert gettext("Held until %(when)s") % {"when": "6pm"} == "Tan y funud, 100%"


def test_its_short_name_changes_with_its_words(tmp_path: Path) -> None:
    one, two = Languages({"cy": b"one"}), Languages({"cy": b"two"})
    assert one.digest("cy") != two.digest("cy")
    assert one.digest("en") == two.digest("en")
    assert repr(one) != repr(two)
    assert repr(one) == repr(Languages({"cy": b"one"}))
