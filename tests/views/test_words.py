from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from jinja2 import Environment
from markupsafe import Markup

from press.languages import Language, speaking
from press.views.words import day, filters, iso, lang, moment, month, size, speak, typogrify, way
from tests.fixtures import LONDON, settings


def test_a_day_is_written_the_british_way() -> None:
    assert day(date(2018, 1, 4)) == "4 January 2018"


def test_a_moment_says_its_zone() -> None:
    assert moment(datetime(2018, 1, 24, 0, 1, tzinfo=LONDON)) == "00:01 GMT on Wednesday 24 January 2018"
    assert moment(datetime(2018, 7, 24, 0, 1, tzinfo=LONDON)) == "00:01 BST on Tuesday 24 July 2018"
    assert moment(datetime(2018, 7, 24, 13, 5, tzinfo=ZoneInfo("Asia/Kolkata"))) == "13:05 IST on Tuesday 24 July 2018"


def test_a_month_has_no_day() -> None:
    assert month(date(2018, 1, 4)) == "January 2018"


def test_machines_get_their_own_form() -> None:
    assert iso(datetime(2018, 7, 24, 0, 1, tzinfo=LONDON)) == "2018-07-24T00:01:00+01:00"
    assert iso(date(2018, 1, 4)) == "2018-01-04"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "1 KB"),
        (1_499, "1 KB"),
        (412_000, "412 KB"),
        (999_499, "999 KB"),
        (999_500, "1.0 MB"),
        (1_249_999, "1.2 MB"),
        (12_345_678, "12.3 MB"),
    ],
)
def test_a_size_is_what_a_file_manager_says(count: int, words: str) -> None:
    assert size(count) == words


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('"Night" & day', "“Night” &amp; day"),
        ("it's the trust's", "it’s the trust’s"),
        ("5--6 ...", "5–6 …"),
        ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
        ('<script>alert("x")</script>', "&lt;script&gt;alert(“x”)&lt;/script&gt;"),
        ("0808 157 0100", "0808 157 0100"),
        ("“Curly” already – yes", "“Curly” already – yes"),
    ],
)
def test_prose_is_set_with_care_and_escaped(text: str, html: str) -> None:
    assert typogrify(text) == Markup(html)


@pytest.mark.parametrize("html", ['<code>"a"</code>', '<span class="tel">0808--157</span>', '<a href="x--y">"a"</a>'])
def test_code_numbers_and_links_stay_whole(html: str) -> None:
    assert typogrify(Markup(f"<p>{html}</p>")) == Markup(f"<p>{html}</p>")


def test_html_is_not_escaped_twice() -> None:
    assert typogrify(Markup("<p>Q&amp;A isn't</p>")) == Markup("<p>Q&amp;A isn’t</p>")


@pytest.fixture
def welsh() -> Language:
    return settings().languages.get("cy")


def test_days_months_and_sizes_are_in_the_language_of_the_page(welsh: Language) -> None:
    with speaking(welsh):
        assert day(date(2018, 1, 4)) == "4 Ionawr 2018"
        assert month(date(2026, 11, 1)) == "Tachwedd 2026"
        assert moment(datetime(2018, 7, 24, 0, 1, tzinfo=LONDON)) == "00:01 BST ddydd Mawrth 24 Gorffennaf 2018"
        assert moment(datetime(2018, 7, 29, 13, 5, tzinfo=LONDON)) == "13:05 BST ddydd Sul 29 Gorffennaf 2018"
        assert (size(412_000), size(1_249_999)) == ("412 KB", "1.2 MB")
        assert iso(date(2018, 1, 4)) == "2018-01-04"


def test_only_english_is_set_in_the_english_way(welsh: Language) -> None:
    text = 'Mae \'ma "dyfynnod" -- a <b>'
    with speaking(welsh):
        assert typogrify(text) == Markup('Mae \'ma "dyfynnod" -- a &lt;b&gt;')
        assert typogrify('"Night"', "en") == Markup("“Night”")
    assert typogrify("'ma", "cy") == Markup("'ma")


