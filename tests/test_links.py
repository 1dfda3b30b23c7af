"""`links`: dead pages are found, busy hosts are not called dead, and a page that was there lately is left in peace.

The hosts are real servers on this machine, and names that nobody can look up: `.invalid` is kept free for that.
"""

import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY, run_here
from wegwijs.findings import Finding, Weight
from wegwijs.internet.hosts import NoInternet
from wegwijs.internet.links import dead_links
from wegwijs.making.settings import Settings
from wegwijs.towns.jobs import jobs_of
from wegwijs.towns.making import with_dead_links
from wegwijs.towns.report import Part, TownMade

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


class MeetsAnother(Host):
    """Answers only while another host is being asked too."""

    meeting = threading.Barrier(2, timeout=60)

    def do_GET(self) -> None:
        self.meeting.wait()
        super().do_GET()


class HearsKnocking(Host):
    """Hears whether somebody asks for a second page while it answers for the first."""

    knocks: list[bool]

    def do_GET(self) -> None:
        self.knocks.append(bool(select.select([self.server.socket], [], [], 0.1)[0]))
        super().do_GET()


@contextmanager
def serving(kind: type[Host], server: type[HTTPServer] = ThreadingHTTPServer) -> Iterator[HTTPServer]:
    """A host of one's own of this kind."""
    host = server(("127.0.0.1", 0), type("OneHost", (kind,), {"asked": [], "knocks": []}))
    threading.Thread(target=host.serve_forever, daemon=True).start()
    yield host
    host.shutdown()
    host.server_close()


@pytest.fixture
def host() -> Iterator[HTTPServer]:
    with serving(Host) as server:
        yield server


