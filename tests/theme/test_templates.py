"""Every template, with every optional part, with none, and with markup where words should be."""

from __future__ import annotations

import itertools
from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import unquote

import html5lib
import pytest
from bs4 import BeautifulSoup, Tag

from press.doors.headers import POLICY
from press.views.values import ContactCard, ReleaseView
from tests.every import every
from tests.theme import gallery, made_up

SHOWINGS = gallery.showings()
SITES = {"full": "", "welsh": "", "preview": "https://press.example.org", "bare": "", "hostile": ""}
every_page = every((f"{showing}:{path}", (showing, path)) for showing, pages in SHOWINGS.items() for path in pages)
DESK = {"en": "Press desk Journalists only", "cy": "Desg y wasg Newyddiadurwyr yn unig"}
LOADED = {"img": "src", "link": "href", "script": "src", "source": "src", "iframe": "src"}


@cache
def tree(showing: str, path: str) -> BeautifulSoup:
    return BeautifulSoup(SHOWINGS[showing][path], "html.parser")


def language(showing: str, path: str) -> str:
    html = tree(showing, path).html
    assert html is not None
    return str(html["lang"])


def release(showing: str, slug: str = "night-watch") -> BeautifulSoup:
    return tree(showing, f"releases/2026/{slug}/index.html")


