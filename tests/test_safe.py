"""What the pages may load, run, send and store; and that a copy of the site works without any server."""

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT
from wegwijs.model.embedding import PAGE, SEARCH

shipped = pytest.mark.xdist_group("shipped")
safe = pytest.mark.xdist_group("safe")

PUBLISHER = yaml.safe_load((ROOT / "content" / "publisher.yml").read_text(encoding="utf-8"))
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
POLICY_IN_FRAMES = {
    name: said for name, said in POLICY.items() if name not in ("connect-src", "manifest-src", "worker-src")
}
"""Of the pages that stand inside other sites."""
_STYLE = re.compile("<style>([^<]*)</style>")
_OF_ITS_OWN = re.compile(
    r"<style|<script(?![^>]*\ssrc=)|<[^>]+\s(?:style|on\w+)=|(?:href|src)=.\s*(?:javascript|data):", re.IGNORECASE
)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.fixture
def from_a_stick(chromium: Browser, town_public: Path) -> Iterator[Page]:
    """A page of the built town, opened as a file."""
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{town_public.as_uri()}/uk/index.html")
    yield page
    page.close()


def fingerprint(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def pages(public: Path) -> list[tuple[str, str]]:
    found = [(path.relative_to(public).as_posix(), path.read_text("utf-8")) for path in sorted(public.rglob("*.html"))]
    assert found
    return found


def policy_of(html: str) -> dict[str, str]:
    found = _POLICY.search(html)
    assert found
    rules = (rule.split(maxsplit=1) for rule in found[1].split(";"))
    return dict(tuple(rule) for rule in rules)


def policy_for(path: str) -> dict[str, str]:
    """One page shows frames with pages of this site; one page in frames has a form that opens this site."""
    if not path.startswith("embed/"):
        return POLICY | ({"frame-src": "'self'"} if path.endswith(f"{PAGE}/index.html") else {})
    site = PUBLISHER["address"] if path.endswith(f"/{SEARCH}/index.html") else "'none'"
    return POLICY_IN_FRAMES | {"form-action": site}


@shipped
def test_every_page_allows_only_what_comes_from_its_own_host(public: Path) -> None:
    for path, html in pages(public):
        allowed = policy_for(path)
        if style := _STYLE.search(html):
            allowed["style-src"] += f" '{fingerprint(style[1])}'"
        assert policy_of(html) == allowed, path
        first = min(html.index(tag) for tag in ("<link", "<style") if tag in html)
        assert html.index("Content-Security-Policy") < first, path


@shipped
def test_no_page_has_scripts_or_other_styles_of_its_own(public: Path) -> None:
    for path, html in pages(public):
        assert _OF_ITS_OWN.findall(_STYLE.sub("", html, count=1)) == [], path


@safe
def test_an_inserted_style_does_not_hold(chromium: Browser, town_host: str) -> None:
    page = chromium.new_page()
    page.goto(f"{town_host}/uk/wonen/")
    assert page.evaluate("document.styleSheets[0].ownerNode.localName") == "style"
    page.evaluate(
        """() => { const bad = document.createElement("style"); bad.textContent = "h1 { display: none }";
        document.head.append(bad); }"""
    )
    assert page.locator("h1").is_visible()
    page.close()


def test_scripts_and_styles_are_seen_in_tags_and_not_in_words() -> None:
    bad = [
        "<style>",
        "<script>",
        '<p style="a">',
        '<p id="a" onclick="b">',
        '<a href="JavaScript:a">',
        '<img src="data:,">',
    ]
    assert [html for html in bad if not _OF_ITS_OWN.search(html)] == []
    assert not _OF_ITS_OWN.search(
        '<p id="onderwijs">Twee data: 1 en 2 mei. Kies je style=a.</p><script src="a.js" defer>'
    )


@shipped
def test_no_page_tells_other_websites_where_its_reader_comes_from(public: Path) -> None:
    for path, html in pages(public):
        assert '<meta name="referrer" content="no-referrer">' in html, path
        assert path.startswith("embed/") or " target=" not in html, path  # a link in a frame opens beside it


@safe
def test_a_link_to_another_website_is_marked(chromium: Browser, town_host: str) -> None:
    page = chromium.new_page()
    page.goto(f"{town_host}/uk/wonen/")
    marks = page.locator("article a[href^='http']").evaluate_all(
        "links => links.map(link => getComputedStyle(link, '::after').content)"
    )
    assert marks
    assert all("↗" in mark for mark in marks)
    page.close()


@safe
def test_an_inserted_script_does_not_run(chromium: Browser, town_host: str) -> None:
    page = chromium.new_page()
    page.goto(f"{town_host}/uk/wonen/")
    page.evaluate(
        """() => { const bad = document.createElement("script"); bad.textContent = "window.harmed = true";
        document.body.append(bad); }"""
    )
    assert page.evaluate("window.harmed") is None
    page.close()


@safe
def test_links_work_from_a_usb_stick(from_a_stick: Page) -> None:
    from_a_stick.click("nav.languages a[lang=en]")
    assert from_a_stick.url.endswith("/en/index.html")
    from_a_stick.click(".home-menu a >> nth=2")
    assert from_a_stick.url.endswith("/index.html")
    assert from_a_stick.locator("h1").count() == 1
    assert from_a_stick.evaluate("getComputedStyle(document.querySelector('.languages')).position") == "sticky"


@safe
def test_no_link_of_a_page_leads_to_a_folder_on_a_usb_stick(from_a_stick: Page) -> None:
    addresses = from_a_stick.locator("a[href]").evaluate_all("links => links.map(link => link.href)")
    local = [address.partition("#")[0] for address in addresses if address.startswith("file:")]
    assert len(local) > 20
    assert [address for address in local if not Path(address.removeprefix("file://")).is_file()] == []
