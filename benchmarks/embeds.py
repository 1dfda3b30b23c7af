"""Measures what each form of embedding costs a phone: bytes, requests, and when the frame gets its height.

Run: .venv/bin/python benchmarks/embeds.py, after a build into public/. The page of the town is on another origin.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, sync_playwright

from benchmarks.hosting import hosted
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
    "numbers": ("noodnummers", ""),
    "search box": ("zoeken", ""),
}
_PAGE = """<!doctype html><meta charset="utf-8"><title>Gemeente</title><h1>Gemeente</h1>
<script src="{guide}/embed/v1.js" defer></script>
<wegwijs-topic language="uk" topic="{topic}" section="{section}"><a href="{guide}/uk/">Wegwijs</a></wegwijs-topic>"""
_WATCH = "addEventListener('message', () => { window.first = window.first || performance.now(); });"
_TOGETHER = ("IsolateOrigins", "site-per-process", "IsolateSandboxedIframes")
"""Else the frame is a process of its own, which nobody slows down."""


def main() -> None:
    """Print a row for each form."""
    options = ["--no-sandbox", "--disable-site-isolation-trials", f"--disable-features={','.join(_TOGETHER)}"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=options)
        for row in _rows(chromium):
            print(row)
        chromium.close()


def _rows(chromium: Browser) -> Iterator[str]:
    with (
        tempfile.TemporaryDirectory() as folder,
        hosted(PUBLIC) as (guide, sent),
        hosted(Path(folder)) as (town, _),
    ):
        for name, (topic, section) in FORMS.items():
            (Path(folder) / "index.html").write_text(_PAGE.format(guide=guide, topic=topic, section=section), "utf-8")
            before = len(sent)
            seconds = _first_height(chromium, town.replace("127.0.0.1", "localhost"))
            files = sent[before:]
            yield f"{name:22}{weight(files):>8} bytes{len(files):>3} requests{seconds:>6.1f} s"


def _first_height(chromium: Browser, address: str) -> float:
    """Seconds until the frame says how high it is, on slow 3G with a slow processor."""
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.add_init_script(_WATCH)
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", SLOW_3G)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.goto(f"{address}/", wait_until="networkidle", timeout=60_000)
    page.wait_for_function("window.first")
    seconds = float(page.evaluate("window.first")) / 1000
    context.close()
    return seconds


if __name__ == "__main__":
    main()
