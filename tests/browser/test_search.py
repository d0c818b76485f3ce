"""The search: with the keys, narrowed, by section, in a window of any width; and what there is without it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import NewPage, Served
from tests.browser.test_accessibility import violations
from tests.browser.test_reflow import TOO_WIDE
from tests.site.project import SEARCHED, make_sample

CAMPAIGN = "Six police forces and charity act on sexual images of children"


def search(page: Page, site: str, words: str) -> None:
    page.goto(f"{site}/search/")
    page.get_by_role("searchbox").fill(words)
    expect(said(page)).to_have_text(re.compile(r"^Results: \d+$"))


def said(page: Page) -> Locator:
    """What the search says of itself, aloud to those who listen."""
    return page.get_by_role("search").get_by_role("status")


def titles(page: Page) -> list[str]:
    return page.locator("#found h2").all_inner_texts()


def test_a_release_is_found_by_a_word_of_it_and_opened_with_the_keys(site: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site}/search/")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("Lothians")
    page.keyboard.press("Enter")
    found = page.locator("#found li").filter(has_text=CAMPAIGN)
    expect(found).to_be_visible()
    expect(found.locator("mark").first).to_have_text("Lothians")
    expect(found.locator(".when")).to_have_text("24 January 2018")
    found.get_by_role("link", name=CAMPAIGN).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/releases/2018/north-west-campaign/$"))
    page.go_back()
    # What was found is found again, without a word typed anew.
    expect(page.get_by_role("searchbox")).to_have_value("Lothians")
    expect(page.locator("#found li").filter(has_text=CAMPAIGN)).to_be_visible()


def test_whoever_comes_back_to_a_page_that_the_browser_kept_finds_the_words_too(site: str, new_page: NewPage) -> None:
    page = new_page()
    search(page, site, "Lothians")
    page.get_by_role("searchbox").evaluate("field => field.form.reset()")  # as Safari does with such a field
    expect(page.get_by_role("searchbox")).to_have_value("Lothians")


def test_the_front_page_leads_to_what_is_found_and_tells_no_server_of_the_words(site: str, new_page: NewPage) -> None:
    page, asked = new_page(), set[str]()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(f"{site}/")
    page.get_by_role("searchbox", name="Words to look for").fill("Lothians & more")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/search/#q=Lothians+%26+more")
    expect(page.get_by_role("searchbox")).to_have_value("Lothians & more")
    assert not [url for url in asked if "Lothians" in url.partition("#")[0]]
    page.goto(f"{site}/search/?q=Lothians")
    expect(page.locator("#found li").filter(has_text=CAMPAIGN)).to_be_visible()


@pytest.mark.parametrize("on_arrival", [True, False], ids=["from the front page", "on the page"])
def test_on_a_telephone_what_was_found_is_in_view(site: str, new_page: NewPage, on_arrival: bool) -> None:
    page = new_page(375, 667)
    page.goto(f"{site}/" if on_arrival else f"{site}/search/")
    page.get_by_role("searchbox").fill("Lothians")
    page.keyboard.press("Enter")
    expect(said(page)).to_be_in_viewport(ratio=0.95)  # a browser scrolls by whole pixels
    expect(page.locator("#found li h2").first).to_be_in_viewport(ratio=1)


def test_where_what_was_found_is_in_view_nothing_moves(site: str, new_page: NewPage) -> None:
    page = new_page(1280, 900)
    page.goto(f"{site}/search/")
    page.get_by_role("searchbox").fill("Lothians")
    page.keyboard.press("Enter")
    expect(page.locator("#found li h2").first).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0


def test_without_scripts_the_front_page_has_no_search_that_would_find_nothing(site: str, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{site}/")
    expect(page.locator(".search")).to_be_hidden()


def test_a_section_is_found_by_its_own_address(site: str, new_page: NewPage) -> None:
    page = new_page()
    search(page, site, "psychologists")
    section = page.locator("#found .search-sections a[href$='/releases/2018/north-west-campaign/#notes']")
    expect(section).to_be_visible()
    section.click()
    expect(page.locator("#notes")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("looked_for", "page_at", "heading"),
    [
        ("Tuesday to Sunday", "contacts/#desks-gullhaven-press", "Gullhaven Maritime Museum"),
        ("01632 960 310", "contacts/#desks-wexmoor-press", "Wexmoor"),
        ("cannot sleep", "helplines/#evenlight-line", "Evenlight Line"),
    ],
)
def test_a_desk_and_a_helpline_are_found_where_they_stand(
    site: str, new_page: NewPage, looked_for: str, page_at: str, heading: str
) -> None:
    page = new_page()
    search(page, site, looked_for)
    section = page.locator(f"#found .search-sections a[href$='/{page_at}']")
    expect(section).to_contain_text(heading)
    section.click()
    expect(page.locator(f"#{page_at.partition('#')[2]}")).to_be_in_viewport()
    expect(page.get_by_role("main").get_by_role("heading", name=heading).first).to_be_in_viewport()


def test_a_section_is_found_by_the_words_of_its_heading(site: str, new_page: NewPage) -> None:
    page = new_page()
    search(page, site, "what is made up")
    section = page.locator("#found .search-sections a[href$='/about/#what-is-made-up']")
    expect(section).to_have_text("What is made up")
    section.click()
    expect(page.get_by_role("heading", name="What is made up")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Year", "2018"),
        ("Topic", "Child protection"),
        ("Organisation", "Lancashire Constabulary"),
        ("Region", "North Wales"),
    ],
)
def test_it_is_narrowed_without_a_word(site: str, new_page: NewPage, label: str, value: str) -> None:
    page = new_page()
    page.goto(f"{site}/search/")
    choice = page.get_by_label(label, exact=True)
    choice.focus()
    expect(choice.locator("option", has_text=value)).to_be_attached()
    choice.select_option(value)
    expect(page.locator("#found h2")).to_have_text([CAMPAIGN])
    assert titles(page) == [CAMPAIGN]


def test_kinds_are_told_apart(site: str, new_page: NewPage) -> None:
    page = new_page()
    search(page, site, "museum")
    assert len(titles(page)) > 1
    page.get_by_label("Kind").select_option("Organisations")
    expect(page.locator("#found h2")).to_have_text(["Gullhaven Maritime Museum"])
    expect(page.locator("#found .when")).to_have_text(["Organisation"])


def test_a_release_is_found_by_its_reference_and_told_of_in_its_own_words(site: str, new_page: NewPage) -> None:
    page = new_page()
    search(page, site, "GMM/2024/07")
    expect(page.locator("#found h2")).to_have_text(["Harbour lamp shines again after 61 years in the dark"])
    told = page.locator("#found .line-standfirst").inner_text()
    assert told.startswith("Gullhaven’s museum opens its rebuilt lamp room on Saturday")
    assert told.endswith(" …")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Gullhaven's", "Gullhaven´s"), ('"rebuilt lamp room"', "“rebuilt lamp room”"), ("lamp", "\u200blamp")],
    ids=["apostrophes", "quotation marks", "what nobody sees"],
)
def test_it_is_all_one_how_a_keyboard_writes_marks(site: str, new_page: NewPage, one: str, other: str) -> None:
    page = new_page()
    search(page, site, one)
    found = (said(page).inner_text(), titles(page))
    page.get_by_role("searchbox").fill("")
    expect(said(page)).to_be_empty()
    page.get_by_role("searchbox").fill(other)
    expect(said(page)).to_have_text(found[0])
    assert titles(page) == found[1]


def test_words_in_quotation_marks_are_found_together(site: str, new_page: NewPage) -> None:
    page = new_page()
    search(page, site, "room lamp rebuilt")
    page.get_by_role("searchbox").fill("“room lamp rebuilt”")
    expect(said(page)).to_contain_text("Nothing was found")


def test_words_from_the_middle_of_a_sentence_say_so(site: str, new_page: NewPage) -> None:
    page = new_page()
    search(page, site, "Lothians")
    told = page.locator("#found .line-standfirst").first.inner_text()
    assert told.startswith("… ") == told.removeprefix("… ")[0].islower()


def test_what_is_not_there_is_said_and_the_archive_stays(site: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site}/search/")
    page.get_by_role("searchbox").fill("zzyzx")
    expect(said(page)).to_contain_text("Nothing was found")
    expect(page.get_by_role("link", name="All releases, by year and month")).to_be_visible()


def test_a_withdrawn_release_is_not_found(site: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site}/search/#type=release")
    expect(said(page)).to_have_text(re.compile("Results"))
    assert not [title for title in titles(page) if "Withdrawn" in title]
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_full_of_results_shuts_nobody_out(site: str, new_page: NewPage, scheme: str) -> None:
    page = new_page(320, 800, color_scheme=scheme)
    search(page, site, "the")
    assert violations(page) == []
    assert page.evaluate(TOO_WIDE) == []


def test_without_scripts_the_page_leads_to_the_archive(site: str, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{site}/search/")
    expect(page.get_by_role("main")).to_contain_text("The search needs JavaScript. The archive does not")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    page.get_by_role("link", name="All releases, by year and month").click()
    expect(page).to_have_url(f"{site}/releases/")


def test_nothing_is_fetched_for_it_before_somebody_searches(site: str, new_page: NewPage) -> None:
    asked: list[str] = []
    page = new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}/search/", wait_until="networkidle")
    assert not [url for url in asked if "/pagefind/" in url]
    page.get_by_role("searchbox").fill("lamp")
    expect(said(page)).to_have_text(re.compile("Results"))
    assert [url for url in asked if "/pagefind/" in url]
    # Nor does anybody learn then what was looked for: not when the page is opened again, and not by what follows.
    page.reload()
    page.locator("#found a").first.click()
    expect(page).not_to_have_url(re.compile("search"))
    assert not [url for url in asked if "q=" in url.partition("#")[0]]


def test_a_welsh_release_is_found_from_a_welsh_page_and_from_an_english_one(site: str, new_page: NewPage) -> None:
    page = new_page()
    for root, results in (("", "Results"), ("cy/", "Canlyniadau")):
        page.goto(f"{site}/{root}search/")
        page.get_by_role("searchbox").fill("gerdded")
        expect(said(page)).to_have_text(re.compile(rf"^{results}: \d+$"))
        found = page.locator("#found a[href*='/cy/releases/2026/']").first
        expect(found).to_be_visible()
    assert page.locator("#found li").first.get_attribute("lang") is None


@pytest.mark.parametrize(("root", "other"), [("/", "/cy/"), ("/cy/", "/")])
def test_what_is_in_the_language_of_the_page_comes_first_and_no_list_comes_twice(
    site: str, new_page: NewPage, root: str, other: str
) -> None:
    page = new_page()
    page.goto(f"{site}{root}search/")
    page.get_by_role("searchbox").fill("Evenlight")
    expect(said(page)).to_have_text(re.compile(r": \d+$"))
    found = [str(link.get_attribute("href")).removeprefix(site) for link in page.locator("#found h2 a").all()]
    here = {f"{root}{name}" for name in ("issuers/evenlight/", "contacts/", "helplines/", "releases/2026/night-walks/")}
    assert set(found[:4]) == here
    assert found[4:] == [f"{other}releases/2026/night-walks/"]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, served: Served) -> str:
    """The address of the sample office's site, were it so large that each of its years has an index."""
    project = make_sample(tmp_path_factory.mktemp("large"))
    project.own("content")
    project.own("plugins")
    module = project.folder / "plugins/press/indexes.py"
    module.write_text(module.read_text("utf-8") + "\n_LARGEST = 1\n", "utf-8")
    parts = (f"## On {name}\n\nWe keep bees, and {name} too." for name in ("ants", "bats", "cats", "dogs", "eels"))
    project.write("content/pages/animals.md", "Title: Animals\n\n" + "\n\n".join(parts) + "\n")
    ran = project.press("build", env=SEARCHED)
    assert ran.code == 0, ran.err
    assert (project.output / "pagefind/before-2026").is_dir()
    return served(project.output)


