"""Measures what a page costs a phone: ours beside the same words by Material as it comes. Prints a table.

Run: .venv/bin/python benchmarks/phone.py [PAGE ...], where PAGE is a folder of the site, such as uk/wonen/.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, sync_playwright

from benchmarks import lighthouse
from benchmarks.hosting import Sent, hosted
from benchmarks.measuring import PYTHON, measured, wegwijs
from benchmarks.slow_phone import RUNS, Wait, median_wait
from benchmarks.stock_site import CONFIGURATION
from benchmarks.visits import Visit, first_visit, screens_above, weight
from wegwijs.environment import browser as installed_browser

PAGES = ("uk/wonen/", "uk/")
KINDS = {
    "the page": ("html",),
    "styles": ("css",),
    "scripts": ("js",),
    "pictures, search index and the rest": ("svg", "png", "json", "xml", "webmanifest"),
}
SEARCH = ("search", "lunr")
"""Words in the paths of files that only the search needs; stock loads them before anybody searches."""


def main(pages: tuple[str, ...]) -> None:
    """Build both sites and print a table for each page."""
    print(f"{date.today():%Y-%m-%d}, {os.cpu_count()} cores; waits are the median of {RUNS} visits.")  # noqa: DTZ011
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        stock, ours = stock_site(Path(folder)), our_site(Path(folder))
        chromium = playwright.chromium.launch(executable_path=installed_browser(), args=["--no-sandbox"])
        for page in pages:
            print(f"\n| `{page}` | stock Material | ours | aim |\n|---|---|---|---|")
            for what, theirs, found, aim in rows(measures(chromium, stock, page), measures(chromium, ours, page)):
                print(f"| {what} | {theirs} | {found} | {aim} |", flush=True)
        chromium.close()
    if not lighthouse.can_run():
        print("\nNo npm on this machine, so no scores by Lighthouse.")


def our_site(folder: Path) -> Path:
    """The site as it ships, without brochures."""
    measured(wegwijs("--output", folder / "public", "site"))
    return folder / "public"


def stock_site(folder: Path) -> Path:
    """The same staged pages by Material and static-i18n, spared only the fonts that another company would send."""
    stage = folder / "stock"
    measured([*PYTHON, "benchmarks.stock_site", str(stage)])
    configuration = json.loads((stage / CONFIGURATION).read_text(encoding="utf-8"))
    configuration["theme"]["font"] = False
    (stage / CONFIGURATION).write_text(json.dumps(configuration), encoding="utf-8")
    measured([*PYTHON, "mkdocs", "build", "--quiet", "--config-file", CONFIGURATION], stage)
    return stage / "site"


Measures = tuple[Visit, Wait, float, dict[str, int]]


def measures(chromium: Browser, site: Path, page: str) -> Measures:
    """What a first visit brings, how long it takes, and what Lighthouse thinks of it."""
    with hosted(site) as (address, sent):
        visit = first_visit(chromium, address, sent, page)
        whole = f"{address}/{page}"
        return visit, median_wait(chromium, whole), screens_above(chromium, whole), scores(whole)


def scores(address: str) -> dict[str, int]:
    """All scores, and the one for speed on slow 3G; none without npm."""
    if not lighthouse.can_run():
        return {}
    slow = lighthouse.scores(address, *lighthouse.SLOW_3G)["performance"]
    return lighthouse.scores(address) | {"performance on slow 3G": slow}


def rows(stock: Measures, ours: Measures) -> Iterator[tuple[str, str, str, str]]:
    """What was measured, the two outcomes, and what we aim at."""
    (their_visit, their_wait, their_screens, their_scores), (visit, wait, screens, our_scores) = stock, ours
    for name, kinds in KINDS.items():
        yield f"{name}, gzipped (raw)", _bytes(their_visit.of(*kinds)), _bytes(visit.of(*kinds)), ""
    yield "kept for later by the service worker", _bytes(their_visit.later), _bytes(visit.later), ""
    yield "everything", _bytes(their_visit.everything), _bytes(visit.everything), "25.0 kB"
    yield "everything, as a share of stock", "", _share(visit, their_visit, ()), "33%"
    yield "the same without the search of both", "", _share(visit, their_visit, SEARCH), "33%"
    yield "requests of the page itself", _requests(their_visit.own), _requests(visit.own), "5"
    yield "largest part in sight (LCP)", f"{their_wait.largest:.1f} s", f"{wait.largest:.1f} s", "1.5 s"
    yield "screens above the first step or number", f"{their_screens:.1f}", f"{screens:.1f}", "less than 1"
    yield "layout shift", f"{their_wait.shift:.3f}", f"{wait.shift:.3f}", ""
    yield "total blocking time", f"{their_wait.blocked:.0f} ms", f"{wait.blocked:.0f} ms", ""
    for name, score in our_scores.items():
        yield f"Lighthouse: {name}", str(their_scores[name]), str(score), "98" if "performance" in name else "100"


def _share(visit: Visit, stock: Visit, without: tuple[str, ...]) -> str:
    ours, theirs = (
        weight(file for file in site.everything if not any(word in file.path for word in without))
        for site in (visit, stock)
    )
    return f"{ours / theirs:.0%}"


def _requests(files: tuple[Sent, ...]) -> str:
    lost = sum(not file.found for file in files)
    return f"{len(files)}, of which {lost} not found" if lost else str(len(files))


def _bytes(files: tuple[Sent, ...]) -> str:
    return f"{weight(files) / 1000:.1f} kB ({sum(file.raw for file in files) / 1000:.1f})"


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or PAGES)
