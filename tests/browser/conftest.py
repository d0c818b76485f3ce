"""A real browser, and a folder served to it as a web server would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import chromium

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class NewPage(Protocol):
    """Opens a page of a size in CSS pixels: ``new_page(360, 640)``. Other options go to Playwright's new_context."""

    def __call__(self, width: int = 1280, height: int = 800, **options: Any) -> Page: ...


class Served(Protocol):
    """Serves a folder on this computer until the tests end, and gives the address of its root, without a slash."""

    def __call__(self, folder: Path) -> str: ...


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder, so that no test need remember to."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = chromium.find()
    if program is None:
        pytest.skip(chromium.ADVICE)
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=program, args=QUIET) as launched:
        yield launched


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    with ExitStack() as contexts:

        def open_page(width: int = 1280, height: int = 800, **options: Any) -> Page:
            context = browser.new_context(viewport={"width": width, "height": height}, **options)
            return contexts.enter_context(context).new_page()

        yield open_page


class _Handler(SimpleHTTPRequestHandler):
    """Serves files, and the site's own 404.html for those that are not there."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        lost = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not lost.is_file():
            super().send_error(code, message, explain)
            return
        page = lost.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Say nothing: what the tests print is theirs."""


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    with ExitStack() as servers:

        def serve(folder: Path) -> str:
            server = servers.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=folder)))
            servers.callback(server.shutdown)
            Thread(target=server.serve_forever, daemon=True).start()
            return f"http://127.0.0.1:{server.server_port}"

        yield serve