def lines(page: Page, site: str, address: str) -> tuple[str, list[str]]:
    """How much is found at an address of the search, and the titles of what comes first, without what is to be read."""
    page.goto("about:blank")
    page.goto(f"{site}/search/{address}")
    expect(said(page)).to_have_text(re.compile(r"^Results: \d+$"))
    return said(page).inner_text(), titles(page)


@pytest.mark.parametrize("narrowed", ["#type=release", "#type=release&issuer=Saltmarsh+County+Council", "#year=2018"])
def test_several_indexes_find_in_the_same_order_what_one_does(
    site: str, large: str, new_page: NewPage, narrowed: str
) -> None:
    assert lines(new_page(), large, narrowed) == lines(new_page(), site, narrowed)


def test_several_indexes_offer_the_same_to_narrow_by(site: str, large: str, new_page: NewPage) -> None:
    options = []
    for address in (site, large):
        page = new_page()
        lines(page, address, "#type=release")
        options.append(page.locator(".search select option").all_inner_texts())
    assert options[0] == options[1]


def test_a_number_leads_to_the_desk_that_has_it_and_no_other(site: str, new_page: NewPage) -> None:
    page = new_page()
    search(page, site, "01632 960 310")
    desks = page.locator("#found .search-sections a[href*='/contacts/#desks-']")
    assert [link.get_attribute("href") for link in desks.all()] == ["/contacts/#desks-wexmoor-press"]