def words(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").split())


def test_the_gallery_shows_every_template_with_and_without_its_optional_parts() -> None:
    templates = {file.name for file in (gallery.THEME / "templates").glob("*.html")} - {"base.html"}
    assert {template for template, _ in gallery.full_pages().values()} == templates
    assert {template for template, _ in gallery.bare_pages().values()} == templates


@every_page
def test_every_page_is_html_without_a_parse_error(showing: str, path: str) -> None:
    parser = html5lib.HTMLParser()
    parser.parse(SHOWINGS[showing][path])
    assert parser.errors == []


@every_page
def test_every_page_has_its_landmarks_once_and_starts_with_the_skip_link(showing: str, path: str) -> None:
    page = tree(showing, path)
    assert [len(page.select(one)) for one in ("h1", "main", "body > header", "body > footer")] == [1, 1, 1, 1]
    first = page.select_one("body a")
    assert first is not None and first["href"] == "#main"
    assert all(nav.get("aria-label") for nav in page.find_all("nav"))


@every_page
def test_every_page_has_headings_in_order(showing: str, path: str) -> None:
    levels = [int(heading.name[1]) for heading in tree(showing, path).find_all(["h1", "h2", "h3", "h4"])]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


@every_page
def test_every_page_has_a_head_that_search_engines_and_telephones_understand(showing: str, path: str) -> None:
    page = tree(showing, path)
    named = {meta["name"]: meta["content"] for meta in page.select("meta[name]")}
    assert page.title and page.title.get_text(strip=True)
    assert words(str(named["description"]))
    assert named["format-detection"] == "telephone=no"
    assert page.select_one('link[rel="alternate"][type="application/atom+xml"]')
    assert page.html and page.html["lang"] in {"en", "cy"}


@every_page
def test_every_page_needs_no_inline_style_or_script_and_no_other_origin(showing: str, path: str) -> None:
    page = tree(showing, path)
    assert not page.find_all("style")
    assert {script["type"] for script in page.find_all("script", src=False)} <= {"application/ld+json"}
    attributes = {name for element in page.find_all(True) for name in element.attrs}
    assert not {name for name in attributes if name == "style" or name.startswith("on")}
    for name, attribute in LOADED.items():
        for element in page.find_all(name, attrs={attribute: True}):
            assert str(element[attribute]).startswith((SITES[showing] + "/", "/"))


@every_page
def test_every_page_allows_itself_no_more_than_servers_are_told_to_allow(showing: str, path: str) -> None:
    metas = tree(showing, path).select('meta[http-equiv="Content-Security-Policy"]')
    own = [dict(rule.split(" ", 1) for rule in str(meta["content"]).split("; ")) for meta in metas]
    # A page cannot say who may frame it; and only the search runs a module, for which it asks the server.
    wanted = {name: value for name, value in POLICY.items() if name != "frame-ancestors"}
    assert own == ([] if path == "search/index.html" else [wanted | {"script-src": "'self'"}])


@every_page
def test_every_page_shows_the_number_to_ring_in_the_masthead(showing: str, path: str) -> None:
    duty = tree(showing, path).select_one(".masthead .duty")
    assert duty is not None
    assert DESK[language(showing, path)] in words(duty.get_text(" "))
    link = duty.select_one('.duty-number a[href^="tel:"]')
    assert link is not None
    expected = "07700 900 140" if showing == "bare" else "01632 960 140"
    assert link.get_text() == expected


@every_page
def test_every_page_links_within_the_site_and_within_the_page_lead_somewhere(showing: str, path: str) -> None:
    page = tree(showing, path)
    ids = [str(element["id"]) for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    site = SITES[showing]
    for link in page.select("a[href]"):
        address = str(link["href"])
        if address.startswith("#"):
            assert unquote(address[1:]) in ids
        else:
            assert address.startswith((site + "/", "tel:", "sms:", "mailto:", "https://"))
            assert "//" not in address.removeprefix("https://")


@every_page
def test_every_page_pictures_have_a_description_and_take_their_place_at_once(showing: str, path: str) -> None:
    for picture in tree(showing, path).select("img:not(.logo)"):
        assert picture["alt"]
        assert int(str(picture["width"])) > 0
        assert int(str(picture["height"])) > 0


@pytest.mark.parametrize("path", SHOWINGS["hostile"])
def test_markup_in_titles_names_and_captions_stays_text(path: str) -> None:
    text = SHOWINGS["hostile"][path]
    page = tree("hostile", path)
    assert all(script.get("src") or script["type"] == "application/ld+json" for script in page.find_all("script"))
    assert "<script>" not in text
    assert page.title and page.title.get_text().count(gallery.HOSTILE) >= 1


def test_a_hostile_headline_is_read_whole() -> None:
    heading = release("hostile").h1
    assert heading is not None
    assert "<script>" in heading.get_text()


class TestReleasePage:
    def test_is_in_the_order_in_which_a_journalist_reads(self) -> None:
        order = [
            ".exit", ".notice", ".kicker", "h1", ".standfirst", ".dateline", ".actions", ".help-first", "#quote-1",
            ".quote-acts", ".ends", "#contacts", "#helplines", "#notes", ".guidance", ".about", "#pictures",
            "#corrections", ".actions ~ .filed", "#release-text",
        ]  # fmt: skip
        everything = release("full").find_all(True)
        places = [next(i for i, one in enumerate(everything) if one.css.match(part)) for part in order]
        assert places == sorted(places)

    def test_begins_with_the_first_picture_of_its_kit_unless_it_is_withdrawn(self) -> None:
        def figures(one: ReleaseView) -> list[Tag]:
            page = BeautifulSoup(gallery.render({"it": ("article.html", {"release": one})})["it"], "html.parser")
            return page.select(".help-first + .lead-picture")

        out = replace(made_up.FULL_RELEASE, withdrawn=None)
        (figure,) = figures(out)
        assert figure.figcaption and figure.a and figure.img
        assert words(figure.figcaption.get_text(" ")) == f"{made_up.LAMP.caption} {made_up.LAMP.credit}"
        assert figure.a["href"] == "/kits/coast-night/#first-lamp.png"
        assert (figure.img["width"], figure.img["decoding"]) == (str(made_up.LAMP.width), "async")
        assert figures(made_up.FULL_RELEASE) == figures(replace(out, kit=made_up.BARE_KIT)) == []

    def test_offers_the_same_near_the_top_and_at_the_foot_and_more_when_there_is_more(self) -> None:
        top, foot = release("full").select(".actions")
        assert top == foot
        assert [words(act.get_text()) for act in top.select(".act")] == [
            "Copy text",
            "Copy link",
            "Print",
            "Download night-watch.pdf PDF, 84 KB",
            "Download pictures ZIP, 2.4 MB",
        ]
        assert [words(act.get_text()) for act in release("bare", "bare").select(".actions")[0].select(".act")] == [
            "Copy text",
            "Copy link",
            "Print",
        ]

    def test_what_is_copied_says_first_what_became_of_it(self) -> None:
        plain = tree("preview", "releases/2026/night-watch/index.html").select_one("#release-text")
        assert plain is not None
        lines = [line for line in plain.get_text().splitlines() if line.strip()]
        assert lines[:5] == [
            "DRAFT: not for publication",
            "EMBARGOED until 09:30 GMT on Monday 2 March 2026",
            "WITHDRAWN on 1 April 2026: The council has ended the watch; the times given no longer hold.",
            "CORRECTED on 3 March 2026: It is Eastness.",
            "CORRECTED on 9 March 2026: All are volunteers.",
        ]
        assert lines[-1] == "https://press.example.org/releases/2026/night-watch/"
        assert "Reference: SCC/2026/014" in lines and "Event: Lamp-lighting at Quayhead" in lines

    def test_a_quote_is_copied_with_what_became_of_its_release(self) -> None:
        plain = tree("preview", "releases/2026/night-watch/index.html").select_one("#quote-1-text")
        assert plain is not None
        lines = [line for line in plain.get_text().splitlines() if line.strip()]
        assert lines[:3] == [
            "DRAFT: not for publication",
            "EMBARGOED until 09:30 GMT on Monday 2 March 2026",
            "WITHDRAWN on 1 April 2026: The council has ended the watch; the times given no longer hold.",
        ]

    @pytest.mark.parametrize(("lang", "headline"), [("en", "“Smith & ‘Sons’ ask"), ("cy", "“Smith & 'Sons' ask")])
    def test_a_headline_with_quotation_marks_has_others_where_it_is_quoted(self, lang: str, headline: str) -> None:
        asked = replace(made_up.FULL_RELEASE, title='Smith & "Sons" ask', lang=lang)
        pages = gallery.render({"it": ("article.html", {"release": asked})}, language=lang)
        plain = BeautifulSoup(pages["it"], "html.parser").select_one("#quote-1-text")
        assert plain is not None
        assert headline in plain.get_text()

    def test_a_helpline_that_answers_texts_can_be_written_to_by_a_touch(self) -> None:
        (texted,) = release("full").select('#helplines [href^="sms:"]')
        assert (texted["href"], texted.get_text()) == ("sms:+447700900120", "07700 900 120")

    def test_what_is_copied_names_nobody_who_has_left(self) -> None:
        plain = release("full").select_one("#release-text")
        assert plain is not None
        assert "Duty press officer" in plain.get_text() and "Coast press officer" not in plain.get_text()

    def test_only_a_dangerous_topic_has_a_way_out(self) -> None:
        way_out = release("full").select_one(".exit")
        assert way_out is not None and way_out["data-exit"] == "shift"
        assert not release("full", "library-hours").select("[data-leave], .exit")
        assert tree("full", "topics/coast-and-tide/index.html").select_one(".exit")

    def test_says_on_top_what_became_of_it(self) -> None:
        notices = [words(notice.get_text()) for notice in release("full").select(".notice")]
        assert notices == [
            "Draft This release is not finished and is not published.",
            "Held until 09:30 GMT on Monday 2 March 2026 Not for publication before then.",
            "Withdrawn on 1 April 2026 The council has ended the watch; the times given no longer hold. "
            "The text stays here for the record. Please do not use it.",
            "Corrected on 9 March 2026 All are volunteers. What was corrected",
        ]

    def test_says_nothing_on_top_of_a_release_that_nothing_befell(self) -> None:
        assert not release("full", "night-watch-opens").select(".notice")

    def test_a_withdrawn_one_can_be_read_but_not_found(self) -> None:
        page = release("full")
        assert page.select_one("#quote-1")
        assert page.select_one('meta[name="robots"][content="noindex"]')
        assert page.title and page.title.get_text().startswith("Withdrawn: ")
        (description,) = page.select('meta[property="og:description"]')
        assert description["content"] == "The council has ended the watch; the times given no longer hold."
        assert not release("full", "night-watch-opens").select_one('meta[name="robots"]')

    def test_tells_programs_when_it_last_changed(self) -> None:
        (changed,) = release("full").select('meta[property="article:modified_time"]')
        assert changed["content"] == "2026-04-01T00:00:00+01:00"
        assert not release("full", "night-watch-opens").select('meta[property="article:modified_time"]')

    def test_never_shows_the_number_of_a_contact_who_has_left(self) -> None:
        page = release("full")
        names = [name.get_text() for name in page.select("#contacts .contact-name")]
        assert names == ["Duty press officer", "Coast press officer"]
        assert "has left since. Please ring the contact above." in words(
            page.select("#contacts .contact")[1].get_text()
        )
        assert "01632 960 147" not in page.get_text()

    def test_says_in_its_masthead_whom_to_ring_about_it_before_the_press_desk(self) -> None:
        ring = release("full").select_one(".masthead .ring:has(+ .duty)")
        assert ring is not None
        assert words(ring.get_text(" ")) == (
            "Ring about this release Journalists only 01632 960 140 All contacts "
            "Duty press officer , Saltmarsh County Council Monday to Friday, 8.30am to 5.30pm "
            "Out of hours 07700 900 141 Floods, road and school closures only"
        )
        links = ["tel:+441632960140", "#contacts", "tel:+447700900141"]
        assert [link["href"] for link in ring.select("a")] == links
        assert "ring-desk" in ring["class"]
        left = replace(made_up.release("it", "It"), contacts=(made_up.FORMER_CONTACT, made_up.PUBLIC_CONTACT))
        page = BeautifulSoup(gallery.render({"it": ("article.html", {"release": left})})["it"], "html.parser")
        assert made_up.PUBLIC_CONTACT.name in page.select(".ring p")[2].get_text()
        assert "Journalists only" not in page.select(".ring p")[0].get_text()
        assert not page.select(".ring-desk")
        assert not tree("full", "index.html").select(".ring")

    def test_gives_the_duty_contact_when_all_of_its_own_have_left(self) -> None:
        left = replace(made_up.release("it", "It"), contacts=(made_up.FORMER_CONTACT,))
        pages = gallery.render({"it": ("article.html", {"release": left})})
        contacts = BeautifulSoup(pages["it"], "html.parser").select("#contacts .contact-number")
        assert [words(number.get_text()) for number in contacts] == ["01632 960 140", "07700 900 140"]

    def test_keeps_helplines_and_press_contacts_apart(self) -> None:
        page = release("full")
        press, public = page.select_one("#contacts"), page.select_one("#helplines")
        assert press is not None and public is not None
        assert "For journalists only" in press.get_text()
        assert words(public.get_text(" ")).startswith("For the public: where to find help Evenlight Line 0808 157 0120")
        assert "0808 157 0120" not in press.get_text()
        assert "01632 960 140" not in public.get_text()

    def test_a_demonstration_says_that_its_contacts_are_stand_ins(self) -> None:
        assert release("full").select_one("#contacts .stand-in")
        assert not release("bare", "bare").select_one(".stand-in")

    def test_a_release_in_welsh_is_welsh_to_its_last_word(self) -> None:
        page = release("full", "oriau-llyfrgell")
        assert page.html and page.html["lang"] == "cy"
        own = [page.select_one(part) for part in (".skip", ".ways", ".ends", "#contacts-title", ".dateline time")]
        assert [words(part.get_text(" ")) for part in own if part] == [
            "Neidio i’r testun",
            "Datganiadau Pynciau Sefydliadau Lluniau Cysylltiadau i’r wasg Llinellau cymorth Chwilio",
            "Diwedd",
            "Cysylltiadau i’r wasg",
            "17 Chwefror 2026",
        ]


class TestLanguages:
    def test_the_way_to_the_same_page_in_another_is_named_in_that_one(self) -> None:
        switch = release("full").select(".masthead .languages a")
        assert [(one.get_text(), one["lang"], one["hreflang"], one["href"]) for one in switch] == [
            ("Cymraeg", "cy", "cy", "/cy/releases/2026/night-watch/")
        ]

    def test_a_page_without_a_like_leads_to_the_front_page(self) -> None:
        for path in SHOWINGS["full"]:
            switch = tree("full", path).select(".masthead .languages a")
            assert len(switch) == 1
            if not path.startswith("releases/2026/"):
                assert [(one.get_text(), one["href"]) for one in switch] == [("Cymraeg", "/cy/")]
        assert [(one.get_text(), one["href"]) for one in tree("welsh", "index.html").select(".languages a")] == [
            ("English", "/")
        ]

    def test_search_engines_are_told_of_both(self) -> None:
        links = release("preview").select('link[rel="alternate"][hreflang]')
        assert [(link["hreflang"], link["href"]) for link in links] == [
            ("en", "https://press.example.org/releases/2026/night-watch/"),
            ("cy", "https://press.example.org/cy/releases/2026/night-watch/"),
        ]
        assert not tree("preview", "topics/index.html").select("link[hreflang]")

    def test_what_the_directory_says_in_english_is_marked_where_the_page_is_not(self) -> None:
        parts = ".duty-hours, .duty-whose, .scope, .desk-when, .helpline dd:not(:has(a, .tel)), .about-text"
        for path in ("contacts/index.html", "helplines/index.html", "issuers/saltmarsh-county-council/index.html"):
            welsh, english = tree("welsh", path).select(parts), tree("full", path).select(parts)
            assert len(welsh) == len(english) > 0
            assert {part.get("lang") for part in welsh if "oriau" not in part.get_text()} == {"en"}
            assert {part.get("lang") for part in english} == {None}
        # One template makes the pages of every language, whichever it was first read for.
        among_english = release("full", "oriau-llyfrgell").select(".duty-hours, .duty-whose, .scope")
        assert {part.get("lang") for part in among_english} == {"en"}

    def test_an_office_of_one_language_offers_no_other(self) -> None:
        assert not tree("bare", "index.html").select(".languages")


def test_the_public_are_not_told_that_their_own_contact_is_for_journalists() -> None:
    desk = made_up.PUBLIC_CONTACT
    release = replace(made_up.release("it", "It"), contacts=(desk,))
    pages = gallery.render({"it": ("article.html", {"release": release})}, duty=desk)
    page = BeautifulSoup(pages["it"], "html.parser")
    assert "ournalists only" not in page.get_text()
    assert "Journalists and the public" in page.get_text()


def test_an_office_without_a_contact_yet_has_every_page() -> None:
    for text in gallery.render(gallery.bare_pages(), duty=None).values():
        page = BeautifulSoup(text, "html.parser")
        assert page.h1 and not page.select(".masthead .duty")


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("Coast press office", ["Saltmarsh County Council"]),
        ("Saltmarsh County Councillors", ["Saltmarsh County Council"]),
        ("Press office, SALTMARSH county council", []),
    ],
)
def test_the_press_desk_says_whose_it_is_unless_the_site_has_that_name(name: str, whose: list[str]) -> None:
    page = BeautifulSoup(gallery.render({"it": ("404.html", {})}, name=name)["it"], "html.parser")
    assert [one.get_text() for one in page.select(".masthead .duty-whose")] == whose


