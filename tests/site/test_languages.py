"""A site in two languages: each with its lists and feeds, pages with their twins; and a held one is in neither."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from bs4 import BeautifulSoup, Tag

from tests.site.project import SOUND, Project, make_project, release
from tests.site.test_again import remove

pytestmark = pytest.mark.slow

PAGE, TWIN = "releases/2026/forty-safe-homes/", "cy/releases/2026/forty-safe-homes/"
WELSH = "content/releases/2026/cy/cartrefi.md"
TEXT = """\
Title: Deugain o gartrefi diogel yn agor ym mis Mai
Standfirst: Bydd Ymddiriedolaeth yr Harbwr a’r cyngor sir yn agor tŷ i bobl ag angen cartref diogel.
Date: 2026-03-10 09:30
Issuers: harbour-trust
Category: Tai
Tags: safe homes, cartrefi
Regions: Glan y Gogledd
Contacts: harbour-press
Slug: forty-safe-homes
Lang: cy
Event: 2026-03-11 10:00 | Agor y drws

Bydd y tŷ yn agor ym mis Mai.[^1]

Dywedodd rheolwr y tŷ:

> “Drws ’da chlo da, dyna oedd ’ma ei angen.”

Gall unrhyw un nad yw’n ddiogel gartref ffonio Harbour Line ar 0808 157 0100.

Diwedd

## Nodiadau i olygyddion

