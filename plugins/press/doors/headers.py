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
    "Cache-Control": "no-cache",
}
"""``no-cache`` lets a browser keep a file and ask each time whether it still holds. Without it one guesses, and shows a
withdrawn release for days, or a page with the style and the search of another."""

TYPES: Mapping[str, str] = {
    "atom": "application/atom+xml",
    "rss": "application/rss+xml",
    "webmanifest": "application/manifest+json",
}
"""Media types that servers do not all know, by the ending of the file."""


PACKED = (
    "text/css", "text/plain", "text/xml", "text/javascript", "application/javascript", "application/json",
    "image/svg+xml", *TYPES.values(),
)  # fmt: skip
"""Media types, beside that of pages, of what a server is to send packed: a page then is a third of its size."""


def as_headers() -> str:
    """``_headers``, as Netlify, Cloudflare Pages and their like read it. Other servers take it for any file."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in HEADERS.items()), ""])


def as_nginx() -> str:
    """For nginx, to be included in the ``server``; the headers again in each ``location`` that adds one of its own.

    Such a location, else, loses all of them. Here is one that adds none: nginx has no other way to name a type that
    its own table lacks. A folder without a page is forbidden to it, which readers would be told by a page of nginx's.
    """
    lines = [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]
    kind = f"location ~ \\.webmanifest$ {{ default_type {TYPES['webmanifest']}; }}"
    packed = ["gzip on;", "gzip_vary on;", f"gzip_types {' '.join(PACKED)};"]
    lost = ["error_page 404 /404.html;", "error_page 403 =404 /404.html;"]
    return "\n".join([*lines, *packed, *lost, "absolute_redirect off;", "charset utf-8;", kind, ""])


def as_apache() -> str:
    """``.htaccess`` for Apache."""
    lines = [f'Header always set {name} "{value}"' for name, value in HEADERS.items()]
    types = [f"AddType {kind} .{ending}" for ending, kind in TYPES.items()]
    return "\n".join([*lines, *types, "AddDefaultCharset utf-8", "ErrorDocument 404 /404.html", ""])


def as_caddy(address: str, folder: str) -> str:
    """``Caddyfile`` for Caddy.

    ``*.atom`` alone would be taken for the name of a header, so that each type needs a name for the files it is of.
    Names cannot be given twice, and what is set for a file that is missing stays on the page that says so.
    """
    headers = [f'\t\t{name} "{value}"' for name, value in HEADERS.items()]
    types = [f"\t@{ending} path *.{ending}\n\theader @{ending} Content-Type {kind}" for ending, kind in TYPES.items()]
    site = [f"\troot * {folder}", "\timport press", "\tencode gzip", *types, "\tfile_server"]
    page = 'header Content-Type "text/html; charset=utf-8"'
    lost = ["import press", page, "rewrite * /404.html", "file_server"]
    errors = ["\thandle_errors {", *(f"\t\t{line}" for line in lost), "\t}"]
    return "\n".join(["(press) {", "\theader {", *headers, "\t}", "}", "", f"{address} {{", *site, *errors, "}", ""])
