"""Serves a folder to one's own browser, with the findings on the edge of each page, and reloads it after an edit."""

import os
import posixpath
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import unquote, urlsplit

from wegwijs.preview.news import News

_PANEL = (Path(__file__).parent / "panel.html").read_bytes()
_NEWS = "/__preview/"
"""In front of the number of the last edit that a browser knows of."""
_PARTS = {
    "/__preview/panel.css": ("panel.css", "text/css"),
    "/__preview/panel.js": ("panel.js", "text/javascript"),
}
"""What the panel loads: the pages allow no style or script that stands in them."""

_LONGEST_NAME = 255
"""Bytes in the name of a file or a folder."""


class PreviewServer:
    """A web server on this machine only. Use it in a `with` block."""

    def __init__(self, folder: Path, news: News, page: Callable[[str], str | None], port: int) -> None:
        """`folder` holds the files, which may change while we serve; `page` gives the HTML of a folder of the site."""
        handler = partial(_Handler, directory=str(folder), news=news, page=page)
        self._server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self._server.daemon_threads = True

    @property
    def address(self) -> str:
        """Where the site can be seen."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    def __enter__(self) -> Self:
        """Start to serve."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        """Stop."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, news: News, page: Callable[[str], str | None], **options: object) -> None:
        self._news = news
        self._page = page
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A page with the panel in it, the news, or any other file; an editor wants no pages that a browser kept."""
        path = unquote(urlsplit(self.path).path)
        if path in _PARTS:
            name, kind = _PARTS[path]
            self._send((Path(__file__).parent / name).read_bytes(), kind)
        elif path.startswith(_NEWS):
            self._send_news(path.removeprefix(_NEWS))
        elif path == "/sw.js" or not _can_be_a_file(path):
            self.send_error(404)
        elif path.endswith("/"):
            self._send_page(posixpath.normpath(path).strip("/"))
        else:
            super().do_GET()

    def _send_news(self, edit: str) -> None:
        """The news after this edit; a browser that knows of none yet says -1."""
        try:
            number = int(edit)
        except ValueError:
            self.send_error(404)
            return
        self._send(self._news.after(number), "application/json")

    def _send_page(self, folder: str) -> None:
        """The page, or an empty one while there is none; the panel says why."""
        html = self._page(f"{folder}/" if folder else "") or "<!doctype html><body></body>"
        content = html.encode().replace(b"</body>", _PANEL + b"</body>")
        self._send(content, "text/html; charset=utf-8")

    def _send(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing: the terminal is for findings."""


def _can_be_a_file(path: str) -> bool:
    """Whether the system takes such a name at all; it raises an error for others instead of not finding them."""
    return "\0" not in path and all(len(os.fsencode(name)) <= _LONGEST_NAME for name in path.split("/"))