def address_of(host: HTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{host.server_port}{path}"


def point_at(town: Path, *addresses: str) -> None:
    """Let the web facts of the town point at these addresses, and at no others."""
    facts = town / "content/facts.yml"
    lines = facts.read_text(encoding="utf-8").splitlines()
    changed = [f"  value: {addresses[0]}" if "value: http" in line else line for line in lines]
    rest = "source: x\n  seen: 2026-11-22\n  review_by: 2027-11-22"
    new = [f"nieuw-{number}:\n  kind: web\n  value: {one}\n  {rest}" for number, one in enumerate(addresses)]
    facts.write_text("\n".join([*changed, *new]) + "\n", encoding="utf-8")


def look_at(town: Path, *addresses: str) -> list[Finding]:
    """The findings when all web facts of the town point at these addresses."""
    point_at(town, *addresses)
    return dead_links(Settings(base=town, output=town / "public", today=TODAY))


def addresses_in(findings: list[Finding]) -> set[str]:
    return {finding.what.split()[2] for finding in findings}


def test_a_page_that_is_there_gives_no_finding(town: Path, host: HTTPServer) -> None:
    assert look_at(town, address_of(host, "/goed")) == []


def test_what_hangs_on_a_page_that_is_gone_is_told(town: Path, host: HTTPServer) -> None:
    facts = town / "content/facts.yml"
    text = facts.read_text(encoding="utf-8")
    address = address_of(host, "/weg")
    facts.write_text(text.replace("source: website van de voorbeeldgemeente", "source: 127.0.0.1 in 2024", 1), "utf-8")
    told = {finding.remedy: finding.why for finding in look_at(town, address)}
    (why,) = [why for remedy, why in told.items() if '"gemeente"' in remedy]
    assert "facts/noodnummer" in why
    assert "topics/wonen" in why
    assert "rights/erkend/werk" in why
    assert "facts/woonloket" not in why


@pytest.mark.parametrize("path", ["/weg", "/voorgoed-weg"])
def test_a_page_that_is_gone_stops(town: Path, host: HTTPServer, path: str) -> None:
    findings = look_at(town, address_of(host, path))
    assert findings and {finding.weight for finding in findings} == {Weight.STOPS}
    assert {finding.place.file for finding in findings} == {"content/facts.yml"}
    assert address_of(host, path) in findings[0].what


def test_a_host_that_refuses_programs_is_to_be_looked_at_by_a_person(town: Path, host: HTTPServer) -> None:
    findings = look_at(town, address_of(host, "/verboden"))
    assert {finding.weight for finding in findings} == {Weight.PLEASE_FIX}


def test_a_host_that_does_not_answer_is_to_be_looked_at_by_a_person(town: Path, host: HTTPServer) -> None:
    address = address_of(host, "/goed")
    host.shutdown()
    host.server_close()
    findings = look_at(town, address)
    assert {finding.weight for finding in findings} == {Weight.PLEASE_FIX}
    assert "nobody answers" in findings[0].what


def test_each_page_is_asked_for_once_and_not_again_soon(town: Path, host: HTTPServer) -> None:
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
def test_a_broken_memory_is_no_reason_to_stop(town: Path, host: HTTPServer, memory: str) -> None:
    address = address_of(host, "/goed")
    (town / "build").mkdir()
    (town / "build/links.json").write_text(memory.replace("ADDRESS", address), encoding="utf-8")
    assert look_at(town, address) == []
    assert host.RequestHandlerClass.asked == ["/goed"]
    assert json.loads((town / "build/links.json").read_text(encoding="utf-8")) == {address: TODAY.isoformat()}


@pytest.mark.parametrize(("seen", "asked"), [("2026-11-19", []), ("2026-11-18", ["/goed"]), ("9999-12-31", [])])
def test_a_page_that_was_seen_is_asked_for_again_after_three_days(
    town: Path, host: HTTPServer, seen: str, asked: list[str]
) -> None:
    address = address_of(host, "/goed")
    (town / "build").mkdir()
    (town / "build/links.json").write_text(json.dumps({address: seen}), encoding="utf-8")
    look_at(town, address)
    assert host.RequestHandlerClass.asked == asked


NOWHERE = ("https://een.invalid/a", "https://twee.invalid/", "http://drie.invalid/")


def remember(town: Path, text: str) -> Path:
    (town / "build").mkdir()
    (town / "build/links.json").write_text(text, encoding="utf-8")
    return town / "build/links.json"


def test_without_internet_there_is_one_sentence_and_an_exit_code_of_its_own(town: Path) -> None:
    memory = remember(town, '{"https://ergens.invalid/": "2026-01-01"}')
    point_at(town, *NOWHERE)
    for shown_as in ("text", "json", "github"):
        run = run_here("--base", str(town), "links", "--format", shown_as)
        assert run.returncode == 3
        assert run.stdout == ""
        assert "There is no internet here: nothing can be said about the links" in run.stderr
        assert "-> Connect this machine to the internet, then type it again: python3 build.py --base" in run.stderr
        assert "een.invalid" in run.stderr
        assert "Traceback" not in run.stderr
    assert memory.read_text(encoding="utf-8") == '{"https://ergens.invalid/": "2026-01-01"}'


@pytest.mark.parametrize("number", [1, 2])
def test_one_or_two_names_that_nobody_knows_are_typing_mistakes(town: Path, number: int) -> None:
    findings = look_at(town, *NOWHERE[:number])
    assert addresses_in(findings) == set(NOWHERE[:number])
    assert {finding.weight for finding in findings} == {Weight.PLEASE_FIX}
    assert "its host cannot be found" in findings[0].what


def test_one_host_that_is_found_makes_mistakes_of_all_that_are_not(town: Path, host: HTTPServer) -> None:
    good = address_of(host, "/goed")
    assert addresses_in(look_at(town, *NOWHERE, good)) == set(NOWHERE)
    assert json.loads((town / "build/links.json").read_text(encoding="utf-8")) == {good: TODAY.isoformat()}


def test_a_host_that_was_there_lately_shows_that_there_is_internet(town: Path, host: HTTPServer) -> None:
    good = address_of(host, "/goed")
    remember(town, json.dumps({good: TODAY.isoformat()}))
    assert addresses_in(look_at(town, *NOWHERE, good)) == set(NOWHERE)
    assert host.RequestHandlerClass.asked == []


def test_when_nothing_has_to_be_asked_nothing_is_said_of_the_internet(town: Path) -> None:
    remember(town, json.dumps(dict.fromkeys(NOWHERE, TODAY.isoformat())))
    assert look_at(town, *NOWHERE) == []


def test_several_pages_of_one_host_that_is_not_found_are_no_sign_of_missing_internet(town: Path) -> None:
    pages = [f"https://een.invalid/{number}" for number in range(5)]
    assert addresses_in(look_at(town, *pages)) == set(pages)


def test_when_nothing_can_be_said_the_memory_is_not_even_made(town: Path) -> None:
    with pytest.raises(NoInternet):
        look_at(town, *NOWHERE)
    assert not (town / "build").exists()


def test_behind_a_proxy_that_cannot_be_found_there_is_no_internet(town: Path) -> None:
    point_at(town, *NOWHERE)
    proxy = dict.fromkeys(("http_proxy", "https_proxy"), "http://tussen.invalid:3128")
    run = run_here("--base", str(town), "links", **proxy, no_proxy="")
    assert run.returncode == 3
    assert "no host can be found (tussen.invalid)" in run.stderr


def test_behind_a_proxy_only_the_proxy_has_to_be_found(town: Path, host: HTTPServer) -> None:
    point_at(town, *(address.replace("https", "http") for address in NOWHERE))
    run = run_here("--base", str(town), "links", http_proxy=address_of(host, ""), no_proxy="")
    assert run.returncode == 1
    assert set(host.RequestHandlerClass.asked) == {address.replace("https", "http") for address in NOWHERE}


def test_hosts_are_asked_side_by_side(town: Path) -> None:
    with serving(MeetsAnother) as one, serving(MeetsAnother) as other:
        assert look_at(town, address_of(one, "/goed"), address_of(other, "/goed")) == []


def test_one_host_is_asked_for_one_page_at_a_time(town: Path) -> None:
    with serving(HearsKnocking, HTTPServer) as host:
        pages = [address_of(host, f"/{number}") for number in range(4)]
        assert addresses_in(look_at(town, *pages)) == set(pages)
        assert host.RequestHandlerClass.knocks == [False] * 4


def test_it_says_now_and_then_how_many_pages_it_asked_for(town: Path, host: HTTPServer) -> None:
    point_at(town, *(address_of(host, f"/goed?{number}") for number in range(25)))
    run = run_here("--base", str(town), "links")
    said = run.stderr.splitlines()
    assert said[0] == "Asking for the pages that facts point at: 0 of 25"
    assert said[-1] == "Asking for the pages that facts point at: 25 of 25"
    assert len(said) == 11
    assert run.stdout.endswith(" findings: 27 stop.\n")


def test_control_c_does_not_wait_for_a_host_that_never_answers(town: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        point_at(town, f"http://127.0.0.1:{deaf.getsockname()[1]}/")
        command = [sys.executable, "-m", "wegwijs", "--base", str(town), "links"]
        pipe = subprocess.PIPE
        with subprocess.Popen(
            command, stdout=pipe, stderr=pipe, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)}
        ) as run:
            call, _ = deaf.accept()
            run.send_signal(signal.SIGINT)
            _, said = run.communicate()
        call.close()
    assert run.returncode == 1
    assert "Traceback" not in said
    assert not (town / "build").exists()


