"""A folder with a site -> its address on this machine, from a host that notes what it sends.

It does as hosts of static sites do: gzip, ten minutes in which a browser need not ask again, and no second copy of what
a browser has.
"""

import gzip
import hashlib
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

_LEVEL = 6
"""What nginx, Apache and GitHub Pages do, more or less."""

_PACKED = (".html", ".css", ".js", ".json", ".webmanifest", ".svg", ".xml", ".txt")


@dataclass(frozen=True)
class Sent:
    """One answer of the host."""

    path: str
    raw: int
    packed: int
    """Bytes on the way, without headers."""

    found: bool

    @property
    def kind(self) -> str:
        """The ending of the file, such as `css`."""
        return self.path.rpartition(".")[2]


@contextmanager
def hosted(folder: Path) -> Generator[tuple[str, list[Sent]]]:
    """The address of the folder, without a slash at the end, and the list to which each answer is added."""
    sent: list[Sent] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, sent, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", sent
    finally:
        server.shutdown()
        server.server_close()


class _Host(SimpleHTTPRequestHandler):
    """Answers with the file, packed when that is of use."""

    protocol_version = "HTTP/1.1"

    def __init__(self, sent: list[Sent], *arguments: object, **named: object) -> None:
        self._sent = sent
        super().__init__(*arguments, **named)  # type: ignore[arg-type]

    def handle(self) -> None:
        with suppress(ConnectionError):  # a browser that closes a page hangs up
            super().handle()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        content = path.read_bytes() if path.is_file() else b""
        tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        if not path.is_file():
            self._answer(HTTPStatus.NOT_FOUND, path, b"", {})
        elif self.headers.get("If-None-Match") == tag:
            self._answer(HTTPStatus.NOT_MODIFIED, path, b"", {})
        else:
            self._answer(HTTPStatus.OK, path, content, {"ETag": tag, "Cache-Control": "max-age=600"})

    def _answer(self, status: HTTPStatus, path: Path, content: bytes, headers: dict[str, str]) -> None:
        packs = content and path.suffix in _PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        packed = gzip.compress(content, _LEVEL, mtime=0) if packs else content
        name = path.relative_to(self.directory).as_posix()
        self._sent.append(Sent(name, len(content), len(packed), status != HTTPStatus.NOT_FOUND))
        self.send_response(status)
        encoding = {"Content-Encoding": "gzip"} if packs else {}
        size = {} if status == HTTPStatus.NOT_MODIFIED else {"Content-Length": str(len(packed))}
        for header, value in (headers | encoding | size | {"Content-Type": self.guess_type(path)}).items():
            self.send_header(header, value)
        self.end_headers()
        self.wfile.write(packed)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass
