"""WCAG 2.2 AA as far as a program can see it: every kind of page and language, narrow and wide, light and dark."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.built_pages import paths_of
from tests.conftest import shipped_guide
from wegwijs.model.addresses import page_path

town = pytest.mark.xdist_group("open to everyone")
shipped = pytest.mark.xdist_group("shipped")

KINDS = ("", "wonen/", "eerste-stappen/", "rechten/", "infosessies/", "woorden/", "mijn-situatie/")
NOT_FOUND = "404.html"
WIDTHS = (320, 360, 1280)
RULES = {
    "light": {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "dark": {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}},
}
"""What is looked for in each scheme: in the dark only the colours are other ones."""

EVERY_LOOK = [(scheme, width) for scheme in RULES for width in WIDTHS]
ONE_LOOK = [("light", min(WIDTHS))]
"""Colours and room are the same in all languages: one is looked at in every way, the others where room is short."""

AXE = """rules => axe.run(document, {...rules, resultTypes: ["violations"]})
    .then(found => found.violations.map(one => (
    {rule: one.id, nodes: one.nodes.slice(0, 3).map(node => node.html.slice(0, 150))})))"""

LOOK = """() => ({
    width: document.documentElement.scrollWidth,
    headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
        .filter(one => one.getClientRects().length > 0).map(one => Number(one.tagName[1])),
    landmarks: ["header", "main", "footer"].map(name => document.querySelectorAll(`body > ${name}`).length),
})"""

SIZES = """() => [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
    .filter(one => one.getClientRects().length > 0)
    .map(one => ({
        html: one.outerHTML.slice(0, 120),
        inText: one.tagName !== "INPUT" && getComputedStyle(one).display === "inline",
        main: one.matches(".button, .languages a, header a, summary, .home-menu a"),
        height: Math.round(one.getBoundingClientRect().height),
        width: Math.round(one.getBoundingClientRect().width),
    }))"""


@dataclass(frozen=True)
class Look:
    """What can be seen of one page: what axe finds, how the page stands on the smallest phone, what one can tap."""

    barriers: dict[str, Any]
    small: dict[str, Any]
    targets: list[dict[str, Any]]


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def looks(reader: Page, town_public: Path, town_host: str) -> dict[str, Look]:
    """Every page of the town, visited once."""
    return {path: look_at(reader, f"{town_host}/{path}", path) for path in [*paths_of(town_public), NOT_FOUND]}


def look_at(reader: Page, address: str, path: str) -> Look:
    reader.set_viewport_size({"width": 320, "height": 640})
    reader.goto(address)
    small = reader.evaluate(LOOK)
    barriers = barriers_on(reader, EVERY_LOOK if path.startswith("uk/") or path == NOT_FOUND else ONE_LOOK)
    reader.emulate_media(color_scheme="light")
    reader.set_viewport_size({"width": 360, "height": 800})
    reader.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    return Look(barriers, small, [target for target in reader.evaluate(SIZES) if not target["inText"]])


def barriers_on(reader: Page, ways: list[tuple[str, int]]) -> dict[str, Any]:
    """What axe finds on the open page in some schemes and widths."""
    reader.evaluate(f"{AXE_SCRIPT}\n;0")
    found = dict[str, Any]()
    for scheme, width in ways:
        reader.emulate_media(color_scheme=scheme)
        reader.set_viewport_size({"width": width, "height": 800})
        for violation in reader.evaluate(AXE, RULES[scheme]):
            found[f"{scheme} {width} {violation['rule']}"] = violation["nodes"]
    return found


@town
def test_axe_finds_no_barrier(looks: dict[str, Look]) -> None:
    assert {path: look.barriers for path, look in looks.items() if look.barriers} == {}


@shipped
def test_axe_finds_no_barrier_in_the_texts_of_the_shipped_guide(reader: Page, host: str) -> None:
    """In its source language: the checks keep the other languages alike."""
    guide = shipped_guide()
    found = dict[str, Any]()
    for path in (page_path(guide, guide.source, slug) for slug in guide.page_slugs()):
        reader.goto(f"{host}/{path}")
        found[path] = barriers_on(reader, ONE_LOOK)
    assert {path: barriers for path, barriers in found.items() if barriers} == {}


@town
def test_targets_are_large_enough_for_a_thumb(looks: dict[str, Look]) -> None:
    targets = [(path, target) for path, look in looks.items() for target in look.targets]
    assert [one for one in targets if one[1]["height"] < 24 or one[1]["width"] < 24] == []
    assert [one for one in targets if one[1]["main"] and one[1]["height"] < 44] == []


@town
def test_nothing_makes_the_reader_scroll_sideways(looks: dict[str, Look]) -> None:
    """320 pixels is also what is left of 1280 at a zoom of 400 %."""
    assert {path: look.small["width"] for path, look in looks.items() if look.small["width"] > 320} == {}


@town
@pytest.mark.parametrize("size", [0, 4])
def test_nothing_runs_out_of_the_narrowest_phone(reader: Page, town_host: str, size: int) -> None:
    reader.set_viewport_size({"width": 280, "height": 640})
    widths = dict[str, int]()
    for path in (f"{language}{kind}" for language in ("", "uk/") for kind in (*KINDS, "rechten/#erkend")):
        reader.goto(f"{town_host}/{path}")
        reader.evaluate("size => { if (size) document.documentElement.dataset.textSize = size; }", size)
        reader.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        widths[path] = reader.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in widths.items() if width > 280} == {}


@town
def test_headings_and_landmarks_stand_in_order(looks: dict[str, Look]) -> None:
    seen = {path: look.small for path, look in looks.items() if path != NOT_FOUND}
    for path, small in seen.items():
        levels = small["headings"]
        assert (levels[0], levels.count(1)) == (1, 1), path
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], path
        assert small["landmarks"] == [1, 1, 1], path


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


@town
@pytest.mark.parametrize("path", [f"uk/{kind}" for kind in KINDS])
def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(reader: Page, town_host: str, path: str) -> None:
    reader.set_viewport_size({"width": 360, "height": 800})
    reader.goto(f"{town_host}/{path}")
    wanted, passed = reader.evaluate(STOPS), list[dict[str, Any]]()
    for _ in range(wanted + 1):
        reader.keyboard.press("Tab")
        focused = reader.evaluate(FOCUSED)
        if focused["body"]:
            break
        passed.append(focused)
    assert len(passed) >= wanted
    assert [stop["html"] for stop in passed if not (stop["outlined"] and stop["inSight"])] == []


COVERED = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + box.height / 2];
    const inside = [[x, box.top + 3], [x, y], [x, box.bottom - 3]].filter(([, y]) => y > 0 && y < innerHeight);
    const seen = inside.map(([x, y]) => document.elementFromPoint(x, y));
    return seen.some(top => top && (one.contains(top) || top.contains(one) || top.matches("label"))) ? ""
        : one.outerHTML.slice(0, 100);
}"""


@town
@pytest.mark.parametrize("screen", [(320, 256), (360, 740), (1280, 720)])
@pytest.mark.parametrize("path", [f"uk/{kind}" for kind in KINDS])
def test_nothing_lies_over_what_the_keyboard_reaches_forwards_and_backwards(
    reader: Page, town_host: str, path: str, screen: tuple[int, int]
) -> None:
    reader.set_viewport_size({"width": screen[0], "height": screen[1]})
    reader.goto(f"{town_host}/{path}")
    covered = list[str]()
    for key in ("Tab", "Shift+Tab"):
        for _ in range(reader.evaluate(STOPS)):
            reader.keyboard.press(key)
            covered.append(reader.evaluate(COVERED))
    assert [html for html in covered if html and "<body" not in html] == []


LANDED = """() => [...document.querySelectorAll("article h2[id], article h3[id], article dt[id], .card[id]")]
    .filter(one => one.getClientRects().length > 0).filter(one => {
        location.hash = one.id;
        const bars = document.querySelector(".languages").getBoundingClientRect().bottom;
        const top = one.getBoundingClientRect().top;
        return top < Math.max(0, bars) - 1 || top > innerHeight;
    }).map(one => one.id)"""


@town
@pytest.mark.parametrize("size", [0, 2, 4])
@pytest.mark.parametrize("screen", [(280, 640), (336, 640), (360, 740), (1280, 720)])
def test_a_heading_that_an_address_names_is_in_sight(
    reader: Page, town_host: str, screen: tuple[int, int], size: int
) -> None:
    reader.set_viewport_size({"width": screen[0], "height": screen[1]})
    reader.goto(f"{town_host}/uk/wonen/")
    reader.evaluate("size => { if (size) document.documentElement.dataset.textSize = size; }", size)
    assert reader.evaluate(LANDED) == []


@town
def test_the_first_stop_of_the_keyboard_jumps_over_the_bars(reader: Page, town_host: str) -> None:
    reader.goto(f"{town_host}/uk/wonen/")
    reader.keyboard.press("Tab")
    assert reader.locator(":focus").inner_text() == "До тексту"
    reader.keyboard.press("Enter")
    assert reader.evaluate("document.activeElement.id") == "text"


MOTION = """() => [...document.querySelectorAll("*")].filter(one => {
    const style = getComputedStyle(one);
    const times = `${style.transitionDuration},${style.animationDuration}`.split(",");
    return times.some(time => parseFloat(time) > 0);
}).map(one => one.outerHTML.slice(0, 100))"""


@town
@pytest.mark.parametrize("path", [f"uk/{kind}" for kind in KINDS])
def test_nothing_moves_for_readers_who_asked_for_calm(reader: Page, town_host: str, path: str) -> None:
    reader.goto(f"{town_host}/{path}")
    assert reader.evaluate(MOTION) == []
