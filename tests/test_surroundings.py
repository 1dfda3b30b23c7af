"""A browser that refuses, a page in another place, a wrong address or clock: it can be read, and nothing hangs.

Kept elsewhere: no scripts (test_tools, test_website), a worker that is refused or stops (test_offline), 280 pixels
(test_open_to_everyone), a page inside another site (test_embeds).
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import PHONE, search_box
from tests.test_open_to_everyone import KINDS

pytestmark = pytest.mark.xdist_group("surroundings")

PAGES = [f"uk/{kind}" for kind in KINDS]

REFUSED = """(() => {
    const refuse = { get() { throw new DOMException("refused", "SecurityError"); } };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
        Object.defineProperty(self, name, refuse);
    Object.defineProperty(Document.prototype, "cookie", refuse);
    Object.defineProperty(Navigator.prototype, "serviceWorker", refuse);
})()"""
"""What a browser does in which the reader has forbidden sites to keep anything."""

READABLE = """() => [...document.querySelectorAll(
    "h1, article > p, article > ol > li, fieldset li, .paper-choice a, .session, dt")]
    .filter(one => one.getClientRects().length > 0).map(one => one.innerText).join(" ").length"""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A phone; whatever goes wrong in a script fails the test."""
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    assert problems == []


def ask(page: Page) -> None:
    """Type a question that has an answer."""
    search_box(page).fill("депозит")


@pytest.mark.parametrize("path", PAGES)
def test_a_browser_that_keeps_nothing_for_any_site_shows_every_page(page: Page, town_host: str, path: str) -> None:
    page.add_init_script(REFUSED)
    page.goto(f"{town_host}/{path}")
    assert page.evaluate(READABLE) > 20
    ask(page)
    expect(page.locator("[data-search-results] li").first).to_be_visible()


def test_a_browser_that_keeps_nothing_can_tick_and_show(page: Page, town_host: str) -> None:
    page.add_init_script(REFUSED)
    page.goto(f"{town_host}/uk/eerste-stappen/")
    page.locator("[data-tick]").first.check()
    expect(page.locator("[data-tick]").first).to_be_checked()
    page.goto(f"{town_host}/uk/mijn-situatie/")
    page.locator("fieldset li input").first.check()
    page.locator("[data-show-ticked]").click()
    expect(page.locator("dialog [data-ticked] li")).to_have_count(1)
    page.goto(f"{town_host}/uk/")
    expect(page.locator("[data-keep]")).to_be_hidden()


TRANSLATED = """() => {
    document.documentElement.lang = "ar";
    document.documentElement.classList.add("translated-rtl");
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), all = [];
    while (words.nextNode()) if (words.currentNode.data.trim()) all.push(words.currentNode);
    for (const one of all) {
        const font = document.createElement("font");
        one.replaceWith(font);
        font.append(one);
    }
}"""
"""What browsers do to a page that they translate."""


def test_a_page_that_the_browser_translates_still_finds_and_opens(page: Page, town_host: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{town_host}/uk/wonen/")
    page.evaluate(TRANSLATED)
    ask(page)
    expect(page.locator("[data-search-results] li").first).to_be_visible()
    assert [url for url in asked if url.endswith("search/ar.json")] == []
    page.goto(f"{town_host}/uk/wonen/")
    page.evaluate(TRANSLATED)
    page.locator(".about-page summary").click()
    page.locator("[data-show-beside=nl]").click()
    expect(page.locator("[data-theirs][lang=nl]").first).to_be_visible()
    link = page.locator(".languages a[hreflang=nl]")
    link.click()
    expect(page).to_have_url(re.compile(r"/wonen/\?naast=uk"))


def saved(page: Page, folder: Path) -> Path:
    """The open page as browsers save it: one file, with its parts in a folder beside it."""
    html = page.content()
    parts = folder / "page_files"
    parts.mkdir()
    for name in ("assets", "images"):
        for address in set(re.findall(rf'(?:src|href)="([./]*{name}/[^"]+)"', html)):
            answer = page.request.get(str(page.evaluate("one => new URL(one, location.href).href", address)))
            (parts / Path(address).name).write_bytes(answer.body())
            html = html.replace(f'"{address}"', f'"./page_files/{Path(address).name}"')
    (folder / "page.html").write_text(html, encoding="utf-8")
    return folder / "page.html"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_was_saved_to_disk_can_be_read(page: Page, town_host: str, tmp_path: Path, path: str) -> None:
    page.goto(f"{town_host}/{path}")
    before = page.evaluate(READABLE)
    page.goto(saved(page, tmp_path).as_uri())
    assert page.evaluate(READABLE) >= before
    ask(page)
    expect(page.locator("[data-search] [role=status]")).not_to_be_empty()


def test_a_page_that_was_saved_as_one_file_can_be_read(page: Page, town_host: str, tmp_path: Path) -> None:
    page.goto(f"{town_host}/uk/wonen/")
    before = page.evaluate(READABLE)
    file = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})
    (tmp_path / "page.mhtml").write_text(file["data"], encoding="utf-8", newline="")
    page.goto((tmp_path / "page.mhtml").as_uri())
    assert page.evaluate(READABLE) >= before