def test_a_preview_is_marked_on_every_page_and_shows_its_findings() -> None:
    for path in SHOWINGS["preview"]:
        page = tree("preview", path)
        assert page.select_one(".strip-preview")
        assert page.select_one('meta[name="robots"][content="noindex"]')
    for path in ("index.html", "404.html"):
        findings = tree("preview", path).select_one(".findings")
        assert findings is not None
        assert "content/releases/2026/night-watch.md, line 14" in words(findings.get_text())


def test_lists_show_the_date_beside_the_title_and_the_language_of_each() -> None:
    lines = tree("full", "index.html").select(".releases")[1].select("li")
    assert [(line.time["datetime"], line.h3.get("lang")) for line in lines if line.time and line.h3][1:3] == [
        ("2026-02-17T00:00:00+00:00", None),
        ("2026-02-17T00:00:00+00:00", "cy"),
    ]


def test_the_front_puts_first_what_the_office_features() -> None:
    page = tree("full", "index.html")
    assert [words(rubric.get_text()) for rubric in page.select(".front-releases .rubric")] == [
        "Featured",
        "Latest releases",
    ]
    assert words(page.select(".releases h2")[0].get_text()) == "Visiting hours at Wexmoor Hospitals change for winter"
    assert [words(rubric.get_text()) for rubric in tree("bare", "index.html").select("h1")] == ["Latest releases"]


