from __future__ import annotations

import pytest

from tests.rules.marked import assert_found


@pytest.mark.parametrize(
    "target",
    [
        "https://www.dropbox.com/sh/4gq1/AAB?dl=0",
        "https://www.dropbox.com/scl/fo/4gq1/h?rlkey=1",
        "https://drive.google.com/drive/folders/1aB?usp=sharing",
        "https://drive.google.com/file/d/1aB/view",
        "https://docs.google.com/presentation/d/1aB/view",
        "https://1drv.ms/w/s!aB",
        "https://we.tl/t-aB",
        "https://wetransfer.com/downloads/aB/cD",
        "https://harbour.box.com/s/aB",
        "https://photos.app.goo.gl/aB",
    ],
)
def test_a_folder_that_will_end_is_found(target: str) -> None:
    assert_found("file-sharing-link", f"Pictures are in [our folder](⟦{target}⟧).")


@pytest.mark.parametrize(
    "target",
    [
        "https://www.dropbox.com/",
        "https://wetransfer.com/about",
        "https://docs.google.com/forms/d/e/1FA/viewform",
        "https://www.flickr.com/photos/harbour/albums/1",
        "https://harbour.example.org/dropbox/s/a",
        "https://www.box.com/resources",
    ],
)
def test_other_pages_pass(target: str) -> None:
    assert_found("file-sharing-link", f"Pictures are on [our pages]({target}).")


@pytest.mark.parametrize(
    "body",
    [
        "Pictures are at ⟦www.dropbox.com/sh/4gq1/AAB?dl=0⟧.",
        "Pictures (⟦https://we.tl/t-aB⟧) end on Friday.",
        "Pictures: ⟦wetransfer.com/downloads/aB/cD⟧, or ⟦1drv.ms/w/s!aB⟧",
        "| Pictures | Where |\n|---|---|\n| The lamp | ⟦we.tl/t-aB⟧ |",
    ],
)
def test_an_address_that_is_only_typed_is_found(body: str) -> None:
    assert_found("file-sharing-link", body)


@pytest.mark.parametrize(
    "body",
    [
        "Files went to Dropbox, dropbox.com, WeTransfer.com and www.dropbox.com/about.",
        "Write to press@harbour.example.org, not to we.tl.",
        "There are harbourwe.tl/t-aB and harbour.example.org/we.tl/t-aB.\n\n```\nwe.tl/t-aB\n```",
    ],
)
def test_the_name_of_a_service_passes(body: str) -> None:
    assert_found("file-sharing-link", body)


def test_an_address_that_is_the_words_of_its_link_is_found_once() -> None:
    assert_found("file-sharing-link", "See [we.tl/t-aB](⟦https://we.tl/t-aB⟧) and <⟦https://we.tl/t-cD⟧>.")
