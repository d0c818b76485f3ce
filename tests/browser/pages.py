"""The pages that the browser tests look at."""

from __future__ import annotations

from tests.theme import gallery

SAMPLE = (
    "",
    "releases/2018/north-west-campaign/",
    "releases/2026/night-walks/",
    "releases/",
    "releases/2026/",
    "topics/",
    "topics/child-protection/",
    "issuers/saltmarsh-council/",
    "kits/lamp-room/",
    "contacts/",
    "helplines/",
    "search/",
    "about/",
    "privacy/",
    "accessibility/",
    "cy/",
    "cy/search/",
    "cy/topics/",
    "no/such/page/",
)
"""A page of each kind of the sample office's site."""

EVERYTHING = tuple(path.removesuffix("index.html") for path in gallery.full_pages())
"""The pages of the theme's gallery, with every optional part, long words and many issuers."""
