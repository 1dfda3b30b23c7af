"""The intake sheet: a reader fills it in on the phone and shows it, nothing is kept; the PDF is an accessible form."""

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page as pdf_rules
import pypdf
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import PHONE, ROOT, SHIPPED_LANGUAGES, shipped_guide, town_guide
from wegwijs.brochures.columns import column_ends, sides_of
from wegwijs.brochures.fits_paper import check_fits_paper
from wegwijs.brochures.printing import printed_brochures
from wegwijs.making.manifest import printed_before
from wegwijs.model.addresses import page_address
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeSheet, IntakeWords
from wegwijs.model.output import PrintedBrochure

pytestmark = pytest.mark.xdist_group("shipped")

NARROW = {"width": 320, "height": 640}
ALL = [*(f"town-{code}" for code in ("nl", "uk", "ru", "en")), *(f"shipped-{code}" for code in SHIPPED_LANGUAGES)]
A4 = (210, 297)
PDFTOHTML_ZOOM = 1.5
FIELDS = ["name", "date", "people", "languages", "notes"]
KEPT = """async () => [
    document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
    await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).length)),
]"""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport=PHONE, service_workers="block")
    yield context
    context.close()


@pytest.fixture
def sheet(context: BrowserContext, town_host: str) -> Page:
    """The sheet of the town in Ukrainian."""
    page = context.new_page()
    page.goto(f"{town_host}/uk/mijn-situatie/", wait_until="networkidle")
    return page


def fill_in(page: Page) -> None:
    """Two sentences, a name and a remark."""
    page.get_by_label("Я шукаю житло.").check()
    page.get_by_label("Мені потрібен перекладач.").check()
    page.get_by_label("Ім'я").fill("Пробне Ім'я")
    page.get_by_label("Що ви ще хочете сказати?").fill("Перший рядок.\nДругий рядок.")


def show(page: Page) -> None:
    page.get_by_role("button", name="Показати працівникові").click()
    expect(page.get_by_role("dialog")).to_be_visible()


# On the phone.


def test_each_sentence_has_the_dutch_one_under_it_as_dutch(sheet: Page) -> None:
    row = sheet.locator("li", has=sheet.get_by_label("Я шукаю житло."))
    assert row.inner_text().split("\n") == ["Я шукаю житло.", "Ik zoek een woning."]
    assert row.locator("[lang=nl]").inner_text() == "Ik zoek een woning."


def test_on_the_dutch_sheet_a_sentence_stands_once(context: BrowserContext, town_host: str) -> None:
    page = context.new_page()
    page.goto(f"{town_host}/mijn-situatie/")
    assert page.locator(".intake form").inner_text().count("Ik zoek een woning.") == 1
    page.get_by_label("Ik zoek een woning.").check()
    page.get_by_role("button", name="Toon dit").click()
    assert page.get_by_role("dialog").locator("li").all_inner_texts() == ["Ik zoek een woning."]


def test_the_counsellor_sees_only_what_is_ticked_the_dutch_first_and_larger(sheet: Page) -> None:
    fill_in(sheet)
    show(sheet)
    screen = sheet.get_by_role("dialog")
    assert screen.locator("li").all_inner_texts() == [
        "Ik zoek een woning.\nЯ шукаю житло.",
        "Ik heb een tolk nodig.\nМені потрібен перекладач.",
    ]
    assert screen.locator("h3 [lang=nl]").all_inner_texts() == ["Wonen", "Meedoen", "Naam", "Wat wil je nog zeggen?"]
    sizes = (
        screen.locator("li")
        .first.locator("span")
        .evaluate_all("spans => spans.map(span => parseFloat(getComputedStyle(span).fontSize))")
    )
    assert sizes[0] > 1.3 * sizes[1]


