from __future__ import annotations

from datetime import UTC, datetime

import pytest

from press.feeds.entry import Attachment
from press.languages import find_languages, speaking
from tests.feeds.samples import ADDRESS, FULL, feed, made
from tests.fixtures import LONDON, PROJECT


def test_an_entry_has_all_of_the_release() -> None:
    entry = made("The line opens.", **FULL)
    assert entry.title == "Trust opens a night line for carers"
    assert entry.summary == "The line answers from ten in the evening."
    assert entry.url == f"{ADDRESS}/releases/2026/a/"
    assert entry.image == f"{ADDRESS}/releases/2026/a/poster.png"
    assert entry.authors == ("Harbour Trust", "Northshire County Council")
    assert entry.topics == ("Safe homes",)
    assert "<p>The line opens.</p>\n<p>Ends</p>" in entry.html


def test_the_packed_kit_is_attached() -> None:
    url = f"{ADDRESS}/kits/harbour-lights/harbour-lights.zip"
    assert made(**FULL).attachments == (Attachment(url, "application/zip", 36_000, "Lights of the harbour"),)
    assert made().attachments == ()


@pytest.mark.parametrize("change", [{"Date": "2025-01-01"}, {"Title": "Another"}, {"Slug": "another"}, {"Lang": "cy"}])
def test_an_id_stays_whatever_changes(change: dict[str, str]) -> None:
    assert made(**change).id == made().id


def test_two_releases_have_two_ids() -> None:
    assert made().id != made(path="content/releases/2026/b.md").id


def test_links_lead_somewhere_from_wherever_the_text_is_read() -> None:
    noted = made("Calls.[^1]\n\n[^1]: Count.").html
    assert f'href="{ADDRESS}/releases/2026/a/#note-1"' in noted
    assert f'href="{ADDRESS}/releases/2026/a/#ref-1-1"' in noted


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("/topics/a/", f"{ADDRESS}/topics/a/"),
        ("/topics/?at=10:30&b=c", f"{ADDRESS}/topics/?at=10:30&amp;b=c"),
        ("#part:two", f"{ADDRESS}/releases/2026/a/#part:two"),
        ("b.pdf", f"{ADDRESS}/releases/2026/a/b.pdf"),
        ("//example.org/b", "https://example.org/b"),
        ("https://example.org:8443/a?b=c:d", "https://example.org:8443/a?b=c:d"),
        ("mailto:press@harbour.example.org", "mailto:press@harbour.example.org"),
        ("tel:116123", "tel:116123"),
    ],
)
def test_a_link_is_a_whole_one(written: str, whole: str) -> None:
    assert f'href="{whole}"' in made(f"[There]({written}).").html
    assert f'href="{whole}"' in made(f'<a class="x" href="{written}">There</a>.').html


def test_an_address_in_a_link_is_written_as_html_writes_it() -> None:
    html = made("Calls.[^1] [Ours](/topics/a/)\n\n[^1]: Count.", address="https://example.org/a&b").html
    assert 'href="https://example.org/a&amp;b/topics/a/"' in html
    assert 'href="https://example.org/a&amp;b/releases/2026/a/#note-1"' in html


def test_the_source_of_a_quotation_is_a_whole_address_too() -> None:
    assert f'cite="{ADDRESS}/about/"' in made('<blockquote cite="/about/"><p>Good.</p></blockquote>').html


def test_what_is_written_from_right_to_left_says_so() -> None:
    html = made("مرحبا.", Lang="ar").html
    assert html.startswith('<div lang="ar" dir="rtl">') and html.endswith("</div>")
    assert "<div" not in made("Croeso.", Lang="cy").html


def test_words_that_look_like_a_link_are_not_changed() -> None:
    assert '<code>a href="/a"</code>' in made('Write `a href="/a"` by hand.').html


def test_a_correction_moves_the_date_of_change_and_is_told_first() -> None:
    entry = made(Date="2026-07-02", Correction="2026-07-04 | B | Said eleven & <more>. | It is ten.")
    assert entry.published == datetime(2026, 7, 2, tzinfo=LONDON)
    assert entry.updated == datetime(2026, 7, 4, tzinfo=LONDON)
    assert entry.html.startswith("<p>Corrected: Said eleven &amp; &lt;more&gt;. It is ten.</p>")


def test_of_a_withdrawn_release_only_the_withdrawal_is_told() -> None:
    entry = made("The line opens.", **FULL, Withdrawn="2026-07-09 | The line has closed")
    assert entry.title == "Withdrawn: Trust opens a night line for carers"
    assert entry.html == "<p>Withdrawn: The line has closed</p>"
    assert (entry.summary, entry.attachments) == ("The line has closed", ())
    assert entry.updated == datetime(2026, 7, 9, tzinfo=LONDON)


def test_its_own_words_are_in_the_language_that_is_spoken() -> None:
    with speaking(find_languages(PROJECT.parents[1] / "theme").get("cy")):
        assert "<p>Diwedd</p>" in made(Lang="cy").html


def test_a_feed_was_changed_when_the_last_of_its_entries_was() -> None:
    later = made(path="content/releases/2026/b.md", Date="2026-01-01", Updated="2026-08-01")
    assert feed(made(), later).updated == datetime(2026, 8, 1, tzinfo=LONDON)
    assert feed().updated == datetime(1970, 1, 1, tzinfo=UTC)
