"""The site in browsers that are not today's Chromium: Chromium 69 of 2018, and Firefox. A few pages, not the suite.

They are driven by programs in tests/engines, in an environment of their own that `python3 build.py test` makes.
"""

import base64
import io
import json
import re
import subprocess
import time
from collections.abc import Iterator
from typing import Any

import pypdf
import pytest

from tests.conftest import ROOT
from tests.test_first_screen import ALL, BEGIN, FIRST, SMALL
from tests.test_open_to_everyone import COVERED, FOCUSED, STOPS
from wegwijs.environment import engines
from wegwijs.machine import firefox as installed_firefox
from wegwijs.machine import runs_old_chromium

pytestmark = pytest.mark.xdist_group("engines")

DRIVERS = ROOT / "tests/engines"
PYTHON = ROOT / engines.PYTHON
READABILITY = ROOT / engines.MODULES / "@mozilla/readability/Readability.js"
PAGES = ("", "wonen/", "rechten/", "infosessies/")
PATIENCE = 20  # seconds
ENGINES = ("Chromium 69", "Firefox")

LOOK = """(() => {
    const box = (one) => document.querySelector(one).getBoundingClientRect();
    return { skip: box(".skip").bottom, title: box("h1").bottom, wide: document.documentElement.scrollWidth,
        tiles: [...document.querySelectorAll(".tiles li")].map((one) => one.getBoundingClientRect())
            .map(({ left, top }) => [left, top]) };
})()"""


class Engine:
    """A browser that a program of tests/engines drives: a page is opened, and asked by scripts."""

    def __init__(self, name: str, address: str) -> None:
        self.address = address
        driver = ["firefox.py", str(installed_firefox())] if name == "Firefox" else ["chromium69.py"]
        command = [PYTHON, DRIVERS / driver[0], *driver[1:]]
        pipe = subprocess.PIPE
        self.program = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)
        self.errors: list[str] = []

    def ask(self, **order: Any) -> Any:
        assert self.program.stdin
        assert self.program.stdout
        self.program.stdin.write(json.dumps(order) + "\n")
        self.program.stdin.flush()
        answer = json.loads(self.program.stdout.readline())
        self.errors = answer["errors"]
        return answer["value"]

    def open(self, path: str) -> None:
        """A page of the site in Ukrainian, on a small phone."""
        assert self.ask(open=f"{self.address}/uk/{path}", **SMALL)

    def value(self, script: str) -> Any:
        return self.ask(evaluate=script)

    def until(self, script: str) -> Any:
        """Ask until something plain, no node, is true; say what it is."""
        end = time.monotonic() + PATIENCE
        while not (value := self.value(script)):
            assert time.monotonic() < end, (script, self.errors)
        return value

    def click(self, selector: str) -> None:
        self.value(f"document.querySelector({json.dumps(selector)}).click()")

    def end(self) -> None:
        assert self.program.stdin
        self.program.stdin.close()
        self.program.wait(PATIENCE)


def why_not(name: str) -> str:
    """Why a browser cannot be tried here, in a sentence; nothing where it can."""
    if not PYTHON.exists():
        return "The browsers are not here: `python3 build.py test` puts them into build/engines."
    if name == "Firefox":
        return "" if installed_firefox() else "This machine has no Firefox."
    return "" if runs_old_chromium() else "Chromium 69 can be had for Linux on x86-64 only."


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest, town_host: str) -> Iterator[Engine]:
    """One browser after the other."""
    if sentence := why_not(request.param):
        pytest.skip(sentence)
    engine = Engine(request.param, town_host)
    yield engine
    engine.end()


@pytest.mark.parametrize("path", PAGES)
def test_the_first_screen_is_the_same_as_today(engine: Engine, path: str) -> None:
    engine.open(path)
    look = engine.value(LOOK)
    assert (look["skip"] <= 0, 0 < look["title"] < SMALL["height"], look["wide"]) == (True, True, SMALL["width"])
    for selector in FIRST[path].split(", "):
        tops = engine.value(f"({BEGIN})({json.dumps(selector)})")
        assert tops, selector
        assert (max if path in ALL else min)(tops) < SMALL["height"] - 40, selector
    for (left, top), (right, beside) in zip(look["tiles"][::2], look["tiles"][1::2], strict=False):
        assert (top, right > left) == (beside, True), "two tiles stand side by side"
    assert engine.errors == []


def test_the_search_finds(engine: Engine) -> None:
    engine.open("infosessies/")
    engine.click("[data-open-search]")
    engine.until("!!self.wegwijsSearch")
    engine.value("""(() => { const box = document.querySelector("[name=q]");
        box.value = "гарантійного депозиту"; box.dispatchEvent(new Event("input", { bubbles: true })); })()""")
    first = engine.until("(document.querySelector('[data-search-results] li > a') || {}).href")
    assert first.removeprefix(f"{engine.address}/uk/") in ("wonen/#huurwaarborg", "woorden/#huurwaarborg")
    assert engine.errors == []