def test_the_counsellor_sees_what_is_written_with_its_lines(sheet: Page) -> None:
    fill_in(sheet)
    show(sheet)
    written = sheet.get_by_role("dialog").locator("[data-ticked] > p")
    assert written.all_inner_texts() == ["Пробне Ім'я", "Перший рядок.\nДругий рядок."]


def test_signs_of_html_that_a_reader_writes_stay_signs(sheet: Page) -> None:
    sheet.get_by_label("Що ви ще хочете сказати?").fill("<b>5 < 6</b>")
    show(sheet)
    assert sheet.get_by_role("dialog").locator("[data-ticked] > p").inner_text() == "<b>5 < 6</b>"
    assert sheet.get_by_role("dialog").locator("b").count() == 0


def test_without_a_tick_the_screen_says_so_and_with_one_no_longer(sheet: Page) -> None:
    show(sheet)
    nothing = sheet.locator("[data-nothing]")
    assert nothing.is_visible() and len(nothing.inner_text()) > 10
    sheet.get_by_role("button", name="Назад").click()
    sheet.get_by_label("Я шукаю житло.").check()
    show(sheet)
    assert not nothing.is_visible()


def test_the_way_back_by_button_and_by_key_leads_to_the_button_and_keeps_the_ticks(sheet: Page) -> None:
    fill_in(sheet)
    ways: list[Callable[[], None]] = [
        lambda: sheet.get_by_role("button", name="Назад").click(),
        lambda: sheet.keyboard.press("Escape"),
    ]
    for back in ways:
        show(sheet)
        back()
        expect(sheet.get_by_role("dialog")).to_be_hidden()
        expect(sheet.locator("[data-show-ticked]")).to_be_focused()
    assert sheet.locator(".intake :checked").count() == 2


def test_clearing_takes_away_ticks_and_words(sheet: Page) -> None:
    fill_in(sheet)
    sheet.get_by_role("button", name="Стерти").click()
    assert sheet.locator(".intake :checked").count() == 0
    fields = sheet.locator(".intake :is([type=text], textarea)")
    assert fields.evaluate_all("fields => fields.map(field => field.value)") == [""] * len(FIELDS)


def test_nothing_is_sent_and_nothing_is_kept(sheet: Page) -> None:
    before, asked = sheet.evaluate(KEPT), list[str]()
    sheet.on("request", lambda request: asked.append(request.url))
    fill_in(sheet)
    sheet.get_by_label("Ім'я").press("Enter")
    show(sheet)
    sheet.get_by_role("button", name="Назад").click()
    assert sheet.evaluate(KEPT) == before
    assert before[:3] == ["", 0, 0]
    assert asked == []
    assert sheet.url.endswith("/uk/mijn-situatie/")


def test_who_opens_the_page_again_finds_an_empty_sheet(sheet: Page) -> None:
    fill_in(sheet)
    sheet.reload()
    assert sheet.locator(".intake :checked").count() == 0
    assert sheet.get_by_label("Ім'я").input_value() == ""


def test_the_sheet_can_be_filled_in_and_cleared_without_scripts(chromium: Browser, town_host: str) -> None:
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{town_host}/uk/mijn-situatie/")
    fill_in(page)
    assert page.locator(".intake :checked").count() == 2
    assert page.locator(".intake button:visible").all_inner_texts() == ["Стерти всі позначки"]
    page.get_by_role("button", name="Стерти").click()
    assert page.locator(".intake :checked").count() == 0
    context.close()


def test_sheet_and_screen_fit_the_smallest_phone_and_can_be_tapped(sheet: Page) -> None:
    sheet.set_viewport_size(NARROW)
    rows = sheet.locator(".intake li label").evaluate_all("rows => rows.map(row => row.offsetHeight)")
    assert min(rows) >= 44
    assert sheet.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    fill_in(sheet)
    show(sheet)
    assert sheet.locator("dialog").evaluate("screen => screen.scrollWidth") <= NARROW["width"]


