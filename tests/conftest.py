"""What several test files need: the day on which tests happen, built guides, and a browser.

What the program does is tried on the small town in tests/town, whose words nobody edits for readers. Editors change
the shipped guide every day: of that one, tests ask only what must hold of any guide.
"""

import fcntl
import gc
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
import pytest
import yaml
from click.testing import CliRunner
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect, sync_playwright

from wegwijs.commands.options import command_first
from wegwijs.commands.program import COLLECTED_AFTER, program
from wegwijs.commands.translations import write_renewed
from wegwijs.machine import browser as installed_browser
from wegwijs.making.remembered import memory_of
from wegwijs.making.settings import AS_TYPED, Settings
from wegwijs.model.guide import Guide
from wegwijs.reading import Reading, read_guide
from wegwijs.remembering import Shelf

# A program that is started in the background ignores Ctrl-C, and so would every program that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

gc.set_threshold(*COLLECTED_AFTER)  # as the program does

ROOT = Path(__file__).parents[1]
TOWN = ROOT / "tests" / "town"
PHONE = ViewportSize(width=360, height=740)
TODAY = date(2026, 11, 22)


def moment_of(day: date) -> str:
    """The start of a day in seconds since 1970, as SOURCE_DATE_EPOCH wants it."""
    return f"{datetime.combine(day, time(), UTC).timestamp():.0f}"


def last_look(*folders: str) -> date:
    """The last day on which somebody looked at something in a guide, or read it: it cannot be built earlier."""
    looked = re.compile(r"^ *(?:checked|seen|read_by_person): (\d{4}-\d\d-\d\d)", re.MULTILINE)
    files = [file for folder in folders for kind in ("yml", "md") for file in ROOT.glob(f"{folder}/**/*.{kind}")]
    return date.fromisoformat(max(day for file in files for day in looked.findall(file.read_text("utf-8"))))


MOMENT = moment_of(TODAY)
SHIPPED_DAY = max(TODAY, last_look("content", "municipalities"))
"""The day on which the shipped guide is tried: whoever looks again at a fact writes a later day than TODAY."""

SHIPPED_LANGUAGES = tuple(
    row["code"] for row in yaml.safe_load((ROOT / "content" / "languages.yml").read_text(encoding="utf-8"))["languages"]
)
"""The languages in which the shipped guide stands today."""

expect.set_options(timeout=20_000)  # milliseconds: a browser on a busy machine is slow, and nothing is measured here


