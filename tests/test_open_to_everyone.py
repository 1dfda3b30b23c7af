"""WCAG 2.2 AA as far as a program can see it: every page type and language, narrow and wide, light and dark."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.xdist_group("open to everyone")

LANGUAGES = ("", "uk/", "ru/", "en/")
TYPES = ("", "wonen/", "eerste-stappen/", "rechten/", "infosessies/", "woorden/", "mijn-situatie/", "toegankelijkheid/")
PAGES = (*(language + kind for language in LANGUAGES for kind in TYPES), "404.html")
WIDTHS = (320, 360, 1280)
RULES = {
    "light": {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "dark": {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}},
}
"""What is looked for in each scheme: in the dark only the colours are other ones."""

LOOK = """rules => axe.run(document, {...rules, resultTypes: ["violations"]})
    .then(found => found.violations.map(one => (
    {rule: one.id, nodes: one.nodes.slice(0, 3).map(node => node.html.slice(0, 150))})))"""


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_barrier(reader: Page, host: str, path: str) -> None:
    reader.goto(f"{host}/{path}")
    reader.evaluate(f"{AXE_SCRIPT}\n;0")
    found = dict[str, Any]()
    for scheme, rules in RULES.items():
        reader.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            reader.set_viewport_size({"width": width, "height": 800})
            for violation in reader.evaluate(LOOK, rules):
                found[f"{scheme} {width} {violation['rule']}"] = violation["nodes"]
    assert found == {}


SIZES = """() => [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
    .filter(one => one.getClientRects().length > 0)
    .map(one => ({
        html: one.outerHTML.slice(0, 120),
        inText: one.tagName !== "INPUT" && getComputedStyle(one).display === "inline",
        main: one.matches(".button, .languages a, header a, summary, .home-menu a"),
        height: Math.round(one.getBoundingClientRect().height),
        width: Math.round(one.getBoundingClientRect().width),
    }))"""


@pytest.mark.parametrize("path", PAGES)
def test_targets_are_large_enough_for_a_thumb(reader: Page, host: str, path: str) -> None:
    reader.set_viewport_size({"width": 360, "height": 800})
    reader.goto(f"{host}/{path}")
    reader.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    targets = [target for target in reader.evaluate(SIZES) if not target["inText"]]
    assert [target for target in targets if target["height"] < 24 or target["width"] < 24] == []
    assert [target for target in targets if target["main"] and target["height"] < 44] == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_makes_the_reader_scroll_sideways(reader: Page, host: str, path: str) -> None:
    """320 pixels is also what is left of 1280 at a zoom of 400 %."""
    reader.set_viewport_size({"width": 320, "height": 640})
    reader.goto(f"{host}/{path}")
    assert reader.evaluate("document.documentElement.scrollWidth") <= 320


HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter(one => one.getClientRects().length > 0).map(one => Number(one.tagName[1]))"""
LANDMARKS = """() => ["header", "main", "footer"].map(name => document.querySelectorAll(`body > ${name}`).length)"""


@pytest.mark.parametrize("path", PAGES[:-1])
def test_headings_and_landmarks_stand_in_order(reader: Page, host: str, path: str) -> None:
    reader.set_viewport_size({"width": 360, "height": 800})
    reader.goto(f"{host}/{path}")
    levels = reader.evaluate(HEADINGS)
    assert (levels[0], levels.count(1)) == (1, 1)
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert reader.evaluate(LANDMARKS) == [1, 1, 1]


FOCUSED = """() => {
    const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
    return {
        html: one.outerHTML.slice(0, 100),
        body: one === document.body,
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
}"""
STOPS = """() => [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")]
    .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled).length"""


@pytest.mark.parametrize("path", [f"uk/{kind}" for kind in TYPES])
def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(reader: Page, host: str, path: str) -> None:
    reader.set_viewport_size({"width": 360, "height": 800})
    reader.goto(f"{host}/{path}")
    wanted, passed = reader.evaluate(STOPS), list[dict[str, Any]]()
    for _ in range(wanted + 1):
        reader.keyboard.press("Tab")
        focused = reader.evaluate(FOCUSED)
        if focused["body"]:
            break
        passed.append(focused)
    assert len(passed) >= wanted
    assert [stop["html"] for stop in passed if not (stop["outlined"] and stop["inSight"])] == []


def test_the_first_stop_of_the_keyboard_jumps_over_the_bars(reader: Page, host: str) -> None:
    reader.goto(f"{host}/uk/wonen/")
    reader.keyboard.press("Tab")
    assert reader.locator(":focus").inner_text() == "До тексту"
    reader.keyboard.press("Enter")
    assert reader.evaluate("document.activeElement.id") == "text"


MOTION = """() => [...document.querySelectorAll("*")].filter(one => {
    const style = getComputedStyle(one);
    const times = `${style.transitionDuration},${style.animationDuration}`.split(",");
    return times.some(time => parseFloat(time) > 0);
}).map(one => one.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("path", [f"uk/{kind}" for kind in TYPES])
def test_nothing_moves_for_readers_who_asked_for_calm(reader: Page, host: str, path: str) -> None:
    reader.goto(f"{host}/{path}")
    assert reader.evaluate(MOTION) == []