def test_the_canonical_address_is_given_only_when_the_site_has_one() -> None:
    canonical = release("preview").select_one('link[rel="canonical"]')
    assert canonical is not None
    assert canonical["href"] == "https://press.example.org/releases/2026/night-watch/"
    assert not release("full").select_one('link[rel="canonical"]')


def test_a_kit_gives_what_an_editor_must_know_to_print_a_picture() -> None:
    passport = tree("full", "kits/coast-night/index.html").find(id="first-lamp.png")
    assert passport is not None
    facts = {words(dt.get_text()): words(dt.find_next("dd").get_text()) for dt in passport.find_all("dt")}  # type: ignore[union-attr]
    assert facts == {
        "Credit line": "Photograph: Saltmarsh County Council",
        "Licence": "Free to use with reports on the night watch until the end of 2027.",
        "Description": "A lamp on a post above wet sand at dusk; the causeway runs away to the left.",
        "People": "The harbour master of Quayhead",
        "Not after": "31 December 2027",
    }
    assert "PNG, 1200 × 800, 412 KB" in words(passport.get_text())


def test_a_long_list_leads_to_its_neighbouring_pages() -> None:
    newest, older = (tree("full", f"topics/coast-and-tide/{page}index.html") for page in ("", "page/2/"))
    ways = [[(words(way.get_text()), way["href"]) for way in page.select(".pages a")] for page in (newest, older)]
    assert ways == [
        [("Older releases", "/topics/coast-and-tide/page/2/")],
        [("Newer releases", "/topics/coast-and-tide/"), ("Older releases", "/topics/coast-and-tide/page/1/")],
    ]
    assert older.title and older.title.get_text().startswith("Coast and tide, page 2 – ")
    assert not tree("full", "releases/2026/index.html").select(".pages")


