"""Side by side: another language of a page next to the reader's, sentence by sentence, in a real browser."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import PHONE, TOWN, served, unfold

pytestmark = pytest.mark.xdist_group("beside")

CONTENT = TOWN / "content"
DESK = {"width": 1280, "height": 800}

PAIRS = """() => [...document.querySelectorAll("[data-pair]")].flatMap(pair => {
    const texts = [...pair.children].map(one => one.textContent.trim());
    return texts.filter((_, number) => number % 2 === 0).map((text, number) => [text, texts[2 * number + 1]]);
})"""

ODDITIES = """() => ({
    tags: [...new Set([...document.querySelectorAll("[data-theirs], [data-theirs] *")].map(one => one.localName))],
    ids: [...document.querySelectorAll("[id]")].map(one => one.id),
    languages: [...new Set([...document.querySelectorAll("[data-theirs]")].map(one => one.lang + one.dir))],
})"""

ARTICLE = """() => {
    const copy = document.querySelector("article").cloneNode(true);
    copy.querySelector("[data-beside-choice]").remove();
    copy.normalize();
    return copy.innerHTML;
}"""


@pytest.fixture
def other_dutch(town_public: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a copy of the site whose Dutch page is not built like the Ukrainian one, and has a trap in it."""
    site = Path(shutil.copytree(town_public, tmp_path / "site", ignore=shutil.ignore_patterns("*.pdf", "images")))
    dutch = site / "wonen" / "index.html"
    html = dutch.read_text(encoding="utf-8")
    trap = '<li><input type="checkbox" id="waarover"><a href="https://elders.example/">Een</a> <img src="x"> stap</li>'
    changed = re.sub(r'(id="stappen".*?<ol>)', rf"\1{trap}", html, count=1, flags=re.DOTALL)
    assert changed != html
    dutch.write_text(changed, encoding="utf-8")
    with served(site) as address:
        yield address


def button(page: Page, language: str) -> Locator:
    return page.locator(f"[data-show-beside={language}]")


def show_beside(page: Page, language: str) -> None:
    unfold(page, ".about-page")
    button(page, language).click()
    page.locator("[data-theirs]").first.wait_for()


def parts(language: str) -> dict[str, list[str]]:
    """The lines of a topic as they were written, by the part in which they stand."""
    text = (CONTENT / language / "wonen.md").read_text(encoding="utf-8")
    found = re.split(r"\{#([a-z-]+)\}\n", text.split("\n---\n", 1)[1])[1:]
    return {name: words.strip().splitlines() for name, words in zip(found[::2], found[1::2], strict=True)}


def plain_sentences() -> list[tuple[str, str]]:
    """The sentences that stand alone on a line, without any mark, in Ukrainian and in Dutch."""
    ours, dutch = parts("uk"), parts("nl")
    alike = [name for name in dutch if len(ours[name]) == len(dutch[name])]
    both = [(a.strip(), b.strip()) for name in alike for a, b in zip(ours[name], dutch[name], strict=True)]
    return [pair for pair in both if all(re.match(r"^[А-ЯA-ZІЇЄҐ][^*\[({|]+[.?]$", text) for text in pair)]


def test_each_sentence_has_its_dutch_one_beside_it(phone: Page, town_host: str) -> None:
    phone.goto(f"{town_host}/uk/wonen/")
    show_beside(phone, "nl")
    found = {tuple(pair) for pair in phone.evaluate(PAIRS)}
    expected = plain_sentences()
    assert len(expected) >= 3
    assert [pair for pair in expected if pair not in found] == []


@pytest.mark.parametrize("slug", ["", "wonen/", "rechten/", "infosessies/", "woorden/"])
@pytest.mark.parametrize("language", ["uk", "ru", "en"])
def test_every_kind_of_page_is_built_alike_so_that_no_part_stands_below_as_a_whole(
    phone: Page, town_host: str, language: str, slug: str
) -> None:
    phone.goto(f"{town_host}/{language}/{slug}")
    before = phone.evaluate(ODDITIES)["ids"]
    show_beside(phone, "nl")
    seen = phone.evaluate(ODDITIES)
    assert set(seen["tags"]) <= {"span", "strong"}
    assert (seen["ids"], seen["languages"]) == (before, ["nlltr"])
    assert phone.locator("[data-theirs]").count() > 8
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_dutch_page_shows_any_other_language_beside_it(phone: Page, town_host: str) -> None:
    phone.goto(f"{town_host}/wonen/")
    show_beside(phone, "uk")
    found = {(dutch, mine) for mine, dutch in plain_sentences()}
    assert found <= {tuple(pair) for pair in phone.evaluate(PAIRS)}
    expect(button(phone, "uk")).to_have_attribute("aria-pressed", "true")
    button(phone, "ru").click()
    expect(button(phone, "ru")).to_have_attribute("aria-pressed", "true")
    expect(button(phone, "uk")).to_have_attribute("aria-pressed", "false")
    assert phone.evaluate(ODDITIES)["languages"] == ["rultr"]


def test_the_page_is_as_before_when_one_language_is_enough(phone: Page, town_host: str) -> None:
    phone.goto(f"{town_host}/uk/wonen/")
    unfold(phone, ".about-page")
    before = phone.evaluate(ARTICLE)
    show_beside(phone, "nl")
    assert phone.evaluate(ARTICLE) != before
    phone.locator("[data-only-mine]").press("Enter")
    expect(phone.locator("[data-theirs]")).to_have_count(0)
    assert phone.evaluate(ARTICLE) == before
    assert phone.url == f"{town_host}/uk/wonen/"
    expect(button(phone, "nl")).to_be_focused()
    expect(button(phone, "nl")).to_have_attribute("aria-pressed", "false")


