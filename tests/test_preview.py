"""`serve`: an edit reaches the browser, a mistake is shown and never ends the preview."""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from typing import IO

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import MOMENT, TODAY, built_before
from wegwijs.making.settings import Settings
from wegwijs.preview.site import PreviewSite

pytestmark = pytest.mark.xdist_group("preview")
PATIENCE = 30_000
"""Milliseconds that a busy machine may take; what it takes is measured in benchmarks/."""


@contextmanager
def started(town: Path, output: Path) -> Generator[IO[str]]:
    """What a preview of the town says while it runs."""
    asked = ["serve", "--base", built_before(town), "--output", output, "--port", "0"]
    command = [sys.executable, "-m", "wegwijs", *asked]
    environment = os.environ | {"SOURCE_DATE_EPOCH": MOMENT, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout
        finally:
            process.terminate()


@pytest.fixture
def preview(town: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a running preview of the town."""
    with started(town, tmp_path / "public") as said:
        yield next(line for line in said if line.startswith("Open ")).split()[1]


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    page.close()


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_an_edit_reaches_the_page_that_is_open(preview: str, town: Path, page: Page) -> None:
    page.goto(f"{preview}uk/wonen/")
    edit(town / "content/uk/wonen.md", "title:", "title: Проба,")
    expect(page.locator("h1")).to_contain_text("Проба", timeout=PATIENCE)


def test_an_edit_before_the_first_page_is_there_is_not_missed(town: Path, tmp_path: Path, page: Page) -> None:
    file, edits = town / "content/uk/wonen.md", 0
    text = file.read_text(encoding="utf-8")
    with started(town, tmp_path / "public") as said:
        while not select([said], [], [], 0.02)[0]:
            edits += 1
            file.write_text(text.replace("title:", f"title: Проба{edits},"), encoding="utf-8")
        page.goto(f"{next(line for line in said if line.startswith('Open ')).split()[1]}uk/wonen/")
        expect(page).to_have_title(re.compile(f"Проба{edits},"), timeout=PATIENCE)


def test_an_edit_does_not_wait_for_the_build_of_the_edit_before(preview: str, town: Path, page: Page) -> None:
    page.goto(f"{preview}uk/wonen/")
    for number in range(3):
        edit(town / "content/uk/wonen.md", "title:", f"title: Проба{number},")
        expect(page.locator("h1")).to_contain_text(f"Проба{number}", timeout=PATIENCE)
    expect(page).to_have_title(re.compile("Проба2, Проба1, Проба0"), timeout=PATIENCE)


def test_an_edit_of_what_all_languages_share_reaches_the_page_too(preview: str, town: Path, page: Page) -> None:
    page.goto(f"{preview}uk/rechten/")
    expect(page.locator(".level-granted").first).to_be_attached()
    edit(town / "content/rights.yml", "level: granted", "level: limited")
    expect(page.locator(".level-granted")).to_have_count(0, timeout=PATIENCE)


def test_the_browser_keeps_no_page_of_a_preview(preview: str, page: Page) -> None:
    page.goto(f"{preview}uk/wonen/")
    answer = page.request.get(f"{preview}sw.js")
    assert answer.status == 404
    assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []


def test_a_mistake_is_shown_on_the_edge_and_the_last_good_page_stays(preview: str, town: Path, page: Page) -> None:
    page.goto(f"{preview}nl/../wonen/")
    heading = page.locator("h1").inner_text()
    edit(town / "content/nl/wonen.md", "title:", "titel:")
    panel = page.locator("#preview-panel")
    expect(panel).to_contain_text("content/nl/wonen.md, line", timeout=PATIENCE)
    expect(panel).to_contain_text("titel")
    assert page.locator("h1").inner_text() == heading
    edit(town / "content/nl/wonen.md", "titel:", "title: Weer goed,")
    expect(page.locator("h1")).to_contain_text("Weer goed", timeout=PATIENCE)
    expect(panel).to_be_hidden()


def test_a_preview_that_starts_with_a_mistake_waits_for_it_to_be_mended(
    chromium: Browser, town: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    edit(town / "content/facts.yml", "kind: phone", "kind: telefoon")
    address = request.getfixturevalue("preview")
    page = chromium.new_page()
    page.goto(address)
    expect(page.locator("#preview-panel")).to_contain_text("content/facts.yml", timeout=PATIENCE)
    edit(town / "content/facts.yml", "kind: telefoon", "kind: phone")
    expect(page.locator("h1")).to_be_visible(timeout=PATIENCE)
    page.close()


@pytest.fixture
def site(town: Path, tmp_path: Path) -> PreviewSite:
    """A preview of the town in its source language and one other, without a browser."""
    settings = Settings(base=town, output=tmp_path / "public", today=TODAY, languages=("uk",), anew=True)
    return PreviewSite(settings, tmp_path / "preview")


def findings_in(site: PreviewSite) -> list[dict[str, str]]:
    return json.loads(site.news.after(-1))["findings"]


def test_an_error_that_nobody_foresaw_is_told_and_the_next_edit_is_built(
    site: PreviewSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    site.edited()
    site.wait()
    (finding,) = findings_in(site)
    assert finding["where"].startswith("wegwijs/making/site.py, line ")
    assert "FileNotFoundError" in finding["message"]
    monkeypatch.undo()
    site.edited()
    site.wait()
    assert findings_in(site) == []
    assert "<h1" in (site.page("wonen/") or "")


def test_a_finding_about_a_file_whose_name_is_not_text_reaches_the_browser(site: PreviewSite, town: Path) -> None:
    (town / "content" / os.fsdecode(b"caf\xe9")).mkdir()
    site.edited()
    assert os.fsdecode(b"content/caf\xe9") in findings_in(site)[0]["where"]
    site.close()