def test_an_organisation_has_what_an_editor_checks() -> None:
    page = tree("full", f"{made_up.COUNCIL.url}index.html")
    facts = page.select_one(".issuer-facts .facts")
    assert facts is not None
    names, values = ([words(each.get_text()) for each in facts.find_all(name)] for name in ("dt", "dd"))
    assert dict(zip(names, values, strict=True)) == {
        "In full": "Saltmarsh County Council",
        "In short": "Saltmarsh Council",
        "Take care": "“Saltmarsh” is one word. The council is “it”, not “they”.",
        "Works in": "Saltmarsh Coast, England",
        "Website": "https://council.example.org",
        "Elsewhere": "Mastodon",
    }
    speakers = [words(speaker.get_text(" ")) for speaker in page.select(".spokespeople li")]
    assert speakers[0].startswith("The harbour master of Quayhead Keeps the council’s three harbours Speaks on Tides")
    assert len(speakers) == 2 and page.select_one("#contacts") and page.select(".releases")


def test_the_contacts_page_says_whom_to_ring_in_hours_and_out_of_them() -> None:
    desks = tree("full", "contacts/index.html").select("#desk-desk, #desk-museum")
    after = [words(part.get_text(" ")) for desk in desks for part in desk.select(".desk-after")]
    assert after == [
        "Out of hours 07700 900 141 Floods, road and school closures only",
        "Out of hours No number is given for then.",
    ]
    assert not any("01632 960 147" in desk.get_text() for desk in desks)