# Many municipalities.


def test_a_dead_page_to_which_many_municipalities_point_is_asked_for_once_and_named_once(
    town: Path, host: HTTPServer
) -> None:
    point_at(town, address_of(host, "/weg"))
    for name in ("aadorp", "beedorp"):
        own = f"eigen:\n  kind: web\n  value: {address_of(host, '/voorgoed-weg')}\n  source: x\n"
        files = {
            "municipality.yml": f"name: {name}\n",
            "content/facts.yml": f"{own}  seen: {TODAY}\n  review_by: {TODAY}\n",
        }
        for file, text in files.items():
            (town / "gemeenten-2" / name / file).parent.mkdir(parents=True, exist_ok=True)
            (town / "gemeenten-2" / name / file).write_text(text, "utf-8")
    jobs = jobs_of(town / "gemeenten-2", None)
    made = [TownMade(job.town, job.town, made=True, findings=()) for job in jobs]
    found = with_dead_links(jobs, made, Settings(town, town / "public", TODAY))
    assert sorted(host.RequestHandlerClass.asked) == ["/voorgoed-weg", "/weg"]
    told = Part("program", TODAY, 1, 1, tuple(job.town for job in jobs), tuple(found)).findings()
    assert len([one for one in told if "/voorgoed-weg" in one.what]) == 2  # each has a fact of its own, in its own file
    shared = [one.what for one in told if f"{host.server_port}/weg " in one.what]
    assert shared and all(what.startswith("The page") for what in shared)
    assert len(told) == 2 + len(shared) == 2 + len({(one.place, one.what) for one in told if one.what in shared})
