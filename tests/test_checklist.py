"""First steps as a road in a real browser: the reader's situation, steps to tick, and where the ticks stay."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import PHONE, TODAY, TOWN, read_again, unfold
from wegwijs.model.guide import Guide
from wegwijs.reading import read_guide
from wegwijs.website.checklists import checklist_of
from wegwijs.website.pages import speaker_on

pytestmark = pytest.mark.xdist_group("checklist")

PAGE = "eerste-stappen"
SECTIONS = ("eerste-dag", "eerste-week", "erkend")
OpenPage = Callable[..., Page]


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.fixture
def open_page(phone: BrowserContext, town_host: str) -> OpenPage:
    """Opens a page of the town on one and the same phone."""

    def opened(path: str) -> Page:
        page = phone.new_page()
        page.goto(f"{town_host}/{path}")
        return page

    return opened


@pytest.fixture
def without_scripts(chromium: Browser, town_host: str) -> Iterator[Page]:
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{town_host}/{PAGE}/")
    yield page
    context.close()


def choose(page: Page, name: str) -> None:
    unfold(page, ".checklist")
    page.locator(".checklist").get_by_role("link", name=name).click()


def boxes_in_sight(page: Page) -> list[str]:
    """The steps that can be ticked, without the marks of their sections."""
    boxes = page.locator("[data-tick]:visible").all()
    return [str(box.get_attribute("data-tick")).rpartition("-")[0] for box in boxes]


def ticked(page: Page) -> list[str]:
    boxes = page.locator("[data-tick]:checked").all()
    return [str(box.get_attribute("data-tick")).rpartition("-")[0] for box in boxes]


def stored(page: Page) -> Any:
    """What the phone keeps of this site."""
    return page.evaluate("({ cookie: document.cookie, local: { ...localStorage }, session: { ...sessionStorage } })")


def test_a_situation_opens_its_steps_and_folds_the_others(open_page: OpenPage) -> None:
    page = open_page(f"uk/{PAGE}/")
    assert len(boxes_in_sight(page)) == 6
    choose(page, "Я маю тимчасовий захист")
    assert page.url.endswith(f"/uk/{PAGE}/?situatie=tijdelijk-beschermd#eerste-dag")
    assert boxes_in_sight(page) == ["eerste-dag-1", "eerste-dag-2", "eerste-week-1", "eerste-week-2"]
    expect(page.locator(".checklist [aria-current=true]")).to_have_text("Я маю тимчасовий захист")
    expect(page.locator(".checklist summary b")).to_have_text("Я маю тимчасовий захист")
    expect(page.get_by_role("button", name="Ваш перший день")).to_be_focused()
    choose(page, "Мене визнано")
    assert boxes_in_sight(page) == ["erkend-1", "erkend-2"]
    choose(page, "Показати всі кроки")
    assert len(boxes_in_sight(page)) == 6
    assert page.url.endswith(f"/uk/{PAGE}/")


def test_the_address_keeps_the_situation_for_a_reload_the_way_back_and_another_language(open_page: OpenPage) -> None:
    page = open_page(f"{PAGE}/?situatie=erkend")
    assert boxes_in_sight(page) == ["erkend-1", "erkend-2"]
    choose(page, "Ik heb tijdelijke bescherming")
    page.reload()
    assert boxes_in_sight(page)[0] == "eerste-dag-1"
    page.get_by_role("link", name="Русский", exact=True).click()
    page.wait_for_url(f"**/ru/{PAGE}/?situatie=tijdelijk-beschermd#**")
    assert len(boxes_in_sight(page)) == 4
    page.go_back()
    page.go_back()
    expect(page.locator("[data-tick]:visible")).to_have_count(2)
    assert boxes_in_sight(page) == ["erkend-1", "erkend-2"]


def test_an_address_with_an_unknown_situation_shows_all_steps(open_page: OpenPage) -> None:
    page = open_page(f"{PAGE}/?situatie=niets")
    assert len(boxes_in_sight(page)) == 6


def test_a_folded_part_opens_by_its_heading_and_by_a_link_to_it(open_page: OpenPage) -> None:
    page = open_page(f"{PAGE}/?situatie=erkend")
    heading = page.get_by_role("heading", name="Je eerste week").get_by_role("button")
    assert heading.get_attribute("aria-expanded") == "false"
    heading.focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-expanded") == "true"
    assert "eerste-week-1" in boxes_in_sight(page)
    page.locator(".contents summary").click()
    page.locator(".contents a[href='#eerste-dag']").click()
    expect(page.locator("[data-tick^=eerste-dag-1]")).to_be_visible()


def test_the_page_counts_the_steps_of_the_readers_road(open_page: OpenPage) -> None:
    page = open_page(f"{PAGE}/")
    done = page.locator(".steps-done")
    expect(done).to_be_hidden()
    page.locator("[data-tick^=erkend-1]").check()
    choose(page, "Ik heb tijdelijke bescherming")
    expect(done).to_have_text("0 van 4 stappen klaar")
    page.locator("[data-tick^=eerste-dag-2]").check()
    page.locator("[data-tick^=eerste-week-1]").check()
    expect(done).to_have_text("2 van 4 stappen klaar")
    assert done.get_attribute("role") == "status"
    page.locator("[data-tick^=eerste-week-1]").uncheck()
    expect(done).to_have_text("1 van 4 stappen klaar")
    choose(page, "Ik ben erkend")
    expect(done).to_have_text("1 van 2 stappen klaar")


def test_ticks_survive_a_reload_and_hold_in_every_language(open_page: OpenPage) -> None:
    page = open_page(f"uk/{PAGE}/")
    page.locator("[data-tick^=eerste-week-2]").check()
    page.locator("[data-tick^=erkend-1]").check()
    page.reload()
    assert ticked(page) == ["eerste-week-2", "erkend-1"]
    for folder in ("", "ru/", "en/"):
        assert ticked(open_page(f"{folder}{PAGE}/")) == ["eerste-week-2", "erkend-1"]


def test_nothing_is_stored_before_a_tick_and_after_the_last_one_is_taken_away(open_page: OpenPage) -> None:
    nothing: dict[str, Any] = {"cookie": "", "local": {}, "session": {}}
    page = open_page(f"{PAGE}/")
    choose(page, "Ik ben erkend")
    assert stored(page) == nothing
    box = page.locator("[data-tick^=erkend-2]")
    box.check()
    assert {**stored(page), "local": list(stored(page)["local"])} == {**nothing, "local": ["wegwijs-ticks"]}
    box.uncheck()
    assert stored(page) == nothing


def test_all_ticks_can_be_cleared_and_the_page_says_where_they_are(open_page: OpenPage) -> None:
    page = open_page(f"{PAGE}/")
    page.locator("[data-tick^=eerste-dag-1]").check()
    foot = page.locator(".ticks-stay")
    assert "blijft alleen op deze telefoon" in foot.inner_text()
    clear = foot.get_by_role("button", name="Wis alle vinkjes")
    clear.click()
    expect(clear).to_be_focused()
    assert (ticked(page), stored(page)["local"]) == ([], {})
    page.reload()
    assert ticked(page) == []


@pytest.mark.parametrize("kept", ["{", "5", '["eerste-dag-1-000000"]'])
def test_ticks_of_other_words_and_broken_ones_are_not_shown(open_page: OpenPage, kept: str) -> None:
    page = open_page(f"{PAGE}/")
    page.evaluate("kept => localStorage.setItem('wegwijs-ticks', kept)", kept)
    page.reload()
    assert ticked(page) == []
    page.locator("[data-tick^=eerste-dag-1]").check()
    page.reload()
    assert ticked(page) == ["eerste-dag-1"]


def test_a_phone_that_refuses_to_keep_anything_still_ticks(phone: BrowserContext, open_page: OpenPage) -> None:
    phone.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });")
    page = open_page(f"{PAGE}/?situatie=erkend")
    page.locator("[data-tick^=erkend-1]").check()
    expect(page.locator(".steps-done")).to_have_text("1 van 2 stappen klaar")


def test_a_step_is_a_large_box_with_its_words_as_name(open_page: OpenPage) -> None:
    page = open_page(f"en/{PAGE}/")
    box = page.get_by_role("checkbox", name="Find a place to sleep.")
    size = box.bounding_box()
    assert size and size["width"] >= 44 and size["height"] >= 44
    box.focus()
    page.keyboard.press("Space")
    assert ticked(page) == ["eerste-dag-1"]
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_paper_shows_the_ticks_of_the_readers_road_only(open_page: OpenPage) -> None:
    page = open_page(f"{PAGE}/?situatie=erkend")
    page.locator("[data-tick^=erkend-1]").check()
    page.emulate_media(media="print")
    assert boxes_in_sight(page) == ["erkend-1", "erkend-2"]
    drawn = "box => ['content', 'borderTopWidth'].map(name => getComputedStyle(box, '::before')[name])"
    boxes = page.locator("[data-tick]:visible").all()
    assert [box.evaluate(drawn) for box in boxes] == [['"✓"', "3px"], ['""', "3px"]]
    for gone in (".checklist", ".steps-done", ".ticks-stay", "#eerste-dag"):
        assert not page.locator(gone).is_visible(), gone


def test_without_scripts_the_steps_are_numbered_and_the_choice_leads_to_them(without_scripts: Page) -> None:
    page = without_scripts
    assert page.locator("ol li").count() == 8 and page.locator("article input").count() == 0
    for control in (".steps-done", ".ticks-stay", "[data-everybody]"):
        assert not page.locator(control).is_visible()
    page.locator(".checklist summary").click()
    page.locator(".checklist a").first.click()
    assert page.url.endswith(f"/{PAGE}/?situatie=erkend#erkend")
    expect(page.locator("#erkend")).to_be_in_viewport()
    for section in SECTIONS:
        assert page.locator(f"#{section} ~ ol").first.is_visible()


def test_without_scripts_paper_has_boxes_for_a_pen(without_scripts: Page) -> None:
    without_scripts.emulate_media(media="print")
    box = "step => getComputedStyle(step, '::before').borderTopStyle"
    assert without_scripts.locator("#erkend ~ ol > li").first.evaluate(box) == "solid"


def test_a_page_without_a_checklist_has_no_boxes(open_page: OpenPage) -> None:
    page = open_page("wonen/")
    assert page.locator("ol > li").count() == 2
    assert page.locator("article input, .checklist, .steps-done").count() == 0


@pytest.fixture(scope="module")
def guide() -> Guide:
    reading = read_guide(TOWN, TODAY)
    assert reading.guide
    return reading.guide


def marks(guide: Guide) -> dict[str, str]:
    """The marks of the sections, in Ukrainian."""
    checklist = checklist_of(speaker_on(guide, guide.languages[1], PAGE), PAGE)
    assert checklist
    return checklist.marks


def edited(town: Path, language: str, old: str, new: str) -> Guide:
    """The guide with other words in one language."""
    file = town / f"content/{language}/{PAGE}.md"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    guide = read_again(town).guide
    assert guide
    return guide


def test_a_section_forgets_its_ticks_when_its_source_text_changes(guide: Guide, town: Path) -> None:
    before, after = marks(guide), marks(edited(town, "nl", "Kies een dokter.", "Kies een huisarts."))
    assert [section for section in before if before[section] != after[section]] == ["eerste-week"]
    assert list(before) == ["erkend", "eerste-dag", "eerste-week"]


def test_a_section_keeps_its_ticks_when_only_a_translation_changes(guide: Guide, town: Path) -> None:
    assert marks(edited(town, "uk", "Виберіть лікаря.", "Виберіть свого лікаря.")) == marks(guide)


def test_the_marks_stand_on_the_page(open_page: OpenPage, guide: Guide) -> None:
    said = open_page(f"uk/{PAGE}/").locator(".checklist").get_attribute("data-marks") or ""
    assert dict(pair.split(":") for pair in said.split()) == marks(guide), json.dumps(said)