def contacts_page(*desks: ContactCard, **office: Any) -> BeautifulSoup:
    pages: dict[str, gallery.Page] = {"it": ("contacts.html", {"contacts": desks})}
    return BeautifulSoup(gallery.render(pages, **office)["it"], "html.parser")


def desk(number: int, **facts: Any) -> ContactCard:
    return replace(made_up.BARE_CONTACT, key=f"d{number}", name=f"Desk {number}", **facts)


def test_the_contacts_page_says_first_when_the_press_desk_answers_and_whose_it_is() -> None:
    first = tree("full", "contacts/index.html").select_one(".desk-first")
    assert first is not None
    assert words(first.get_text(" ")) == (
        "Duty press officer Saltmarsh County Council 01632 960 140 Monday to Friday, 8.30am to 5.30pm "
        "Out of hours 07700 900 141 Floods, road and school closures only"
    )


def test_where_there_is_one_desk_it_is_said_once() -> None:
    assert not contacts_page(desk(1)).select(".desk-first")
    assert contacts_page(desk(1), desk(2)).select(".desk-first")


def test_of_many_desks_one_is_found_by_its_region_and_its_language() -> None:
    many = [desk(each, regions=("North", "Élan")[each % 2 :], languages=("English",)) for each in range(6)]
    page = contacts_page(*many, desk(6, organisation="Watch", regions=("Foss",), languages=("English", "Welsh")))
    ways = {words(row.dt.get_text()): row for row in page.select(".desk-ways > div") if row.dt}
    assert list(ways) == ["Élan", "Foss", "North", "Welsh"]
    assert words(ways["Foss"].get_text(" ")) == "Foss Desk 6, Watch"
    for link in page.select(".desk-ways a"):
        assert page.select_one(f".desk{link['href']}")
    assert not contacts_page(*many).select(".desk-ways a[href='#desk-d6']")
    assert not contacts_page(*many[:6]).select(".desk-ways")


