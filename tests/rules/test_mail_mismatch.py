from __future__ import annotations

import pytest

from press.rules.mail_mismatch import check
from tests.fixtures import finder

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("[press@harbour.example.org](mailto:news@northshire.example.org)", ["mailto:news@northshire.example.org"]),
        ("[press@harbour.example.org](https://harbour.example.org/)", ["https://harbour.example.org/"]),
        (
            "Write to [**press@harbour.example.org**](mailto:line@harbour.example.org?subject=Hi).",
            ["mailto:line@harbour.example.org?subject=Hi"],
        ),
        ("[Write to press@harbour.example.org](mailto:a@example.org)", ["mailto:a@example.org"]),
        (
            '<a href="mailto:line@harbour.example.org">press@harbour.example.org</a>',
            ["mailto:line@harbour.example.org"],
        ),
    ],
)
def test_a_link_that_writes_elsewhere_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "[press@harbour.example.org](mailto:press@harbour.example.org?subject=Hi)",
        "[PRESS@harbour.example.org](mailto:press@harbour.example.org)",
        "<press@harbour.example.org>",
        "[the desk](mailto:press@harbour.example.org)",
        "[press@harbour.example.org](mailto:press@harbour.example.org,news@northshire.example.org)",
        "[press@harbour.example.org](mailto:press%40harbour.example.org)",
        "press@harbour.example.org",
    ],
)
def test_a_link_that_writes_where_it_says_passes(body: str) -> None:
    assert found(body) == []