def test_lines_open_and_words_are_explained(engine: Engine) -> None:
    engine.open("wonen/")
    engine.click(".contents summary")
    assert engine.until("document.querySelector('.contents a').getClientRects().length")
    engine.click("a.explained[href='#term-huurwaarborg']")
    assert engine.until("""(({ bottom, top, height }) => height > 0 && top < innerHeight && bottom > 0)(
        document.querySelector("#term-huurwaarborg").getBoundingClientRect())""")
    assert engine.errors == []


def test_another_language_stands_beside_the_words(engine: Engine) -> None:
    engine.open("wonen/")
    engine.until("!document.querySelector('[data-beside-choice]').hidden")
    engine.click("[data-show-beside=nl]")
    assert engine.until("document.querySelectorAll('[data-theirs][lang=nl]').length") > 5
    assert engine.errors == []


def test_the_switch_of_language_stays_on_the_part(engine: Engine) -> None:
    engine.open("wonen/#kosten")
    engine.click(".languages a[hreflang=ru]")
    assert engine.until("location.pathname.includes('/ru/') && location.hash") == "#kosten"


def test_the_answer_to_which_paper_one_has_opens(engine: Engine) -> None:
    engine.open("rechten/")
    engine.value("(() => { location.hash = '#erkend'; })()")
    assert engine.until("document.querySelector('#erkend').getClientRects().length")
    assert engine.errors == []


def test_sessions_can_be_chosen_and_steps_be_ticked(engine: Engine) -> None:
    engine.open("infosessies/")
    engine.click("[data-choose] a")
    assert engine.until("document.querySelector('[data-choose] a').matches('[aria-current=true]')")
    engine.open("eerste-stappen/")
    engine.until("document.querySelectorAll('[data-tick]').length")
    engine.click("[data-tick]")
    assert engine.value("localStorage.getItem('wegwijs-ticks')")
    engine.value("localStorage.clear()")
    assert engine.errors == []


def test_a_counsellor_is_shown_what_is_ticked(engine: Engine) -> None:
    engine.open("mijn-situatie/")
    engine.click("fieldset li input")
    engine.click("[data-show-ticked]")
    assert engine.until("document.querySelector('dialog [data-ticked] li').getClientRects().length")
    assert engine.errors == []


def test_the_guide_is_kept_for_a_day_without_internet(engine: Engine) -> None:
    engine.open("")
    engine.until("!document.querySelector('[data-keep]').hidden")
    engine.click("[data-keep-start]")
    assert engine.until("!document.querySelector('[data-keep-forget]').hidden")
    assert engine.errors == []


in_firefox = pytest.mark.parametrize("engine", ["Firefox"], indirect=True)


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@in_firefox
def test_firefox_copies_every_word_of_a_sentence(engine: Engine) -> None:
    engine.open("wonen/")
    sentence = engine.value("document.querySelector('a.explained').closest('p, li').innerText")
    engine.value("getSelection().selectAllChildren(document.querySelector('a.explained').closest('p, li'))")
    engine.ask(press="Control+c")
    assert words_of(engine.ask(copied=True)) == words_of(sentence)


@in_firefox
def test_reader_view_leaves_no_word_of_the_text_out(engine: Engine) -> None:
    engine.open("wonen/")
    shown = engine.value("""[...document.querySelectorAll('article > p, article > ol > li, article > ul > li')]
        .filter((one) => one.getClientRects().length).map((one) => one.innerText)""")
    script = READABILITY.read_text(encoding="utf-8")
    read = engine.value(
        f"(() => {{ {script}; return new Readability(document.cloneNode(true)).parse().textContent }})()"
    )
    lost = [text for text in shown if " ".join(words_of(text)) not in " ".join(words_of(read))]
    assert lost == []


@in_firefox
def test_the_keyboard_of_firefox_reaches_everything_in_sight_forwards_and_backwards(engine: Engine) -> None:
    engine.open("wonen/")
    wanted, passed = engine.value(f"({STOPS})()"), list[dict[str, Any]]()
    for _ in range(wanted):
        engine.ask(press="Tab")
        passed.append(engine.value(f"({FOCUSED})()"))
    assert len({stop["html"] for stop in passed}) > wanted / 2
    assert [stop["html"] for stop in passed if not (stop["outlined"] and stop["inSight"])] == []
    covered = list[str]()
    for _ in range(wanted):
        engine.ask(press="Shift+Tab")
        covered.append(engine.value(f"({COVERED})()"))
    assert [html for html in covered if html and "<body" not in html] == []


@in_firefox
def test_firefox_prints_the_words_and_no_button(engine: Engine) -> None:
    engine.open("wonen/")
    headings = engine.value("[...document.querySelectorAll('article > h2')].map((one) => one.innerText)")
    button = engine.value("document.querySelector('[data-print]').innerText")
    paper = pypdf.PdfReader(io.BytesIO(base64.b64decode(engine.ask(print=True))))
    text = " ".join(words_of(" ".join(page.extract_text() for page in paper.pages)))
    assert [heading for heading in headings if " ".join(words_of(heading)) not in text] == []
    assert " ".join(words_of(button)) not in text
