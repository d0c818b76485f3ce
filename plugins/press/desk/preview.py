"""``press preview``: the whole office on this computer, drafts and held releases marked as such, for nobody else.

The site is made in a private folder of the system's, never in ``output/``, and served on 127.0.0.1 only. After each
change under the office's folder it is made again, by a process of its own, so that a changed theme or rule counts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from press.desk.options import add_as_of, add_project, clock_of, settings_of
from press.desk.watching import changes
from press.settings import CannotRun, Settings

PORT = 8000


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--port", type=int, default=PORT, help=f"the port on 127.0.0.1 (default: {PORT}; 0: any)")
    add_as_of(parser)
    add_project(parser)


def run(arguments: Namespace) -> int:
    """Build, serve, and build again after each change, until Ctrl-C."""
    settings = settings_of(arguments)
    clock_of(arguments, settings)
    with tempfile.TemporaryDirectory(prefix="press-preview-") as folder:
        site = Path(folder, "site")
        with _server(site, arguments.port) as server:
            changed_each_time = changes(settings)
            code = _make(settings, site, arguments.as_of)
            if code:
                return code
            Thread(target=server.serve_forever, daemon=True).start()
            print(f"Preview: http://127.0.0.1:{server.server_port}/  (Ctrl-C ends it)", flush=True)
            try:
                for changed in changed_each_time:
                    if changed and _make(settings, site, arguments.as_of) == 0:
                        print("Made again.", flush=True)
            except KeyboardInterrupt:
                print(file=sys.stderr)
            finally:
                server.shutdown()
    return 0


def _server(site: Path, port: int) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(site)))
    except (OSError, OverflowError) as error:
        why = f"{getattr(error, 'strerror', error)}".lower()
        raise CannotRun(f"Port {port} on this computer cannot be used: {why}. Name another one with --port.") from None


def _make(settings: Settings, site: Path, as_of: str | None) -> int:
    """Make the preview in the folder ``site``; answer the exit code."""
    command = [sys.executable, "-P", "-m", "press", "build", "--output", str(site), "--project", str(settings.project)]
    if as_of is not None:
        command += ["--as-of", as_of]
    environment = {**os.environ, "PRESS_PREVIEW": str(site), "SITEURL": ""}
    with subprocess.Popen(command, env=environment) as building:
        try:
            return building.wait()
        except KeyboardInterrupt:
            building.terminate()  # let it end its own helpers
            raise


class Handler(SimpleHTTPRequestHandler):
    """Serves the preview, to a browser that asked for it by this computer's own name."""

    def send_head(self):  # type: ignore[no-untyped-def]
        """Refuse a request that another site's page made by a name of its own for this computer (DNS rebinding)."""
        host = (self.headers.get("Host") or "").rpartition(":")[0] or self.headers.get("Host", "")
        if host not in {"127.0.0.1", "localhost"}:
            self.send_error(403, "This preview is for this computer only.")
            return None
        return super().send_head()

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
        """Let no browser keep what may be gone after the next change."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing of each request."""
