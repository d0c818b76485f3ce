from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from press.directory import Directory, Holder
from tests.directory.offices import office, with_kit

CONTACT = (
    "saltmarsh-press:\n"
    "  name: Council press desk\n"
    "  organisation: saltmarsh-council\n"
    "  phone: 01632 960 140\n"
    "  mobile: 07700 900 140\n"
    "  email: Press@council.example.org\n"
    "  out_of_hours: {number: 07700 900141}\n"
    "  former_numbers: [01632 960 410, 0808 157 0120]\n"
    "  verified: 2026-11-16\n"
)
HELPLINE = "evenlight-line:\n  name: Evenlight Line\n  number: 0808 157 0120\n  text: 85258\n  covers: [England]\n"


@pytest.fixture
def directory(tmp_path: Path) -> Directory:
    return office(tmp_path, {"directory/contacts.yaml": CONTACT, "directory/helplines.yaml": HELPLINE})


def test_numbers_say_whose_they_are_and_whose_they_were(directory: Directory) -> None:
    assert list(directory.numbers()) == [
        "+441632960140",
        "+447700900140",
        "+447700900141",
        "+448081570120",
        "85258",
        "+441632960410",
    ]
    assert directory.numbers()["+448081570120"] == (
        Holder("helpline", "evenlight-line", "Evenlight Line", "0808 157 0120"),
        Holder("contact", "saltmarsh-press", "Council press desk", "0808 157 0120", former=True),
    )


def test_addresses_are_found_in_lower_case_and_kept_as_written(directory: Directory) -> None:
    holder = Holder("contact", "saltmarsh-press", "Council press desk", "Press@council.example.org")
    assert directory.emails() == {"press@council.example.org": (holder,)}


@pytest.mark.parametrize("tag", ["Mental health", "mental health", "mental-health", "Mental  Health!"])
def test_a_tag_meets_its_topic(directory: Directory, tag: str) -> None:
    topic = directory.topic_for(tag)
    assert topic is not None
    assert topic.key == "mental-health"


def test_a_tag_without_a_topic(directory: Directory) -> None:
    assert directory.topic_for("Libraries") is None


def test_a_record_knows_where_it_stands(directory: Directory, tmp_path: Path) -> None:
    source, span = directory.place("contact", "saltmarsh-press")
    assert (source.path, source.position(span.start)) == ("content/directory/contacts.yaml", (1, 1))
    source, span = directory.place("contact", "saltmarsh-press", "verified")
    assert source.position(span.start) == (9, 3)
    assert directory.place("contact", "saltmarsh-press", "until") == directory.place("contact", "saltmarsh-press")
    with pytest.raises(KeyError):
        directory.place("contact", "nobody")


def test_a_picture_knows_where_it_stands(tmp_path: Path) -> None:
    source, span = with_kit(tmp_path).place("kit", "lamp-room", "pictures", "lamp.png", "credit")
    assert (source.path, source.position(span.start)) == ("content/media/lamp-room/kit.yaml", (6, 5))


def test_records_do_not_change(directory: Directory) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        directory.topics["mental-health"].name = "Health"  # type: ignore[misc]
