"""The small comforts of a page in a real browser: each works, or its button is not there."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.built_pages import page_at
from tests.conftest import PHONE, unfold

pytestmark = pytest.mark.xdist_group("tools")

OpenPage = Callable[..., Page]

VOICES = """
window.spoken = [];
window.cancelled = 0;
let voices = VOICES;
const changed = [];
class Utterance { constructor(text) { this.text = text; } }
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices,
    speak: one => spoken.push(one),
    cancel: () => { cancelled += 1; },
    addEventListener: (name, listener) => changed.push(listener),
} });
window.voicesArrive = list => { voices = list; changed.forEach(listener => listener()); };
"""
UKRAINIAN = '[{ lang: "nl_BE", localService: true }, { lang: "uk-UA", localService: true }]'
SHARE = """Object.defineProperty(navigator, "share", {
    value: what => { window.sent = what; return Promise.resolve(); }, configurable: true })"""
NO_SHARE = 'Object.defineProperty(navigator, "share", { value: undefined, configurable: true })'
NO_CLIPBOARD = 'Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true })'


@pytest.fixture
def open_page(chromium: Browser, town_host: str) -> Iterator[OpenPage]:
    """Opens a page of the town on a phone; `scripts` say what it can, other settings are those of the browser."""
    contexts: list[Any] = []

    def opened(path: str, *scripts: str, **settings: Any) -> Page:
        context = chromium.new_context(viewport=PHONE, **settings)
        contexts.append(context)
        page = context.new_page()
        for script in scripts:
            page.add_init_script(script)
        page.goto(f"{town_host}/{path}")
        return page

    yield opened
    for context in contexts:
        context.close()


def size_of(page: Page) -> float:
    """The height of the letters of a paragraph in pixels."""
    return page.locator("article > h2 + p").first.evaluate("p => parseFloat(getComputedStyle(p).fontSize)")


@pytest.mark.parametrize(
    ("path", "locale", "words"),
    [("wonen/", "uk-UA", "Читати українською"), ("en/wonen/", "nl-BE", "Lees dit in het Nederlands")],
)
def test_the_phones_own_language_is_offered_in_its_own_words(
    open_page: OpenPage, path: str, locale: str, words: str
) -> None:
    page = open_page(path, locale=locale)
    offer = page.locator("[data-offer]:visible")
    expect(offer).to_have_count(1)
    assert offer.locator("a").inner_text() == words
    assert offer.get_attribute("lang") == locale[:2]
    line = offer.bounding_box()
    assert line and line["y"] + line["height"] == PHONE["height"]
    offer.locator("a").click()
    assert page.locator("html").get_attribute("lang") == locale[:2]
    expect(page.locator("[data-offer]:visible")).to_have_count(0)


@pytest.mark.parametrize(("path", "locale"), [("uk/wonen/", "uk-UA"), ("wonen/", "fr-BE"), ("", "nl")])
def test_no_language_is_offered_to_who_reads_his_own_or_one_we_do_not_have(
    open_page: OpenPage, path: str, locale: str
) -> None:
    page = open_page(path, locale=locale)
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-offer]:visible")).to_have_count(0)


def test_the_offer_is_made_once_and_goes_away_when_it_is_closed(open_page: OpenPage) -> None:
    page = open_page("wonen/", locale="uk-UA")
    page.locator("[data-offer]:visible button").press("Enter")
    expect(page.locator("[data-offer]:visible")).to_have_count(0)
    expect(page.locator("main")).to_be_focused()
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
    page.locator("footer a[href*=woorden]").click()
    page.wait_for_url("**/woorden/")
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-offer]:visible")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "shared"),
    [
        ("uk/wonen/?fbclid=1&utm_source=x#nergens", "uk/wonen/"),
        ("uk/wonen/?naast=nl&fbclid=1#huurwaarborg", "uk/wonen/?naast=nl#huurwaarborg"),
        ("uk/eerste-stappen/?situatie=erkend", "uk/eerste-stappen/?situatie=erkend"),
        ("uk/rechten/#erkend", "uk/rechten/#erkend"),
        ("uk/infosessies/#sessions-uk&place-online", "uk/infosessies/#sessions-uk&place-online"),
    ],
)
def test_a_page_is_shared_with_what_was_chosen_and_nothing_else(open_page: OpenPage, path: str, shared: str) -> None:
    page = open_page(path, SHARE)
    page.locator("[data-share]").click()
    sent = page.evaluate("sent")
    assert sent["url"].startswith("https://") and sent["url"].endswith(f"/wegwijs/{shared}")
    assert sent["title"] == page.title()
    assert sent["text"] == page.locator("meta[property='og:description']").get_attribute("content")


def test_a_phone_that_cannot_share_copies_the_address_and_says_so(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/", NO_SHARE, permissions=["clipboard-read", "clipboard-write"])
    page.locator("[data-share]").click()
    expect(page.locator("[data-tool-status]")).to_have_text("Адресу скопійовано. Вставте її в повідомлення.")
    about, address = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert address.endswith("/uk/wonen/")
    assert about == page.locator("meta[property='og:description']").get_attribute("content")


def test_a_phone_that_can_neither_share_nor_copy_has_no_button_for_it(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/", NO_SHARE, NO_CLIPBOARD)
    expect(page.locator("[data-print]")).to_be_visible()
    expect(page.locator("[data-share]")).to_be_hidden()


def test_the_page_is_printed_by_its_button(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/", "window.printed = 0; window.print = () => { printed += 1; }")
    page.locator("[data-print]").click()
    assert page.evaluate("printed") == 1


def test_on_paper_there_are_words_and_no_buttons(open_page: OpenPage) -> None:
    page = open_page("wonen/", locale="uk-UA")
    expect(page.locator("[data-offer]:visible")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator("article button.button:visible, [data-offer]:visible, .page-tools:visible")).to_have_count(0)
    assert page.locator("h1").is_visible() and page.locator("article .page-notes").is_visible()


def test_large_letters_are_kept_on_the_phone_only_when_asked_and_until_they_are_normal_again(
    open_page: OpenPage,
) -> None:
    page = open_page("uk/wonen/")
    normal = size_of(page)
    larger, smaller = page.locator("[data-resize='1']"), page.locator("[data-resize='-1']")
    expect(page.locator("[data-size-stays]")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    sizes = list[float]()
    for _ in range(5):
        larger.press("Enter")
        sizes.append(size_of(page))
    assert [round(size / normal, 2) for size in sizes] == [1.25, 1.5, 1.75, 2, 2]
    expect(larger).to_have_attribute("aria-disabled", "true")
    expect(page.locator("[data-size-stays]")).to_be_visible()
    page.reload()
    assert size_of(page) == sizes[-1]
    for _ in range(5):
        smaller.press("Enter")
    assert (size_of(page), page.evaluate("localStorage.length")) == (normal, 0)
    expect(smaller).to_have_attribute("aria-disabled", "true")
    expect(smaller).to_be_focused()


@pytest.mark.parametrize("slug", ["", "wonen/", "rechten/", "infosessies/", "woorden/"])
@pytest.mark.parametrize("language", ["", "uk/", "ru/", "en/"])
def test_the_largest_letters_fit_a_narrow_phone(open_page: OpenPage, language: str, slug: str) -> None:
    page = open_page(language + slug, "localStorage.setItem('wegwijs-text-size', '4')")
    assert page.locator("html").get_attribute("data-text-size") == "4"
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_phone_that_keeps_nothing_can_still_have_large_letters(open_page: OpenPage) -> None:
    forbidden = (
        """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("", "SecurityError"); } })"""
    )
    page = open_page("uk/wonen/", forbidden)
    normal = size_of(page)
    page.locator("[data-resize='1']").click()
    assert size_of(page) == normal * 1.25


def test_a_phone_with_a_voice_for_the_language_reads_title_and_text_in_their_order(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/", VOICES.replace("VOICES", UKRAINIAN))
    page.locator("[data-read-aloud]").press("Enter")
    expect(page.locator("[data-stop-reading]")).to_be_focused()
    spoken = page.evaluate("spoken.map(one => one.text)")
    headings = page.locator("article h1, article > h2").all_inner_texts()
    assert "".join(headings) in "".join(text for text in spoken if any(text in one for one in headings))
    assert page.locator("article > h2 + p").first.inner_text().replace("\n", " ") in spoken
    unsaid = [
        page.locator(place).first.inner_text() for place in (".page-notes h2", ".page-tools .button", ".about-page > p")
    ]
    assert [text for text in unsaid if text in spoken] == []


def test_dutch_words_are_read_with_a_dutch_voice_or_left_out(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/", VOICES.replace("VOICES", UKRAINIAN))
    page.locator("[data-read-aloud]").click()
    dutch = page.evaluate("spoken.filter(one => one.lang === 'nl_BE').map(one => one.text)")
    marked = page.locator("article :is(p, li, td) [lang=nl]").all_inner_texts()
    assert dutch and set(dutch) <= {word.replace("\n", " ") for word in marked}
    assert page.evaluate("spoken.every(one => one.voice)")


def test_reading_skips_the_dutch_beside_the_text(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/?naast=nl", VOICES.replace("VOICES", UKRAINIAN))
    page.locator("[data-theirs]").first.wait_for()
    page.locator("[data-read-aloud]").click()
    spoken = page.evaluate("spoken.map(one => one.text)")
    assert spoken[0] == page.locator("h1 [data-mine]").inner_text()
    dutch = page.locator("article > p [data-theirs]").all_inner_texts()
    assert len(dutch) > 3
    assert [text for text in dutch if any(text in one for one in spoken)] == []


def test_reading_stops_when_asked_when_it_is_done_and_when_the_reader_leaves(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/", VOICES.replace("VOICES", UKRAINIAN))
    page.locator("[data-read-aloud]").click()
    before = page.evaluate("cancelled")
    page.locator("[data-stop-reading]").press("Enter")
    assert page.evaluate("cancelled") > before
    expect(page.locator("[data-read-aloud]")).to_be_focused()
    expect(page.locator("[data-stop-reading]")).to_be_hidden()
    page.locator("[data-read-aloud]").click()
    page.evaluate("spoken[spoken.length - 1].onend()")
    expect(page.locator("[data-stop-reading]")).to_be_hidden()
    before = page.evaluate("cancelled")
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("cancelled") == before + 1


@pytest.mark.parametrize(
    "voices", ["[]", '[{ lang: "ru-RU", localService: true }]', '[{ lang: "uk-UA", localService: false }]']
)
def test_a_phone_without_a_voice_of_its_own_for_the_language_has_no_button_to_read(
    open_page: OpenPage, voices: str
) -> None:
    page = open_page("uk/wonen/", VOICES.replace("VOICES", voices))
    expect(page.locator("[data-print]")).to_be_visible()
    expect(page.locator("[data-read-aloud]")).to_be_hidden()
    page.evaluate(f"voicesArrive({UKRAINIAN})")
    expect(page.locator("[data-read-aloud]")).to_be_visible()


def test_a_mistake_is_reported_by_a_mail_that_names_page_address_language_and_version(town_public: Path) -> None:
    (link,) = page_at(town_public, "uk/wonen/").values(".page-tools a[href^='mailto:']", "href")
    mail = parse_qs(urlsplit(link).query)
    assert re.fullmatch(r"\w+ uk /uk/wonen/", mail["subject"][0])
    assert mail["body"] == ["Ось що не так:\r\n"]
    assert re.fullmatch(r"mailto:[^ \"<>]+", link)


SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) => one.value)))
    .observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("path", ["", "wonen/", "eerste-stappen/", "rechten/", "infosessies/", "woorden/"])
def test_nothing_moves_while_a_page_comes(open_page: OpenPage, path: str) -> None:
    page = open_page(f"uk/{path}", SHIFTS, locale="en-US")
    expect(page.locator("[data-offer]:visible, .checklist").first).to_be_visible()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert sum(page.evaluate("shifts")) < 0.03  # the button of the Dutch text comes with a script


def test_without_scripts_only_what_works_is_in_sight(open_page: OpenPage) -> None:
    page = open_page("uk/wonen/", java_script_enabled=False)
    assert page.locator(".page-tools :is(a, button):visible").evaluate_all("all => all.map(one => one.localName)") == [
        "a"
    ]
    assert page.locator("[data-offer]:visible").count() == 0


@pytest.mark.parametrize("language", ["", "uk/", "ru/", "en/"])
def test_every_tool_is_large_enough_for_a_thumb(open_page: OpenPage, language: str) -> None:
    page = open_page(f"{language}wonen/", SHARE, locale="uk-UA")
    unfold(page, ".about-page")
    tools = page.locator(":is(.page-tools, [data-beside-choice], [data-offer]) :is(a, button):visible")
    boxes = [tool.bounding_box() for tool in tools.all()]
    assert len(boxes) >= 6
    assert [box for box in boxes if box is None or box["height"] < 44 or box["width"] < 44] == []
