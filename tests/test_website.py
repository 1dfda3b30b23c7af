"""The built site in a real browser: every trap of the stack that was measured, and what readers must find."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.xdist_group("site")

LANGUAGES = ("nl", "uk", "ru", "en")
NAMES = ["Nederlands", "Українська", "Русский", "English"]
SLUGS = ("", "verblijf/", "wonen/", "inkomen/", "werk/", "rechten/", "infosessies/")
ADDRESS = "https://wegwijs.example/"
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}


def path_of(language: str, slug: str) -> str:
    return ("" if language == "nl" else f"{language}/") + slug


PAGES = [path_of(language, slug) for language in LANGUAGES for slug in SLUGS]


def language_of(path: str) -> str:
    first = path.partition("/")[0]
    return first if first in LANGUAGES else "nl"


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport=PHONE)
    yield page
    page.close()


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport=DESK)
    yield page
    page.close()


@pytest.fixture
def without_scripts(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_only_its_own_host_and_gets_all_it_asks_for(phone: Page, host: str, path: str) -> None:
    asked, refused, complaints = [], [], []
    phone.on("request", lambda request: asked.append(request.url))
    phone.on("response", lambda answer: refused.append(answer.url) if answer.status >= 400 else None)
    phone.on("requestfailed", lambda request: refused.append(request.url))
    phone.on("console", lambda message: complaints.append(message.text))
    phone.goto(f"{host}/{path}", wait_until="networkidle")
    assert [url for url in asked if not url.startswith(host)] == []
    assert (refused, complaints) == ([], [])


@pytest.mark.parametrize("path", PAGES)
def test_a_page_stores_nothing_on_the_phone(phone: Page, host: str, path: str) -> None:
    phone.goto(f"{host}/{path}", wait_until="networkidle")
    assert phone.context.cookies() == []
    assert phone.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_names_its_language_and_direction(phone: Page, host: str, path: str) -> None:
    phone.goto(f"{host}/{path}")
    assert phone.locator("html").get_attribute("lang") == language_of(path)
    assert phone.locator("body").get_attribute("dir") == "ltr"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_narrow_phone(phone: Page, host: str, path: str) -> None:
    phone.goto(f"{host}/{path}")
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_language_of_a_page_names_all_others_by_full_address(phone: Page, host: str, slug: str) -> None:
    expected = {language: ADDRESS + path_of(language, slug) for language in LANGUAGES} | {"x-default": ADDRESS + slug}
    for language in LANGUAGES:
        phone.goto(f"{host}/{path_of(language, slug)}")
        links = phone.locator("link[rel=alternate][hreflang]").evaluate_all(
            "links => links.map(link => [link.hreflang, link.getAttribute('href')])"
        )
        assert dict(links) == expected
        assert len(links) == len(expected)
        canonical = phone.locator("link[rel=canonical]").get_attribute("href")
        assert canonical == expected[language]


@pytest.mark.parametrize("slug", SLUGS)
def test_anchors_are_equal_in_all_languages(phone: Page, host: str, slug: str) -> None:
    def anchors(language: str) -> list[str]:
        phone.goto(f"{host}/{path_of(language, slug)}")
        return phone.locator("article [id]").evaluate_all("found => found.map(one => one.id)")

    dutch = anchors("nl")
    assert len(dutch) == len(set(dutch)) > 0
    for language in LANGUAGES[1:]:
        assert sorted(anchors(language)) == sorted(dutch)


@pytest.mark.parametrize("path", PAGES)
def test_the_switcher_names_each_language_in_that_language(phone: Page, host: str, path: str) -> None:
    phone.goto(f"{host}/{path}")
    assert phone.locator(".languages a").all_inner_texts() == NAMES
    current = phone.locator(".languages a[aria-current]").all_inner_texts()
    assert current == [NAMES[LANGUAGES.index(language_of(path))]]


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


def test_the_menu_has_the_order_of_the_guide_in_every_language(desk: Page, host: str) -> None:
    for language in LANGUAGES:
        desk.goto(f"{host}/{path_of(language, 'werk/')}")
        menu = desk.locator(".md-nav--primary > .md-nav__list > li > a").evaluate_all(
            "links => links.map(link => new URL(link.href).pathname)"
        )
        assert menu == [f"/{path_of(language, slug)}" for slug in SLUGS]


def test_the_menu_opens_on_a_phone_without_scripts(without_scripts: Page, host: str) -> None:
    without_scripts.goto(f"{host}/uk/")
    without_scripts.locator(".md-header label[for=__drawer]").click()
    without_scripts.locator(".md-nav--primary a[href*=wonen]").click()
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
def test_rights_are_cards_on_a_phone_and_a_table_on_a_desk_and_on_paper(
    chromium: Browser, host: str, language: str
) -> None:
    page = chromium.new_page(viewport=PHONE)
    page.goto(f"{host}/{path_of(language, 'rechten/')}")
    cards, table = page.locator(".rights-cards > section"), page.locator("table.rights-table")
    assert cards.count() == 3 and all(card.is_visible() for card in cards.all()) and not table.is_visible()
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
def test_a_page_says_when_it_was_checked_and_links_an_official_page(phone: Page, host: str, path: str) -> None:
    phone.goto(f"{host}/{path}")
    assert "2026" in phone.locator(".page-top .small").inner_text()
    assert phone.locator(".page-notes a[href^='https://']").count() > 0


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
    unwanted = [name for name in names if re.search(r"\.(map|yml|yaml|md|gz)$|lunr|search|worker|bundle", name)]
    assert unwanted == []


def test_no_page_shows_an_unfilled_fact_or_label(public: Path) -> None:
    for page in public.rglob("*.html"):
        assert not re.search(r"\{\{|\{[a-z_]+\}|fact\.", page.read_text(encoding="utf-8").split("</style>")[-1]), page


def test_the_list_of_pages_for_search_engines_is_complete(public: Path) -> None:
    tree = ElementTree.parse(public / "sitemap.xml")
    found = {element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert found == {ADDRESS + path for path in PAGES}
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (public / "robots.txt").read_text(encoding="utf-8")
