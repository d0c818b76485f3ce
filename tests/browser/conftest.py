"""A real browser that puts up with nothing, and folders served to it as a server with our headers would.

Every page of every test is watched: a request to another origin, an error on the console, whatever the
Content-Security-Policy refuses or a script throws fails the test in which it happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from press.doors.headers import HEADERS
from tests.browser import chromium
from tests.site.project import SEARCHED, Project, make_sample
from tests.theme import gallery

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
    program, advice = chromium.find(), chromium.advice()
    if advice:
        pytest.skip(advice)
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=program, args=QUIET) as launched:
        yield launched


@dataclass
class Watch:
    """What went wrong in a browser's window, in the order in which it did."""

    troubles: list[str] = field(default_factory=list)
    visited: set[str] = field(default_factory=set)

    def over(self, context: BrowserContext) -> BrowserContext:
        """Watch every page of ``context``."""
        context.on("request", self.request)
        context.on("console", self.console)
        context.on("weberror", lambda error: self.troubles.append(f"a script failed: {error.error}"))
        return context

    def request(self, request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            self.troubles.append(f"another origin was asked: {request.url}")
        if request.is_navigation_request():
            self.visited.add(request.url)

    def console(self, message: ConsoleMessage) -> None:
        # Chromium complains there of a page that does not exist, too, and a test may mean to open one.
        missing = message.text.startswith("Failed to load resource") and message.location["url"] in self.visited
        if message.type in {"error", "warning"} and not missing:
            self.troubles.append(f"{message.location['url']}: {message.text}")


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    watch = Watch()
    with ExitStack() as contexts:

        def open_page(width: int = 1280, height: int = 800, **options: Any) -> Page:
            context = browser.new_context(viewport={"width": width, "height": height}, **options)
            return watch.over(contexts.enter_context(context)).new_page()

        yield open_page
    assert watch.troubles == []


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

    def end_headers(self) -> None:
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

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


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The sample office with its site, built once."""
    project = make_sample(tmp_path_factory.mktemp("sample"))
    ran = project.press("build", "--output", str(project.output), env=SEARCHED)
    assert ran.code == 0, ran.err
    return project


@pytest.fixture(scope="session")
def site(sample: Project, served: Served) -> str:
    """The address of the sample office's site, without a slash."""
    return served(sample.output)


@pytest.fixture(scope="session")
def showings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the theme's gallery, with a site for each way of showing its pages."""
    folder = tmp_path_factory.mktemp("gallery")
    gallery.write(folder)
    return folder


@pytest.fixture(scope="session")
def everything(showings: Path, served: Served) -> str:
    """The address of the gallery's pages with every optional part."""
    return served(showings / "full")


@pytest.fixture(scope="session")
def welsh(showings: Path, served: Served) -> str:
    """The address of the same pages in Welsh."""
    return served(showings / "welsh")
