"""How long it takes from saving an edit to seeing it in a browser, while `serve` runs.

Run with a new folder for a copy of the guide, it prints the seconds.
"""

import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from benchmarks.many_topics import PARTS
from benchmarks.measuring import ROOT, wegwijs
from wegwijs.environment import browser

EDITS = 5
EDITED = "content/uk/wonen.md"
SEEN = "uk/wonen/"
_PLACE = re.compile(r"^title: .*$", re.MULTILINE)


def seconds_to_see_an_edit(base: Path) -> float:
    """The median of several edits of one text of a copy of the guide; `base` is a new folder for that copy."""
    for part in PARTS:
        shutil.copytree(ROOT / part, base / part)
    with _preview(base) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        page = chromium.new_page()
        page.goto(f"{address}{SEEN}")
        seconds = [_edit(base / EDITED, f"Правка {number}", page) for number in range(EDITS)]
        chromium.close()
    return median(seconds)


@contextmanager
def _preview(base: Path) -> Generator[str]:
    """The address of a preview that runs while the block does."""
    command = wegwijs("--base", base, "--output", base / "public", "serve", "--port", "0")
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        found = (re.search(r"http://\S+", line) for line in server.stdout)
        yield next(match[0] for match in found if match)
        server.send_signal(signal.SIGINT)  # as Ctrl-C does


def _edit(text: Path, title: str, page: Page) -> float:
    """Give a text another title, and wait until the browser shows it."""
    start = time.perf_counter()
    text.write_text(_PLACE.sub(f"title: {title}", text.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    page.get_by_role("heading", name=title, level=1).wait_for(timeout=60_000)
    return time.perf_counter() - start


if __name__ == "__main__":
    print(seconds_to_see_an_edit(Path(sys.argv[1])))
