"""What a browser prints of a page: no empty sheets, the card that is open, letters as large as chosen, its address."""

import io
from collections.abc import Callable, Iterator

import pypdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import unfold

pytestmark = pytest.mark.xdist_group("printed pages")
PATHS = ("", "wonen/", "rechten/", "rechten/#erkend", "infosessies/", "woorden/", "mijn-situatie/")
OpenPage = Callable[[str], Page]

MARGINS = {"top": "12mm", "bottom": "12mm", "left": "12mm", "right": "12mm"}


@pytest.fixture
def open_page(chromium: Browser, town_host: str) -> Iterator[OpenPage]:
    """Opens a page of the town on a phone."""
    context: BrowserContext = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()

    def opened(path: str) -> Page:
        page.goto(f"{town_host}/{path}")
        return page

    yield opened
    context.close()


def printed(page: Page) -> list[str]:
    """What stands on each sheet of A4."""
    pdf = page.pdf(format="A4", margin=MARGINS)
    return [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize(
    "path", ["", "wonen/", "rechten/", "rechten/#erkend", "infosessies/", "woorden/", "mijn-situatie/"]
)
def test_no_sheet_is_empty(open_page: OpenPage, path: str) -> None:
    sheets = printed(open_page(f"uk/{path}"))
    assert [len(sheet.split()) for sheet in sheets if len(sheet.split()) < 10] == []


def test_the_card_that_is_open_is_printed_and_the_table_is_not(open_page: OpenPage) -> None:
    page = open_page("uk/rechten/#erkend")
    open_card, other = page.locator("#erkend"), page.locator("#tijdelijk-beschermd")
    step = open_card.locator("ol > li:visible").first.inner_text()
    assert "".join(step.split()) in "".join("".join(printed(page)).split())
    page.emulate_media(media="print")
    assert open_card.is_visible() and not other.is_visible()
    assert not page.locator("table.rights-table").is_visible()


def test_paper_follows_the_size_of_letters_that_somebody_chose(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/")
    page.emulate_media(media="print")
    size = "parseFloat(getComputedStyle(document.querySelector('article p:not(.lead)')).fontSize)"
    normal = page.evaluate(size)
    page.emulate_media(media="screen")
    unfold(page, ".about-page")
    page.locator("[data-resize='1']").click()
    page.emulate_media(media="print")
    assert page.evaluate(size) == pytest.approx(1.25 * normal)
    assert normal >= 16  # 12 points


def test_paper_has_two_columns_of_words_and_one_for_large_letters(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/")
    columns = "getComputedStyle(document.querySelector('article')).columnCount"
    assert page.evaluate(columns) == "auto"
    page.emulate_media(media="print")
    assert page.evaluate(columns) == "2"
    page.evaluate("document.documentElement.dataset.textSize = '2'")
    assert page.evaluate(columns) == "auto"


def test_an_address_stands_behind_words_and_not_behind_itself(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/")
    page.evaluate("""document.querySelector("article > p").insertAdjacentHTML("afterend",
        '<p><a href="https://caw.example/">caw.example</a> <a href="https://hulp.example/">тут</a></p>')""")
    said = "".join("".join(printed(page)).split())
    assert "(https://hulp.example/)" in said
    assert "caw.example" in said and "(https://caw.example/)" not in said


def test_paper_says_where_the_page_stands_and_when_it_was_read(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/")
    said = " ".join(printed(page))
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical and canonical in said
    assert "2026" in said
    assert not page.locator(".on-paper").is_visible()
