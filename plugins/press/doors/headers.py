"""What a server should say with every page, in one table, and that table as servers want it written.

The policy allows nothing from elsewhere and nothing written into a page; ``wasm-unsafe-eval`` is what the search needs
to run its own module, and it allows no script to be made of text. ``_headers`` goes out with the site. The other forms
stand in ``docs/publishing.md``, for whoever runs a server, and a test holds that page against them.
"""

from __future__ import annotations

from collections.abc import Mapping

POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
"""The Content-Security-Policy (W3C, level 3), by directive."""

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}

TYPES: Mapping[str, str] = {
    "atom": "application/atom+xml",
    "rss": "application/rss+xml",
    "webmanifest": "application/manifest+json",
}
"""Media types that servers do not all know, by the ending of the file."""


def as_headers() -> str:
    """``_headers``, as Netlify, Cloudflare Pages and their like read it. Other servers take it for any file."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in HEADERS.items()), ""])


def as_nginx() -> str:
    """For nginx, to be included in the ``server``, and again in each ``location`` that adds a header of its own.

    Such a location, else, loses all of them.
    """
    lines = [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]
    return "\n".join([*lines, "error_page 404 /404.html;", ""])


def as_apache() -> str:
    """``.htaccess`` for Apache."""
    lines = [f'Header always set {name} "{value}"' for name, value in HEADERS.items()]
    types = [f"AddType {kind} .{ending}" for ending, kind in TYPES.items()]
    return "\n".join([*lines, *types, "ErrorDocument 404 /404.html", ""])


def as_caddy() -> str:
    """For Caddy: a snippet to import in the site, and again in its ``handle_errors``."""
    lines = [f'\t\t{name} "{value}"' for name, value in HEADERS.items()]
    types = [f"\theader *.{ending} Content-Type {kind}" for ending, kind in TYPES.items()]
    return "\n".join(["(press) {", "\theader {", *lines, "\t}", *types, "}", ""])
