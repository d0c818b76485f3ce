from __future__ import annotations

import pytest

from press.rules.second_boilerplate import check
from tests.fixtures import findings, office, quoted, release, sound

OTHER = "The lamps burn all night and the tide comes in twice a day here."
APPROVED = "Harbour Trust finds safe homes. It was founded by seven neighbours."


@pytest.mark.parametrize(
    "heading",
    [
        "## About Harbour Trust",
        "### About the Harbour Trust:",
        "## ABOUT HARBOUR TRUST",
        "**About Harbour Trust**",
        "About Harbour Trust:",
        "## About the Trust",
        "## [About Harbour Trust](https://harbour.example.org)",
        "About Harbour Trust",
        "About the Trust",
    ],
)
def test_a_second_text_about_an_issuer_is_found_at_its_heading(heading: str) -> None:
    one = release(sound(f"The trust opens.\n\nEnds\n\n{heading}\n\n{OTHER}").removesuffix("\n\nEnds\n"))
    (fault,) = check(one, office())
    assert quoted(one, fault.span) in heading
    assert "as well" in fault.message


def test_the_message_quotes_the_heading_and_a_drifted_copy_is_found_once() -> None:
    (one,) = findings(sound(f"## About the Trust\n\n{OTHER}"))
    assert (one.rule, one.level.value) == ("second-boilerplate", "warning")
    assert one.message == (
        "“About the Trust” has a text of its own, and the page adds the one of the directory about Harbour Trust as "
        "well."
    )
    (one,) = findings(sound("## About Harbour Trust\n\nHarbour Trust finds good homes. It was begun by neighbours."))
    assert one.rule == "drifted-boilerplate"


@pytest.mark.parametrize(
    "text",
    [
        f"## About Harbour Trust\n\n{APPROVED}",
        f"**About Harbour Trust**\n\n{APPROVED}\n\n{OTHER}",
        f"## About the house\n\n{OTHER}",
        f"## About Harbour Trust’s house\n\n{OTHER}",
        f"## About Harbour Trust and the sea\n\n{OTHER}",
        f"## About Northshire County Council\n\n{OTHER}",
        f"## About Riverside Hospital\n\n{OTHER}",
        "About the trust: it has been at the harbour since 1990.",
        f"About Harbour Trust – a reminder. {OTHER}",
        f"About Harbour Trust\n\n{OTHER}",
        f"[About Harbour Trust](https://harbour.example.org)\n\n{OTHER}",
        f"- [About Harbour Trust](https://harbour.example.org)\n- [Our boats](/boats/)\n\n{OTHER}",
        "> “About Harbour Trust\n>\n> “there is much to say,”\n\nsaid the harbour master.",
        "## About Harbour Trust\n\n## The boats",
        f"About 40 people came to Harbour Trust.\n\n{OTHER}",
    ],
)
def test_the_approved_text_and_texts_about_other_things_pass(text: str) -> None:
    assert not list(check(release(sound(text)), office()))


@pytest.mark.parametrize(
    "text", [f"About Harbour Trust\n\n{APPROVED}", f"[About Harbour Trust](https://harbour.example.org)\n\n{OTHER}"]
)
def test_after_ends_the_approved_text_and_a_link_pass(text: str) -> None:
    assert not list(check(release(sound(f"The trust opens.\n\nEnds\n\n{text}").removesuffix("\n\nEnds\n")), office()))


def test_a_text_about_somebody_who_does_not_send_the_release_out_passes() -> None:
    text = sound(f"## About Harbour Trust\n\n{OTHER}", {"Issuers": "county-council", "Contacts": "council-press"})
    assert not list(check(release(text), office()))
