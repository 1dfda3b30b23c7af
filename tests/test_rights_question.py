"""The page with rights in a real browser: which paper one has, what one may then do, and the table for the whole."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.built_pages import page_at
from tests.conftest import PHONE

pytestmark = pytest.mark.xdist_group("rights question")

NARROW = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 800}
LANGUAGES = {"": "Nederlands", "uk/": "Українська", "ru/": "Русский", "en/": "English"}
STATUSES = ("erkend", "tijdelijk-beschermd")
OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser, town_host: str) -> Iterator[OpenPage]:
    """Opens a page of the town on a phone, or on another screen; settings are those of the browser."""
    contexts: list[Any] = []

    def opened(path: str, screen: Any = PHONE, **settings: Any) -> Page:
        context = chromium.new_context(viewport=screen, **settings)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{town_host}/{path}")
        return page

    yield opened
    for context in contexts:
        context.close()


def cards_in_sight(page: Page) -> list[str]:
    """The statuses whose card is shown."""
    return [card for card in STATUSES if page.locator(f"#{card}").is_visible()]


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("folder", LANGUAGES)
def test_a_phone_asks_for_the_paper_and_shows_the_rights_that_go_with_it(
    open_page: OpenPage, folder: str, scripts: bool
) -> None:
    page = open_page(f"{folder}rechten/", java_script_enabled=scripts)
    assert cards_in_sight(page) == []
    assert not page.locator("#tabel").is_visible()
    choices = page.locator(".paper-choice > li")
    ways = [choice.locator("a").evaluate_all("all => all.map(one => one.hash)") for choice in choices.all()]
    assert [set(links) for links in ways] == [{f"#{one}"} for one in STATUSES]
    choices.nth(1).locator("a").first.click()
    assert page.url.endswith("#tijdelijk-beschermd")
    assert cards_in_sight(page) == ["tijdelijk-beschermd"]
    assert page.locator("#tijdelijk-beschermd .right").count() == 2


def test_each_paper_is_drawn_and_described_in_words(open_page: OpenPage) -> None:
    page = open_page("uk/rechten/")
    papers = page.locator(".paper-choice > li").nth(1).locator("li")
    assert papers.count() == 2
    expect(papers.nth(1)).to_contain_text("додаток 15 (bijlage 15)")
    papers.nth(1).locator("a").click()
    looks = page.locator("#tijdelijk-beschermd .looks li")
    assert looks.count() == 2
    assert "Угорі написано" in looks.nth(1).inner_text()
    drawn = page.locator("article use").evaluate_all("all => all.map(use => use.getBBox().width)")
    assert len(drawn) > 5 and max(drawn) > 0
    other = page.locator(".rights-question > p").first
    assert "У вас немає жодного з цих документів?" in other.inner_text()
    expect(other.locator("a[href='https://gemeente.example/']")).to_be_visible()


def test_a_right_has_its_answer_steps_topic_and_source(town_public: Path) -> None:
    page, right = page_at(town_public, "en/rechten/"), "#erkend .right:first-of-type"
    assert page.values(f"{right} .sign", "aria-label") == ["Yes"]
    assert page.texts(f"{right} ol li") == ["Look for a home.", "Read the contract."]
    assert page.texts(f"{right} p:not(.source) a") == ["Read more: Housing"]
    assert page.targets(f"{right} p:not(.source) a") == ["en/wonen/#stappen"]
    assert "2026" in page.texts(f"{right} .source")[0]


def test_another_paper_and_the_whole_table_are_one_tap_away(open_page: OpenPage) -> None:
    page = open_page("rechten/#erkend")
    page.locator("#erkend .ways a").first.click()
    assert page.url.endswith("#vraag")
    assert cards_in_sight(page) == []
    page.locator(".rights-question .button").click()
    expect(page.locator("#tabel")).to_be_visible()
    page.go_back()
    page.go_back()
    assert cards_in_sight(page) == ["erkend"]


@pytest.mark.parametrize("path", ["rechten/#tabel", "uk/rechten/#werk"])
def test_the_table_moves_in_its_own_frame_on_a_narrow_phone(open_page: OpenPage, path: str) -> None:
    page = open_page(path, NARROW)
    table = page.get_by_role("region").filter(has=page.locator("table.rights-table"))
    expect(table).to_be_visible()
    assert table.get_attribute("tabindex") == "0" and table.get_attribute("aria-label")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert table.evaluate("table => table.scrollWidth > table.clientWidth")
    table.evaluate("table => { table.moved = new Promise(yes => table.addEventListener('scroll', yes)); }")
    table.focus()
    page.keyboard.press("ArrowRight")
    table.evaluate("table => table.moved.then(() => true)")
    expect(table.locator("tbody th").first).to_be_in_viewport(ratio=0.5)


@pytest.mark.parametrize("status", STATUSES)
def test_a_page_with_an_answer_fits_a_narrow_phone(open_page: OpenPage, status: str) -> None:
    page = open_page(f"uk/rechten/#{status}", NARROW)
    assert cards_in_sight(page) == [status]
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_wide_screen_has_the_question_in_a_row_and_the_table(open_page: OpenPage) -> None:
    page = open_page("rechten/", DESK)
    first, second = (choice.bounding_box() for choice in page.locator(".paper-choice > li").all())
    assert first and second and first["y"] == second["y"] and first["x"] < second["x"]
    assert page.locator("table.rights-table").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == DESK["width"]
    page.locator(".paper-choice a").first.click()
    assert cards_in_sight(page) == ["erkend"]


def test_paper_has_the_table_with_its_steps_and_nothing_to_choose(open_page: OpenPage) -> None:
    page = open_page("rechten/")
    page.emulate_media(media="print")
    assert page.locator("table.rights-table").is_visible()
    assert cards_in_sight(page) == []
    assert not page.locator(".rights-question").is_visible()
    assert page.locator("table.rights-table li").all_inner_texts()[0] == "Zoek een woning."
    assert page.locator("#tabel").evaluate("frame => frame.scrollWidth <= frame.clientWidth")


@pytest.mark.parametrize("spot", ["window.scrollTo(0, 0)", "window.scrollTo(0, document.body.scrollHeight)"])
def test_another_language_keeps_the_status_wherever_one_reads(open_page: OpenPage, spot: str) -> None:
    page = open_page("uk/rechten/#erkend")
    for name in ("Русский", "English", "Nederlands"):
        page.evaluate(spot)
        page.get_by_role("link", name=name, exact=True).click()
        page.wait_for_url("**/rechten/#erkend")
        assert cards_in_sight(page) == ["erkend"]


def test_a_link_from_another_topic_opens_the_card_of_its_status(open_page: OpenPage) -> None:
    page = open_page("uk/eerste-stappen/")
    page.locator("article a[href*=rechten]").first.click()
    page.wait_for_url("**/uk/rechten/#erkend")
    assert cards_in_sight(page) == ["erkend"]


def test_the_jump_over_the_bars_leaves_the_card_open(open_page: OpenPage) -> None:
    page = open_page("uk/rechten/#erkend")
    page.locator(".skip").press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"
    assert cards_in_sight(page) == ["erkend"]


def test_the_choice_stores_nothing(open_page: OpenPage) -> None:
    page = open_page("uk/rechten/")
    page.locator(".paper-choice a").first.click()
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


def test_the_question_is_answered_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("rechten/")
    page.locator(".paper-choice a").nth(1).focus()
    page.keyboard.press("Enter")
    assert cards_in_sight(page) == ["tijdelijk-beschermd"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.card').id") == "tijdelijk-beschermd"