def test_of_many_sections_those_are_offered_that_have_most_of_the_words(large: str, new_page: NewPage) -> None:
    page = new_page()
    animals = page.locator("#found > li").filter(has=page.get_by_role("link", name="Animals", exact=True))
    for looked_for, offered in (("bees eels", ["On eels"]), ("bee", ["On ants", "On bats", "On cats"])):
        search(page, large, looked_for)
        expect(animals.locator(".search-sections a")).to_have_text(offered)


def test_several_indexes_find_words_wherever_they_stand(large: str, new_page: NewPage) -> None:
    page = new_page()
    search(page, large, "Lothians")
    expect(page.locator("#found li").filter(has_text=CAMPAIGN)).to_be_visible()
    page.get_by_role("link", name=CAMPAIGN).click()
    expect(page).to_have_url(f"{large}/releases/2018/north-west-campaign/")


SOME = re.compile(r"^Results: \d+$")


def test_words_typed_before_the_search_has_started_are_looked_for_and_told_to_no_server(
    site: str, new_page: NewPage
) -> None:
    page, asked = new_page(), set[str]()
    held: list[Route] = []
    page.on("request", lambda request: asked.add(request.url.partition("#")[0]))
    page.route("**/theme/search.js", lambda route: held.append(route))
    page.goto(f"{site}/search/", wait_until="commit")
    expect(page.locator("html.scripted")).to_be_attached()  # nobody sees the line to type in before
    page.get_by_role("searchbox").fill("Lothians")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/#q=Lothians"))
    held[0].continue_()
    expect(said(page)).to_have_text(SOME)
    assert titles(page)[0] == CAMPAIGN
    assert not [url for url in asked if "Lothians" in url]


