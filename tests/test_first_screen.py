"""What stands on the first screen of a phone: on every kind of page something to do; and how a page is arranged."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, ViewportSize

from tests.conftest import ROOT, SHIPPED_LANGUAGES, TODAY, TOWN
from wegwijs.findings import Place
from wegwijs.model.guide import Guide
from wegwijs.model.texts import Box, Text
from wegwijs.prose.blocks import sections_html
from wegwijs.reading import read_guide
from wegwijs.reading.texts import read_text
from wegwijs.website.arrangement import arranged
from wegwijs.website.bodies import page_bodies
from wegwijs.website.pages import speaker_on

town = pytest.mark.xdist_group("first screen")
shipped = pytest.mark.xdist_group("shipped")

SMALL = ViewportSize(width=360, height=640)
DESK = ViewportSize(width=1280, height=800)
SCREENS: int = yaml.safe_load((ROOT / "tests/budget.yml").read_text(encoding="utf-8"))["welcome"]["screens"]

FIRST = {
    "": ".tiles a, .arm, .search input",
    "wonen/": ".lead, .about-page summary, .contents summary, article > ol > li:first-child",
    "eerste-stappen/": ".lead, .checklist summary, article > ol > li:first-child",
    "rechten/": ".paper-choice a",
    "infosessies/": ".calendar li:first-child",
    "mijn-situatie/": "fieldset:first-of-type li:first-child input",
    "woorden/": ".glossary dt:first-child",
}
"""Page of the town -> what must begin on its first screen: the first of its kind, or on some pages all of them."""

ALL = ("", "rechten/")

BEGIN = """selector => [...document.querySelectorAll(selector)]
    .filter(one => one.getClientRects().length > 0)
    .map(one => Math.round(one.getBoundingClientRect().top))"""


@pytest.fixture(scope="module")
def phone(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport=SMALL)
    yield page
    page.close()


@pytest.fixture(scope="module")
def guide() -> Guide:
    guide = read_guide(TOWN, TODAY).guide
    assert guide
    return guide


@town
@pytest.mark.parametrize("path", FIRST)
@pytest.mark.parametrize("folder", ["", "uk/", "ru/", "en/"])
def test_each_kind_of_page_begins_with_something_to_do(phone: Page, town_host: str, folder: str, path: str) -> None:
    phone.set_viewport_size(SMALL)
    phone.goto(f"{town_host}/{folder}{path}")
    found: dict[str, list[int]] = {one: phone.evaluate(BEGIN, one) for one in FIRST[path].split(", ")}
    assert all(found.values()), found
    last = max if path in ALL else min
    late = {one: tops for one, tops in found.items() if last(tops) > SMALL["height"] - 40}
    assert late == {}


@shipped
@pytest.mark.parametrize("language", SHIPPED_LANGUAGES)
def test_the_welcome_page_of_the_shipped_guide_fits_its_screens(chromium: Browser, host: str, language: str) -> None:
    """The one thing here that editors can change: more tiles or longer words push the last one out of sight."""
    phone = chromium.new_page(viewport=SMALL, locale=language)
    phone.goto(f"{host}/{'' if language == SHIPPED_LANGUAGES[0] else f'{language}/'}")
    assert max(phone.evaluate(BEGIN, FIRST[""])) < SMALL["height"] - 40
    height = phone.evaluate("document.documentElement.scrollHeight")
    phone.close()
    assert height <= SCREENS * SMALL["height"], "fewer pages, or shorter names"


BESIDE = """() => { const [words, contents] = ["article > h2", ".contents"].map(
    one => document.querySelector(one).getBoundingClientRect());
    return [words.right <= contents.left || words.left >= contents.right || words.bottom <= contents.top,
        document.querySelector(".contents a").getClientRects().length > 0]; }"""


@town
@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_wide_screen_the_contents_stand_open_beside_the_words_and_follow_them(
    chromium: Browser, town_host: str, scripts: bool
) -> None:
    page = chromium.new_page(viewport=DESK, java_script_enabled=scripts)
    page.goto(f"{town_host}/uk/wonen/#opgelet")
    assert page.evaluate(BESIDE) == [True, True]
    contents = page.locator(".contents").bounding_box()
    words = page.locator("article > ol").first.bounding_box()
    assert contents and words and contents["x"] >= words["x"] + words["width"]
    assert 0 <= contents["y"] < DESK["height"]
    page.close()


@town
def test_on_a_wide_screen_the_contents_begin_beside_the_summary(chromium: Browser, town_host: str) -> None:
    page = chromium.new_page(viewport=DESK)
    page.goto(f"{town_host}/uk/wonen/")
    contents, lead, box = (page.locator(one).bounding_box() for one in (".contents", ".lead", ".search form"))
    page.close()
    assert contents and lead and box
    assert contents["y"] < lead["y"] + lead["height"]
    assert round(contents["x"] + contents["width"]) == round(box["x"] + box["width"])


PARTED = """() => { const text = document.querySelector(".home > span").firstChild, range = document.createRange();
    return [...text.data.matchAll(/(?<!\\S)\\S{1,12}(?!\\S)/g)].filter(word => { range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length); return range.getClientRects().length > 1; }).map(String); }"""


@town
@pytest.mark.parametrize("folder", ["", "uk/", "ru/", "en/"])
def test_no_word_of_a_name_is_parted_unless_it_is_very_long(phone: Page, town_host: str, folder: str) -> None:
    phone.set_viewport_size(SMALL)
    phone.goto(f"{town_host}/{folder}wonen/")
    assert phone.evaluate(PARTED) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= SMALL["width"]


@town
def test_on_a_wide_screen_the_bar_keeps_its_height_while_one_searches(chromium: Browser, town_host: str) -> None:
    page = chromium.new_page(viewport=DESK)
    page.goto(f"{town_host}/uk/")
    before = page.locator(".top").bounding_box()
    page.locator("input[type=search]").fill("договір")
    page.locator("[data-search-results] li").first.wait_for()
    said, found = (page.locator(one).bounding_box() for one in ("[data-search-status]", "[data-search-panel]"))
    assert page.locator(".top").bounding_box() == before and said and found
    assert said["y"] + said["height"] <= found["y"] + 4
    page.close()


@town
def test_bar_words_and_languages_share_one_edge_on_a_wide_screen(chromium: Browser, town_host: str) -> None:
    page = chromium.new_page(viewport=DESK)
    page.goto(f"{town_host}/uk/wonen/")
    places = [page.locator(one).bounding_box() for one in (".home img", ".languages a >> nth=0", "h1", "article > ol")]
    assert len({round(place["x"] / 8) for place in places if place}) == 1
    page.close()


@town
def test_on_a_phone_a_button_opens_the_search_box_and_closes_it(phone: Page, town_host: str) -> None:
    phone.set_viewport_size(SMALL)
    phone.goto(f"{town_host}/uk/wonen/")
    button, box = phone.locator("[data-open-search]"), phone.locator("input[type=search]")
    assert not box.is_visible()
    button.click()
    assert box.is_visible() and button.get_attribute("aria-expanded") == "true"
    assert box.evaluate("one => one === document.activeElement")
    button.click()
    assert not box.is_visible()


def test_a_guide_without_its_file_has_a_welcome_page_with_its_words_and_all_pages(guide: Guide) -> None:
    plain = replace(guide, welcome=None)
    (body,) = [html for path, html in page_bodies(plain, guide.source, []).items() if path == ""]
    assert 'class="tiles"' not in body and 'href="tel:112"' in body.split('class="home-menu"')[1]
    assert body.index('href="rechten/#vraag"') < body.index('id="menu"') < body.index('id="eerste-stappen"')
    for slug in guide.page_slugs()[:-1]:
        assert slug == "index" or f'href="{slug}/"' in body


def test_a_page_in_no_group_stands_below_all_groups(guide: Guide) -> None:
    assert guide.welcome
    left = {
        name: tuple(slug for slug in pages if slug != "infosessies") for name, pages in guide.welcome.groups.items()
    }
    smaller = replace(guide, welcome=replace(guide.welcome, groups=left))
    menu = page_bodies(smaller, guide.source, [])[""].split('id="menu"')[1]
    assert menu.index('href="woorden/"') < menu.index('href="infosessies/"')


def text_of(slug: str) -> Text:
    guide = read_guide(TOWN, TODAY).guide
    topic = guide.topic(slug) if guide else None
    assert topic
    return topic.translations["nl"].text


def test_every_block_of_a_topic_stands_on_its_page_once_whatever_comes_first() -> None:
    for slug in ("wonen", "eerste-stappen", "index"):
        sections = text_of(slug).sections
        for first in (None, *(section.id for section in sections if section.id)):
            shown = arranged(sections, first).sections()
            assert sorted(map(repr, (block for one in shown for block in one.blocks))) == sorted(
                map(repr, (block for one in sections for block in one.blocks))
            )
            assert {one.id for one in shown} == {one.id for one in sections} | {""}


def test_the_first_sentence_of_a_step_stands_out_where_others_follow_it(guide: Guide) -> None:
    text = "1. Bel **nu**.\n   Zeg waar je bent.\n2. Wacht.\n\n- Een lijst.\n  Met twee zinnen."
    sections = read_text(text, "nl", Place("content/nl/wonen.md"), "wonen").text.sections
    page = sections_html(sections, replace(speaker_on(guide, guide.source, "wonen").writer(), leads=True))
    assert page.split("\n")[1:4] == ["<li><b>Bel <strong>nu</strong>.</b>", "Zeg waar je bent.</li>", "<li>Wacht.</li>"]
    assert page.count("<b>") == 1


def test_what_is_urgent_stands_before_the_steps_and_what_it_is_about_after_the_costs() -> None:
    text = (TOWN / "content/nl/wonen.md").read_text(encoding="utf-8")
    boxed = text.replace("{#waarover}\n", '{#waarover}\n\n!!! warning "Gevaar?"\n    Bel.\n\n', 1)
    assert boxed != text
    sections = text_of("wonen").sections
    box = next(block for section in text_of("index").sections for block in section.blocks if isinstance(block, Box))
    urgent = [replace(one, blocks=(box, *one.blocks)) if one.id == "waarover" else one for one in sections]
    order = [one.id for one in arranged(urgent, None).sections()]
    assert order[0] == "" and order.index("stappen") < order.index("kosten") < order.index("waarover")
    assert arranged(urgent, None).body[0].blocks == (box,)


def test_a_page_about_the_site_may_stand_in_a_group_of_the_welcome_page(tmp_path: Path) -> None:
    base = Path(shutil.copytree(TOWN, tmp_path / "town"))
    file = base / "content/nl/wonen.md"
    file.write_text(file.read_text(encoding="utf-8").replace("audience: newcomer", "audience: site"), encoding="utf-8")
    guide = read_guide(base, TODAY).guide
    assert guide
    assert 'href="wonen/"' in page_bodies(guide, guide.source, [])[""]
