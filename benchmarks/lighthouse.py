"""The address of a page -> its scores by Lighthouse, which npm fetches when it is asked for."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from wegwijs.environment import browser

LIGHTHOUSE = "lighthouse@12"
RUNS = 3
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SLOW_3G = ("--throttling.rttMs=400", "--throttling.throughputKbps=400", "--throttling.cpuSlowdownMultiplier=6")


def can_run() -> bool:
    """Whether npm is there to fetch it."""
    return shutil.which("npx") is not None


def scores(address: str, *settings: str) -> dict[str, int]:
    """Category -> score from 0 to 100, the median of some runs, for on a machine that others use they differ much.

    On the phone and network that Lighthouse imitates, unless `settings` say more.
    Stops the benchmark when Lighthouse cannot judge the page.
    """
    runs = [_scores(address, *settings) for _ in range(RUNS)]
    return {name: round(median(run[name] for run in runs)) for name in CATEGORIES}


def _scores(address: str, *settings: str) -> dict[str, int]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={report}"]
        chromium = "--chrome-flags=--headless=new --no-sandbox"
        environment = os.environ | {"CHROME_PATH": str(browser())}
        run = subprocess.run(
            [*command, chromium, *settings], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        if run.returncode:
            sys.exit(f"Lighthouse failed:\n{run.stderr}")
        categories = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: round(100 * categories[name]["score"]) for name in CATEGORIES}