def test_from_a_usb_stick_one_goes_on_from_page_to_page_and_is_told_that_there_is_no_search(
    page: Page, town_public: Path, tmp_path: Path
) -> None:
    stick = Path(shutil.copytree(town_public, tmp_path / "STICK 1" / "gids #2"))
    page.goto((stick / "uk/index.html").as_uri())
    page.locator(".tiles a, .topics a").first.click()
    page.locator(".languages a[hreflang=ru]").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    ask(page)
    expect(page.locator("[data-search] [role=status]")).not_to_be_empty()
    expect(page.locator("[data-without-search]")).to_be_visible()


@pytest.mark.parametrize("sandbox", ["", "allow-scripts", "allow-scripts allow-same-origin"])
@pytest.mark.parametrize("path", ["uk/", "uk/wonen/", "uk/eerste-stappen/"])
def test_a_page_in_a_frame_of_another_page_can_be_read(page: Page, town_host: str, path: str, sandbox: str) -> None:
    frame = f'<iframe src="{town_host}/{path}" sandbox="{sandbox}" style="width: 340px; height: 600px"></iframe>'
    page.set_content(frame)
    words = page.frames[1].locator("article")
    expect(words).to_be_visible()
    assert len(words.inner_text()) > 100


@pytest.mark.parametrize("path", PAGES)
def test_letters_at_two_and_a_half_times_their_size_stay_in_sight(page: Page, town_host: str, path: str) -> None:
    """The size that a reader chose for all sites: of a Chrome on Android up to 200 %, of others more."""
    sizes = page.context.new_cdp_session(page)
    sizes.send("Page.setFontSizes", {"fontSizes": {"standard": 40, "fixed": 32}})
    page.goto(f"{town_host}/{path}")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.locator("h1").scroll_into_view_if_needed()
    expect(page.locator("h1")).to_be_in_viewport()


@pytest.mark.parametrize("moment", ["1970-01-01T00:00:00Z", "2099-12-31T23:59:59Z"])
@pytest.mark.parametrize("path", PAGES)
def test_a_clock_that_is_wrong_takes_no_words_away(page: Page, town_host: str, path: str, moment: str) -> None:
    page.clock.install(time=moment)
    page.goto(f"{town_host}/{path}")
    assert page.evaluate(READABLE) > 20
    ask(page)
    page.clock.run_for(1000)
    expect(page.locator("[data-search-results] li").first).to_be_visible()


@pytest.mark.parametrize(
    "address",
    [
        "?fbclid=IwAR0&utm_source=telegram",
        "?q=%E0%A4%A",
        "?q=%",
        "?naast=xx&naast=",
        "?situatie=%3Cscript%3Ealert(1)%3C/script%3E",
        "?" + "a" * 5000,
        "#nergens",
        "#%",
        "#%E0%A4%A",
        "#:~:text=депозит",
        "#a,b>c[d]",
        "#situatie=&&&",
        "#__proto__",
    ],
)
@pytest.mark.parametrize("path", ["uk/", "uk/wonen/", "uk/rechten/", "uk/infosessies/", "uk/eerste-stappen/"])
def test_an_address_with_more_than_we_know_shows_its_page(page: Page, town_host: str, path: str, address: str) -> None:
    page.goto(f"{town_host}/{path}{address}")
    assert page.evaluate(READABLE) > 20
    page.locator(".languages a[hreflang=ru]").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