def test_the_address_and_the_links_keep_the_choice_and_the_phone_does_not(phone: Page, town_host: str) -> None:
    phone.goto(f"{town_host}/uk/wonen/")
    show_beside(phone, "nl")
    assert phone.url == f"{town_host}/uk/wonen/?naast=nl"
    phone.reload()
    phone.locator("[data-theirs]").first.wait_for()
    phone.locator("footer a[href*=woorden]").click()
    phone.locator("[data-theirs]").first.wait_for()
    assert phone.url == f"{town_host}/uk/woorden/?naast=nl"
    assert phone.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
    phone.locator("[data-only-mine]").click()
    phone.locator("footer a[href*='#menu']").click()
    assert phone.url == f"{town_host}/uk/#menu"


def test_the_language_switcher_keeps_the_choice_and_swaps_the_two_languages(phone: Page, town_host: str) -> None:
    phone.goto(f"{town_host}/uk/wonen/?naast=nl")
    phone.locator("[data-theirs]").first.wait_for()
    phone.locator(".languages a[lang=ru]").click()
    phone.wait_for_url(re.compile(r"/ru/wonen/\?naast=nl"))
    phone.locator("[data-theirs][lang=nl]").first.wait_for()
    phone.locator(".languages a[lang=nl]").click()
    phone.wait_for_url(re.compile(r"/wegwijs/wonen/\?naast=ru"))
    phone.locator("[data-theirs][lang=ru]").first.wait_for()
    phone.locator(".languages a[lang=en]").click()
    phone.wait_for_url(re.compile(r"/en/wonen/\?naast=nl"))


def test_a_link_within_the_page_keeps_the_dutch_beside_it(phone: Page, town_host: str) -> None:
    phone.goto(f"{town_host}/uk/wonen/?naast=nl")
    phone.locator("[data-theirs]").first.wait_for()
    phone.locator(".contents summary").click()
    phone.locator(".contents a[href='#huurwaarborg'], .contents a[href='#kosten']").first.click()
    assert re.search(r"/uk/wonen/\?naast=nl#\w+$", phone.url)
    assert phone.locator("[data-theirs]").count() > 8


def test_without_internet_the_page_says_so_and_stays_as_it_was(phone: Page, town_host: str) -> None:
    phone.goto(f"{town_host}/uk/wonen/")
    unfold(phone, ".about-page")
    phone.context.set_offline(True)
    button(phone, "nl").click()
    expect(phone.locator("[data-beside-choice] [role=status]")).to_have_text(
        "Цей текст зараз недоступний. Чи є у вас інтернет?"
    )
    assert phone.locator("[data-pair]").count() == 0
    expect(button(phone, "nl")).to_have_attribute("aria-pressed", "false")
    phone.context.set_offline(False)
    show_beside(phone, "nl")
    expect(phone.locator("[data-beside-choice] [role=status]")).to_be_empty()


def test_a_part_that_is_not_built_alike_stands_below_as_a_whole_and_brings_only_words(
    phone: Page, other_dutch: str
) -> None:
    asked = list[str]()
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(f"{other_dutch}/uk/wonen/")
    show_beside(phone, "nl")
    below = phone.locator("ol + [data-theirs][lang=nl]")
    assert re.match(r"Een\s+stap", below.locator("p").first.inner_text())
    assert phone.locator("ol [data-pair]").count() == 0
    assert phone.locator("[data-theirs] :is(input, a, img, [id])").count() == 0
    assert phone.locator("ul [data-pair]").count() > 1
    assert [address for address in asked if address.endswith("/x")] == []


def test_the_dutch_stands_under_each_sentence_on_a_phone_and_in_a_second_column_on_a_desk(
    phone: Page, town_host: str
) -> None:
    phone.goto(f"{town_host}/uk/wonen/?naast=nl")
    pair = phone.locator("article > p [data-pair]").first
    mine, theirs = pair.locator("[data-mine]").first, pair.locator("[data-theirs]").first
    theirs.wait_for()

    def places() -> list[float]:
        return [box[side] for box in (mine.bounding_box(), theirs.bounding_box()) if box for side in ("x", "y")]

    left, top, their_left, their_top = places()
    assert (left, top < their_top) == (their_left, True)
    phone.set_viewport_size(DESK)
    left, top, their_left, their_top = places()
    assert (left < their_left, top) == (True, their_top)


def test_without_scripts_there_is_no_button_and_the_way_to_the_dutch_page_stays(
    without_scripts: Page, town_host: str
) -> None:
    without_scripts.goto(f"{town_host}/uk/wonen/?naast=nl")
    assert not without_scripts.locator("[data-beside-choice]").is_visible()
    without_scripts.locator(".about-page summary").click()
    without_scripts.locator(".about-page a[hreflang=nl]").click()
    assert without_scripts.url == f"{town_host}/wonen/"


def test_a_page_from_a_usb_stick_has_no_button_for_what_cannot_work_there(phone: Page, town_public: Path) -> None:
    phone.goto((town_public / "uk" / "wonen" / "index.html").as_uri())
    assert not phone.locator("[data-beside-choice]").is_visible()