def test_desks_stand_in_the_order_of_the_alphabet_each_under_its_organisation() -> None:
    names = ("Zetland", "Élan", "Eden", "Élan")
    page = contacts_page(*(desk(number, organisation=name) for number, name in enumerate(names)))
    parts = [words(part.get_text(" ")) for part in page.select(".desks :is(h2[id], h3)")]
    assert parts == ["Eden", "Desk 2", "Élan", "Desk 1", "Desk 3", "Zetland", "Desk 0"]


def test_nobody_is_sent_to_helplines_that_there_are_not() -> None:
    page = contacts_page(desk(1), filled=())
    assert not page.select("a[href$='helplines/']")
    assert words(page.select(".for-whom")[-1].get_text()) == "For journalists only. Not for publication."
    assert not contacts_page(desk(1, public=True), filled=()).select("main .for-whom")


def test_an_office_whose_contacts_have_left_says_that_it_has_none() -> None:
    page = contacts_page(made_up.FORMER_CONTACT, duty=None)
    assert words(page.select(".nothing")[0].get_text()) == "This office has no press contacts."


def test_no_way_leads_to_a_list_with_nothing_in_it() -> None:
    links = {str(link["href"]) for path in SHOWINGS["bare"] for link in tree("bare", path).select("a[href]")}
    assert not links & {f"/{name}/" for name in ("topics", "issuers", "regions", "categories", "kits", "helplines")}


def test_a_helpline_can_be_printed_as_it_stands() -> None:
    text = tree("full", "helplines/index.html").select_one("#evenlight-line-text")
    assert text is not None
    assert words(text.get_text()) == (
        "Evenlight Line: 0808 157 0120. Anyone who cannot sleep for worry. Every night, 8pm to 8am. Free to call. "
        "Confidential unless a life is at risk. Answers in English, Welsh, Polish. Covers England, Wales. Text "
        "07700 900 120. night@evenlight.example.org. https://evenlight.example.org/line"
    )


def test_a_copy_of_the_site_at_another_address_has_its_own_styles_and_scripts() -> None:
    pages: dict[str, tuple[str, dict[str, object]]] = {"search": ("search.html", {})}
    for site, path in (("", ""), ("https://press.example.org", ""), ("https://example.org/our/press", "/our/press")):
        page = BeautifulSoup(gallery.render(pages, site=site)["search"], "html.parser")
        assert [script["src"] for script in page.select("script[src]")] == [
            f"{path}/theme/press.js",
            f"{path}/theme/search.js",
        ]
        assert [link["href"] for link in page.select('link[rel="stylesheet"]')] == [f"{path}/theme/press.css"]


def test_a_list_of_kits_shows_of_each_a_picture_and_what_there_is_of_it() -> None:
    first, bare = tree("full", "kits/index.html").select(".kits > li")
    assert words(first.get_text(" ")) == "The night watch in pictures 2 pictures, ZIP 2.4 MB, 2 March 2026"
    assert first.img and first.img["src"] == "/kits/coast-night/first-lamp.png"
    assert first.a and first.a["href"] == "/kits/coast-night/"
    assert bare.img is None
    assert tree("full", f"{made_up.ISSUER_SHELF.url}index.html").select(".kits > li")


def test_the_way_to_the_kits_is_there_where_there_is_one() -> None:
    full, bare = tree("full", "index.html"), tree("bare", "index.html")
    assert [len(page.select('.ways a[href="/kits/"], .foot a[href="/kits/"]')) for page in (full, bare)] == [2, 0]


COAST = made_up.TOPIC_SHELF.url


@pytest.mark.parametrize(
    ("path", "part", "folder"), [("index.html", ".foot", "/"), (f"{COAST}index.html", ".sheet-count", f"/{COAST}")]
)
def test_a_feed_is_offered_in_every_form_to_be_seen(path: str, part: str, folder: str) -> None:
    links = tree("full", path).select(f"{part} .follow a")
    assert [(link.get_text(), link["href"]) for link in links] == [
        ("Atom", f"{folder}feed.atom"),
        ("RSS", f"{folder}feed.rss"),
        ("JSON Feed", f"{folder}feed.json"),
    ]


def test_how_many_releases_a_list_has_is_heard_as_a_number_of_releases() -> None:
    counts = tree("full", "releases/index.html").select("main .count")
    assert [words(count.get_text()) for count in counts] == ["3 releases", "1 release", "2 releases", "1 release"]
