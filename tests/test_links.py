"""`links`: dead pages are found, busy hosts are not called dead, and a page that was there lately is left in peace."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import TODAY
from wegwijs.commands.links import dead_links
from wegwijs.commands.settings import Settings
from wegwijs.findings import Finding, Weight

ANSWERS = {"/goed": 200, "/weg": 404, "/voorgoed-weg": 410, "/verboden": 403}


class Host(BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(ANSWERS.get(self.path, 404))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[ThreadingHTTPServer]:
    handler = type("OneHost", (Host,), {"asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def address_of(host: ThreadingHTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{host.server_port}{path}"


def look_at(town: Path, address: str) -> list[Finding]:
    """The findings when all web facts of the town point at this address."""
    facts = town / "content/facts.yml"
    lines = facts.read_text(encoding="utf-8").splitlines()
    changed = [f"  value: {address}" if "value: http" in line else line for line in lines]
    facts.write_text("\n".join(changed) + "\n", encoding="utf-8")
    return dead_links(Settings(base=town, output=town / "public", today=TODAY))


def test_a_page_that_is_there_gives_no_finding(town: Path, host: ThreadingHTTPServer) -> None:
    assert look_at(town, address_of(host, "/goed")) == []


@pytest.mark.parametrize("path", ["/weg", "/voorgoed-weg"])
def test_a_page_that_is_gone_stops(town: Path, host: ThreadingHTTPServer, path: str) -> None:
    findings = look_at(town, address_of(host, path))
    assert findings and {finding.weight for finding in findings} == {Weight.STOPS}
    assert {finding.place.file for finding in findings} == {"content/facts.yml"}
    assert address_of(host, path) in findings[0].what


def test_a_host_that_refuses_programs_is_to_be_looked_at_by_a_person(town: Path, host: ThreadingHTTPServer) -> None:
    findings = look_at(town, address_of(host, "/verboden"))
    assert {finding.weight for finding in findings} == {Weight.PLEASE_FIX}


def test_a_host_that_does_not_answer_is_to_be_looked_at_by_a_person(town: Path, host: ThreadingHTTPServer) -> None:
    address = address_of(host, "/goed")
    host.shutdown()
    host.server_close()
    findings = look_at(town, address)
    assert {finding.weight for finding in findings} == {Weight.PLEASE_FIX}
    assert "nobody answers" in findings[0].what


def test_each_page_is_asked_for_once_and_not_again_soon(town: Path, host: ThreadingHTTPServer) -> None:
    look_at(town, address_of(host, "/goed"))
    look_at(town, address_of(host, "/goed"))
    assert host.RequestHandlerClass.asked == ["/goed"]


@pytest.mark.parametrize(
    "memory",
    [
        "",
        "{",
        "[]",
        '"x"',
        "7",
        '{"ADDRESS": "x"}',
        '{"ADDRESS": 7}',
        '{"ADDRESS": null}',
        pytest.param("[" * 5000, id="deep"),
    ],
)
def test_a_broken_memory_is_no_reason_to_stop(town: Path, host: ThreadingHTTPServer, memory: str) -> None:
    address = address_of(host, "/goed")
    (town / "build").mkdir()
    (town / "build/links.json").write_text(memory.replace("ADDRESS", address), encoding="utf-8")
    assert look_at(town, address) == []
    assert host.RequestHandlerClass.asked == ["/goed"]
    assert json.loads((town / "build/links.json").read_text(encoding="utf-8")) == {address: TODAY.isoformat()}


@pytest.mark.parametrize(("seen", "asked"), [("2026-11-19", []), ("2026-11-18", ["/goed"]), ("9999-12-31", [])])
def test_a_page_that_was_seen_is_asked_for_again_after_three_days(
    town: Path, host: ThreadingHTTPServer, seen: str, asked: list[str]
) -> None:
    address = address_of(host, "/goed")
    (town / "build").mkdir()
    (town / "build/links.json").write_text(json.dumps({address: seen}), encoding="utf-8")
    look_at(town, address)
    assert host.RequestHandlerClass.asked == asked
