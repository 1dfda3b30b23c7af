"""The built site in a real browser: every trap of the stack that was measured, and what readers must find."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import PHONE

pytestmark = pytest.mark.xdist_group("website")

LANGUAGES = ("nl", "uk", "ru", "en")
NAMES = ["Nederlands", "Українська", "Русский", "English"]
SLUGS = (
    *("", "eerste-stappen/", "verblijf/", "wonen/", "inkomen/", "werk/", "gezondheid/", "mobiliteit/", "onderwijs/"),
    *("samenleven/", "nederlands-leren/", "inburgering/", "diploma-en-carriere/", "slapen-en-stress/", "tolken/"),
    *("kinderen-alleen/", "papieren/", "brussel/", "terugkeren/", "noodnummers/"),
    *("gastgezinnen/", "vrijwilligers-en-buddys/", "gemeenten/"),
    *("rechten/", "infosessies/", "mijn-situatie/", "woorden/", "toegankelijkheid/"),
)
ADDRESS = "https://wegwijs.example/"
DESK = {"width": 1280, "height": 800}


def path_of(language: str, slug: str) -> str:
    return ("" if language == "nl" else f"{language}/") + slug


PAGES = [path_of(language, slug) for language in LANGUAGES for slug in SLUGS]


def language_of(path: str) -> str:
    first = path.partition("/")[0]
    return first if first in LANGUAGES else "nl"


@dataclass(frozen=True)
class Visit:
    """What a phone met on one page: what it asked for, what it was refused, and what stands there."""

    asked: list[str]
    refused: list[str]
    complaints: list[str]
    seen: dict[str, Any]


LOOK = """() => ({
    stored: [document.cookie, localStorage.length, sessionStorage.length],
    language: document.documentElement.lang,
    direction: document.documentElement.dir,
    width: document.documentElement.scrollWidth,
    next: document.querySelector("footer a[rel=next]")?.pathname ?? null,
    names: [...document.querySelectorAll(".languages a")].map(link => link.innerText),
    current: [...document.querySelectorAll(".languages a[aria-current]")].map(link => link.innerText),
    checked: document.querySelector(".page-top .small").innerText,
    official: document.querySelectorAll(".page-notes a[href^='https://']").length,
    notice: document.querySelector(".notice")?.innerText,
    noticed: document.querySelectorAll(".notice a[href^='https://']").length,
    ids: [...document.querySelectorAll("article [id]:not([popover])")].map(one => one.id),
    alternates: [...document.querySelectorAll("link[rel=alternate][hreflang]")].map(
        link => [link.hreflang, link.getAttribute("href")]),
    canonical: document.querySelector("link[rel=canonical]").getAttribute("href"),
    wanted: [...document.querySelectorAll("button.explained")].map(one => one.popoverTargetElement?.id),
    boxes: [...document.querySelectorAll(".term-box")].map(one => one.id),
})"""


@pytest.fixture(scope="session")
def visit(chromium: Browser, host: str) -> Callable[[str], Visit]:
    """Visits a page once, however many tests ask about it."""

    @cache
    def visited(path: str) -> Visit:
        page = chromium.new_page(viewport=PHONE)
        asked, refused, complaints = list[str](), list[str](), list[str]()
        page.on("request", lambda request: asked.append(request.url))
        page.on("response", lambda answer: refused.append(answer.url) if answer.status >= 400 else None)
        page.on("requestfailed", lambda request: refused.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"{host}/{path}", wait_until="networkidle")
        seen = page.evaluate(LOOK)
        page.close()
        return Visit(asked, refused, complaints, seen)

    return visited


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport=DESK)
    yield page
    page.close()


Visitor = Callable[[str], Visit]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_only_its_own_host_and_gets_all_it_asks_for(visit: Visitor, host: str, path: str) -> None:
    visited = visit(path)
    assert [url for url in visited.asked if not url.startswith(host)] == []
    assert (visited.refused, visited.complaints) == ([], [])


CELLS = """() => [...document.querySelectorAll("main table:not([class]) tbody tr:first-child td")].map(cell => ({
    left: Math.round(cell.getBoundingClientRect().left), label: cell.dataset.label ?? null}))"""


def test_a_narrow_table_stands_row_by_row_with_the_heading_on_each_cell(phone: Page, desk: Page, host: str) -> None:
    phone.goto(f"{host}/uk/brussel/")
    wide, (word, meaning) = phone.evaluate(CELLS)[:3], phone.evaluate(CELLS)[3:5]
    assert [cell["label"] for cell in wide] == [None, "У Фландрії:", "У Брюсселі:"]
    assert (word["label"], meaning["label"]) == (None, None)
    assert len({cell["left"] for cell in (*wide, word, meaning)}) == 1
    phone.goto(f"{host}/uk/noodnummers/")
    assert "Що сталося?" in [cell["label"] for cell in phone.evaluate(CELLS)]
    desk.goto(f"{host}/uk/brussel/")
    assert len({cell["left"] for cell in desk.evaluate(CELLS)[:3]}) == 3


@pytest.mark.parametrize("path", PAGES)
def test_a_page_stores_nothing_on_the_phone(visit: Visitor, path: str) -> None:
    assert visit(path).seen["stored"] == ["", 0, 0]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_names_its_language_and_direction(visit: Visitor, path: str) -> None:
    assert (visit(path).seen["language"], visit(path).seen["direction"]) == (language_of(path), "ltr")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_narrow_phone(visit: Visitor, path: str) -> None:
    assert visit(path).seen["width"] <= PHONE["width"]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_language_of_a_page_names_all_others_by_full_address(visit: Visitor, slug: str) -> None:
    expected = {language: ADDRESS + path_of(language, slug) for language in LANGUAGES} | {"x-default": ADDRESS + slug}
    for language in LANGUAGES:
        seen = visit(path_of(language, slug)).seen
        assert dict(seen["alternates"]) == expected
        assert len(seen["alternates"]) == len(expected)
        assert seen["canonical"] == expected[language]


@pytest.mark.parametrize("slug", SLUGS)
def test_anchors_are_equal_in_all_languages(visit: Visitor, slug: str) -> None:
    dutch = visit(slug).seen["ids"]
    assert len(dutch) == len(set(dutch)) > 0
    for language in LANGUAGES[1:]:
        assert sorted(visit(path_of(language, slug)).seen["ids"]) == sorted(dutch)


@pytest.mark.parametrize("path", PAGES)
def test_the_switcher_names_each_language_in_that_language(visit: Visitor, path: str) -> None:
    seen = visit(path).seen
    assert seen["names"] == NAMES
    assert seen["current"] == [NAMES[LANGUAGES.index(language_of(path))]]


@pytest.mark.parametrize("slug", SLUGS)
def test_the_switcher_stays_on_the_page_without_scripts(without_scripts: Page, host: str, slug: str) -> None:
    without_scripts.goto(f"{host}/{slug}")
    for name, language in zip(NAMES[1:] + NAMES[:1], LANGUAGES[1:] + LANGUAGES[:1], strict=True):
        without_scripts.get_by_role("link", name=name, exact=True).click()
        assert without_scripts.url == f"{host}/{path_of(language, slug)}"


def test_the_switcher_stays_on_the_section(phone: Page, host: str) -> None:
    phone.goto(f"{host}/uk/wonen/#huurwaarborg")
    phone.get_by_role("link", name="Русский", exact=True).click()
    assert phone.url == f"{host}/ru/wonen/#huurwaarborg"
    phone.locator("#brandverzekering").evaluate("heading => heading.scrollIntoView()")
    phone.locator(".languages a", has_text="English").evaluate("link => link.click()")
    phone.wait_for_url("**/en/wonen/**")
    assert phone.url == f"{host}/en/wonen/#brandverzekering"


def test_every_page_leads_to_the_next_in_the_order_of_the_guide(visit: Visitor) -> None:
    for language in LANGUAGES:
        ways = [visit(path_of(language, slug)).seen["next"] for slug in SLUGS]
        assert ways == [*(f"/{path_of(language, slug)}" for slug in SLUGS[1:]), None]


def test_the_menu_is_one_tap_away_without_scripts(without_scripts: Page, host: str) -> None:
    without_scripts.goto(f"{host}/uk/werk/")
    without_scripts.locator("header a.all-topics").click()
    assert without_scripts.url == f"{host}/uk/#menu"
    without_scripts.locator(".home-menu a[href*=wonen]").click()
    assert without_scripts.url == f"{host}/uk/wonen/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_address_is_answered_in_the_readers_language_first(phone: Page, host: str, language: str) -> None:
    answer = phone.goto(f"{host}/{path_of(language, 'bestaat/niet/')}")
    assert answer is not None and answer.status == 404
    assert phone.locator("section").first.get_attribute("lang") == language
    assert phone.locator("html").get_attribute("lang") == language
    assert phone.locator("section").count() == len(LANGUAGES)
    phone.locator("section a").first.click()
    assert phone.url == f"{host}/{path_of(language, '')}"


def test_an_unknown_address_speaks_all_languages_without_scripts(without_scripts: Page, host: str) -> None:
    without_scripts.goto(f"{host}/bestaat/niet/")
    for section in without_scripts.locator("section").all():
        assert section.is_visible() and len(section.inner_text()) > 40
    assert without_scripts.locator("section").evaluate_all("all => all.map(one => one.lang)") == list(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_rights_are_a_question_on_a_phone_and_a_table_on_a_desk_and_on_paper(
    chromium: Browser, host: str, language: str
) -> None:
    page = chromium.new_page(viewport=PHONE)
    page.goto(f"{host}/{path_of(language, 'rechten/')}")
    cards, table = page.locator(".rights-cards > section"), page.locator("table.rights-table")
    assert cards.count() == page.locator(".paper-choice > li:visible").count() == 3
    assert not cards.first.is_visible() and not table.is_visible()
    page.set_viewport_size(DESK)
    assert table.is_visible() and not cards.first.is_visible()
    assert table.locator("thead th[scope=col]").count() == 4
    assert table.locator("tbody tr").count() == table.locator("tbody th[scope=row]").count() == 6
    page.set_viewport_size(PHONE)
    page.emulate_media(media="print")
    assert table.is_visible() and not cards.first.is_visible()
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_right_carries_its_source_its_date_and_when_it_was_checked(desk: Page, host: str, language: str) -> None:
    desk.goto(f"{host}/{path_of(language, 'rechten/')}")
    sources = desk.locator("table.rights-table td .source")
    assert sources.count() == 18
    for source in sources.all():
        text = source.inner_text()
        assert re.search(r"20(19|2\d).*2026", text, re.DOTALL), text
        assert source.locator("a[href^='https://']").count() == 1


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("nl", "maandag 7 december 2026"),
        ("uk", "понеділок, 7 грудня 2026"),
        ("ru", "понедельник, 7 декабря 2026"),
        ("en", "Monday, 7 December 2026"),
    ],
)
def test_the_calendar_speaks_the_readers_language(phone: Page, host: str, language: str, day: str) -> None:
    phone.goto(f"{host}/{path_of(language, 'infosessies/')}")
    text = phone.locator(".calendar").inner_text()
    assert day in text
    assert phone.locator(".session").count() >= 8
    assert phone.locator(".session .example").count() == phone.locator(".session").count()


def test_the_calendar_starts_with_the_readers_own_language(phone: Page, host: str) -> None:
    for language in ("uk", "ru", "en"):
        phone.goto(f"{host}/{path_of(language, 'infosessies/')}")
        assert phone.locator(".calendar h2").first.get_attribute("id") == f"sessions-{language}"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_when_it_was_checked_and_links_an_official_page(visit: Visitor, path: str) -> None:
    seen = visit(path).seen
    assert "2026" in seen["checked"]
    assert seen["official"] > 0


@pytest.mark.parametrize("path", [path for path in PAGES if language_of(path) != "nl"])
def test_a_translation_says_that_it_is_one_and_leads_to_the_dutch_text(phone: Page, host: str, path: str) -> None:
    phone.goto(f"{host}/{path}")
    link = phone.locator(".page-top a[hreflang=nl]")
    link.click()
    assert phone.url == f"{host}/{path.split('/', 1)[1]}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_brochure_is_linked_with_its_pages_and_size(phone: Page, host: str, public: Path, language: str) -> None:
    phone.goto(f"{host}/{path_of(language, 'wonen/')}")
    link = phone.locator(".page-notes a[type='application/pdf']")
    address = link.evaluate("link => link.href")
    assert address == f"{host}/brochures/welkom-{language}.pdf"
    assert (public / "brochures" / f"welkom-{language}.pdf").read_bytes().startswith(b"%PDF-1.7")
    line = phone.locator(".page-notes li", has=phone.locator("a[type='application/pdf']")).inner_text()
    assert re.search(r"PDF, .*\d+.*, \d+\s", line), line


def test_nothing_of_material_or_of_the_source_is_published_that_no_page_uses(public: Path) -> None:
    names = {path.relative_to(public).as_posix() for path in public.rglob("*") if path.is_file()}
    unwanted = [
        name
        for name in names
        if re.search(r"\.(map|yml|yaml|md|gz)$|^search/search_index|^assets/(javascripts|stylesheets)|bundle", name)
    ]
    assert unwanted == []


def test_no_page_shows_an_unfilled_fact_or_label(public: Path) -> None:
    for page in public.rglob("*.html"):
        filled_by_scripts = r'data-[a-z-]+="[^"]*"'
        words = re.sub(filled_by_scripts, "", page.read_text(encoding="utf-8"))
        assert not re.search(r"\{\{|\{[a-z_]+\}|fact\.", words), page


def test_the_list_of_pages_for_search_engines_is_complete(public: Path) -> None:
    tree = ElementTree.parse(public / "sitemap.xml")
    found = {element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert found == {ADDRESS + path for path in PAGES}
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (public / "robots.txt").read_text(encoding="utf-8")


def test_a_glossary_word_opens_its_explanation_by_tap_and_by_keyboard_without_scripts(
    without_scripts: Page, host: str
) -> None:
    without_scripts.goto(f"{host}/uk/wonen/")
    word = without_scripts.locator("button.explained", has_text="huurwaarborg").first
    box = without_scripts.locator("#term-huurwaarborg")
    assert not box.is_visible()
    word.click()
    assert box.is_visible() and "гарантійний депозит" in box.inner_text()
    without_scripts.keyboard.press("Escape")
    assert not box.is_visible()
    word.focus()
    without_scripts.keyboard.press("Enter")
    assert box.is_visible()
    box.locator("a").click()
    assert without_scripts.url == f"{host}/uk/woorden/#huurwaarborg"


@pytest.mark.parametrize("path", PAGES)
def test_every_marked_word_has_its_explanation_on_the_page(visit: Visitor, path: str) -> None:
    seen = visit(path).seen
    assert None not in seen["wanted"]
    assert set(seen["wanted"]) == set(seen["boxes"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_explains_at_least_eighty_words_with_the_dutch_one_in_sight(
    phone: Page, host: str, language: str
) -> None:
    phone.goto(f"{host}/{path_of(language, 'woorden/')}")
    words = phone.locator(".glossary dt > span:first-child").all_inner_texts()
    assert len(words) >= 80 and "huurwaarborg" in words
    assert words == sorted(words, key=str.lower)
    assert phone.locator(".glossary dd").count() == len(words)


@pytest.mark.parametrize("path", PAGES)
def test_the_end_of_temporary_protection_is_announced_when_it_is_near(visit: Visitor, path: str) -> None:
    seen = visit(path).seen
    assert "2027" in seen["notice"]
    assert seen["noticed"] == 1
