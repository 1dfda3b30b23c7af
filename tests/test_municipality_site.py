"""The site of a municipality: its face, its desk, on the phone whether it is open now, and addresses that moved."""

import json
import re
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import TOWN, run_here, served
from wegwijs.model.desk import Desk, Opening, OtherDays
from wegwijs.reading.holidays import holidays_of

pytestmark = pytest.mark.xdist_group("municipality")

FOLDER = """name: Dorp
names: {uk: {name: Село}}
face: {colour: "#c8102e", logo: logo.svg}
desk:
  name: Onthaal
  address: Dorpsplein 1, 9999 Dorp
  phones: ["02 205 00 55"]
  mail: onthaal@dorp.example
  languages: [nl, uk]
  appointment: true
  hours:
    monday: [9:00-12:00, 13.30-16u30]
    tuesday: gesloten
    friday: 9u-12u
    sunday: [10:00–12:00]
  exceptions:
    - {day: 2026-12-28, until: 2026-12-31}
    - {day: 2027-01-04, hours: [14:00-16:00]}
"""
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><script/><path d="M0 0h80v40" fill="#c8102e"/></svg>'
)
PAGE = "uk/wonen/"
OPEN, LATER = "Зараз відчинено, до {}", "Зараз зачинено. Знову відчиниться: {}"
TODAY_AT = "Зараз зачинено. Сьогодні відчиниться о {}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a municipality with a desk, a logo, and a topic that was called otherwise before."""
    here = tmp_path_factory.mktemp("gemeenten") / "dorp"
    here.mkdir()
    (here / "municipality.yml").write_text(FOLDER, encoding="utf-8")
    (here / "logo.svg").write_text(LOGO, encoding="utf-8")
    topic = (TOWN / "content/nl/wonen.md").read_text(encoding="utf-8")
    (here / "content/nl").mkdir(parents=True)
    named = topic.replace("title: Wonen", "title: Buddies").replace("order: 20", "order: 20\nmoved: [maatjes]")
    (here / "content/nl/buddies.md").write_text(named, encoding="utf-8")
    run = run_here("site", "--base", str(TOWN), "--municipality", str(here), "--languages", "uk")
    assert run.returncode == 0, run.stdout + run.stderr
    return here / "public"


@pytest.fixture(scope="module")
def desk_host(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield address


def said(browser: Browser, host: str, moment: str, zone: str = "Europe/Brussels") -> str:
    """What the page says of the desk at a moment, on a phone that is set to a time zone."""
    with browser.new_context(timezone_id=zone) as context:
        page = context.new_page()
        page.clock.set_fixed_time(moment)
        page.goto(f"{host}/{PAGE}")
        page.wait_for_load_state()
        return page.locator("#loket [data-now]").inner_text()


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-11-23T08:30:00Z", OPEN.format("12:00")),
        ("2026-11-23T11:00:00Z", TODAY_AT.format("13:30")),
        ("2026-11-23T15:30:00Z", LATER.format("п’ятниця, 09:00")),
        ("2026-11-22T23:30:00Z", TODAY_AT.format("09:00")),
        ("2027-03-28T08:30:00Z", OPEN.format("12:00")),
        ("2027-03-28T10:30:00Z", LATER.format("п’ятниця, 09:00")),
        ("2027-03-26T23:30:00Z", LATER.format("неділя, 10:00")),
        ("2027-10-31T08:30:00Z", TODAY_AT.format("10:00")),
        ("2027-10-31T09:30:00Z", OPEN.format("12:00")),
        ("2027-10-30T22:30:00Z", TODAY_AT.format("10:00")),
        ("2026-12-27T12:00:00Z", LATER.format("неділя, 3 січня, 10:00")),
        ("2027-01-03T12:00:00Z", LATER.format("понеділок, 14:00")),
    ],
    ids=[
        "in the morning",
        "at noon",
        "after the last hour",
        "in the night, when it is still Sunday in Greenwich",
        "an hour after summer time began",
        "on the day before Easter Monday, a holiday",
        "in the night before summer time",
        "an hour before it opens, when summer time ended in the night",
        "open, when summer time ended in the night",
        "in the night in which summer time ends",
        "before a closed week",
        "before a day with other hours",
    ],
)
def test_the_phone_says_whether_the_desk_is_open_in_belgian_time(
    chromium: Browser, desk_host: str, moment: str, words: str
) -> None:
    assert said(chromium, desk_host, moment) == words
    assert said(chromium, desk_host, moment, "America/New_York") == words