def test_words_that_wait_for_the_search_need_no_key_pressed(site: str, new_page: NewPage) -> None:
    page = new_page()
    held: list[Route] = []
    page.route("**/theme/search.js", lambda route: held.append(route))
    page.goto(f"{site}/search/", wait_until="commit")
    page.get_by_role("searchbox").fill("Lothians")
    held[0].continue_()
    expect(said(page)).to_have_text(SOME)


def test_nobody_can_search_before_scripts_keep_the_words_from_the_server(site: str, new_page: NewPage) -> None:
    page = new_page()
    held: list[Route] = []
    page.route("**/theme/press.js", lambda route: held.append(route))
    page.goto(f"{site}/", wait_until="commit")
    field = page.get_by_label("Words to look for")
    expect(field).to_be_attached()
    expect(page.locator("link[rel=stylesheet]")).to_be_attached()
    expect(field).to_be_hidden()
    held[0].continue_()
    expect(field).to_be_visible()


def test_a_file_lost_on_the_way_is_asked_for_again_with_the_next_search(site: str, new_page: NewPage) -> None:
    page = new_page()
    page.route("**/pagefind/fragment/*", lambda route: route.abort())
    page.goto(f"{site}/search/")
    page.get_by_role("searchbox").fill("Lothians")
    expect(said(page)).to_contain_text("The search does not answer")
    page.unroute_all()
    page.get_by_role("searchbox").fill("Lothians ")
    expect(said(page)).to_have_text(SOME)
    assert titles(page)[0] == CAMPAIGN
    years = page.get_by_label("Year", exact=True).locator("option").all_inner_texts()
    assert len(years) == len(set(years))


def test_an_address_whose_search_did_not_answer_stays_to_be_loaded_again(site: str, new_page: NewPage) -> None:
    page = new_page()
    page.route("**/pagefind/indexes.json", lambda route: route.fulfill(body="lost"))
    address = f"{site}/search/#q=Lothians&year=2018"
    page.goto(address)
    expect(said(page)).to_contain_text("The search does not answer")
    assert page.url == address


def test_more_pressed_twice_shows_each_once(site: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site}/search/")
    page.get_by_role("searchbox").fill("the")
    expect(said(page)).to_have_text(SOME)
    page.get_by_role("button", name="Show more").dblclick()
    expect(page.locator("#found > li").nth(10)).to_be_visible()
    page.wait_for_timeout(300)
    found = page.locator("#found h2 a").evaluate_all("links => links.map((one) => one.href)")
    assert len(found) == len(set(found))
    assert len(found) == 20


def test_another_search_put_into_the_address_is_made(site: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site}/search/#q=Lothians")
    expect(said(page)).to_have_text(SOME)
    page.goto(f"{site}/search/#type=issuer&q=museum")
    expect(page.locator("#found h2")).to_have_text(["Gullhaven Maritime Museum"])
    expect(page.get_by_role("searchbox")).to_have_value("museum")
