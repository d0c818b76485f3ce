from __future__ import annotations

import pytest

from press.rules.reversed_link import check
from tests.fixtures import office, release, sound
from tests.rules.marked import assert_found

COUNT = "https://harbour.example.org/count"


@pytest.mark.parametrize(
    "body",
    [
        f"The figures are in ⟦(the annual count)[{COUNT}]⟧.",
        f"The figures are in ⟦[the annual count] ({COUNT})⟧.",
        f"The figures are in ⟦({COUNT})[the annual count]⟧.",
        "See ⟦(www.harbour.example.org/count)[our site]⟧.",
        f"The figures are in ⟦[the annual count]\n({COUNT})⟧.",
        f"The figures are in ⟦[the annual\ncount] ({COUNT})⟧.",
        f"The figures are in ⟦[the annual count]\u00a0({COUNT})⟧.",
        f"The figures are in ⟦[the *annual* count] ({COUNT})⟧.",
        f"The figures are in ⟦[the **annual count**] ({COUNT})⟧.",
        f"The figures are in ⟦[the annual count][{COUNT}]⟧.",
        f"The figures are in ⟦[the annual count]( {COUNT}⟧ and elsewhere.",
        f"The figures are in ⟦[the annual count]({COUNT}⟧",
        f"The figures are in ⟦[{COUNT}](the annual count)⟧.",
        f"The figures are in ⟦[{COUNT}](website)⟧.",
        "Write to ⟦(the desk)[mailto:press@harbour.example.org]⟧.",
        "Write to ⟦(the desk)[press@harbour.example.org]⟧.",
        "See ⟦(our site)[www.harbour.example.org/count]⟧.",
        "See ⟦[our site] (harbour.org/count)⟧ now.",
        "See ⟦(the earlier one)[{filename}/releases/2026/sound.md]⟧.",
        "See ⟦[the press office] (/contacts/)⟧.",
        f"- one\n- see ⟦(the count)[{COUNT}]⟧",
        f"> See ⟦(the count)[{COUNT}]⟧.",
        f"## The count, ⟦(told in full)[{COUNT}]⟧",
        f"| a | b |\n|---|---|\n| ⟦[the count] ({COUNT})⟧ | 2 |",
        f"Of carers.[^1]\n\n[^1]: Harbour Trust, 2025, ⟦(annual count)[{COUNT}]⟧.",
        f"⟦(One)[{COUNT}]⟧ and ⟦(one)[{COUNT}]⟧, twice.",
    ],
)
def test_what_readers_see_as_brackets_is_found(body: str) -> None:
    assert_found("reversed-link", body)


@pytest.mark.parametrize(
    "body",
    [
        "“[The trust] (and its partners) had no plan [sic] (emphasis added),” it says.",
        "The house [in North Street] (2018) and the area code [01632] (960).",
        "It has (1) no plan, (2) no money and (3) no time [yet].",
        "The trust [of seven neighbours] (see harbour.example.org for all) grew.",
        f'See [the count]({COUNT}) (in English) and [the count]({COUNT} "Count").',
        f"See [the count][c] and [c] (2025).\n\n[c]: {COUNT}",
        f"See <{COUNT}> (accessed 2 March) [in Welsh].",
        f"A link is written `(the count)[{COUNT}]` by mistake.",
        f"    (the count)[{COUNT}]",
        f"See note [1] ({COUNT}), and note [a] ({COUNT}).",
        f"[{COUNT}]({COUNT})",
        "Carers (and others)[^1] ring.\n\n[^1]: Source: Harbour Trust, 2025.",
        "An address such as (text) [text] is none.",
    ],
)
def test_brackets_of_other_kinds_pass(body: str) -> None:
    assert not list(check(release(sound(body)), office()))


@pytest.mark.parametrize(
    ("body", "fix"),
    [
        ("(our\nsite)[www.harbour.org]", "Write [our site](https://www.harbour.org)."),
        ("(the desk)[press@harbour.org]", "Write [the desk](mailto:press@harbour.org)."),
        ("[https://harbour.org](our site)", "Write [our site](https://harbour.org)."),
        ('[our site] (https://harbour.org/a_(b) "Site")', "Write [our site](https://harbour.org/a_(b))."),
    ],
)
def test_the_fix_is_the_link_as_it_was_meant(body: str, fix: str) -> None:
    (fault,) = check(release(sound(body)), office())
    assert fault.fix == fix
