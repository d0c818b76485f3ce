"""The text of a page: what a release says, with the page's own words in its language."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from press.texts import Text, TextStore, make_text, pack_text, unpack_text
from tests.fixtures import office_with, release, sound

NOTES = "\n[^1]: Count.\n\n[^2]: Survey.\n"


def text(body: str, after: str = "", **header: str) -> Text:
    return make_text(release(sound(body, header) + after), office_with())


def ways_back(html: str) -> list[str]:
    return [link.get_text() for link in BeautifulSoup(html, "html.parser").select("a[role=doc-backlink]")]


def heading(html: str) -> str:
    found = BeautifulSoup(html, "html.parser").find(id="notes")
    assert found is not None
    return found.get_text()


def test_a_way_back_says_where_it_leads() -> None:
    assert ways_back(text("Calls.[^1] Carers.[^2] Calls.[^1]", NOTES).editors) == [
        "↩ Back to note 1 in the text, mention 1",
        "↩ Back to note 1 in the text, mention 2",
        "↩ Back to note 2 in the text",
    ]


def test_in_welsh_it_says_so_in_welsh() -> None:
    assert ways_back(text("Galwadau.[^1] Gofalwyr.[^2] Galwadau.[^1]", NOTES, Lang="cy").editors) == [
        "↩ Yn ôl at nodyn 1 yn y testun, cyfeiriad 1",
        "↩ Yn ôl at nodyn 1 yn y testun, cyfeiriad 2",
        "↩ Yn ôl at nodyn 2 yn y testun",
    ]


def test_notes_without_a_heading_get_one_in_their_language() -> None:
    assert heading(text("Calls.[^1]", NOTES).editors) == "Notes to editors"
    assert heading(text("Galwadau.[^1]", NOTES, Lang="cy").editors) == "Nodiadau i olygyddion"
    assert heading(text("Calls.[^1]", f"\n## Background\n{NOTES}").editors) == "Background"


def test_in_a_language_that_the_theme_does_not_have_the_pages_words_are_english() -> None:
    assert heading(text("Telefony.[^1]", NOTES, Lang="pl").editors) == "Notes to editors"


def test_controls_that_were_pasted_are_not_printed_and_part_words_where_they_did() -> None:
    made = text(
        "Line\x0bone\x0cand\x85two.\x1b\x7f\x93\n\nThe manager said:\n\n> “Go\x0bod\x1b.”", "\nFor\x0beditors.\n"
    )
    assert "<p>Line one and two.</p>" in made.body
    assert "<p>For editors.</p>" in made.editors
    assert [quote.text for quote in made.quotes] == ["“Go od.”"]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("files/tour.pdf", "/files/tour.pdf"),
        ("files/Tour & map.pdf", "/files/Tour%20%26%20map.pdf"),
        ("files/caf%C3%A9%20%231%2050%25.pdf#page=2", "/files/caf%C3%A9%20%231%2050%25.pdf#page=2"),
    ],
)
def test_a_link_to_a_file_leads_to_it_whatever_is_in_its_name(written: str, address: str) -> None:
    files = frozenset({"files/tour.pdf", "files/Tour & map.pdf", "files/café #1 50%.pdf"})
    made = make_text(release(sound(f"[The tour]({{static}}/{written}).")), replace(office_with(), files=files))
    assert f'<a href="{address}">The tour</a>' in made.body
    assert set(made.files) <= files


def test_a_link_whose_words_are_its_address_is_marked_and_no_other() -> None:
    spelt = "<https://harbour.example.org/a?b=1&c=2> [harbour.example.org/count](https://harbour.example.org/count/)"
    other = "[the count](https://harbour.example.org/count) [harbour.example.org](https://harbour.example.org/count)"
    tree = BeautifulSoup(text(f"{spelt} {other}").body, "html.parser")
    assert [(link.get_text(), link.get("class")) for link in tree.select("a[href^=https]")] == [
        ("https://harbour.example.org/a?b=1&c=2", ["spelt"]),
        ("harbour.example.org/count", ["spelt"]),
        ("the count", None),
        ("harbour.example.org", None),
    ]


TABLE = "| Winter | Rescues |\n|---|---|\n| 2024 | 61 |\n"


def regions(of: Text) -> list[str]:
    """The names of the regions in which tables can be scrolled, in their order."""
    found = BeautifulSoup(of.body + of.editors, "html.parser").select("div.table[role=region][tabindex='0']")
    assert all(region.find("table", recursive=False) for region in found)
    return [str(region["aria-label"]) for region in found]


def test_each_table_can_be_scrolled_in_a_region_whose_name_no_other_has() -> None:
    captioned = "<table><caption>Rescues <em>at sea</em></caption><tr><td>61</td></tr></table>\n"
    made = text(f"{TABLE}\nThen:\n\n{captioned}\nAgain:\n\n{captioned}", f"\n{TABLE}")
    assert regions(made) == ["Table 1", "Rescues at sea", "Rescues at sea Table 3", "Table 4"]
    assert regions(text(TABLE, Lang="cy")) == ["Tabl 1"]
    assert regions(text("No table.")) == []


def test_the_name_of_a_region_is_no_markup() -> None:
    caption = "<table><caption>&lt;i&gt; &quot;now&quot; &amp; then</caption><tr><td>61</td></tr></table>\n"
    assert regions(text(caption)) == ['<i> "now" & then']


def test_a_passage_in_another_language_says_so() -> None:
    body = text("He sang *Hen Wlad fy Nhadau*{: lang=cy } twice.\n\n> “Diolch.”\n{: lang=cy }").body
    tree = BeautifulSoup(body, "html.parser")
    assert [(one.name, one.get_text(strip=True)) for one in tree.select("[lang=cy]")] == [
        ("em", "Hen Wlad fy Nhadau"),
        ("p", "“Diolch.”"),
    ]


def test_a_passage_that_is_written_the_other_way_says_that_too() -> None:
    arabic = text("He read *مرحبا*{: lang=ar }, *hwyl*{: lang=cy } and *שלום*{: lang=he dir=auto }.").body
    assert '<em dir="rtl" lang="ar">' in arabic
    assert arabic.count("dir=") == 2
    within = text("مرحبا *hello*{: lang=en } *سلام*{: lang=fa }", Lang="ar").body
    assert '<em dir="ltr" lang="en">hello</em> <em lang="fa">' in within


def test_a_packed_text_is_the_same_text_unpacked() -> None:
    whole = text("She said:\n\n> “It rings.”\n\nRing 0808 157 0100.[^1]", NOTES)
    assert unpack_text(pack_text(whole)) == whole
    assert whole.quotes


# Keeping texts


def test_what_is_kept_is_given_back_and_what_is_not_is_not() -> None:
    texts, kept = TextStore(), {f"r{number}.md": text(f"Text {number}.") for number in range(9)}
    assert texts.get("r0.md") is None
    for path, each in kept.items():
        texts.keep(path, pack_text(each))
    assert {path: texts.get(path) for path in reversed(kept)} == kept
    assert texts.get("other.md") is None


def test_the_last_text_of_a_path_counts() -> None:
    texts = TextStore()
    for words in ("First.", "A second one, which is longer.", "Third."):
        texts.keep("r.md", pack_text(text(words)))
    assert texts.get("r.md") == text("Third.")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Only Linux has a device that is always full.")
@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_a_full_disk_is_told_when_a_text_is_kept_and_not_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.TemporaryFile", lambda: Path("/dev/full").open("wb"))  # noqa: SIM115
    texts = TextStore()
    with pytest.raises(OSError, match="No space left"):
        texts.keep("r.md", pack_text(text("A text.")))
    del texts
    gc.collect()


@pytest.mark.parametrize(
    ("site", "top"),
    [
        ("https://press.harbour.org/x", "https://press.harbour.org/x"),
        ("https://press.harbour.org", ""),
        ("", ""),
    ],
)
def test_a_link_from_the_top_of_the_site_leads_there_wherever_the_site_lies(site: str, top: str) -> None:
    text = "See [us](/contacts/#desk) and [all]({index}).\n\n![A lamp](/kits/lamps/a.png)\n\n"
    one = release(sound(f'{text}[Not](//example.org/), [nor](#note), [nor](a/b), `a href="/c"` and “ href="/d"”.'))
    body = make_text(one, office_with(SITEURL=site)).body
    assert f'<a href="{top}/contacts/#desk">us</a> and <a href="{site}/">all</a>' in body
    assert f'src="{top}/kits/lamps/a.png"' in body
    assert '<a href="//example.org/">Not</a>, <a href="#note">nor</a>, <a href="a/b">nor</a>' in body
    assert 'a href="/c"' in body and ' href="/d"' in body


def test_the_front_page_is_linked_as_pelican_has_it() -> None:
    one = release(sound("See [the front page]({index}), <a href='{index}#main'>it</a> and `{index}`."))
    body = make_text(one, office_with(SITEURL="https://press.harbour.org/x")).body
    assert '<a href="https://press.harbour.org/x/">the front page</a>' in body
    assert '<a href="https://press.harbour.org/x/#main">it</a> and <code>{index}</code>' in body
