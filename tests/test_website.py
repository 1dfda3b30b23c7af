"""The built site in a real browser: what a phone meets on every page, and what readers can do there.

test_pages.py reads the same pages without a browser.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.built_pages import paths_of
from tests.conftest import PHONE, TODAY, TOWN
from wegwijs.model.guide import Guide
from wegwijs.reading import read_guide

website = pytest.mark.xdist_group("website")
shipped = pytest.mark.xdist_group("shipped")

LANGUAGES = ("nl", "uk", "ru", "en")
NAMES = ["Nederlands", "Українська", "Русский", "English"]
KINDS = ("", "eerste-stappen/", "wonen/", "rechten/", "infosessies/", "mijn-situatie/", "woorden/")
"""The town has one page of each kind, and two topics: one with a checklist, one without."""

NARROW = {"width": 320, "height": 640}
"""The smallest phone; 320 pixels is also what is left of 1280 at a zoom of 400 %."""

DESK = {"width": 1280, "height": 800}


def path_of(language: str, slug: str) -> str:
    return ("" if language == "nl" else f"{language}/") + slug


@dataclass(frozen=True)
class Visit:
    """What a phone met on one page: what it asked for, what it was refused, and what stands there."""

    asked: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    seen: dict[str, Any] = field(default_factory=dict)


LOOK = """() => ({
    stored: [document.cookie, localStorage.length, sessionStorage.length],
    width: document.documentElement.scrollWidth,
    wanted: [...document.querySelectorAll("a.explained")].map(one => one.hash.slice(1)),
    boxes: [...document.querySelectorAll(".term-box")].map(one => one.id),
})"""


def visits_of(page: Page, addresses: Iterable[str], wait_until: Literal["load", "networkidle"]) -> list[Visit]:
    """What one phone meets at some addresses, one after another."""
    visits: list[Visit] = []
    page.on("request", lambda request: visits[-1].asked.append(request.url))
    page.on("response", lambda answer: visits[-1].refused.append(answer.url) if answer.status >= 400 else None)
    page.on("console", lambda message: visits[-1].complaints.append(message.text))
    for address in addresses:
        visits.append(Visit())
        page.goto(address, wait_until=wait_until)
        visits[-1].seen.update(page.evaluate(LOOK))
    return visits


@pytest.fixture(scope="module")
def visits(chromium: Browser, public: Path, host: str) -> dict[str, Visit]:
    """Every page of the shipped guide, as the smallest phone meets it."""
    paths = paths_of(public)
    page = chromium.new_page(viewport=NARROW)
    visits = visits_of(page, [f"{host}/{path}" for path in paths], "load")
    page.close()
    return dict(zip(paths, visits, strict=True))


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport=DESK)
    yield page
    page.close()


# The shipped guide: what must hold of any guide.


@shipped
def test_no_page_asks_another_host_or_is_refused_anything(visits: dict[str, Visit], host: str) -> None:
    assert {path: visit.asked for path, visit in visits.items() if not all_of(visit.asked, host)} == {}
    assert {path: visit.refused for path, visit in visits.items() if visit.refused} == {}
    assert {path: visit.complaints for path, visit in visits.items() if visit.complaints} == {}


def all_of(addresses: list[str], host: str) -> bool:
    return all(address.startswith(f"{host}/") for address in addresses)


@shipped
def test_no_page_stores_anything_on_the_phone(visits: dict[str, Visit]) -> None:
    assert {path: visit.seen["stored"] for path, visit in visits.items() if visit.seen["stored"] != ["", 0, 0]} == {}


@shipped
def test_no_page_makes_the_reader_scroll_sideways(visits: dict[str, Visit]) -> None:
    widths = {path: visit.seen["width"] for path, visit in visits.items()}
    assert {path: width for path, width in widths.items() if width > NARROW["width"]} == {}


@shipped
def test_every_marked_word_has_its_explanation_on_the_page(visits: dict[str, Visit]) -> None:
    for path, visit in visits.items():
        seen = visit.seen
        assert None not in seen["wanted"], path
        assert set(seen["wanted"]) == set(seen["boxes"]), path


# The town: what readers can do.


@website
@pytest.mark.parametrize("path", [path_of(language, kind) for language in ("nl", "uk") for kind in KINDS])
def test_a_page_asks_only_its_own_host_and_gets_all_it_asks_for(phone: Page, town_host: str, path: str) -> None:
    failed = list[str]()
    phone.on("requestfailed", lambda request: failed.append(request.url))
    (visit,) = visits_of(phone, [f"{town_host}/{path}"], "networkidle")
    assert visit.asked and all_of(visit.asked, town_host)
    assert (visit.refused, failed, visit.complaints, visit.seen["stored"]) == ([], [], [], ["", 0, 0])


CELLS = """() => [...document.querySelectorAll("main table:not([class]) tbody tr:first-child td")].map(cell => ({
    left: Math.round(cell.getBoundingClientRect().left), label: cell.dataset.label ?? null}))"""


@website
def test_a_wide_table_stands_row_by_row_on_a_phone_with_the_heading_on_each_cell(
    phone: Page, desk: Page, town_host: str
) -> None:
    phone.goto(f"{town_host}/uk/eerste-stappen/")
    (word, meaning), wide = phone.evaluate(CELLS)[:2], phone.evaluate(CELLS)[2:]
    assert [cell["label"] for cell in wide] == [None, "Хто вам допоможе?", "У понеділок:"]
    assert (word["label"], meaning["label"]) == (None, None)
    assert len({cell["left"] for cell in (*wide, word, meaning)}) == 1
    desk.goto(f"{town_host}/uk/eerste-stappen/")
    assert len({cell["left"] for cell in desk.evaluate(CELLS)[2:]}) == 3


@website
def test_the_switcher_stays_on_the_page_without_scripts(without_scripts: Page, town_host: str) -> None:
    without_scripts.goto(f"{town_host}/wonen/")
    for name, language in zip(NAMES[1:] + NAMES[:1], LANGUAGES[1:] + LANGUAGES[:1], strict=True):
        without_scripts.get_by_role("link", name=name, exact=True).click()
        assert without_scripts.url == f"{town_host}/{path_of(language, 'wonen/')}"


@website
def test_the_switcher_stays_on_the_section(phone: Page, town_host: str) -> None:
    phone.goto(f"{town_host}/uk/wonen/#huurwaarborg")
    phone.get_by_role("link", name="Русский", exact=True).click()
    assert phone.url == f"{town_host}/ru/wonen/#huurwaarborg"
    phone.locator("#waar").evaluate("heading => heading.scrollIntoView()")
    phone.locator(".languages a", has_text="English").evaluate("link => link.click()")
    phone.wait_for_url("**/en/wonen/**")
    assert phone.url == f"{town_host}/en/wonen/#waar"


@website
def test_the_menu_is_one_tap_away_without_scripts(without_scripts: Page, town_host: str) -> None:
    without_scripts.goto(f"{town_host}/uk/eerste-stappen/")
    without_scripts.locator("header a.all-topics").click()
    assert without_scripts.url == f"{town_host}/uk/#menu"
    without_scripts.locator(".home-menu a[href*=wonen]").click()
    assert without_scripts.url == f"{town_host}/uk/wonen/"


@website
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_address_is_answered_in_the_readers_language_first(
    phone: Page, town_host: str, language: str
) -> None:
    answer = phone.goto(f"{town_host}/{path_of(language, 'bestaat/niet/')}")
    assert answer is not None and answer.status == 404
    assert phone.locator("section").first.get_attribute("lang") == language
    assert phone.locator("html").get_attribute("lang") == language
    assert phone.locator("section").count() == len(LANGUAGES)
    phone.locator("section a").first.click()
    assert phone.url == f"{town_host}/{path_of(language, '')}"


@website
def test_an_unknown_address_speaks_all_languages_without_scripts(without_scripts: Page, town_host: str) -> None:
    without_scripts.goto(f"{town_host}/bestaat/niet/")
    for section in without_scripts.locator("section").all():
        assert section.is_visible() and len(section.inner_text()) > 40
    assert without_scripts.locator("section").evaluate_all("all => all.map(one => one.lang)") == list(LANGUAGES)


@pytest.fixture(scope="module")
def guide() -> Guide:
    """The guide of the town."""
    guide = read_guide(TOWN, TODAY).guide
    assert guide
    return guide


@website
@pytest.mark.parametrize("language", LANGUAGES)
def test_rights_are_a_question_on_a_phone_and_a_table_on_a_desk_and_on_paper(
    chromium: Browser, town_host: str, guide: Guide, language: str
) -> None:
    page = chromium.new_page(viewport=PHONE)
    page.goto(f"{town_host}/{path_of(language, 'rechten/')}")
    statuses, rights = len(guide.rights.statuses), len(guide.rights.rights)
    cards, table = page.locator(".rights-cards > section"), page.locator("table.rights-table")
    assert cards.count() == page.locator(".paper-choice > li:visible").count() == statuses
    assert not cards.first.is_visible() and not table.is_visible()
    page.set_viewport_size(DESK)
    assert table.is_visible() and not cards.first.is_visible()
    assert table.locator("thead th[scope=col]").count() == 1 + statuses
    assert table.locator("tbody tr").count() == table.locator("tbody th[scope=row]").count() == rights
    page.set_viewport_size(PHONE)
    page.emulate_media(media="print")
    assert table.is_visible() and not cards.first.is_visible()
    page.close()


@website
def test_a_glossary_word_opens_its_explanation_by_tap_and_by_keyboard(phone: Page, town_host: str) -> None:
    phone.goto(f"{town_host}/uk/wonen/")
    word = phone.locator("a.explained", has_text="huurwaarborg").first
    box = phone.locator("#term-huurwaarborg")
    expect(box).to_be_hidden()
    word.click()
    expect(box).to_be_visible()
    phone.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(word).to_be_focused()
    word.press("Enter")
    expect(box).to_be_visible()
    box.locator("a").click()
    assert phone.url == f"{town_host}/uk/woorden/#huurwaarborg"


@website
def test_without_scripts_a_glossary_word_leads_to_its_explanation_at_the_foot(
    without_scripts: Page, town_host: str
) -> None:
    without_scripts.goto(f"{town_host}/uk/wonen/")
    without_scripts.locator("a.explained", has_text="huurwaarborg").first.click()
    expect(without_scripts.locator("#term-huurwaarborg")).to_be_in_viewport()


@website
def test_copied_text_has_every_word_of_the_sentence(phone: Page, town_host: str) -> None:
    phone.goto(f"{town_host}/uk/wonen/")
    sentence = phone.locator("p", has=phone.locator("a.explained")).first
    words = sentence.evaluate("one => { getSelection().selectAllChildren(one); return String(getSelection()); }")
    assert words.split() == sentence.inner_text().split()
    assert sentence.locator("button").count() == 0
