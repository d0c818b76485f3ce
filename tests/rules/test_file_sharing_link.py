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
