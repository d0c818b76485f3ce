from __future__ import annotations

import pytest

from tests.rules.marked import assert_found


@pytest.mark.parametrize(
    "text",
    [
        "click here",
        "Click here",
        "CLICK HERE",
        "Please click here",
        "here",
        "Here.",
        "here »",
        "**here**",
        "right here",
        "more",
        "More…",
        "Read more",
        "read more >",
        "learn more",
        "Find out more",
        "More information",
        "More info",
        "details",
        "link",
        "this link",
        "Follow this link",
        "click on this link",
        "this page",
        "this site",
        "this website",
        "continue reading",
        "available here",
        "Find out more here",
        "cliciwch yma",
        "yma",
        "Darllen mwy",
        "click\nhere",
        "this",
        "See this",
        "It",
        "these",
    ],
)
def test_words_that_fit_any_link_are_found(text: str) -> None:
    assert_found("vague-link", f"For the count, ⟦[{text}](https://harbour.example.org/count)⟧.")


@pytest.mark.parametrize(
    "body",
    [
        "⟦[](https://harbour.example.org/count)⟧",
        "⟦[click here](/contacts/)⟧",
        "⟦[click here](mailto:press@harbour.example.org)⟧",
        "⟦<a href='https://harbour.example.org'>here</a>⟧",
        "⟦[here](https://harbour.example.org/a)⟧ and ⟦[here](https://harbour.example.org/b)⟧",
        "Of carers.[^1]\n\n[^1]: Harbour Trust, 2025, ⟦[here](https://harbour.example.org/count)⟧.",
    ],
)
def test_they_are_found_wherever_a_link_may_lead(body: str) -> None:
    assert_found("vague-link", body)


@pytest.mark.parametrize(
    "body",
    [
        "[the annual count](https://harbour.example.org/count)",
        "[Read more about the night line](https://harbour.example.org/line)",
        "[More homes for carers](https://harbour.example.org/homes)",
        "[Here for you](https://harbour.example.org/line), the campaign",
        "[our website](https://harbour.example.org)",
        "[Link Housing](https://harbour.example.org/link)",
        "[details of the count](https://harbour.example.org/count)",
        "<https://harbour.example.org/reports/2025/a-very-long-address-of-the-annual-count-of-carers-in-north-shore>",
        "[![Badge of the trust](/theme/badge.png)](https://harbour.example.org)",
        "<a href='https://harbour.example.org'><img src='/theme/b.png' alt='Badge'></a>",
        "[This page is about carers](https://harbour.example.org/carers)",
        "[Go Ape](https://harbour.example.org)",
    ],
)
def test_words_that_say_where_it_leads_pass(body: str) -> None:
    assert_found("vague-link", f"See {body}.")
