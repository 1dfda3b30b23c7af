"""What the preview answers to addresses that no page of it has; without a browser."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from wegwijs.preview.news import News
from wegwijs.preview.server import PreviewServer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PreviewServer]:
    with PreviewServer(tmp_path, News(), lambda path: None, 0) as server:
        yield server


def ask(server: PreviewServer, path: str) -> HTTPResponse:
    connection = HTTPConnection(server.address.removeprefix("http://").rstrip("/"))
    connection.request("GET", path)
    return connection.getresponse()


NO_EDITS = ["x", "", "1x", "1.5", "-", "1/2", "x/1", "panel.html", "%00", "9" * 5000]
NO_FILES = ["/a%00b", "/a%00b/", "/sw.js", f"/{'a' * 300}/"]


@pytest.mark.parametrize("path", [*NO_FILES, *(f"/__preview/{edit}" for edit in NO_EDITS)], ids=lambda path: path[:30])
def test_what_can_be_no_page_is_not_there(server: PreviewServer, path: str, capfd: pytest.CaptureFixture[str]) -> None:
    answer = ask(server, path)
    assert answer.status == 404
    answer.read()
    assert capfd.readouterr().err == ""


def test_a_browser_that_knows_of_no_edit_gets_what_there_is(server: PreviewServer) -> None:
    answer = ask(server, "/__preview/-1")
    assert answer.status == 200
    assert json.loads(answer.read()) == {"edit": 0, "pages": 0, "findings": []}
