from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import fromstring

import feedparser
import pytest

from press.feed import atom
from press.views.values import ReleaseView
from tests.fixtures import release, site, sound, views

ADDRESS = "https://press.example.org"
ATOM = "{http://www.w3.org/2005/Atom}"


def view(body: str = "Text.", path: str = "content/releases/2026/a.md", **header: str) -> ReleaseView:
    (found,) = views(site(release(sound(body, header), path)))
    return found


def feed(*releases: ReleaseView, address: str = ADDRESS) -> bytes:
    return atom("Harbour Trust", address, "feed.atom", "releases/", releases)


def parsed(*releases: ReleaseView) -> Any:
    """The feed, as a reader's program understands it; it must have nothing to complain of."""
    found = feedparser.parse(feed(*releases))
    assert found.bozo == 0
    return found


def only(*releases: ReleaseView) -> Any:
    (entry,) = parsed(*releases).entries
    return entry


def test_a_feed_says_whose_it_is_and_where() -> None:
    found = parsed(view()).feed
    assert (found.title, found.author) == ("Harbour Trust", "Harbour Trust")
    assert found.id == f"{ADDRESS}/feed.atom"
    assert {(link.rel, link.href) for link in found.links} == {
        ("self", f"{ADDRESS}/feed.atom"),
        ("alternate", f"{ADDRESS}/releases/"),
    }


def test_an_entry_has_all_of_the_release() -> None:
    entry = only(view("The line opens.", Tags="Safe homes", Issuers="harbour-trust, county-council"))
    assert entry.title == "Trust opens a night line for carers"
    assert entry.summary == "The line answers from ten in the evening."
    assert entry.link == f"{ADDRESS}/releases/2026/a/"
    assert [author.name for author in entry.authors] == ["Harbour Trust", "Northshire County Council"]
    assert [tag.term for tag in entry.tags] == ["Safe homes"]
    assert "<p>The line opens.</p>\n<p>Ends</p>" in entry.content[0].value


def test_moments_are_told_in_utc() -> None:
    entry = only(view(Date="2026-07-02 09:30"))
    assert entry.published == "2026-07-02T08:30:00Z"
    assert entry.updated == "2026-07-02T08:30:00Z"


@pytest.mark.parametrize("change", [{"Date": "2025-01-01"}, {"Title": "Another"}, {"Slug": "another"}, {"Lang": "cy"}])
def test_an_id_stays_whatever_changes(change: dict[str, str]) -> None:
    assert only(view(**change)).id == only(view()).id


def test_two_releases_have_two_ids() -> None:
    first, second = parsed(view(), view(path="content/releases/2026/b.md")).entries
    assert first.id != second.id


def test_words_that_look_like_mark_up_are_words() -> None:
    entry = only(view(Title='“A” & "b" <script>alert(1)</script> ]]>', Standfirst="1 < 2 & 3 > 2"))
    raw = fromstring(feed(view(Title='“A” & "b" <script>alert(1)</script> ]]>')))
    assert raw.findtext(f"{ATOM}entry/{ATOM}title") == '“A” & "b" <script>alert(1)</script> ]]>'
    assert "script" in entry.title
    assert raw.find(f"{ATOM}entry/{ATOM}title").attrib == {}  # type: ignore[union-attr]


def test_characters_that_no_xml_may_hold_are_left_out() -> None:
    assert "ab" in only(view("a\x0bb")).content[0].value


def content(found: ReleaseView) -> str:
    return str(fromstring(feed(found)).findtext(f"{ATOM}entry/{ATOM}content"))


def test_links_lead_somewhere_from_wherever_the_text_is_read() -> None:
    text = content(view("Calls.[^1] [Ours](/topics/a/), [theirs](https://example.org/), [//](//example.org/b)."))
    assert f'href="{ADDRESS}/topics/a/"' in text
    assert 'href="https://example.org/"' in text
    assert 'href="//example.org/b"' in text
    noted = content(view("Calls.[^1]\n\n[^1]: Count."))
    assert f'href="{ADDRESS}/releases/2026/a/#note-1"' in noted
    assert f'href="{ADDRESS}/releases/2026/a/#ref-1-1"' in noted


def test_words_that_look_like_a_link_are_not_changed() -> None:
    assert '<code>a href="/a"</code>' in content(view('Write `a href="/a"` by hand.'))


def test_a_correction_moves_the_date_of_change_and_is_told_first() -> None:
    entry = only(view(Correction="2026-04-01 | B | Said eleven & <more>. | It is ten."))
    assert entry.published == "2026-03-02T00:00:00Z"
    assert entry.updated == "2026-03-31T23:00:00Z"
    assert entry.content[0].value.startswith("<p>Corrected: Said eleven &amp; &lt;more>. It is ten.</p>")


def test_a_correction_of_the_same_day_does_not_move_it_back() -> None:
    assert only(view(Date="2026-03-02 09:30", Updated="2026-03-02")).updated == "2026-03-02T09:30:00Z"


def test_a_withdrawal_stands_in_the_title_and_the_text() -> None:
    entry = only(view(Withdrawn="2026-04-01 | The line has closed"))
    assert entry.title == "Withdrawn: Trust opens a night line for carers"
    assert entry.updated == "2026-03-31T23:00:00Z"
    assert "The line has closed" in entry.content[0].value


def test_a_feed_holds_the_newest_twenty_and_was_changed_when_the_last_of_them_was() -> None:
    releases = [view(path=f"content/releases/2026/r{at}.md", Date=f"2026-02-{28 - at:02d}") for at in range(25)]
    found = parsed(*releases)
    assert [entry.link.split("/")[-2] for entry in found.entries] == [f"r{at}" for at in range(20)]
    assert found.feed.updated == "2026-02-28T00:00:00Z"


def test_an_empty_feed_is_sound() -> None:
    found = parsed()
    assert found.entries == []
    assert found.feed.updated == "1970-01-01T00:00:00Z"


def test_the_language_of_each_entry_is_told() -> None:
    root = fromstring(feed(view(Lang="cy"), view(path="content/releases/2026/b.md")))
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [entry.get(lang) for entry in root.iter(f"{ATOM}entry")] == ["cy", "en"]


def test_the_same_releases_make_the_same_bytes() -> None:
    assert feed(view(), view(path="content/releases/2026/b.md")) == feed(
        view(), view(path="content/releases/2026/b.md")
    )