def test_one_button_prints_the_page(sheet: Page) -> None:
    sheet.evaluate("() => { window.printed = 0; window.addEventListener('beforeprint', () => window.printed++); }")
    buttons = sheet.locator("[data-print]:visible")
    assert buttons.count() == 1
    buttons.click()
    assert sheet.evaluate("window.printed") == 1


# Printed from the phone.


def test_a_print_of_the_page_holds_only_the_sheet_with_a_box_at_every_sentence(sheet: Page) -> None:
    fill_in(sheet)
    sheet.emulate_media(media="print")
    seen = sheet.locator("article > :visible").evaluate_all("all => all.map(one => one.className || one.localName)")
    assert seen == ["h1", "intake"]
    assert not sheet.locator(".intake button:visible").count()
    boxes = sheet.locator(".intake [type=checkbox]")
    assert boxes.count() == 5
    for box in boxes.all():
        assert box.is_visible()
        assert box.evaluate("box => getComputedStyle(box).borderTopStyle") == "solid"
    signs = boxes.evaluate_all("boxes => boxes.map(box => getComputedStyle(box, '::before').content)")
    assert signs == ['"✕"', "none", "none", "none", '"✕"']


def test_a_print_names_the_sheet_and_its_lines_in_both_languages(sheet: Page) -> None:
    fill_in(sheet)
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(sheet.pdf(format="A4"))).pages)
    said = " ".join(text.split())
    for words in ("Моя ситуація", "Mijn situatie", "Я шукаю житло.", "Ik zoek een woning.", "Naam", "Пробне Ім'я"):
        assert words in said, words


# The form as a PDF.


def with_forms_alone(guide: Guide) -> Guide:
    """The guide, whose only brochures are forms."""
    forms = {slug: brochure for slug, brochure in guide.brochures.items() if brochure.format == "form"}
    return replace(guide, brochures=forms)


@pytest.fixture(scope="module")
def guides() -> dict[str, Guide]:
    return {"town": with_forms_alone(town_guide()), "shipped": with_forms_alone(shipped_guide())}


@pytest.fixture(scope="module")
def forms(guides: dict[str, Guide], town_public: Path, public: Path) -> dict[str, PrintedBrochure]:
    """The forms, as the real command printed them."""
    built = {"town": town_public, "shipped": public}
    return {
        f"{name}-{form.language}": form for name, guide in guides.items() for form in printed_before(built[name], guide)
    }


def words_of(guide: Guide, language: str) -> IntakeWords:
    words = guide.words[language].intake
    assert words is not None
    return words


def sentences(guide: Guide, language: str) -> dict[str, str]:
    """Every sentence of the sheet by its id."""
    return {key: said for theme in words_of(guide, language).themes.values() for key, said in theme.items.items()}


def reader_of(form: PrintedBrochure) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(form.file.content))


def picture(pdf: bytes) -> Image.Image:
    """The first page as a person sees it, in grey."""
    command = ["pdftoppm", "-r", "100", "-gray", "-f", "1", "-l", "1", "-"]
    return Image.open(BytesIO(subprocess.run(command, input=pdf, capture_output=True, check=True).stdout))


@pytest.mark.parametrize("name", ALL)
def test_the_form_is_accessible_pdf(forms: dict[str, PrintedBrochure], name: str, tmp_path: Path) -> None:
    (tmp_path / "form.pdf").write_bytes(forms[name].file.content)
    report = pdf_rules.validate_pdf(str(tmp_path / "form.pdf"), profile="ua1")
    assert report.is_compliant, str(report)


@pytest.mark.parametrize("name", ALL)
def test_each_sentence_is_a_box_to_tick_and_each_line_a_field(
    forms: dict[str, PrintedBrochure], guides: dict[str, Guide], name: str
) -> None:
    kind, _ = name.split("-")
    fields = reader_of(forms[name]).get_fields() or {}
    items = [item for theme in guides[kind].intake.themes for item in theme.items]
    assert [key for key, field in fields.items() if field["/FT"] == "/Btn"] == items
    assert sorted(key for key, field in fields.items() if field["/FT"] == "/Tx") == sorted(FIELDS)


