"""The server of the preview, whatever browsers do to it."""

from __future__ import annotations

import socket
import struct
from pathlib import Path
from threading import Thread

import pytest

from press.desk import preview

AT_ONCE = struct.pack("ii", 1, 0)
"""To close a connection so that whoever writes to it is told."""


def ask_and_go_away(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as browser:
        browser.sendall(b"GET /film.mp4 HTTP/1.0\r\nHost: localhost:%d\r\n\r\n" % port)
        assert browser.recv(1)
        browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)


def serve_and_go_away(site: Path) -> None:
    """Serve a film that no system takes in at once, to a browser that goes away; returns when that is over."""
    (site / "film.mp4").write_bytes(bytes(50_000_000))
    with preview._server(site, 0) as server:
        server.daemon_threads = False  # they are waited for
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        ask_and_go_away(server.server_port)
        server.shutdown()


def test_nothing_is_said_of_a_browser_that_goes_away(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    serve_and_go_away(tmp_path)
    assert capfd.readouterr() == ("", "")


def test_a_fault_of_its_own_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(preview.Handler, "copyfile", None)
    serve_and_go_away(tmp_path)
    assert "TypeError" in capfd.readouterr().err


@pytest.mark.parametrize(
    "address", ["/no-such-page/", "/%00", "/%00.md", "/a%ff", "/../../etc/passwd", "/%2e%2e/x", "/theme/"]
)
def test_an_address_where_nothing_is_has_the_page_for_that(
    address: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "x").write_text("not for anybody")
    (site / "404.html").write_text("Nothing is here.")
    (site / "theme").mkdir()
    with preview._server(site, 0) as server:
        server.daemon_threads = False
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        with socket.create_connection(("127.0.0.1", server.server_port)) as browser:
            browser.sendall(f"GET {address} HTTP/1.0\r\nHost: localhost:{server.server_port}\r\n\r\n".encode())
            answer = b"".join(iter(lambda: browser.recv(4096), b""))
        server.shutdown()
    assert answer.startswith(b"HTTP/1.0 404")
    assert answer.endswith(b"Nothing is here.")
    assert b"\r\nCross-Origin-Resource-Policy: same-origin\r\n" in answer
    assert capfd.readouterr() == ("", "")
    assert b"\r\nContent-Security-Policy: frame-ancestors 'none'\r\nX-Frame-Options: DENY\r\n" in answer


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("path", ["/", "/no-such-page/"])
@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("localhost:{port}", True),
        ("127.0.0.1:{port}", True),
        ("localhost", False),
        ("localhost:1", False),
        ("localhost.:{port}", False),
        ("[::1]:{port}", False),
        ("press.example.org:{port}", False),
        (None, False),
    ],
)
def test_only_its_own_host_and_port_are_answered_and_no_page_may_frame_it(
    host: str | None, ours: bool, path: str, method: str, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text("Held.")
    with preview._server(tmp_path, 0) as server:
        server.daemon_threads = False
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        with socket.create_connection(("127.0.0.1", server.server_port)) as browser:
            line = f"Host: {host.format(port=server.server_port)}\r\n" if host else ""
            browser.sendall(f"{method} {path} HTTP/1.0\r\n{line}\r\n".encode())
            answer = b"".join(iter(lambda: browser.recv(4096), b""))
        server.shutdown()
    wanted = (b"200" if path == "/" else b"404") if ours else b"403"
    assert answer.startswith(b"HTTP/1.0 " + wanted)
    assert (b"Held." in answer) is (ours and path == "/" and method == "GET")
    assert b"\r\nContent-Security-Policy: frame-ancestors 'none'\r\nX-Frame-Options: DENY\r\n" in answer
