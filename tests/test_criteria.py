"""What WCAG 2.2 asks and axe does not see: room for other letters, other colours, a phone on its side, spoken names.

docs/accessibility.md has the table of all criteria, with how each was tried; it names every one.
"""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT
from tests.test_open_to_everyone import AXE, KINDS

pytestmark = pytest.mark.xdist_group("open to everyone")

PAGES = [f"uk/{kind}" for kind in (*KINDS, "rechten/#erkend")]
TABLE = ROOT / "docs/accessibility.md"

SPACED = """() => {
    for (const one of document.querySelectorAll("body, body *")) {
        for (const [name, value] of [["line-height", "1.5"], ["letter-spacing", "0.12em"], ["word-spacing", "0.16em"]])
            one.style.setProperty(name, value, "important");
        if (one.matches("p")) one.style.setProperty("margin-bottom", "2em", "important");
    }
}"""
"""What criterion 1.4.12 lets a reader do to every page."""

CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(one => {
    const style = getComputedStyle(one), hides = ["hidden", "clip"];
    const isCut = (hides.includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
        || (hides.includes(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
    return isCut && one.getClientRects().length > 0 && one.innerText;
}).map(one => one.outerHTML.slice(0, 100))"""

CHOSEN = """() => [...document.querySelectorAll(".languages a, [aria-pressed], [data-choose] a")]
    .filter(one => one.getClientRects().length > 0)
    .map(one => { const style = getComputedStyle(one); return [
        one.matches("[aria-current=true], [aria-pressed=true]"),
        [style.borderBottomWidth, style.borderBottomColor, style.fontWeight].join(" "),
        style.color,
    ]; })"""


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()


def criteria() -> list[str]:
    """The numbers that the table names, in its order."""
    return re.findall(r"^\| (\d\.\d\.\d+) ", TABLE.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_table_names_all_criteria_of_wcag_2_2_a_and_aa() -> None:
    named = criteria()
    assert len(named) == len(set(named)) == 55
    assert named == sorted(named, key=lambda number: [int(part) for part in number.split(".")])


@pytest.mark.parametrize("path", PAGES)
def test_with_more_room_between_lines_and_letters_nothing_is_cut_off(reader: Page, town_host: str, path: str) -> None:
    reader.set_viewport_size({"width": 320, "height": 640})
    reader.goto(f"{town_host}/{path}")
    reader.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    reader.evaluate(SPACED)
    assert reader.evaluate("document.documentElement.scrollWidth") <= 320
    assert reader.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_on_its_side_shows_the_page_and_nothing_asks_to_turn_it(
    reader: Page, town_host: str, path: str
) -> None:
    reader.set_viewport_size({"width": 640, "height": 320})
    reader.goto(f"{town_host}/{path}")
    assert reader.evaluate("document.documentElement.scrollWidth") <= 640
    reader.locator("h1").scroll_into_view_if_needed()
    fixed = """() => [...document.querySelectorAll("body *")].filter(one => getComputedStyle(one).position === "fixed")
        .reduce((sum, one) => sum + one.getBoundingClientRect().height, 0)"""
    assert reader.evaluate(fixed) <= 320 / 3


@pytest.mark.parametrize("path", PAGES)
def test_in_forced_colours_one_sees_what_is_chosen_and_axe_finds_no_barrier(
    reader: Page, town_host: str, path: str
) -> None:
    reader.emulate_media(forced_colors="active")
    reader.goto(f"{town_host}/{path}")
    chosen = reader.evaluate(CHOSEN)
    looks = {is_chosen: {look for other, look, _ in chosen if other == is_chosen} for is_chosen in (True, False)}
    assert looks[True].isdisjoint(looks[False])
    reader.evaluate(f"{AXE_SCRIPT}\n;0")
    assert reader.evaluate(AXE, {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}) == []
    reader.emulate_media(forced_colors="none")


@pytest.mark.parametrize("path", PAGES)
def test_who_speaks_to_the_phone_can_say_what_stands_on_a_button(reader: Page, town_host: str, path: str) -> None:
    reader.goto(f"{town_host}/{path}")
    reader.evaluate(f"{AXE_SCRIPT}\n;0")
    rule = {"runOnly": {"type": "rule", "values": ["label-content-name-mismatch"]}}
    assert reader.evaluate(AXE, rule) == []


def test_the_number_of_a_step_is_not_said_in_one_with_its_first_word(reader: Page, town_host: str) -> None:
    reader.goto(f"{town_host}/uk/wonen/")
    content = reader.locator("article > ol > li").first.evaluate("one => getComputedStyle(one, '::before').content")
    assert content == 'counter(node) "\xa0"'


@pytest.mark.parametrize("path", PAGES)
def test_looking_at_something_or_filling_it_in_changes_nothing_by_itself(
    reader: Page, town_host: str, path: str
) -> None:
    """Criteria 3.2.1 and 3.2.2: the page stays the same page, and no window opens."""
    reader.set_viewport_size({"width": 320, "height": 640})
    reader.goto(f"{town_host}/{path}")
    before = (reader.url, reader.locator("h1").inner_text())
    for control in reader.locator("a[href], button, summary, input, select, textarea").all():
        if control.is_visible():
            control.focus()
    for box in reader.locator("article input[type=checkbox]").all()[:5]:
        if box.is_visible():
            box.check()
    assert (reader.url, reader.locator("h1").inner_text()) == before
    assert len(reader.context.pages) == 1