@pytest.mark.parametrize("name", ALL)
def test_a_field_says_its_words_in_both_languages(
    forms: dict[str, PrintedBrochure], guides: dict[str, Guide], name: str
) -> None:
    kind, language = name.split("-")
    fields = reader_of(forms[name]).get_fields() or {}
    dutch = sentences(guides[kind], "nl")
    for key, said in sentences(guides[kind], language).items():
        assert fields[key]["/TU"] == (said if language == "nl" else f"{said} ({dutch[key]})")


@pytest.mark.parametrize("name", ALL)
def test_every_sentence_stands_on_paper_in_both_languages(
    forms: dict[str, PrintedBrochure], guides: dict[str, Guide], name: str
) -> None:
    kind, language = name.split("-")
    text = "".join("".join(page.extract_text().split()) for page in reader_of(forms[name]).pages)
    for code in {language, "nl"}:
        for said in (words_of(guides[kind], code).title, *sentences(guides[kind], code).values()):
            assert "".join(said.split()) in text, said


@pytest.mark.parametrize("name", ALL)
def test_the_form_is_a_sheet_of_a4_with_a_code_to_the_page(
    forms: dict[str, PrintedBrochure], guides: dict[str, Guide], name: str
) -> None:
    kind, language = name.split("-")
    sizes = {
        tuple(round(float(side) / 72 * 25.4) for side in page.mediabox[2:]) for page in reader_of(forms[name]).pages
    }
    assert sizes == {A4}
    assert list(check_fits_paper(guides[kind], [forms[name]])) == []
    codes = [code.text for code in zxingcpp.read_barcodes(picture(forms[name].file.content))]
    address = next(
        page_address(guides[kind], one, IntakeSheet.slug) for one in guides[kind].languages if one.code == language
    )
    assert codes == [address]


def boxes_on(page: pypdf.PageObject) -> list[tuple[float, float]]:
    """Where the boxes to tick stand on a page, in millimetres from the left and from the foot."""
    notes = [note.get_object() for note in page["/Annots"]]
    corners = [note["/Rect"][:2] for note in notes if note.get("/FT") == "/Btn"]
    return [(float(x) / 72 * 25.4, float(y) / 72 * 25.4) for x, y in corners]


@pytest.mark.parametrize("name", [name for name in ALL if name.startswith("shipped")])
def test_the_shipped_form_fills_two_columns_on_each_of_two_pages(forms: dict[str, PrintedBrochure], name: str) -> None:
    pages = reader_of(forms[name]).pages
    assert len(pages) == 2
    for page in pages:
        boxes = boxes_on(page)
        ends = [A4[1] - min(y for x, y in boxes if (x > A4[0] / 2) == right) for right in (False, True)]
        assert A4[1] / 2 < max(ends) < A4[1] - 15, "the page is half empty, or a box stands in the margin"
        assert min(ends) > 0.7 * max(ends), "one column is much longer than the other"


@pytest.mark.parametrize(
    ("heights", "taken", "ends"),
    [
        ([5, 5, 5, 5], [0, 0], (2, 4)),
        ([9, 1, 1, 1], [0, 0], (1, 4)),
        ([3, 3, 3, 4, 4, 9], [0, 0, 0], (3, 5, 6)),
        ([4, 4, 4, 4, 4], [8, 0, 8], (1, 4, 5)),
        ([7], [0, 0], (1, 1)),
        ([7, 2], [0, 0, 0, 0], (1, 2, 2, 2)),
    ],
)
def test_columns_are_as_equally_full_as_can_be(heights: list[int], taken: list[int], ends: tuple[int, ...]) -> None:
    assert column_ends(heights, taken) == ends