[^1]: Ffynhonnell: cytundeb, Ionawr 2026.
"""
ABOUT = "Title: About us\nSlug: about\n\nThe office answers by day.\n"
AMDANOM = "Title: Amdanom ni\nSlug: about\nLang: cy\n\nMae’r swyddfa’n ateb yn ystod y dydd.\n"


def make(project: Project) -> Project:
    """The small office, whose release has a Welsh twin."""
    project.replace(SOUND, "Reference:", "Slug: forty-safe-homes\nReference:")
    project.write(WELSH, TEXT)
    project.write("content/releases/2026/english-only.md", release("In English only"))
    project.write("content/pages/about.md", ABOUT)
    project.write("content/pages/cy/about.md", AMDANOM)
    return project


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    project = make(make_project(tmp_path_factory.mktemp("languages")))
    ran = project.press("build", env={"SITEURL": "https://press.example.org"})
    assert ran.code == 0, ran.err
    return project.site()


def page(site: Mapping[str, bytes], address: str) -> BeautifulSoup:
    return BeautifulSoup(site[f"{address}index.html"].decode(), "html.parser")


def language(site: Mapping[str, bytes], address: str) -> str:
    html = page(site, address).html
    assert html is not None
    return str(html["lang"])


def words(part: Tag | None) -> str:
    assert part is not None
    return " ".join(part.get_text(" ").split())


def switch(site: Mapping[str, bytes], address: str) -> list[tuple[str, str, str]]:
    """Where the masthead of a page leads in other languages: language, name and address."""
    links = page(site, address).select(".masthead .languages a")
    return [(str(link["hreflang"]), link.get_text(), str(link["href"])) for link in links]


def titles(site: Mapping[str, bytes], address: str) -> list[str]:
    return [words(title) for title in page(site, address).select(".releases h2, .releases h3")]


class TestLists:
    def test_each_language_has_all_of_them(self, site: dict[str, bytes]) -> None:
        lists = {name.removeprefix("cy/") for name in site if name.startswith("cy/") and name.endswith("index.html")}
        assert lists - {"releases/2026/forty-safe-homes/index.html", "about/index.html"} == {
            *("index.html", "releases/index.html", "releases/2026/index.html", "releases/2026/03/index.html"),
            *("topics/index.html", "topics/safe-homes/index.html", "topics/cartrefi/index.html"),
            *("issuers/index.html", "issuers/harbour-trust/index.html"),
            *("regions/index.html", "regions/glan-y-gogledd/index.html"),
            *("categories/index.html", "categories/tai/index.html"),
            *("kits/index.html", "contacts/index.html", "helplines/index.html", "search/index.html"),
        }
        assert all(language(site, f"cy/{name.removesuffix('index.html')}") == "cy" for name in lists)

    def test_each_holds_the_releases_in_its_language(self, site: dict[str, bytes]) -> None:
        welsh, english = ["Deugain o gartrefi diogel yn agor ym mis Mai"], titles(site, "")
        assert "In English only" in english
        assert not set(welsh) & set(english)
        for inside in ("", "releases/", "releases/2026/", "topics/safe-homes/", "issuers/harbour-trust/"):
            assert titles(site, f"cy/{inside}") == welsh

    def test_their_names_and_months_are_in_it(self, site: dict[str, bytes]) -> None:
        assert words(page(site, "cy/topics/").h1) == "Pynciau"
        assert words(page(site, "cy/releases/2026/03/").h1) == "Mawrth 2026"
        assert "1 datganiad" in words(page(site, "cy/releases/2026/").select_one(".sheet-top"))
        assert words(page(site, "releases/2026/03/").h1) == "March 2026"

    def test_links_stay_in_the_language(self, site: dict[str, bytes]) -> None:
        for address in (TWIN, "cy/", "cy/topics/", "cy/contacts/"):
            ways = page(site, address).select(".masthead .ways a, .nameplate a, .dateline a, .foot nav a[href$='/']")
            links = [str(way["href"]).removeprefix("https://press.example.org") for way in ways]
            assert links
            assert [link for link in links if not link.startswith("/cy/")] == []

    def test_every_link_within_the_site_leads_somewhere(self, site: dict[str, bytes]) -> None:
        for name, data in site.items():
            if name.endswith(".html"):
                for link in re.findall(r'(?:href|src)="https://press\.example\.org/([^"#?]*)', data.decode()):
                    assert (f"{link}index.html" if link.endswith("/") or not link else link) in site, (name, link)


class TestPages:
    def test_the_page_of_a_release_is_in_its_language(self, site: dict[str, bytes]) -> None:
        made = page(site, TWIN)
        assert language(site, TWIN) == "cy"
        assert words(made.select_one(".ends")) == "Diwedd"
        assert words(made.select_one(".dateline .when time")) == "09:30 GMT ddydd Mawrth 10 Mawrth 2026"
        assert "10:00 GMT ddydd Mercher 11 Mawrth 2026 – Agor y drws" in words(made.select_one(".dateline"))
        assert words(made.select_one("[role=doc-backlink]")) == "↩ Yn ôl at nodyn 1 yn y testun"
        assert words(made.select_one("#quote-1")) == "“Drws ’da chlo da, dyna oedd ’ma ei angen.”"

    def test_twins_lead_to_each_other(self, site: dict[str, bytes]) -> None:
        assert switch(site, PAGE) == [("cy", "Cymraeg", f"https://press.example.org/{TWIN}")]
        assert switch(site, TWIN) == [("en", "English", f"https://press.example.org/{PAGE}")]
        assert switch(site, "about/") == [("cy", "Cymraeg", "https://press.example.org/cy/about/")]
        assert switch(site, "cy/topics/safe-homes/") == [
            ("en", "English", "https://press.example.org/topics/safe-homes/")
        ]

    def test_what_has_no_twin_leads_to_the_front_page(self, site: dict[str, bytes]) -> None:
        assert switch(site, "releases/2026/english-only/") == [("cy", "Cymraeg", "https://press.example.org/cy/")]
        assert switch(site, "cy/topics/cartrefi/") == [("en", "English", "https://press.example.org/")]

    def test_search_engines_are_told_of_twins_alone(self, site: dict[str, bytes]) -> None:
        def told(address: str) -> list[tuple[object, object]]:
            return [(link["hreflang"], link["href"]) for link in page(site, address).select("link[hreflang]")]

        assert (
            sorted(told(PAGE))
            == sorted(told(TWIN))
            == [
                ("cy", f"https://press.example.org/{TWIN}"),
                ("en", f"https://press.example.org/{PAGE}"),
            ]
        )
        assert told("releases/2026/english-only/") == []

    def test_what_is_missing_is_said_in_each_language_on_one_page(self, site: dict[str, bytes]) -> None:
        (welsh,) = BeautifulSoup(site["404.html"].decode(), "html.parser").select("main [lang=cy]")
        assert words(welsh) == "Nid oes dim yn y cyfeiriad hwn Y datganiadau diweddaraf"
        assert welsh.a and welsh.a["href"] == "https://press.example.org/cy/"

    def test_the_offices_own_pages_are_named_in_the_foot(self, site: dict[str, bytes]) -> None:
        assert page(site, "cy/").select_one('.foot a[href$="/cy/about/"]')
        assert not page(site, "cy/").select_one('.foot a[href="https://press.example.org/about/"]')
        assert page(site, "").select_one('.foot a[href="https://press.example.org/about/"]')


def test_feeds_are_in_the_language_of_their_lists(site: dict[str, bytes]) -> None:
    welsh, english = site["cy/feed.atom"].decode(), site["feed.atom"].decode()
    assert 'xml:lang="cy"' in welsh
    assert welsh.count("<entry") == 1
    assert "Deugain" not in english
    assert "&lt;p&gt;Diwedd&lt;/p&gt;" in welsh
    assert "cy/topics/safe-homes/feed.atom" in site


HELD = "Embargo: 2026-11-25 00:01\nContacts:"


def test_an_embargoed_twin_is_nowhere(project: Project) -> None:
    before = make(project).press("build", env={"PRESS_AS_OF": "2026-11-24 12:00"})
    assert before.code == 0, before.err
    project.replace(WELSH, "Contacts:", HELD)
    assert project.press("build").code == 0
    held = project.site()
    left = [
        name for name, data in held.items() if name.startswith("cy/") or b"Deugain" in data or b"cy/releases" in data
    ]
    # A page of the office's own is there in Welsh, and its English like leads to it; Welsh lists there are none.
    assert left == ["cy/about/index.html"]
    assert switch(held, PAGE) == []
    assert switch(held, "about/") == [("cy", "Cymraeg", "/cy/about/")]
    assert str(page(held, "cy/about/").select(".masthead .ways a")[0]["href"]) == "/releases/"
    assert project.press("build", env={"PRESS_AS_OF": "2026-11-25 00:01"}).code == 0
    assert switch(project.site(), PAGE) == [("cy", "Cymraeg", f"/{TWIN}")]


def test_a_change_to_one_twin_gives_what_a_first_build_would(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    make(project).own("theme")
    catalogue = "theme/locale/cy/LC_MESSAGES/press.po"
    assert project.press("build").code == 0
    for name, old, new in (
        (WELSH, "Deugain o gartrefi", "Pedwar deg o gartrefi"),
        (WELSH, "Slug: forty-safe-homes", "Slug: cartrefi"),
        (catalogue, 'msgstr "Diwedd"', 'msgstr "Dyna’r cyfan"'),
        ("content/pages/cy/about.md", "Lang: cy", "Lang: cy\nStatus: draft"),
        (WELSH, "Contacts:", HELD),
    ):
        project.replace(name, old, new)
        anew = make_project(tmp_path_factory.mktemp("anew"))
        for folder in ("content", "theme"):
            remove(anew.folder / folder)
            (anew.folder / folder).symlink_to(project.folder / folder, target_is_directory=True)
        before = project.site()
        assert [each.press("build").code for each in (project, anew)] == [0, 0], new
        assert project.site() == anew.site() != before, new


def test_a_broken_catalogue_publishes_nothing(project: Project) -> None:
    make(project).own("theme")
    project.write("theme/locale/cy/LC_MESSAGES/press.po", 'msgid "Ends')
    ran = project.press("build")
    assert ran.code == 2
    assert "The theme’s “locale/cy/LC_MESSAGES/press.po” cannot be read" in ran.err
    assert ran.err.rstrip().endswith("Nothing was published.")
    assert not project.output.exists()


def test_where_all_is_in_welsh_the_english_front_page_leads_to_it(project: Project) -> None:
    project.write(WELSH, TEXT)
    (project.folder / SOUND).unlink()
    ran = project.press("build")
    assert ran.code == 0, ran.err
    made = project.site()
    assert titles(made, "") == []
    (onward,) = page(made, "").select("main .onward[lang=cy] a")
    assert (words(onward), onward["href"]) == ("Y datganiadau diweddaraf", "/cy/")


def test_an_older_page_of_a_list_leads_to_that_list_in_the_other_language(project: Project) -> None:
    make(project)
    for number in range(100):
        project.write(f"content/releases/2026/more-{number}.md", release(f"Number {number}"))
    ran = project.press("build", env={"SITEURL": "https://press.example.org"})
    assert ran.code == 0, ran.err
    made = project.site()
    older = "releases/2026/page/1/"
    assert switch(made, older) == [("cy", "Cymraeg", "https://press.example.org/cy/releases/2026/")]
    assert not page(made, older).select("link[hreflang]")
    (place,) = re.findall(rf"<url><loc>[^<]*/{older}</loc>(.*?)</url>", made["sitemap.xml"].decode()) or [""]
    assert "hreflang" not in place


def test_a_language_that_the_theme_does_not_have_stands_in_the_english_lists(project: Project) -> None:
    project.write(WELSH, TEXT.replace("Lang: cy", "Lang: ga"))
    ran = project.press("build")
    assert ran.code == 0, ran.err
    made = project.site()
    (line,) = [one for one in page(made, "").select(".releases h2") if "Deugain" in one.get_text()]
    assert line["lang"] == "ga"
    assert language(made, "ga/releases/2026/forty-safe-homes/") == "en"
    assert [name for name in made if name.startswith("ga/")] == ["ga/releases/2026/forty-safe-homes/index.html"]


def test_in_three_languages_the_search_knows_what_each_list_is_the_same_as(project: Project) -> None:
    make(project)
    project.own("theme")
    project.write(
        "theme/locale/ga/LC_MESSAGES/press.po", 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    )
    project.write("content/releases/2026/ga.md", TEXT.replace("Lang: cy", "Lang: ga"))
    assert project.press("build").code == 0
    for folder, others in (("", ["cy", "ga"]), ("cy/", ["en", "ga"]), ("ga/", ["cy", "en"])):
        page = BeautifulSoup((project.output / folder / "contacts/index.html").read_bytes(), "html.parser")
        named = page.select('[data-pagefind-filter="also[hreflang]"]')
        assert sorted(str(one["hreflang"]) for one in named) == others
        # Pagefind takes all that follows a colon for one value.
        assert not page.select('[data-pagefind-filter*=":"]')
