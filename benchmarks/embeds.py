"""Measures what each form of embedding costs a phone: bytes, requests, and how soon the frame is as high as its words.

Run: .venv/bin/python benchmarks/embeds.py, after a build into public/. The page of the town is on another origin.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from benchmarks.hosting import Sent, hosted
from benchmarks.slow_phone import SLOW_3G, SLOWDOWN
from benchmarks.visits import PHONE, weight
from wegwijs.machine import browser

PUBLIC = Path(__file__).parents[1] / "public"
FORMS = {
    "topic": ("wonen", ""),
    "part of a topic": ("wonen", "kosten"),
    "rights": ("rechten", ""),
    "rights of one status": ("rechten", "tijdelijk-beschermd"),
    "calendar": ("infosessies", ""),
    "one word": ("woorden", "ocmw"),
    "all words": ("woorden", ""),
    "numbers": ("noodnummers", ""),
    "search box": ("zoeken", ""),
}
RUNS = 3
"""How often each time is measured; the one in the middle counts."""

ACROSS = ViewportSize(width=740, height=360)
"""A phone that somebody turns: the lines get longer, and the frame less high."""

_PAGE = """<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Gemeente</title><h1>Gemeente</h1><script src="{guide}/embed/v1.js" defer></script>
<wegwijs-topic language="uk" topic="{topic}" section="{section}"><a href="{guide}/uk/">Wegwijs</a></wegwijs-topic>"""
_WATCH = """
addEventListener("message", () => { window.told = performance.now(); window.first = window.first || window.told; });
addEventListener("resize", () => { window.turned = performance.now(); });
"""
_IS_TURNED = "window.turned && window.told > window.turned"
_SETTLED = "new Promise((done) => setTimeout(() => done(window.told - window.turned), 1000))"
_TOGETHER = ("IsolateOrigins", "site-per-process", "IsolateSandboxedIframes")
"""Else the frame is a process of its own, which nobody slows down."""


@dataclass(frozen=True)
class Cost:
    """What came, seconds until the frame is as high as its words, and milliseconds until it is again after a turn."""

    files: tuple[Sent, ...]
    slow: float
    quick: float
    turned: float

    def __str__(self) -> str:
        """A row of the table."""
        came = f"{weight(self.files):,} | {len(self.files)}"
        return f"{came} | {self.slow:.1f} | {self.quick * 1000:.0f} | {self.turned:.0f}"


def main() -> None:
    """Print a row for each form."""
    print("| what | bytes | requests | s to its height, slow 3G, processor x6 | ms, no brake | ms after a turn, x6 |")
    print("|---|---|---|---|---|---|")
    options = ["--no-sandbox", "--disable-site-isolation-trials", f"--disable-features={','.join(_TOGETHER)}"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=options)
        for name, cost in _costs(chromium):
            print(f"| {name} | {cost} |", flush=True)
        chromium.close()


def _costs(chromium: Browser) -> Iterator[tuple[str, Cost]]:
    with (
        tempfile.TemporaryDirectory() as folder,
        hosted(PUBLIC) as (guide, sent),
        hosted(Path(folder)) as (town, _),
    ):
        address = town.replace("127.0.0.1", "localhost")
        for name, (topic, section) in FORMS.items():
            (Path(folder) / "index.html").write_text(_PAGE.format(guide=guide, topic=topic, section=section), "utf-8")
            before = len(sent)
            slow, turned = _slow(chromium, address)
            files = tuple(sent[before:])
            quick = median(_quick(chromium, address) for _ in range(RUNS))
            yield name, Cost(files, slow, quick, turned)


def _slow(chromium: Browser, address: str) -> tuple[float, float]:
    """On slow 3G with a slow processor: seconds until the first height, milliseconds until the one after a turn."""
    with closing(chromium.new_context(viewport=PHONE)) as context:
        page = context.new_page()
        tools = context.new_cdp_session(page)
        tools.send("Network.enable")
        tools.send("Network.emulateNetworkConditions", SLOW_3G)
        tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        seconds = _first_height(page, address)
        page.set_viewport_size(ACROSS)
        page.wait_for_function(_IS_TURNED)
        return seconds, float(page.evaluate(_SETTLED))


def _quick(chromium: Browser, address: str) -> float:
    """Seconds until the first height on this machine."""
    with closing(chromium.new_context(viewport=PHONE)) as context:
        return _first_height(context.new_page(), address)


def _first_height(page: Page, address: str) -> float:
    page.add_init_script(_WATCH)
    page.goto(f"{address}/", wait_until="networkidle", timeout=60_000)
    page.wait_for_function("window.first")
    return float(page.evaluate("window.first")) / 1000


if __name__ == "__main__":
    main()
