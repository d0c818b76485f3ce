"""What a page weighs over the wire, and how many requests it takes.

``python -m tests.browser.weights FOLDER`` prints a line for each page of a site that was built.
"""

from __future__ import annotations

import gzip
import sys
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup


@dataclass(frozen=True, slots=True)
class Weight:
    """Of one page: bytes as a server sends them packed with gzip, pictures and icons apart; and requests."""

    page: int
    styles: int
    scripts: int
    requests: int

    @property
    def whole(self) -> int:
        return self.page + self.styles + self.scripts


def weigh(site: Path, page: Path) -> Weight:
    """Weigh the page at ``page``, a file of the site in the folder ``site``, with what it cannot be shown without."""
    data = page.read_bytes()
    tree = BeautifulSoup(data, "html.parser")
    styles = [site / str(link["href"]).lstrip("/") for link in tree.select('link[rel="stylesheet"]')]
    scripts = [site / str(script["src"]).lstrip("/") for script in tree.select("script[src]")]
    return Weight(_packed(data), sum(map(_file, styles)), sum(map(_file, scripts)), 1 + len(styles) + len(scripts))


def _file(file: Path) -> int:
    return _packed(file.read_bytes())


def _packed(data: bytes) -> int:
    return len(gzip.compress(data, 6, mtime=0))


def report(site: Path) -> str:
    """A line for each page, the heaviest first."""
    weights = {file.relative_to(site).as_posix(): weigh(site, file) for file in site.rglob("*.html")}
    rows = sorted(weights.items(), key=lambda row: (-row[1].whole, row[0]))
    head = f"{'whole':>7} {'page':>7} {'styles':>7} {'scripts':>7} requests"
    return "\n".join(
        [head]
        + [
            f"{one.whole:>7} {one.page:>7} {one.styles:>7} {one.scripts:>7} {one.requests:>8}  {name}"
            for name, one in rows
        ]
    )


if __name__ == "__main__":
    print(report(Path(sys.argv[1])))
