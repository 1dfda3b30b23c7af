"""Serves a folder to one's own browser, with the findings on the edge of each page, and reloads it after an edit."""

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

from wegwijs.findings import Finding, in_reading_order

_PANEL = (Path(__file__).parent / "preview_panel.html").read_bytes()
_WAIT = 30.0
"""Seconds after which a browser that waits for news asks again."""


class PreviewServer:
    """A web server on this machine only. Use it in a `with` block."""

    def __init__(self, folder: Path, port: int) -> None:
        """`folder` holds the site; it may change while we serve."""
        self._news = News()
        handler = partial(_Handler, directory=str(folder), news=self._news)
        self._server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self._server.daemon_threads = True

    @property
    def address(self) -> str:
        """Where the site can be seen."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    def tell(self, findings: list[Finding], new: bool) -> None:
        """Give the browsers the findings of the last edit, and say whether the pages are new."""
        self._news.publish(findings, new)

    def __enter__(self) -> Self:
        """Start to serve."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        """Stop."""
        self._server.shutdown()
        self._server.server_close()


class News:
    """What the browsers should know, with a number that goes up with each edit."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._changed = threading.Condition()
        self._edit = 0
        self._pages = 0
        self._findings: list[dict[str, object]] = []

    def publish(self, findings: list[Finding], new: bool) -> None:
        """Tell everybody who waits."""
        with self._changed:
            self._edit += 1
            self._pages += new
            self._findings = [_row(finding) for finding in in_reading_order(findings)]
            self._changed.notify_all()

    def after(self, edit: int) -> bytes:
        """The news as JSON, as soon as there is some after this edit, or after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self._edit != edit, timeout=_WAIT)
            news = {"edit": self._edit, "pages": self._pages, "findings": self._findings}
            return json.dumps(news, ensure_ascii=False).encode()


def _row(finding: Finding) -> dict[str, object]:
    where = f"{finding.place.file}, line {finding.place.line}"
    return {"where": where, "weight": finding.weight, "message": finding.message, "remedy": finding.remedy}


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, news: News, **options: object) -> None:
        self._news = news
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A page with the panel in it, the news, or any other file."""
        path = Path(self.translate_path(self.path))
        if self.path.startswith("/__preview/"):
            self._send(self._news.after(int(self.path.rsplit("/", 1)[-1])), "application/json")
        elif path.is_dir() and self.path.endswith("/"):
            self._send_page(path / "index.html")
        else:
            super().do_GET()

    def _send_page(self, page: Path) -> None:
        """The page, or an empty one while there is none; the panel says why."""
        html = page.read_bytes() if page.is_file() else b"<!doctype html><body></body>"
        self._send(html.replace(b"</body>", _PANEL + b"</body>"), "text/html; charset=utf-8")

    def _send(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing: the terminal is for findings."""
