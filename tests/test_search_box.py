"""The search box on a real site in a real browser: by keyboard, in every language, without a script, without a net."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.conftest import PHONE, search_box, served, unfold, until
from tests.test_open_to_everyone import RULES

pytestmark = pytest.mark.xdist_group("search box")

QUESTIONS = {
    "": "huurwaarborgen",
    "uk/": "гарантійного депозиту",
    "ru/": "гарантийного депозита",
    "en/": "rental deposits",
}
NOTHING = "qqqzzzxxx"
KEYBOARDS = ("qwertyuiop[]asdfghjkl;'zxcvbnm,.", "azertyuiop^$qsdfghjklmùwxcvbn,;:")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A phone that was never here; whatever goes wrong in a script fails the test."""
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    context.close()
    assert problems == []


@pytest.fixture
def broken(town_public: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the site that a test may break, and its address."""
    copy = Path(shutil.copytree(town_public, tmp_path / "public"))
    with served(copy) as address:
        yield copy, address


def ask(page: Page, question: str) -> None:
    search_box(page).fill(question)
    expect(page.locator("[data-search-results]")).to_have_attribute("data-question", question)


@pytest.mark.parametrize("folder", QUESTIONS)
def test_a_question_finds_the_section_about_it_in_the_language_of_the_page(
    page: Page, town_host: str, folder: str
) -> None:
    page.goto(f"{town_host}/{folder}eerste-stappen/")
    ask(page, QUESTIONS[folder])
    links = page.locator("[data-search-results] li > a:first-child")
    targets = [str(link.get_attribute("href")).removeprefix(f"{town_host}/") for link in links.all()]
    assert targets[0] in (f"{folder}wonen/#huurwaarborg", f"{folder}woorden/#huurwaarborg")
    assert all(target.startswith(folder) for target in targets)
    expect(page.get_by_role("status").first).to_have_text(re.compile(rf"\b{len(targets)}\b"))
    expect(page.locator("[data-search-results] mark").first).to_be_visible()


def test_nothing_is_fetched_before_the_reader_goes_to_the_box(page: Page, town_host: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{town_host}/uk/wonen/", wait_until="networkidle")
    assert not [url for url in asked if "search" in url]
    search_box(page).focus()
    until(page, "window.wegwijsSearch")
    assert [url for url in asked if "assets/search" in url]


def test_the_keyboard_alone_goes_to_a_result_and_back(page: Page, town_host: str) -> None:
    page.goto(f"{town_host}/uk/eerste-stappen/")
    box = search_box(page)
    expect(box).to_have_attribute("aria-expanded", "false")
    ask(page, "гарантійного депозиту")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("dialog")).to_have_attribute("id", str(box.get_attribute("aria-controls")))
    links = page.locator("[data-search-results] li > a:first-child")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(page.locator("[data-search-panel]")).to_be_hidden()
    box.fill("депозиту")
    page.keyboard.press("Enter")
    expect(links.first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#"))


def test_a_reader_among_the_results_stays_there_when_others_come(page: Page, town_host: str) -> None:
    page.goto(f"{town_host}/uk/eerste-stappen/")
    ask(page, "депозиту")
    page.get_by_role("combobox").evaluate("""box => {
        box.value = "гарантійного депозиту";
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
        box.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    }""")
    expect(page.locator("[data-search-results]")).to_have_attribute("data-question", "гарантійного депозиту")
    expect(page.locator("[data-search-results] li > a:first-child").first).to_be_focused()


def test_who_comes_back_from_a_result_finds_the_question_again(page: Page, town_host: str) -> None:
    page.goto(f"{town_host}/uk/eerste-stappen/")
    ask(page, "гарантійного депозиту")
    page.locator("[data-search-results] a").first.click()
    page.wait_for_url(re.compile("/uk/wo"))
    page.go_back()
    expect(page.locator("[data-search-results] a").first).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_value("гарантійного депозиту")


def test_an_address_can_hold_a_question(page: Page, town_host: str) -> None:
    page.goto(f"{town_host}/en/?q=gemeente")
    expect(page.locator("[data-search-results] a").first).to_have_attribute("href", f"{town_host}/en/woorden/#gemeente")


@pytest.mark.parametrize("folder", QUESTIONS)
def test_a_word_of_a_letter_answers_with_its_explanation_on_top(page: Page, town_host: str, folder: str) -> None:
    page.goto(f"{town_host}/{folder}")
    for question in ("gemeente", "bijlage 15"):
        ask(page, question)
        first = page.locator("[data-search-results] li").first
        expect(first).to_have_attribute("data-answers", "true")
        expect(first.locator("a")).to_have_attribute(
            "href", f"{town_host}/{folder}woorden/#{question.replace(' ', '-')}"
        )
        expect(first.locator("p")).not_to_be_empty()


def test_a_number_can_be_called_at_once(page: Page, town_host: str) -> None:
    page.goto(f"{town_host}/en/")
    ask(page, "112")
    expect(page.locator("[data-kind=phone] a[href='tel:112']")).to_be_visible()


def test_a_session_answers_with_its_days(page: Page, town_host: str) -> None:
    page.goto(f"{town_host}/en/")
    ask(page, "welcome info session")
    expect(page.locator("[data-kind=session]").first).to_contain_text("2026")


@pytest.mark.parametrize(
    ("folder", "question", "wanted"),
    [
        ("uk/", "депозитом", "wonen/#huurwaarborg"),
        ("uk/", "депоизт", "huurwaarborg"),
        ("uk/", "jitlo", "wonen/"),
        ("uk/", ";bnkj", "wonen/"),
        ("uk/", "рггкцффкищкп", "huurwaarborg"),
        ("uk/", "jhtyle'nt ;bnkj", "wonen/"),
        ("uk/", "jhtyleùnt mbnkj", "wonen/"),
        ("uk/", "ufhfynsybq ltgjpbn", "huurwaarborg"),
        ("ru/", "zhilye", "wonen/"),
        ("nl/", "huurwarborg", "huurwaarborg"),
        ("en/", "rentaldeposit", "huurwaarborg"),
        ("ru/", "гементе", "gemeente"),
        ("uk/", "хементе", "gemeente"),
    ],
)
def test_each_way_of_matching_a_word_finds(page: Page, town_host: str, folder: str, question: str, wanted: str) -> None:
    page.goto(f"{town_host}/{folder.removeprefix('nl/')}")
    ask(page, question)
    targets = page.locator("[data-search-results] li > a:first-child").evaluate_all("all => all.map(one => one.href)")
    assert any(wanted in target for target in targets[:3]), targets


@pytest.mark.parametrize("keys", KEYBOARDS)
def test_a_question_finds_the_same_when_the_keyboard_stood_in_another_language(
    page: Page, town_host: str, keys: str
) -> None:
    page.goto(f"{town_host}/uk/")
    cyrillic = str.maketrans("йцукенгшщзхїфівапролджєячсмитьбю", keys)
    for question in ("гарантійного депозиту", "де можна орендувати житло", "скільки треба платити щомісяця", "договір"):
        ask(page, question)
        right = page.locator("[data-search-results] li > a:first-child").all_text_contents()
        ask(page, question.translate(cyrillic))
        assert page.locator("[data-search-results] li > a:first-child").all_text_contents() == right, question


def test_a_typing_mistake_is_asked_about_and_can_be_taken_back_by_one_tap(page: Page, town_host: str) -> None:
    page.goto(f"{town_host}/uk/")
    ask(page, "депоизт")
    guess = page.locator("[data-search-panel] button")
    expect(guess).to_contain_text("депозит")
    guess.click()
    expect(page.get_by_role("combobox")).to_have_value(re.compile("^депозит"))


def test_what_this_language_does_not_have_is_looked_for_in_the_others(page: Page, town_host: str) -> None:
    page.goto(f"{town_host}/uk/")
    ask(page, "landlord")
    first = page.locator("[data-search-results] li").first
    expect(first).to_have_attribute("lang", "en")
    expect(first).to_contain_text("English")


@pytest.mark.parametrize(
    ("question", "fetched"),
    [("landlord", ["uk", "en"]), (NOTHING, ["uk", "en", "nl"]), ("щщщъъъыыы", ["uk", "ru"]), ("12345", ["uk"])],
)
def test_only_languages_in_whose_letters_the_question_stands_are_fetched_the_likeliest_first(
    page: Page, town_host: str, question: str, fetched: list[str]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("/search/")[2]))
    page.goto(f"{town_host}/uk/")
    ask(page, question)
    page.wait_for_load_state("networkidle")
    indexes = [name.removesuffix(".json") for name in asked if name.count(".") == 1 and name.endswith(".json")]
    assert indexes == fetched


@pytest.mark.parametrize("folder", QUESTIONS)
def test_when_nothing_is_found_there_is_help(page: Page, town_host: str, folder: str) -> None:
    page.goto(f"{town_host}/{folder}")
    ask(page, f"{NOTHING} <&>")
    panel = page.locator("[data-search-panel]")
    expect(panel.locator("a[href='tel:112']")).to_be_visible()
    expect(panel.locator("a[href$='#menu']")).to_be_visible()
    expect(panel.locator("a[href^='mailto:']")).to_have_attribute("href", re.compile(rf"body=.*{NOTHING}%20%3C%26%3E"))
    expect(page.get_by_role("status").first).to_contain_text(f"{NOTHING} <&>")


def test_signs_of_a_question_that_is_not_found_are_said_as_they_were_typed(page: Page, town_host: str) -> None:
    page.goto(f"{town_host}/en/")
    question = f"{NOTHING} $& $` $' $$"
    ask(page, question)
    expect(page.get_by_role("status").first).to_have_text(f"We found nothing for: {question}")


@pytest.mark.parametrize("folder", QUESTIONS)
def test_without_a_script_there_is_no_box_and_the_ways_to_all_topics_and_words_stay(
    town_host: str, chromium: Browser, folder: str
) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{town_host}/{folder}wonen/")
    expect(page.locator("input[type=search]")).to_be_hidden()
    expect(page.locator("[data-open-search]")).to_be_hidden()
    expect(page.locator("header a.all-topics")).to_be_visible()
    expect(page.locator("footer a[href$='/woorden/']")).to_be_visible()
    context.close()


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"[]", b'{"pages": 3}', b"\xff\xfe\x00", None])
def test_an_index_that_is_broken_or_missing_gives_a_sentence_and_the_topics(
    page: Page, broken: tuple[Path, str], content: bytes | None
) -> None:
    folder, address = broken
    if content is None:
        (folder / "search/uk.json").unlink()
    else:
        (folder / "search/uk.json").write_bytes(content)
    page.goto(f"{address}/uk/?q=житло")
    expect(page.get_by_role("status").first).to_contain_text("пошук не працює")
    expect(page.locator("[data-without-search] a").first).to_be_visible()


def test_a_script_that_does_not_come_gives_a_sentence_and_the_topics(page: Page, broken: tuple[Path, str]) -> None:
    folder, address = broken
    for script in (folder / "assets").glob("search.*.js"):
        script.unlink()
    page.goto(f"{address}/en/?q=rent")
    expect(page.locator("[data-search-status]")).to_contain_text("does not work")
    expect(page.locator("[data-without-search] a").first).to_be_visible()


def test_texts_that_are_missing_do_not_take_the_results_away(page: Page, broken: tuple[Path, str]) -> None:
    folder, address = broken
    (folder / "search/en.texts.json").write_bytes(b"{")
    page.goto(f"{address}/en/?q=gemeente")
    expect(page.locator("[data-search-results] a").first).to_be_visible()


def test_a_kept_guide_can_be_searched_without_a_net(page: Page, town_host: str) -> None:
    page.goto(f"{town_host}/uk/", wait_until="networkidle")
    unfold(page, ".keep")
    page.locator("[data-keep-start]").click()
    expect(page.locator("[data-keep-forget]")).to_be_visible(timeout=60_000)
    page.context.set_offline(True)
    page.goto(f"{town_host}/uk/wonen/")
    ask(page, "гарантійного депозиту")
    expect(page.locator("[data-search-results] p").first).not_to_be_empty()
    expect(page.locator("[data-search-results] a").first).to_be_visible()


def test_the_open_box_has_no_barrier(page: Page, town_host: str) -> None:
    for question in ("gemeente", NOTHING, "112"):
        page.goto(f"{town_host}/uk/wonen/")
        ask(page, question)
        assert [one["id"] for one in Axe().run(page, options=RULES).response["violations"]] == []


def test_texts_that_come_late_do_not_take_the_focus_from_a_result(page: Page, town_host: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/uk.texts.json", hold)
    page.goto(f"{town_host}/uk/eerste-stappen/")
    ask(page, "гарантійного депозиту")
    page.keyboard.press("ArrowDown")
    first = page.locator("[data-search-results] li > a:first-child").first
    expect(first).to_be_focused()
    for route in held:
        route.continue_()
    expect(page.locator("[data-search-results] p").first).not_to_be_empty()
    expect(first).to_be_focused()