def run_wegwijs(*arguments: str, folder: Path = ROOT, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """The real command line in a process of its own, on the day of the tests; `folder` is where one types it."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": MOMENT, "PYTHONPATH": str(ROOT)} | surroundings
    command = [sys.executable, "-m", "wegwijs", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def run_here(*arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """The same command line in this process, for what is no matter of processes: it need not load the program anew."""
    runner = CliRunner(env={"SOURCE_DATE_EPOCH": MOMENT} | surroundings)
    run = runner.invoke(program, command_first(program, [*arguments]), prog_name=AS_TYPED, default_map=_alone(program))
    if run.exception and not isinstance(run.exception, SystemExit):
        raise run.exception
    return subprocess.CompletedProcess(arguments, run.exit_code, run.stdout, run.stderr)


def _alone(command: click.Command) -> dict[str, Any]:
    """Every command with one job: a process that runs tests has threads, and no copies of it are made."""
    of_commands = command.commands if isinstance(command, click.Group) else {}
    return {"jobs": 1} | {name: _alone(one) for name, one in of_commands.items()}


class LikeAHost(SimpleHTTPRequestHandler):
    """Serves a folder as hosts of static sites do: 404.html for what is not there."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        content = page.read_bytes() if page.is_file() else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass


def pytest_configure(config: pytest.Config) -> None:
    """What builds of copies remember goes away with the session, whose processes share it; both guides keep theirs."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        return
    memory = TemporaryDirectory(prefix="wegwijs-memory-", ignore_cleanup_errors=True)
    config.add_cleanup(memory.cleanup)
    for base in (ROOT, TOWN):
        kept = memory_of(Settings(base, base, TODAY)).folder
        kept.mkdir(parents=True, exist_ok=True)
        (Path(memory.name) / kept.name).symlink_to(kept)
    os.environ["WEGWIJS_MEMORY"] = memory.name


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A copy of the small test town, which a test may change."""
    return Path(shutil.copytree(TOWN, tmp_path / "town"))


def built_before(base: Path) -> Path:
    """A copy of the town as somebody has it who built it before: its builds remember what those of the town do."""
    of_town, here = (memory_of(Settings(one, one, TODAY)).folder for one in (TOWN, base))
    here.mkdir(parents=True, exist_ok=True)
    for file in of_town.glob("*.*"):
        with suppress(FileNotFoundError):  # a build of the town may just put a newer one in its place
            shutil.copy(file, here)
    return base


@pytest.fixture(scope="session")
def town_with_memory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The town with a memory of all its texts, as `translations renew` writes it; no test may change it."""
    base = Path(shutil.copytree(TOWN, tmp_path_factory.mktemp("kept") / "town"))
    write_renewed(town_guide(), base)
    return base


@pytest.fixture
def kept_town(town_with_memory: Path, tmp_path: Path) -> Path:
    """A copy of it, which a test may change."""
    return Path(shutil.copytree(town_with_memory, tmp_path / "town"))


@pytest.fixture(scope="session")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole shipped guide, made by the real command; once for all processes that test."""
    return made_once(tmp_path_factory, "whole", day=SHIPPED_DAY)


@pytest.fixture(scope="session")
def town_public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole small test town, made in the same way."""
    return made_once(tmp_path_factory, "town", "--base", str(TOWN))


@cache
def shipped_guide() -> Guide:
    """The shipped guide as it is read; once for all tests of a process."""
    guide = read_guide(ROOT, SHIPPED_DAY).guide
    assert guide
    return guide


@cache
def town_guide() -> Guide:
    """The small test town in the same way."""
    guide = read_guide(TOWN, TODAY).guide
    assert guide
    return guide


@cache
def _read_of_the_town() -> dict[str, bytes]:
    """What stands in the files of the town, as it was read once."""
    shelf = Shelf()
    read_guide(TOWN, TODAY, shelf=shelf)
    return shelf.now


def read_again(base: Path, today: date = TODAY) -> Reading:
    """What stands in a folder, as after an edit of the town: files that are those of the town are not read again."""
    return read_guide(base, today, shelf=Shelf(_read_of_the_town()))


def made_once(tmp_path_factory: pytest.TempPathFactory, name: str, *arguments: str, day: date = TODAY) -> Path:
    """The output of a command, in a folder that the processes share; the first one makes it, the others wait."""
    parallel = "PYTEST_XDIST_WORKER" in os.environ
    shared = tmp_path_factory.getbasetemp().parent if parallel else tmp_path_factory.getbasetemp()
    output = shared / name / "public"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not output.is_dir():
            run = run_wegwijs("--output", str(output), *arguments, SOURCE_DATE_EPOCH=moment_of(day))
            assert run.returncode == 0, run.stdout + run.stderr
    return output


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on this machine, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(LikeAHost, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def host(public: Path) -> Iterator[str]:
    """The address of the built guide."""
    with served(public) as address:
        yield address


@pytest.fixture(scope="session")
def town_host(town_public: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the built town: in a folder of a host, as its publisher.yml says, without a slash at the end."""
    host = tmp_path_factory.mktemp("host")
    (host / "wegwijs").symlink_to(town_public)
    (host / "404.html").symlink_to(town_public / "404.html")
    with served(host) as address:
        yield f"{address}/wegwijs"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of this machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_browser(), args=["--no-sandbox"])
        yield browser
        browser.close()


def until(page: Page, expression: str) -> None:
    """Wait for something to come true on a page; Playwright's own way needs eval, which our pages forbid."""
    page.evaluate(f"""new Promise((come) => {{
        const look = async () => (await {expression}) ? come() : requestAnimationFrame(look);
        look();
    }})""")


def search_box(page: Page) -> Locator:
    """The search box; on a phone a button opens it first."""
    button = page.locator("[data-open-search]")
    if button.is_visible() and button.get_attribute("aria-expanded") == "false":
        button.click()
    return page.get_by_role("combobox")


def unfold(page: Page, *selectors: str) -> None:
    """Open lines that open at a tap."""
    for selector in selectors:
        page.locator(selector).evaluate("one => { one.open = true; }")


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """A page as wide as a small phone."""
    page = chromium.new_page(viewport=PHONE)
    yield page
    page.close()


@pytest.fixture
def without_scripts(chromium: Browser) -> Iterator[Page]:
    """The same with JavaScript off."""
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()