@pytest.mark.parametrize("pages", [1, 2, 3, 20])
def test_every_theme_stands_once_on_the_paper_in_its_order(guides: dict[str, Guide], pages: int) -> None:
    guide = guides["shipped"]
    sides = sides_of(guide.intake, [words_of(guide, "ru"), words_of(guide, "nl")], pages)
    assert [theme for side in sides for column in side for theme in column] == list(guide.intake.themes)
    assert len(sides) <= pages


def test_a_theme_that_is_longer_than_a_page_goes_on_on_the_next_one(guides: dict[str, Guide]) -> None:
    guide, count = guides["shipped"], 200
    theme, words = guide.intake.themes[0], words_of(guide, "nl")
    items = {f"zin-{number}": f"Zin nummer {number}" for number in range(count)}
    long = {theme.id: replace(words.themes[theme.id], items=items)}
    sheet = replace(guide.intake, themes=(replace(theme, items=tuple(items)), *guide.intake.themes[1:]))
    said = {IntakeSheet.slug: replace(words, themes={**words.themes, **long})}
    dutch = replace(guide.words["nl"], tables={**guide.words["nl"].tables, **said})
    tables = tuple(sheet if isinstance(table, IntakeSheet) else table for table in guide.tables)
    guide = replace(guide, tables=tables, words={**guide.words, "nl": dutch}, languages=(guide.source,))
    pages = reader_of(next(iter(printed_brochures(guide, ROOT)))).pages
    for page in pages:
        assert all(15 < y < A4[1] - 9 and x < A4[0] - 12 for x, y in boxes_on(page))
    assert sum(len(boxes_on(page)) for page in pages) == count + sum(len(one.items) for one in sheet.themes[1:])


@pytest.mark.parametrize("name", ["town-uk", "shipped-uk"])
def test_no_letter_of_the_form_is_smaller_than_nine_points(
    forms: dict[str, PrintedBrochure], tmp_path: Path, name: str
) -> None:
    (tmp_path / "form.pdf").write_bytes(forms[name].file.content)
    command = ["pdftohtml", "-xml", "-stdout", "-i", str(tmp_path / "form.pdf")]
    said = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    sizes = [int(size) / PDFTOHTML_ZOOM for size in re.findall(r'<fontspec id="\d+" size="(\d+)"', said)]
    assert min(sizes) >= 9


def test_the_form_can_be_filled_in_on_a_screen_in_the_letters_of_the_reader(forms: dict[str, PrintedBrochure]) -> None:
    empty = forms["town-uk"].file.content
    writer = pypdf.PdfWriter(clone_from=BytesIO(empty))
    written = {"name": "Приклад Їжак-Ґанок", "woning-zoeken": "/on"}
    writer.update_page_form_field_values(writer.pages[0], written, auto_regenerate=False)
    writer.write(filled := BytesIO())
    fields = pypdf.PdfReader(filled).get_fields() or {}
    assert {key: fields[key]["/V"] for key in written} == written
    for key in written:
        spot = place_of(writer.pages[0], key)
        assert ink(picture(filled.getvalue()), spot) > 1.2 * ink(picture(empty), spot), key


def place_of(page: pypdf.PageObject, key: str) -> tuple[int, int, int, int]:
    """The box of a field on the picture of its page: left, top, right, bottom."""
    rectangle = next(note.get_object()["/Rect"] for note in page["/Annots"] if note.get_object().get("/T") == key)
    x, y, right, top = (float(side) for side in rectangle)
    (left, right), (low, high) = sorted((x, right)), sorted((y, top))
    height = float(page.mediabox.height)
    return tuple(round(side / 72 * 100) for side in (left, height - high, right, height - low))  # type: ignore[return-value]


def ink(page: Image.Image, spot: tuple[int, int, int, int]) -> int:
    """How dark a part of a page is, counting its edge."""
    left, top, right, bottom = spot
    part = page.convert("L").crop((left - 2, top - 2, right + 2, bottom + 2))
    return sum(255 - value for value in part.tobytes())
