"""Ten thousand questions that nobody asks: any signs, very long ones, lunr's own signs, HTML. The box stays calm."""

import json
import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import search_box

pytestmark = pytest.mark.xdist_group("search fuzz")

SEED = 20261122
EACH = 2_500
LONG = 10_000
MOST_WORDS = 26
"""Twelve words of a question, each of which may be split in two, and a few to spare."""

PIECES = (
    "<script>window.run = true</script>",
    "<img src=x onerror='window.run = true'>",
    "javascript:window.run=true",
    "((((a+)+)+)+$",
    "[a-z]*",
    "*",
    "*a*",
    "a~9",
    "+gemeente",
    "-werk",
    "title:",
    "text:a^9",
    "\\",
    "{question}",
    "__proto__",
    "constructor",
    "toString",
    "🙂",
    "\u202e",
    "\u0301",
    "договору",
    "депоизт",
    "huurcontract",
    ";bnkj",
)
ALPHABETS = ((0x20, 0x7E), (0x400, 0x4FF), (0xA0, 0x24F), (0x590, 0x6FF), (0x0, 0xFFFF), (0x1F300, 0x1FAFF))


def questions(seed: int) -> Iterator[str]:
    dice = random.Random(seed)
    for number in range(EACH):
        parts = [_piece(dice) + dice.choice((" ", " ", "", "\t", "\n")) for _ in range(dice.randint(1, 12))]
        text = "".join(parts)
        yield text * (LONG // len(text) + 1) if number % 100 == 0 else text


def _piece(dice: random.Random) -> str:
    if dice.random() < 0.3:
        return dice.choice(PIECES)
    first, last = dice.choice(ALPHABETS)
    return "".join(chr(dice.randint(first, last)) for _ in range(dice.randint(1, 14)))


@pytest.fixture
def page(town_host: str, chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    page = chromium.new_page()
    page.goto(f"{town_host}/{request.param}")
    search_box(page).fill("gemeente")
    expect(page.locator("[data-search-results] a").first).to_be_visible()
    yield page
    page.close()


ASK = """async ([address, questions]) => {  // as JSON, so that halves of signs come through
  const book = wegwijsSearch.open(await (await fetch(address)).json());
  book.texts = book.entries.map((entry) => entry.title);
  const list = document.querySelector("[data-search-results]");
  const links = document.querySelector("[data-without-search]");
  let [mostWords, mostResults, matched] = [0, 0, 0];
  const match = wegwijsSearch.match;
  wegwijsSearch.match = (...all) => (matched++, match(...all));
  for (const question of JSON.parse(questions)) {
    matched = 0;
    const found = wegwijsSearch.find(book, question);
    list.replaceChildren(...wegwijsSearch.guess(book, found, () => {}));
    list.append(...wegwijsSearch.listed(book, "/", found));
    list.append(...wegwijsSearch.comfort(book, "/", question.slice(0, 500), links));
    mostWords = Math.max(mostWords, matched);
    mostResults = Math.max(mostResults, found.results.length);
  }
  return { mostWords, mostResults, ran: window.run === true, scripts: list.querySelectorAll("script, img").length };
}"""


@pytest.mark.parametrize("page", ["", "uk/", "ru/", "en/"], indirect=True)
def test_no_question_breaks_the_box_runs_a_script_or_takes_ever_more_steps(page: Page, town_host: str) -> None:
    language = page.locator("html").get_attribute("lang")
    seen = page.evaluate(ASK, [f"{town_host}/search/{language}.json", json.dumps(list(questions(SEED)))])
    assert seen["mostWords"] <= 2 * MOST_WORDS
    assert seen["mostResults"] <= 10
    assert seen["scripts"] == 0
    assert not seen["ran"]


@pytest.mark.parametrize("page", ["uk/"], indirect=True)
@pytest.mark.parametrize("question", ["<img src=x onerror=alert(1)>" * 400, "a " * 5000, "я" * LONG, "\0\ufffe", "   "])
def test_the_box_itself_takes_any_question(page: Page, question: str) -> None:
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("dialog", lambda dialog: problems.append(dialog.message))
    box = search_box(page)
    box.fill(question)
    box.press("Enter")
    box.fill("bijlage 15")
    expect(page.locator("[data-search-results]")).to_have_attribute("data-question", "bijlage 15")
    expect(page.locator("[data-search-results] a").first).to_be_visible()
    assert problems == []
