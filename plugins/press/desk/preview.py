"""``press preview``: the whole office on this computer, drafts and held releases marked as such, for nobody else.

The site is made in a private folder of the system's, never in ``output/``, and served on 127.0.0.1 only. A process of
its own brings it up to date after each change under the office's folder. Where the program itself has changed, or its
settings, that process ends, and another one begins: so a changed rule counts as well.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import sys
import tempfile
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from press.desk.builder import Builder, building
from press.desk.options import add_as_of, add_project, clock_of, settings_of
from press.desk.watching import changes
from press.settings import CannotRun, Settings

PORT = 8000
_LAST_PORT = 65535
_PREFIX = "press-preview-"
_IN_USE = "in-use"
"""The file in the folder of a preview that it keeps locked."""
_ENDED = "The build was ended from outside, perhaps for lack of memory."


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--port", type=_port, default=PORT, help=f"the port on 127.0.0.1 (default: {PORT}; 0: any)")
    add_as_of(parser)
    add_project(parser)


def run(arguments: Namespace) -> int:
    """Build, serve, and build again after each change, until Ctrl-C."""
    settings = settings_of(arguments)
    clock_of(arguments, settings)
    # A terminal that is closed ends it as Ctrl-C does: what is held lies nowhere afterwards.
    if signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, signal.default_int_handler)
    _remove_leftovers()
    with tempfile.TemporaryDirectory(prefix=_PREFIX) as folder, _owning(Path(folder)) as in_use:
        site = Path(folder, "site")
        with _server(site, arguments.port) as server:
            return _keep_up(server, settings, partial(building, settings, site, arguments.as_of, in_use))


@contextmanager
def _owning(folder: Path) -> Iterator[int]:
    """Have other previews see that ``folder`` is in use; gives the lock, which ends with whoever has it open."""
    made = folder / f".{_IN_USE}"  # under its name only when it is locked
    held = os.open(made, os.O_RDONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        made.rename(folder / _IN_USE)
        yield held
    finally:
        os.close(held)


def _remove_leftovers() -> None:
    """Remove what this user's previews left where they were killed: what is held lies there."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):  # another's, or gone, or in use, or of a preview that is starting just now
            held = os.open(folder / _IN_USE, os.O_RDONLY | os.O_NOFOLLOW)
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if not folder.is_symlink() and os.fstat(held).st_uid == os.getuid():
                    shutil.rmtree(folder)
            finally:
                os.close(held)


def _keep_up(
    server: ThreadingHTTPServer, settings: Settings, builds: Callable[[], AbstractContextManager[Builder]]
) -> int:
    """Serve as soon as there is a site, and have it built again after each change; answer the exit code."""
    serving = False
    try:
        while True:
            changed_each_time = changes(settings)
            with builds() as builder:
                for _ in builder.sites():
                    if serving:
                        print("Made again.", flush=True)
                        continue
                    Thread(target=server.serve_forever, daemon=True).start()
                    print(f"Preview: http://127.0.0.1:{server.server_port}/  (Ctrl-C ends it)", flush=True)
                    serving = True
                code = builder.wait()
            if code and not serving:
                return _first_code(code)
            if code < 0:
                print(f"{_ENDED} The preview is made again after the next change.", file=sys.stderr)
            if code:  # what it runs on is broken, and somebody is at work there
                next(filter(None, changed_each_time))
    except KeyboardInterrupt:
        if not serving:
            raise
        print(file=sys.stderr)
        return 0
    finally:
        if serving:
            server.shutdown()


def _port(given: str) -> int:
    if given.isdecimal() and len(given) <= len(str(_LAST_PORT)) and int(given) <= _LAST_PORT:
        return int(given)
    raise ArgumentTypeError(f"“{given}” is not a port: that is a number up to {_LAST_PORT}, such as {PORT + 123}")


def _first_code(code: int) -> int:
    if code < 0:
        raise CannotRun(f"{_ENDED} Start again.")
    return code


def _server(site: Path, port: int) -> ThreadingHTTPServer:
    try:
        return _Server(("127.0.0.1", port), partial(Handler, directory=str(site)))
    except OSError as error:
        why = (error.strerror or "the system refuses").lower()
        fix = "If another preview is running, end that; or name another port: .venv/bin/press preview --port 0."
        raise CannotRun(f"Port {port} on this computer cannot be used: {why}. {fix}") from None


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has gone away before it had all of a page."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Handler(SimpleHTTPRequestHandler):
    """Serves the preview, to a browser that asked for it by this computer's own name."""

    def send_head(self):  # type: ignore[no-untyped-def]
        """Refuse a request that another site's page made by a name of its own for this computer (DNS rebinding)."""
        port = self.connection.getsockname()[1]
        if self.headers.get("Host") not in {f"127.0.0.1:{port}", f"localhost:{port}"}:
            self.send_error(403, "This preview is for this computer only.")
            return None
        try:
            return super().send_head()
        except ValueError:  # no file of any system has such a name: /%00
            self.send_error(404)
            return None

    def list_directory(self, path: Any) -> None:
        """Show no list of files for a folder without a page: where the site will be there is none either."""
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the site's own page for an address that does not exist."""
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Let no browser keep what may be gone after the next change, nor another site show what is held."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Content-Security-Policy", "frame-ancestors 'none'")
        self.send_header("X-Frame-Options", "DENY")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing of each request."""
