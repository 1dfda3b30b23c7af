"""Reading without internet, in a real browser: what was visited, the kept guide, a new build on the same address."""

import gzip
import json
import os
import re
import shutil
import struct
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import MOMENT, PHONE, TOWN, LikeAHost, built_before, run_here, unfold, until
from wegwijs.model.output import OutputFile
from wegwijs.website.offline import with_version

pytestmark = pytest.mark.xdist_group("offline")

LANGUAGES = ("nl", "uk", "ru", "en")
FOLDERS = ("uk/", "ru/", "en/")
MOST_BYTES = 600_000
MISSING = {"nl": "staat niet op je telefoon", "uk": "немає у вашому телефоні", "en": "is not on your phone"}


class Host(LikeAHost):
    """Serves what stands in a folder now. `slow` paths wait until `released`; of `broken` ones only the half comes."""

    slow: set[str]
    broken: set[str]
    asked: list[str]
    released: threading.Event

    def do_GET(self) -> None:  # noqa: N802 - the name is the library's
        self.asked.append(self.path)
        if self.path in self.slow:
            self.released.wait()
        if self.path in self.broken:
            self.send_half()
        else:
            super().do_GET()

    def send_half(self) -> None:
        content = (Path(self.directory) / self.path.strip("/") / "index.html").read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[: len(content) // 2])
        self.close_connection = True


class Address:
    """A host on this machine that serves one build, and later perhaps another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.moment = int(MOMENT)
        self.handler = type(
            "ThisHost", (Host,), {"slow": set(), "broken": set(), "asked": [], "released": threading.Event()}
        )
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(self.handler, directory=str(folder)))
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def publish(self, build: Path, older: tuple[Path, str] | None = None, folder: str = "") -> None:
        """Put a build on the host, or in a folder of it; of `older` one file still stands there."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(build, self.folder / folder)
        if older:
            shutil.copy(older[0] / older[1], self.folder / older[1])
        self.moment += 60
        for file in self.folder.rglob("*"):
            os.utime(file, (self.moment, self.moment))

    def close(self) -> None:
        self.handler.released.set()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture(scope="session")
def first(town_public: Path) -> Path:
    """The small town."""
    return town_public


@pytest.fixture(scope="session")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after an edit of one Ukrainian word."""
    folder = tmp_path_factory.mktemp("second")
    base = built_before(Path(shutil.copytree(TOWN, folder / "town")))
    page = base / "content" / "uk" / "wonen.md"
    page.write_text(page.read_text(encoding="utf-8").replace("title: ", "title: Нове "), encoding="utf-8")
    run = run_here("--base", str(base), "--output", str(folder / "public"), "site")
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "public"


@pytest.fixture
def address(tmp_path: Path, first: Path) -> Iterator[Address]:
    host = Address(tmp_path / "host")
    host.publish(first)
    yield host
    host.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.fixture
def phone(context: BrowserContext) -> Page:
    return context.new_page()


def version_of(build: Path) -> str:
    said = re.search(r'<meta name="version" content="(\w+)"', (build / "index.html").read_text(encoding="utf-8"))
    assert said
    return said.group(1)


def list_of(build: Path, language: str) -> dict[str, Any]:
    return json.loads((build / "offline" / f"{language}.json").read_text(encoding="utf-8"))


def pages_of(build: Path, language: str) -> list[str]:
    """The folders of all pages of a language; "" is the home page of the source language."""
    paths = [path.relative_to(build).as_posix().removesuffix("index.html") for path in build.rglob("index.html")]
    paths = [path for path in paths if not path.startswith("embed/")]  # they stand inside other sites
    return sorted(path for path in paths if (path[:3].strip("/") if path[:3] in FOLDERS else "nl") == language)


def visit(phone: Page, url: str) -> None:
    """Open a page and wait until the service worker is at work; it starts when it has stored what is open."""
    phone.goto(url)
    until(phone, "navigator.serviceWorker.controller")


def keep(phone: Page, url: str) -> None:
    visit(phone, url)
    unfold(phone, ".keep")
    phone.locator("[data-keep-start]").click()
    phone.locator("[data-keep-forget]").wait_for()


def stored(phone: Page) -> dict[str, str]:
    """Everything that the phone holds of us: path -> text."""
    return phone.evaluate("""async () => {
        const found = {};
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                found[new URL(request.url).pathname] = await (await cache.match(request)).text();
            }
        }
        return found;
    }""")


def versions(phone: Page) -> set[str]:
    """The versions that the stored pages say."""
    pages = [text for path, text in stored(phone).items() if path.endswith("/")]
    return {version for text in pages for version in re.findall(r'<meta name="version" content="(\w+)"', text)}


def updated(phone: Page) -> str:
    """Look for a new build now; "activated" when it took over, "redundant" when it did not come whole."""
    return phone.evaluate("""async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        const worker = registration.installing || registration.waiting || registration.active;
        while (!["activated", "redundant"].includes(worker.state)) {
            await new Promise((changed) => worker.addEventListener("statechange", changed, { once: true }));
        }
        return worker.state;
    }""")


def visible_line(phone: Page) -> str:
    """What the page says about its age."""
    line = phone.locator("[data-offline-copy]")
    line.wait_for()
    return line.inner_text()


@pytest.mark.parametrize("path", ["/uk/wonen/", "/wonen/", "/en/"])
def test_a_visited_page_can_be_read_again_without_internet(phone: Page, address: Address, path: str) -> None:
    visit(phone, address.url + path)
    title = phone.locator("h1").inner_text()
    colour = "getComputedStyle(document.querySelector('header')).backgroundColor"
    online = phone.evaluate(colour)
    assert not phone.locator("[data-offline-copy]").is_visible()
    phone.context.set_offline(True)
    phone.reload()
    assert phone.locator("h1").inner_text() == title
    assert phone.evaluate(colour) == online
    assert phone.evaluate("document.querySelector('header img').naturalWidth") > 0
    assert "2026" in visible_line(phone)


def test_what_was_chosen_on_a_page_does_not_keep_it_from_being_found(phone: Page, address: Address) -> None:
    visit(phone, f"{address.url}/uk/wonen/")
    title = phone.locator("h1").inner_text()
    phone.context.set_offline(True)
    phone.goto(f"{address.url}/uk/wonen/?naast=nl")
    assert phone.locator("h1").inner_text() == title


@pytest.mark.parametrize("language", MISSING)
def test_a_page_that_was_never_visited_says_so_in_its_language(phone: Page, address: Address, language: str) -> None:
    home = f"{address.url}/" + ("" if language == "nl" else f"{language}/")
    visit(phone, home)
    phone.context.set_offline(True)
    phone.goto(f"{home}wonen/")
    assert MISSING[language] in phone.locator("main").inner_text()
    assert phone.locator("html").get_attribute("lang") == language
    assert phone.evaluate("document.styleSheets[0].cssRules.length") > 0
    phone.locator("main a").click()
    assert phone.url == home and phone.locator("[data-offline-copy]").is_visible()


def test_without_the_words_of_a_language_those_of_another_say_it(phone: Page, address: Address) -> None:
    visit(phone, f"{address.url}/uk/wonen/")
    phone.context.set_offline(True)
    phone.get_by_role("link", name="Русский", exact=True).click()
    assert MISSING["uk"] in phone.locator("main").inner_text()
    phone.locator("main a").click()
    assert phone.url == f"{address.url}/uk/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kept_guide_opens_every_page_of_its_language_without_internet(
    phone: Page, address: Address, first: Path, language: str
) -> None:
    home = f"{address.url}/" + ("" if language == "nl" else f"{language}/")
    keep(phone, home)
    phone.context.set_offline(True)
    failed, complaints = list[str](), list[str]()
    phone.on("requestfailed", lambda request: failed.append(request.url))
    phone.on("pageerror", lambda error: complaints.append(str(error)))
    pages = [path for path in list_of(first, language)["files"] if path.endswith("/") or not path]
    assert sorted(pages) == pages_of(first, language)
    for path in pages:
        phone.goto(f"{address.url}/{path}", wait_until="load")
        html = (first / path / "index.html").read_text(encoding="utf-8")
        assert phone.title() in html and phone.locator("html").get_attribute("lang") == language
        assert phone.evaluate("document.styleSheets[0].cssRules.length") > 0
        assert phone.evaluate("[...document.images].every(image => !image.checkVisibility() || image.naturalWidth > 0)")
        assert phone.locator("header img").count() == 1
        assert "2026" in visible_line(phone)
    assert (failed, complaints) == ([], [])


def test_what_is_kept_is_one_language_without_brochures(phone: Page, address: Address, first: Path) -> None:
    keep(phone, f"{address.url}/uk/")
    paths = stored(phone).keys()
    assert {f"/{path}" for path in list_of(first, "uk")["files"]} <= paths
    of_pages = [path for path in paths if path.endswith("/")]
    assert all(path.startswith("/uk/") for path in of_pages), of_pages
    others = [path for path in paths if path.endswith((".json", "offline.html"))]
    assert others and all("uk" in path for path in others), others
    assert not any(path.endswith(".pdf") for path in paths)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_a_language_names_files_of_at_most_600_kilobytes(first: Path, language: str) -> None:
    known = list_of(first, language)
    files = [first / (f"{path}index.html" if path.endswith("/") or not path else path) for path in known["files"]]
    sent = sum(len(gzip.compress(file.read_bytes(), 6, mtime=0)) for file in files)
    assert sent <= MOST_BYTES
    assert 0 <= sent - known["bytes"] <= len(known["version"]) * len(files)  # the version of the build counts for none
    assert known["date"] == "2026-11-22"
    assert known["version"] == version_of(first)


def test_the_size_is_named_before_anything_is_fetched(phone: Page, address: Address, first: Path) -> None:
    phone.goto(f"{address.url}/uk/")
    unfold(phone, ".keep")
    size = list_of(first, "uk")["size"]
    assert re.fullmatch(r"\d+\s\w+", size)
    expect(phone.locator("[data-keep-start]:visible")).to_contain_text(f"({size})")
    assert "/uk/woorden/" not in address.handler.asked


def test_the_page_says_of_which_day_the_kept_guide_is(phone: Page, address: Address) -> None:
    keep(phone, f"{address.url}/uk/")
    status = phone.locator("[data-keep-status]")
    assert "22 листопада 2026" in status.inner_text()
    assert status.evaluate("one => one === document.activeElement")
    phone.reload()
    unfold(phone, ".keep")
    phone.locator("[data-keep-forget]").wait_for()
    assert "22 листопада 2026" in status.inner_text()
    assert not phone.locator("[data-keep-start]").is_visible()


def test_taking_the_guide_away_leaves_nothing_on_the_phone(phone: Page, address: Address) -> None:
    keep(phone, f"{address.url}/uk/")
    phone.locator("[data-keep-forget]").click()
    phone.locator("[data-keep-start]").wait_for()
    assert stored(phone) == {}
    assert phone.locator("[data-keep-start]").evaluate("one => one === document.activeElement")
    assert phone.locator("[data-keep-status]").inner_text() == ""


def test_after_the_guide_was_taken_away_a_visited_page_is_kept_again(phone: Page, address: Address) -> None:
    keep(phone, f"{address.url}/uk/")
    phone.locator("[data-keep-forget]").click()
    phone.locator("[data-keep-start]").wait_for()
    phone.goto(f"{address.url}/uk/wonen/")
    until(phone, "caches.match('/uk/wonen/')")
    phone.context.set_offline(True)
    phone.reload()
    assert "2026" in visible_line(phone)
    assert phone.evaluate("document.querySelector('header img').naturalWidth") > 0


def test_a_guide_that_does_not_come_whole_is_not_kept_at_all(phone: Page, address: Address, first: Path) -> None:
    (address.folder / "uk" / "woorden" / "index.html").unlink()
    visit(phone, f"{address.url}/uk/")
    before = stored(phone).keys()
    unfold(phone, ".keep")
    phone.locator("[data-keep-start]").click()
    phone.get_by_text("Нічого не збережено").wait_for()
    assert stored(phone).keys() == before
    assert not phone.locator("[data-keep-forget]").is_visible()
    address.publish(first)
    unfold(phone, ".keep")
    phone.locator("[data-keep-start]").click()
    phone.locator("[data-keep-forget]").wait_for()
    assert "/uk/woorden/" in stored(phone)


def test_internet_that_goes_away_half_way_leaves_no_half_guide(phone: Page, address: Address) -> None:
    visit(phone, f"{address.url}/uk/")
    before = stored(phone).keys()
    address.handler.broken.add("/uk/woorden/")
    unfold(phone, ".keep")
    phone.locator("[data-keep-start]").click()
    phone.get_by_text("Нічого не збережено").wait_for()
    assert "/uk/woorden/" in address.handler.asked
    assert stored(phone).keys() == before


def test_a_new_build_takes_over_only_when_it_is_whole(phone: Page, address: Address, first: Path, second: Path) -> None:
    keep(phone, f"{address.url}/uk/")
    whole = stored(phone)
    address.publish(second, older=(first, "uk/rechten/index.html"))
    assert updated(phone) == "redundant"
    assert stored(phone) == whole
    phone.goto(f"{address.url}/uk/wonen/")
    assert phone.locator("h1").inner_text().startswith("Нове")
    phone.context.set_offline(True)
    for path in list_of(first, "uk")["files"]:
        if path.endswith("/"):
            phone.goto(f"{address.url}/{path}")
            assert phone.locator("meta[name=version]").get_attribute("content") == version_of(first)
    phone.context.set_offline(False)
    address.publish(second)
    phone.goto(f"{address.url}/uk/")
    assert updated(phone) == "activated"
    until(phone, "caches.keys().then(names => names.length === 1)")
    assert versions(phone) == {version_of(second)} != {version_of(first)}
    assert {f"/{path}" for path in list_of(second, "uk")["files"]} <= stored(phone).keys()
    phone.context.set_offline(True)
    phone.goto(f"{address.url}/uk/wonen/")
    assert phone.locator("h1").inner_text().startswith("Нове")


def test_visited_pages_too_come_over_to_a_new_build(phone: Page, address: Address, second: Path) -> None:
    visit(phone, f"{address.url}/uk/wonen/")
    phone.goto(f"{address.url}/ru/wonen/")
    until(phone, "caches.match('/ru/wonen/')")
    address.publish(second)
    shutil.rmtree(address.folder / "ru" / "wonen")
    assert updated(phone) == "activated"
    until(phone, "caches.keys().then(names => names.length === 1)")
    assert versions(phone) == {version_of(second)}
    paths = stored(phone).keys()
    assert "/uk/wonen/" in paths and "/ru/wonen/" not in paths


def test_a_slow_network_gives_way_to_the_copy(phone: Page, address: Address) -> None:
    visit(phone, f"{address.url}/uk/wonen/")
    title = phone.locator("h1").inner_text()
    address.handler.slow.add("/uk/wonen/")
    phone.goto(f"{address.url}/uk/wonen/")
    assert phone.locator("h1").inner_text() == title
    assert "2026" in visible_line(phone)


FOLDERS_OF_A_HOST = ("assets/gids", "offline", "index.html/offline/nl.json")
"""Folders in which a town may put its guide; the service worker knows files of the guide by such names."""


@pytest.mark.parametrize("folder", FOLDERS_OF_A_HOST)
def test_a_guide_in_a_folder_of_any_name_is_kept_and_gives_way_to_a_new_build(
    phone: Page, address: Address, first: Path, second: Path, folder: str
) -> None:
    address.publish(first, folder=folder)
    keep(phone, f"{address.url}/{folder}/uk/")
    phone.goto(f"{address.url}/{folder}/uk/wonen/")
    title = phone.locator("h1").inner_text()
    address.publish(second, folder=folder)
    phone.reload()
    assert phone.locator("h1").inner_text() == f"Нове {title}"
    assert updated(phone) == "activated"
    until(phone, "caches.keys().then(names => names.length === 1)")
    assert {f"/{folder}/{path}" for path in list_of(second, "uk")["files"]} <= stored(phone).keys()
    phone.context.set_offline(True)
    phone.goto(f"{address.url}/{folder}/uk/wonen/")
    assert phone.locator("h1").inner_text() == f"Нове {title}"


@pytest.mark.parametrize("query", ["?offline/nl.json", "?/assets/", "?weg=/index.html", "#/assets/offline/uk.json"])
def test_what_stands_behind_the_path_of_a_page_does_not_make_a_file_of_it(
    phone: Page, address: Address, second: Path, query: str
) -> None:
    visit(phone, f"{address.url}/uk/wonen/{query}")
    title = phone.locator("h1").inner_text()
    address.publish(second)
    assert updated(phone) == "activated"
    phone.reload()
    assert phone.locator("h1").inner_text() == f"Нове {title}"
    phone.context.set_offline(True)
    phone.reload()
    assert phone.locator("h1").inner_text() == f"Нове {title}"


def test_an_ill_host_gives_way_to_the_copy(phone: Page, address: Address) -> None:
    visit(phone, f"{address.url}/uk/wonen/")
    address.server.shutdown()
    address.server.server_close()
    phone.reload()
    assert "2026" in visible_line(phone)


def test_an_address_without_its_slash_leads_to_the_kept_page(phone: Page, address: Address) -> None:
    visit(phone, f"{address.url}/uk/wonen/")
    title = phone.locator("h1").inner_text()
    phone.context.set_offline(True)
    phone.goto(f"{address.url}/uk/wonen")
    assert phone.url == f"{address.url}/uk/wonen/"
    assert phone.locator("h1").inner_text() == title


def test_a_brochure_that_is_not_on_the_phone_is_excused_in_the_language_of_the_reader(
    phone: Page, address: Address
) -> None:
    visit(phone, f"{address.url}/")
    visit(phone, f"{address.url}/uk/")
    until(phone, "caches.match(location.href)")
    phone.context.set_offline(True)
    phone.goto(f"{address.url}/brochures/welkom-uk.pdf")
    assert phone.locator("html").get_attribute("lang") == "uk"


REFUSED = """navigator.serviceWorker.register = () => Promise.reject(new DOMException("", "SecurityError"))"""


def test_a_browser_that_refuses_the_worker_says_that_nothing_was_kept(phone: Page, address: Address) -> None:
    phone.add_init_script(REFUSED)
    phone.goto(f"{address.url}/uk/")
    unfold(phone, ".keep")
    phone.locator("[data-keep-start]").click()
    phone.get_by_text("Нічого не збережено").wait_for()
    expect(phone.locator("[data-keep-start]")).to_be_visible()


SILENT = """ServiceWorker.prototype.postMessage = () => {};
const later = setTimeout;
window.setTimeout = (act, time) => later(act, Math.min(time, 50));"""


def test_a_worker_that_says_nothing_any_more_is_waited_for_no_longer_than_it_may_take(
    phone: Page, address: Address
) -> None:
    visit(phone, f"{address.url}/uk/")
    phone.add_init_script(SILENT)
    phone.reload()
    unfold(phone, ".keep")
    phone.locator("[data-keep-start]").click()
    phone.get_by_text("Нічого не збережено").wait_for()
    expect(phone.locator("[data-keep-start]")).to_be_visible()


def test_nothing_is_stored_outside_the_cache_of_the_service_worker(phone: Page, address: Address) -> None:
    keep(phone, f"{address.url}/uk/")
    phone.goto(f"{address.url}/uk/wonen/")
    assert phone.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
    assert phone.evaluate("indexedDB.databases()") == []


def test_a_page_in_a_frame_starts_no_service_worker(phone: Page, address: Address) -> None:
    (address.folder / "frame.html").write_text('<iframe src="uk/"></iframe>', encoding="utf-8")
    phone.goto(f"{address.url}/frame.html", wait_until="networkidle")
    assert "/uk/" in address.handler.asked and "/sw.js" not in address.handler.asked
    visit(phone, f"{address.url}/uk/")
    assert "/sw.js" in address.handler.asked


@pytest.mark.parametrize("path", ["index.html", "uk/index.html", "uk/wonen/index.html"])
def test_pages_open_from_a_folder_without_a_complaint_of_the_script(phone: Page, first: Path, path: str) -> None:
    complaints = list[str]()
    phone.on("pageerror", lambda error: complaints.append(str(error)))
    phone.goto((first / path).as_uri())
    assert complaints == []
    assert not phone.locator("[data-keep-start]").is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_can_be_put_on_the_home_screen(first: Path, language: str) -> None:
    home = first if language == "nl" else first / language
    manifest = json.loads((home / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert (manifest["lang"], manifest["dir"]) == (language, "ltr")
    assert manifest["name"] in (home / "index.html").read_text(encoding="utf-8")
    assert (home / manifest["start_url"] / "index.html").is_file()
    assert (home / manifest["scope"]).resolve() == first.resolve()
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    for icon in manifest["icons"]:
        content = (home / icon["src"]).read_bytes()
        width, height = struct.unpack(">II", content[16:24])
        assert content[1:4] == b"PNG" and icon["sizes"] == f"{width}x{height}"


def test_the_browser_finds_the_manifest_without_a_mistake(phone: Page, address: Address) -> None:
    phone.goto(f"{address.url}/uk/")
    client = phone.context.new_cdp_session(phone)
    found = client.send("Page.getAppManifest")
    assert found["url"] == f"{address.url}/uk/manifest.webmanifest"
    assert found["errors"] == []


def test_a_build_on_another_day_has_the_version_of_the_day_before() -> None:
    def version(day: str, words: str) -> str:
        page = f'<meta name="version" content="@@version@@" data-date="{day}"><p>{words}</p>'
        html = with_version([OutputFile("index.html", page.encode())])[0].content.decode()
        assert "@@" not in html and day in html
        return html.split('content="')[1].split('"')[0]

    assert version("2026-11-22", "Wonen") == version("2026-11-23", "Wonen") != version("2026-11-22", "Werken")


def test_the_service_worker_is_small(first: Path) -> None:
    assert len(gzip.compress((first / "sw.js").read_bytes())) <= 1950
