"""A language from right to left, added as editors would add one: a folder of words and a row in the table, no code."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.conftest import ROOT, TOWN, built_before, run_here, served

ARABIC = ROOT / "tests" / "arabic"
ROW = "  - code: ar\n    name: العربية\n    direction: rtl\n    brochures: false\n"
HEBREW_OR_ARABIC = re.compile("[\u0590-\u08ff]")


@pytest.fixture(scope="module")
def arabic_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The town with Arabic: what stands in tests/arabic, and the words of the source for the rest."""
    town = built_before(Path(shutil.copytree(TOWN, tmp_path_factory.mktemp("arabic") / "town")))
    with (town / "content/languages.yml").open("a", encoding="utf-8") as table:
        table.write(ROW)
    words = town / "content/ar"
    words.mkdir()
    for file in (*ARABIC.glob("*.md"), ARABIC / "nouns.yml"):
        shutil.copy(file, words)
    shutil.copy(ARABIC / "words.yml", words / "interface.yml")
    return town


@pytest.fixture(scope="module")
def page(arabic_town: Path, chromium: Browser) -> Iterator[Page]:
    """The Arabic page about housing on a narrow phone."""
    run = run_here("--base", str(arabic_town), "--languages", "ar", "site")
    assert run.returncode == 0, run.stdout + run.stderr
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    with served(arabic_town / "public") as host:
        page.goto(f"{host}/ar/wonen/")
        yield page
    page.close()


def test_the_page_runs_from_right_to_left(page: Page) -> None:
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    heading = page.locator("h1").evaluate(
        "one => { const r = document.createRange(); r.selectNodeContents(one);"
        " return r.getBoundingClientRect().right; }"
    )
    assert heading > 300
    tile = page.locator(".home img").bounding_box()
    assert tile and tile["x"] > 300


def test_lists_and_boxes_have_their_marks_on_the_right(page: Page) -> None:
    item = page.locator("article ol li").first.bounding_box()
    assert item
    assert 360 - (item["x"] + item["width"]) > 20
    box = page.locator(".admonition").first
    left, right = (border_of(box, side) for side in ("Left", "Right"))
    assert (left, right > 0) == (0, True)


def border_of(box: Locator, side: str) -> float:
    """The width of a border in pixels."""
    return float(box.evaluate(f"one => getComputedStyle(one).border{side}Width").removesuffix("px"))


def test_telephone_numbers_and_addresses_keep_their_order(page: Page) -> None:
    page.goto(page.url.replace("/wonen/", "/"))
    number = page.locator("a[href^='tel:'] > [dir=ltr]")
    assert number.evaluate("one => getComputedStyle(one).direction") == "ltr"
    assert number.inner_text() == "112"
    phone = page.locator("a.phone").first
    assert phone.evaluate("one => getComputedStyle(one).direction") == "ltr"
    page.go_back()


def test_arrows_point_the_way_of_reading(page: Page) -> None:
    after = page.locator("article a[href^=http]").first.evaluate("one => getComputedStyle(one, '::after').content")
    assert "↖" in after


def test_nothing_makes_the_reader_scroll_sideways(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 360, "height": 740})


def test_the_words_are_arabic(page: Page) -> None:
    assert HEBREW_OR_ARABIC.search(page.locator("h1").inner_text())
    assert HEBREW_OR_ARABIC.search(page.locator(".all-topics").inner_text())
