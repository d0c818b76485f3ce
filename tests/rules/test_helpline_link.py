from __future__ import annotations

import pytest

from press.rules.helpline_link import check
from tests.fixtures import finder

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("The [Harbour Line](https://harbour-help.example.com/) is open.", ["https://harbour-help.example.com/"]),
        ("See [the Harbour Line website](https://www.harbourline.com).", ["https://www.harbourline.com"]),
        ("Write to the [Harbour Line](mailto:press@harbour.example.org).", ["mailto:press@harbour.example.org"]),
        (
            "Visit the [**Harbour\nLine**](https://northshire.example.org/help).",
            ["https://northshire.example.org/help"],
        ),
        ("> Get help from [Harbour Line online](https://help.example.net/x).", ["https://help.example.net/x"]),
    ],
)
def test_a_name_that_leads_elsewhere_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "[Harbour Line](https://harbour.example.org/line)",
        "[Harbour Line](https://www.harbour.example.org)",
        "[Harbour Line](http://chat.harbour.example.org)",
        "[Harbour Line and police join forces](https://www.bbc.co.uk/x)",
        "The Harbour Line is paid for by [the Fund](https://fund.example.com/).",
        "[Harbour Line](https://social.example.org/@harbour)",
        "[Harbour Line](/releases/2026/sound/)",
        "[Night Owls](https://nightowls.example.com)",
        "[Harbour Line](mailto:line@harbour.example.org)",
        "[Harbour Line](tel:+448081570100)",
        "[Harbour Line](https://harbuor.example.org/line)",
    ],
)
def test_a_name_that_leads_home_passes(body: str) -> None:
    assert found(body) == []