def test_a_page_that_is_older_than_a_year_does_not_say_whether_the_desk_is_open(
    chromium: Browser, desk_host: str
) -> None:
    assert said(chromium, desk_host, "2027-11-23T09:00:00Z") == ""


def test_what_a_phone_says_changes_while_the_page_stays_open(chromium: Browser, desk_host: str) -> None:
    with chromium.new_context() as context:
        page = context.new_page()
        page.clock.install(time="2026-11-23T10:59:30Z")
        page.goto(f"{desk_host}/{PAGE}")
        now = page.locator("#loket [data-now]")
        expect(now).to_have_text(OPEN.format("12:00"))
        page.clock.fast_forward(60_000)
        expect(now).to_have_text(TODAY_AT.format("13:30"))


def test_where_one_goes_the_desk_says_the_same_and_its_hours_are_a_tap_away(chromium: Browser, desk_host: str) -> None:
    with chromium.new_context(viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-23T08:30:00Z")
        page.goto(f"{desk_host}/{PAGE}")
        here = page.locator("#waar + .desk")
        expect(here.locator(".your-town")).to_contain_text(f"Село{OPEN.format('12:00')}")
        assert here.locator("a").first.get_attribute("href") == "tel:+3222050055"
        expect(here.locator("table")).to_be_hidden()
        here.locator("summary").click()
        assert here.locator("tr").all_inner_texts()[0].split("\t") == ["понеділок", "09:00–12:00, 13:30–16:30"]
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_without_a_script_the_table_and_the_numbers_are_there(chromium: Browser, desk_host: str) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{desk_host}/{PAGE}")
        desk = page.locator("#loket")
        expect(desk.locator(".now")).to_be_hidden()
        assert [link.get_attribute("href") for link in desk.locator("a").all()] == [
            "tel:+3222050055",
            "mailto:onthaal@dorp.example",
            "../hier-anders/",
        ]
        desk.locator("summary").click()
        expect(desk.locator("table")).to_be_visible()
        rows = desk.locator("tr").all_inner_texts()
        assert rows[0].split("\t") == ["понеділок", "09:00–12:00, 13:30–16:30"]
        assert rows[1].split("\t") == ["вівторок", "зачинено"]


def test_the_desk_stands_on_every_page_once(folder: Path) -> None:
    pages = [path for path in folder.rglob("index.html") if not {"embed", "vertalingen", "maatjes"} & set(path.parts)]
    assert {html.count('id="loket"') for html in (path.read_text("utf-8") for path in pages)} == {1}
    welcome = (folder / "uk/index.html").read_text("utf-8")
    assert all(one in welcome for one in ("Село", "Onthaal", "нідерландська, українська", "Треба записатися"))


def test_the_logo_stands_on_every_page_and_nothing_runs_in_it(chromium: Browser, desk_host: str, folder: Path) -> None:
    assert "script" not in (folder / "images/logo.svg").read_text("utf-8")
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(f"{desk_host}/{PAGE}")
        logo = page.locator("header .town-logo")
        assert logo.evaluate("(image) => image.complete && image.naturalWidth > 0")
        box = logo.bounding_box()
        assert box
        assert round(box["width"] / box["height"], 1) == 1.8  # 64 by 32, and a plate of 3 around it
        assert re.fullmatch("Житло · .+ – Село", page.title())


ROWS_OF_EACH_WORD = """(home) => {
  const texts = document.createTreeWalker(home, NodeFilter.SHOW_TEXT), rows = [];
  while (texts.nextNode()) {
    for (const found of texts.currentNode.data.matchAll(/\\S+/g)) {
      const word = document.createRange();
      word.setStart(texts.currentNode, found.index);
      word.setEnd(texts.currentNode, found.index + found[0].length);
      rows.push(new Set([...word.getClientRects()].map((box) => box.top)).size);
    }
  }
  return rows;
}"""


@pytest.mark.parametrize("shown", ["2rem", "3.625rem", "8rem"], ids=["a square one", "a wide one", "the widest"])
@pytest.mark.parametrize("width", [320, 360])
def test_beside_any_logo_no_word_of_the_name_is_broken_on_a_phone(
    chromium: Browser, desk_host: str, width: int, shown: str
) -> None:
    with chromium.new_context(viewport={"width": width, "height": 640}, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{desk_host}/wonen/")
        page.locator(".home span").evaluate("(name) => { name.firstChild.data = 'Wegwijs in Vlaanderen '; }")
        page.locator(".town-logo").evaluate("(logo, shown) => { logo.style.width = shown; }", shown)
        assert set(page.locator(".home").evaluate(ROWS_OF_EACH_WORD)) == {1}
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(("scheme", "colour"), [("light", "rgb(200, 16, 46)"), ("dark", "rgb(236, 21, 56)")])
def test_the_colour_of_the_municipality_is_the_edge_of_the_foot(
    chromium: Browser, desk_host: str, scheme: Literal["light", "dark"], colour: str
) -> None:
    with chromium.new_context(color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(f"{desk_host}/{PAGE}")
        assert page.locator(".foot").evaluate("(foot) => getComputedStyle(foot).borderTopColor") == colour


def test_a_phone_shows_the_name_of_the_municipality_on_its_first_screen(folder: Path) -> None:
    manifest = json.loads((folder / "uk/manifest.webmanifest").read_text("utf-8"))
    assert manifest["short_name"] == "Село"
    assert manifest["icons"][0] == {
        "src": "../images/logo.svg",
        "sizes": "any",
        "type": "image/svg+xml",
        "purpose": "any",
    }


@pytest.mark.parametrize("language", ["", "uk/"])
def test_an_old_address_leads_on_without_a_script(chromium: Browser, desk_host: str, language: str) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for folder in (language, f"embed/{language or 'nl/'}"):
            page.goto(f"{desk_host}/{folder}maatjes/")
            page.wait_for_url(f"{desk_host}/{folder}buddies/")


def test_an_old_address_is_no_page_to_find(folder: Path) -> None:
    assert "maatjes" not in (folder / "sitemap.xml").read_text("utf-8")
    assert "uk/maatjes/" in json.loads((folder / "offline/uk.json").read_text("utf-8"))["files"]


def test_a_guide_without_a_desk_has_nothing_of_it(town_public: Path) -> None:
    pages = [path.read_text("utf-8") for path in town_public.rglob("index.html")]
    assert not [html for html in pages if "data-desk" in html or "assets/desk" in html]
    assert not list(town_public.glob("assets/desk.*"))


def test_the_holidays_are_the_ten_of_the_law() -> None:
    found = [day.strftime("%d-%m") for day in holidays_of(2027)]
    fixed = ["01-01", "01-05", "21-07", "15-08", "01-11", "11-11", "25-12"]
    assert sorted(found) == sorted([*fixed, "29-03", "06-05", "17-05"])


def test_other_days_are_those_on_which_the_hours_differ() -> None:
    morning, first, last = (Opening(time(9), time(12)),), date(2026, 12, 1), date(2027, 1, 31)
    days = (
        OtherDays(day=date(2026, 12, 25), hours=morning),
        OtherDays(day=date(2026, 12, 28), until=date(2026, 12, 29)),
    )
    desk = Desk(name="A", address="B", hours={"monday": morning, "friday": morning}, exceptions=days)
    holidays = holidays_of(2026, 2027)
    assert dict(desk.other_days(first, last, holidays)) == {date(2026, 12, 28): (), date(2027, 1, 1): ()}
    always = Desk(name="A", address="B", hours=desk.hours, open_on_holidays=True)
    assert not list(always.other_days(first, last, holidays))