@pytest.mark.parametrize(
    ("html", "careful"),
    [
        ("Oui ! Non ? Si ; et : « Ah » 12 %", "Oui\u202f! Non\u202f? Si\u202f; et\u00a0: «\u00a0Ah\u00a0» 12\u00a0%"),
        ('<a href="/a ?b">Oui</a> <b>!</b> :)', '<a href="/a ?b">Oui</a> <b>!</b> :)'),
        ('Le "mot", l\'eau', 'Le "mot", l\'eau'),
    ],
)
def test_in_french_no_line_begins_with_a_mark(html: str, careful: str) -> None:
    assert typogrify(Markup(html), "fr") == Markup(careful)


@pytest.mark.parametrize(
    ("html", "careful"),
    [
        ("<p>It's <em lang=\"cy\">'ma</em>, isn't it</p>", '<p>It’s <em lang="cy">\'ma</em>, isn’t it</p>'),
        (
            '<blockquote id="quote-1" lang="cy"><p>\'ma</p></blockquote>',
            '<blockquote id="quote-1" lang="cy"><p>\'ma</p></blockquote>',
        ),
        ('<p lang="en-GB">it\'s</p>', '<p lang="en-GB">it’s</p>'),
        ("<em lang=\"cy\">'ma <b>it's", '<em lang="cy">‘ma <b>it’s'),
    ],
    ids=["a word", "a quote", "English", "never closed"],
)
def test_what_says_that_it_is_not_english_is_left_alone(html: str, careful: str) -> None:
    assert typogrify(Markup(html)) == Markup(careful)


def test_words_in_another_language_than_the_page_say_so(welsh: Language) -> None:
    assert (lang("en"), lang("cy")) == (Markup(""), Markup(' lang="cy"'))
    with speaking(welsh):
        assert (lang("en"), lang("cy")) == (Markup(' lang="en"'), Markup(""))


def test_words_that_are_written_the_other_way_than_the_page_say_that_too(welsh: Language) -> None:
    assert (lang("ar"), way("ar"), way("en")) == (Markup(' lang="ar" dir="rtl"'), Markup(' dir="rtl"'), Markup(""))
    with speaking(replace(welsh, code="ur", locale="ur")):
        assert (lang("en"), lang("ar"), lang("ur")) == (
            Markup(' lang="en" dir="ltr"'),
            Markup(' lang="ar"'),
            Markup(""),
        )


def test_a_day_is_that_of_the_clock_it_is_told_by() -> None:
    late = datetime(2018, 7, 24, 23, 30, tzinfo=ZoneInfo("UTC"))
    assert late == late.astimezone(LONDON)
    assert (day(late), day(late.astimezone(LONDON))) == ("24 July 2018", "25 July 2018")


@pytest.mark.parametrize(
    ("template", "english", "in_welsh"),
    [
        ("{{ _('Releases') }}", "Releases", "Datganiadau"),
        ("{% trans %}Releases{% endtrans %}", "Releases", "Datganiadau"),
        ("{% trans name=name %}About {{ name }}{% endtrans %}", "About A &amp; B", "Ynghylch A &amp; B"),
        ("{{ _('About %(name)s', name=name) }}", "About A &amp; B", "Ynghylch A &amp; B"),
        ("{{ _('<i>100%%</i>') }}", "<i>100%</i>", "<i>100%</i>"),
    ],
)
def test_a_template_says_its_words_in_the_language_of_the_page(
    welsh: Language, template: str, english: str, in_welsh: str
) -> None:
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    speak(environment)
    page = environment.from_string(template)
    assert page.render(name="A & B") == english
    with speaking(welsh):
        assert page.render(name="A & B") == in_welsh


def test_the_filters_dial_for_the_country() -> None:
    assert filters("GB")["dial"]("0808 157 0100") == "tel:+448081570100"
    assert filters("IE")["dial"]("01 496 0000") == "tel:+35314960000"
