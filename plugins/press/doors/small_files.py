"""The small files at fixed addresses for which programs ask every site."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from press.doors.poster import Inks

MANIFEST = "site.webmanifest"
ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"

ICONS = ((192, "theme/icon-192.png"), (512, "theme/icon-512.png"))
"""The icons of the manifest: pixels and address."""

_MONTHS = 11


def robots(sitemaps: Iterable[str]) -> bytes:
    """``robots.txt`` (RFC 9309): everything may be read. It names nothing else, above all nothing that is held."""
    return "\n".join(["User-agent: *", "Allow: /", *(f"Sitemap: {url}" for url in sitemaps), ""]).encode()


def security(contact: str, address: str, today: date) -> bytes:
    """``security.txt`` (RFC 9116): whom to tell of a hole, at the address ``contact``.

    It must say when it is stale, in less than a year. So it is made anew each month, not each time: what a site is
    made of must not change with the minute.
    """
    months = today.year * 12 + today.month - 1 + _MONTHS
    lines = [f"Contact: {contact}", f"Expires: {months // 12:04d}-{months % 12 + 1:02d}-01T00:00:00Z"]
    if address.startswith("https:"):  # it may stand nowhere else
        lines.append(f"Canonical: {address}/{SECURITY}")
    return "\n".join([*lines, ""]).encode()


def manifest(name: str, language: str, inks: Inks) -> bytes:
    """The web application manifest (W3C): name and icon for whoever keeps the site on a telephone's first page."""
    told = {
        "name": name,
        "lang": language,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": inks.paper,
        "theme_color": inks.ground,
        "icons": [
            *({"src": url, "sizes": f"{size}x{size}", "type": "image/png"} for size, url in ICONS),
            {"src": "theme/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
        ],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()
