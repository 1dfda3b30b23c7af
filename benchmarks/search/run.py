"""What people ask, put to our search box, to that of Material, and to Pagefind, in one run -> one table.

    .venv/bin/python -m benchmarks.search.run SITE [--pagefind COMMAND] [--part tune]

SITE is a built site (`python3 build.py`). The search of Material is built from the same pages; Pagefind reads the built
pages themselves, when COMMAND names it.
"""

import argparse
import os
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.hosting import Sent, hosted
from benchmarks.measuring import PYTHON
from benchmarks.search.engines import ENGINES, MATERIAL, OURS, PAGEFIND, Engine
from benchmarks.search.questions import LANGUAGES, PARTS, Answered, Question, place_of, questions, share
from benchmarks.stock_site import CONFIGURATION, write_stock_site
from wegwijs.environment import browser as installed_browser

FIRST = {"nl": "huurcontract", "uk": "договору оренди", "ru": "договор аренды", "en": "renting a home"}
SLOW = 6
"""How many times slower a phone is than this machine."""

RUNS = 5
"""How often each time is measured; the shortest counts, for other programs may use the machine."""

_NO_NEWS = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
_FOR_SEARCH = re.compile("search|lunr|pagefind/")
_SINCE_INDEX = """language => window.shownAt - Math.max(...performance.getEntriesByType("resource")
  .filter(one => one.name.includes(`/search/${language}.json`)).map(one => one.responseEnd))"""


@contextmanager
def sites(built: Path, pagefind: str | None) -> Generator[dict[str, Path]]:
    """Script of an engine -> the site that it searches."""
    with tempfile.TemporaryDirectory() as folder:
        stock, copy = Path(folder) / "stock", Path(folder) / "pagefind"
        write_stock_site(stock)
        mkdocs = [*PYTHON, "mkdocs", "build", "-q", "-f", str(stock / CONFIGURATION)]
        subprocess.run(mkdocs, check=True, env=os.environ | _NO_NEWS)
        found = {OURS: built, MATERIAL: stock / "site"}
        if pagefind:
            shutil.copytree(built, copy)
            subprocess.run([*shlex.split(pagefind), "--site", str(copy), "--quiet"], check=True)
            for language in LANGUAGES:
                (copy / f"pagefind-{language}.html").write_text(
                    f'<!doctype html><html lang="{language}"><title>.</title>'
                )
            found[PAGEFIND] = copy
        yield found


def answers(engine: Engine, browser: Browser, address: str, asked: list[Question]) -> Iterator[Answered]:
    """Each question with the place of its first good result."""
    for language in LANGUAGES:
        page = browser.new_page()
        page.goto(f"{address}/{engine.start(language)}")
        for question in (one for one in asked if one.language == language):
            results = engine.ask(page, question.query)
            yield Answered(question, place_of(question, results, by_page=engine.by_page))
        page.close()


def first_answer(
    engine: Engine, browser: Browser, address: str, language: str, slower: int
) -> tuple[float, float | None]:
    """Milliseconds from the question to the first results on a new page; and, for ours, from the end of the index."""
    page = browser.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(f"{address}/{engine.start(language)}", wait_until="networkidle")
    start = page.evaluate("performance.now()")
    engine.ask(page, FIRST[language])
    since = page.evaluate(_SINCE_INDEX, language) if engine.script == OURS else None
    time = page.evaluate("window.shownAt") - start
    page.close()
    return time, since


def bytes_of_first_answer(engine: Engine, browser: Browser, address: str, sent: list[Sent], language: str) -> int:
    """What the host sends to search, from opening a page to the first results: Material fetches it with every page."""
    before = len(sent)
    page = browser.new_page()
    page.goto(f"{address}/{engine.start(language)}", wait_until="networkidle")
    engine.ask(page, FIRST[language])
    page.wait_for_load_state("networkidle")
    page.close()
    return sum(one.packed for one in sent[before:] if _FOR_SEARCH.search(one.path))


def successes(found: list[Answered], part: str) -> list[str]:
    """One cell for each language: at 1, at 3; some parts are in one language only."""
    cells: list[str] = []
    for language in LANGUAGES:
        some = [one for one in found if one.question.language == language and one.question.part == part]
        cells.append(f"{share(some, 1):.0%}, {share(some, 3):.0%}" if some else "-")
    return cells


def by_kind(found: list[Answered], part: str) -> Iterator[str]:
    """Kind of question: at 1, at 3, in each language."""
    for kind in dict.fromkeys(one.question.kind for one in found):
        cells: list[str] = []
        for language in LANGUAGES:
            wanted = (language, kind, part)
            some = [one for one in found if (one.question.language, one.question.kind, one.question.part) == wanted]
            cells.append(f"{share(some, 1):.0%}, {share(some, 3):.0%} of {len(some)}" if some else "-")
        yield f"| {kind}, {part} | {' | '.join(cells)} |"


def measure(engine: Engine, browser: Browser, folder: Path, asked: list[Question]) -> Iterator[str]:
    """The rows of one engine."""
    with hosted(folder) as (address, sent):
        found = list(answers(engine, browser, address, asked))
        parts = [part for part in PARTS if any(one.part == part for one in asked)]
        for part in parts:
            yield f"| **{engine.name}**: good result at 1, at 3; {part} part | {' | '.join(successes(found, part))} |"
        if engine.script == OURS:
            yield from (row for part in parts for row in by_kind(found, part))
        sizes = [bytes_of_first_answer(engine, browser, address, sent, language) for language in LANGUAGES]
        yield f"| {engine.name}: kB for the first answer | {' | '.join(f'{size / 1000:.0f}' for size in sizes)} |"
        for slower in (1, SLOW):
            yield from _times(engine, browser, address, slower)


def _times(engine: Engine, browser: Browser, address: str, slower: int) -> Iterator[str]:
    times = [[first_answer(engine, browser, address, language, slower) for _ in range(RUNS)] for language in LANGUAGES]
    whole = [f"{min(time for time, _ in each):.0f}" for each in times]
    yield f"| {engine.name}: ms to the first answer, processor x{slower} | {' | '.join(whole)} |"
    if engine.script == OURS:
        after = [[since for _, since in each if since is not None] for each in times]
        cells = [f"{min(each):.0f} (median {statistics.median(each):.0f})" for each in after]
        yield f"| {engine.name}: of these after the index is there | {' | '.join(cells)} |"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser()
    options.add_argument("site", type=Path)
    options.add_argument("--pagefind", help="the command of Pagefind")
    options.add_argument("--part", choices=PARTS, help="only this part of the questions")
    chosen = options.parse_args()
    asked = questions([chosen.part] if chosen.part else PARTS)
    print(f"| {len(asked)} questions | {' | '.join(LANGUAGES)} |\n|---|" + "---|" * len(LANGUAGES))
    with sites(chosen.site, chosen.pagefind) as folders, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_browser(), args=["--no-sandbox"])
        for engine in ENGINES:
            if engine.script in folders:
                for row in measure(engine, browser, folders[engine.script], asked):
                    print(row, flush=True)
            else:
                print(f"{engine.name}: not measured, for its command was not given", file=sys.stderr)
        browser.close()


if __name__ == "__main__":
    main()
