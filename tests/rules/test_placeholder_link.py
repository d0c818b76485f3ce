from __future__ import annotations

import pytest

from press.rules.placeholder_link import check
from tests.fixtures import checked, office, quoted, release, sound
from tests.rules.marked import assert_found
from tests.rules.offices import real


@pytest.mark.parametrize(
    "target",
    [
        "",
        " ",
        "#",
        "#tbc",
        "#TODO",
        "#link",
        "TBC",
        "tbc",
        "XXX",
        "???",
        "...",
        "URL",
        "url here",
        "link",
        "LINK-HERE",
        "link to follow",
        "link to come",
        "Link TBC",
        "insert link",
        "INSERT_URL_HERE",
        "add link",
        "your website",
        "website address",
        "here",
        "https://",
        "http://www.",
        "https://...",
        "https://[insert link]",
        "{{url}}",
        "*|ARCHIVE|*",
        "mailto:TBC",
        "path/to/file.pdf",
        "undefined",
        "https://www.yourwebsite.com",
        "https://yourcharity.org.uk/a",
        "https://your-organisation.org",
        "https://www.xxxxx.org.uk",
        "https://domain.com/a",
        "https://harbour.example.org/your-link-here",
        "https://www.harbour.example.org/insert-url/",
    ],
)
def test_what_was_never_filled_in_is_found(target: str) -> None:
    assert_found("placeholder-link", f"Help is at ⟦[our pages]({target})⟧.")


@pytest.mark.parametrize(
    "body",
    [
        "⟦![The lamp room at night]()⟧",
        "⟦![The lamp room at night](https://via.placeholder.com/300)⟧",
        "Ring us, or see ⟦<a href=''>our pages</a>⟧.",
        "Ring us, or see ⟦<a href>our pages</a>⟧.",
        "| a |\n|---|\n| ⟦[our pages](#)⟧ |",
        "- ⟦[our pages](#)⟧\n- ⟦[our count](#)⟧",
        "Of carers.[^1]\n\n[^1]: Harbour Trust, 2025, ⟦[count](#)⟧.",
    ],
)
def test_it_is_found_wherever_a_link_may_stand(body: str) -> None:
    assert_found("placeholder-link", body)


@pytest.mark.parametrize(
    "target",
    [
        "/",
        "../",
        "#contacts",
        "#top",
        "#links",
        "https://harbour.example.org/link",
        "https://harbour.example.org/tbc.html",
        "https://www.yourharbour.example.org",
        "https://link.springer.com/article/1",
        "https://www.theschool.org.uk",
        "https://www.website-planet.com",
        "https://testing.org",
        "mailto:here@harbour.example.org",
        "/insert/",
    ],
)
def test_an_address_that_only_sounds_so_passes(target: str) -> None:
    assert not list(check(release(sound(f"Help is at [our pages]({target}).")), office()))


@pytest.mark.parametrize(
    "target",
    ["https://example.com/a", "https://www.example.org.uk", "https://harbour.test/", "mailto:press@example.org"],
)
def test_example_domains_are_for_demonstrations(target: str) -> None:
    text = sound(f"Help is at [our pages]({target}).")
    assert "placeholder-link" not in [one.rule for one in checked(text).findings]
    found = checked(text, PRESS_DEMONSTRATION=False).findings
    assert [one.rule for one in found if one.path.endswith("night-line.md") and one.rule == "placeholder-link"]


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Write to name@example.com.", ["name@example.com"]),
        ("See https://www.example.org/a, or press.Example.net.", ["https://www.example.org", "press.Example.net"]),
        ("It is open.\n\nEnds\n\n## Notes to editors\n\nWrite to a.b@press.example.org", ["a.b@press.example.org"]),
        ("Write to <name@example.com>, or to [name@example.com](mailto:name@example.com).", ["<name@example.com>"]),
    ],
)
def test_an_example_address_in_the_text_is_one_too(body: str, at: list[str]) -> None:
    one = release(sound(body))
    found = [quoted(one, fault.span) for fault in check(one, real())]
    assert found[: len(at)] == at
    assert not list(check(one, office()))


@pytest.mark.parametrize(
    "body",
    [
        "See example.com.au, my-example.com, @example.com, example.commons or counterexample.org.",
        "It is told:\n\n    https://example.com/a\n\nFor example, come at ten.",
    ],
)
def test_what_is_no_example_address_in_the_text_passes(body: str) -> None:
    assert not list(check(release(sound(body)), real()))


def test_the_message_quotes_the_words_and_the_address() -> None:
    faults = list(check(release(sound("[Our pages](#), [](#) and [count]().")), office()))
    assert [fault.message for fault in faults] == [
        "The link “Our pages” goes to “#”, which leads nowhere.",
        "A link without words goes to “#”, which leads nowhere.",
        "The link “count” has no address.",
    ]
