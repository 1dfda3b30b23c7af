"""What the pages may load, run, send and store; and that a copy of the site works without any server."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.xdist_group("safe")

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.fixture
def from_a_stick(chromium: Browser, public: Path) -> Iterator[Page]:
    """A page of the built guide, opened as a file."""
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{public.as_uri()}/uk/index.html")
    yield page
    page.close()


def pages(public: Path) -> list[tuple[str, str]]:
    found = [(path.relative_to(public).as_posix(), path.read_text("utf-8")) for path in sorted(public.rglob("*.html"))]
    assert len(found) > 100
    return found


def policy_of(html: str) -> dict[str, str]:
    found = _POLICY.search(html)
    assert found
    rules = (rule.split(maxsplit=1) for rule in found[1].split(";"))
    return dict(tuple(rule) for rule in rules)


def test_every_page_allows_only_what_comes_from_its_own_host(public: Path) -> None:
    for path, html in pages(public):
        assert policy_of(html) == POLICY, path
        assert html.index("Content-Security-Policy") < html.index("<link"), path


def test_no_page_has_scripts_or_styles_of_its_own(public: Path) -> None:
    for path, html in pages(public):
        assert re.findall(r"<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|javascript:|data:", html) == [], path


def test_no_page_tells_other_websites_where_its_reader_comes_from(public: Path) -> None:
    for path, html in pages(public):
        assert '<meta name="referrer" content="no-referrer">' in html, path
        assert " target=" not in html, path


def test_a_link_to_another_website_is_marked(chromium: Browser, host: str) -> None:
    page = chromium.new_page()
    page.goto(f"{host}/uk/wonen/")
    marks = page.locator("article a[href^='http']").evaluate_all(
        "links => links.map(link => getComputedStyle(link, '::after').content)"
    )
    assert marks
    assert all("↗" in mark for mark in marks)
    page.close()


def test_an_inserted_script_does_not_run(chromium: Browser, host: str) -> None:
    page = chromium.new_page()
    page.goto(f"{host}/uk/wonen/")
    page.evaluate(
        """() => { const bad = document.createElement("script"); bad.textContent = "window.harmed = true";
        document.body.append(bad); }"""
    )
    assert page.evaluate("window.harmed") is None
    page.close()


def test_links_work_from_a_usb_stick(from_a_stick: Page) -> None:
    from_a_stick.click("nav.languages a[lang=en]")
    assert from_a_stick.url.endswith("/en/index.html")
    from_a_stick.click(".home-menu a >> nth=2")
    assert from_a_stick.url.endswith("/index.html")
    assert from_a_stick.locator("h1").count() == 1
    assert from_a_stick.evaluate("getComputedStyle(document.querySelector('.languages')).position") == "sticky"


def test_no_link_of_a_page_leads_to_a_folder_on_a_usb_stick(from_a_stick: Page) -> None:
    addresses = from_a_stick.locator("a[href]").evaluate_all("links => links.map(link => link.href)")
    local = [address.partition("#")[0] for address in addresses if address.startswith("file:")]
    assert len(local) > 20
    assert [address for address in local if not Path(address.removeprefix("file://")).is_file()] == []
