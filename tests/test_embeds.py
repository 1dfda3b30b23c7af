"""Pages of the guide inside another site, in a real browser: that site is on another origin, and knows nothing."""

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, ViewportSize, expect

from tests.built_pages import page_at
from tests.conftest import ROOT, served, until
from wegwijs.embeds.pages import SANDBOX

pytestmark = pytest.mark.xdist_group("embeds")

ELEMENT = '<wegwijs-topic language="uk" topic="wonen"{more}><a href="{guide}/uk/wonen/">Житло</a></wegwijs-topic>'
PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gemeente</title>{head}</head>
<body><h1>Gemeente</h1>{body}<script src="{guide}/embed/{script}"></script></body></html>"""
FRAME = "document.querySelector('wegwijs-topic').shadowRoot.querySelector('iframe')"
WIDE, NARROW = ViewportSize(width=500, height=800), ViewportSize(width=320, height=800)


class OtherSite:
    """A site on another origin; its folder, its address, and the address of the guide."""

    def __init__(self, folder: Path, address: str, guide: str) -> None:
        self.folder, self.address, self.guide = folder, address, guide

    def page(self, more: str = "", head: str = "", body: str = ELEMENT, script: str = "v1.js") -> str:
        """Write a page with the element on it; returns its address."""
        body = body.format(more=more, guide=self.guide)
        html = PAGE.format(head=head.format(guide=self.guide), body=body, guide=self.guide, script=script)
        name = f"{len(list(self.folder.iterdir()))}.html"  # a browser may keep a page that it has seen
        (self.folder / name).write_text(html, encoding="utf-8")
        return f"{self.address}/{name}"


@pytest.fixture
def other(tmp_path: Path, town_host: str) -> Iterator[OtherSite]:
    with served(tmp_path) as address:
        yield OtherSite(tmp_path, address.replace("127.0.0.1", "localhost"), town_host)


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport=WIDE)
    yield page
    page.close()


def height_of(page: Page) -> float:
    return float(page.evaluate(f"{FRAME}.clientHeight"))


def shown(page: Page) -> Frame:
    """The frame, once it is as high as what stands in it, within two pixels."""
    until(page, f"{FRAME}.clientHeight >= 80")
    frame = page.frames[1]
    frame.wait_for_load_state()
    until(page, "new Promise((later) => setTimeout(() => later(true), 100))")
    assert abs(float(frame.evaluate("document.body.getBoundingClientRect().height")) - height_of(page)) <= 2
    return frame


@pytest.mark.parametrize("script", ["v1.js", "v1.0.0.js"])
def test_the_frame_grows_and_shrinks_with_its_words(other: OtherSite, visitor: Page, script: str) -> None:
    visitor.goto(other.page(script=script))
    shown(visitor)
    high = height_of(visitor)
    visitor.set_viewport_size(NARROW)
    until(visitor, f"{FRAME}.clientHeight > {high}")
    shown(visitor)
    visitor.set_viewport_size(WIDE)
    until(visitor, f"{FRAME}.clientHeight <= {high}")
    shown(visitor)
    assert height_of(visitor) == high


def test_the_frame_is_named_after_the_link_and_takes_its_place(other: OtherSite, visitor: Page) -> None:
    visitor.goto(other.page())
    shown(visitor)
    expect(visitor.locator("iframe")).to_have_attribute("title", "Житло")
    expect(visitor.locator("iframe")).to_have_attribute("sandbox", SANDBOX)
    expect(visitor.frame_locator("iframe").locator("h1")).to_have_text("Житло")
    expect(visitor.locator("wegwijs-topic > a")).not_to_be_visible()


def test_one_part_can_stand_alone(other: OtherSite, visitor: Page) -> None:
    visitor.goto(other.page())
    shown(visitor)
    whole = height_of(visitor)
    visitor.goto(other.page(more=' section="kosten"'))
    frame = shown(visitor)
    assert height_of(visitor) < whole
    expect(frame.locator("#kosten")).to_be_visible()
    expect(frame.locator("#stappen")).not_to_be_visible()


def test_a_link_leaves_the_frame_and_another_language_stays_in_it(other: OtherSite, visitor: Page) -> None:
    visitor.context.route("https://gemeente.example/**", lambda route: route.fulfill(body="the whole guide"))
    visitor.goto(address := other.page())
    frame = shown(visitor)
    with visitor.expect_popup() as opened:
        frame.locator(".whole a").click()
    opened.value.wait_for_url("https://gemeente.example/wegwijs/uk/wonen/")
    assert visitor.url == address
    frame.locator("[hreflang=ru]").click()
    expect(visitor.frame_locator("iframe").locator("html")).to_have_attribute("lang", "ru")


def test_tapping_a_number_is_not_blocked(other: OtherSite, visitor: Page) -> None:
    said: list[str] = []
    visitor.on("console", lambda message: said.append(message.text))
    visitor.goto(other.page(body=ELEMENT.replace("wonen", "eerste-stappen")))
    frame = shown(visitor)
    frame.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<a id=call href=tel:112>112</a>')")
    frame.locator("#call").click()
    until(visitor, "new Promise((later) => setTimeout(() => later(true), 300))")
    assert [text for text in said if "sandbox" in text] == []


@pytest.mark.parametrize("message", ["NaN", "Infinity", "'9000'", "1e9", "-5", "{height: 900}", "[900]", "null"])
def test_what_another_window_says_changes_nothing(other: OtherSite, visitor: Page, message: str) -> None:
    visitor.goto(other.page())
    shown(visitor)
    before = height_of(visitor)
    visitor.evaluate(f"postMessage({message}, '*')")
    until(visitor, "new Promise((later) => setTimeout(() => later(true), 100))")
    assert height_of(visitor) == before


@pytest.mark.parametrize(("message", "height"), [("1e9", 20000), ("-5", 80), ("'9000'", None), ("NaN", None)])
def test_what_the_frame_itself_says_is_a_number_within_bounds(
    other: OtherSite, visitor: Page, message: str, height: int | None
) -> None:
    visitor.goto(other.page())
    frame = shown(visitor)
    before = height_of(visitor)
    frame.evaluate(f"parent.postMessage({message}, '*')")
    until(visitor, "new Promise((later) => setTimeout(() => later(true), 100))")
    assert height_of(visitor) == (height or before)


@pytest.mark.parametrize(
    "more", [' topic="../../../.." section="x"', ' section="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"']
)
def test_hostile_attributes_stay_in_the_guide(other: OtherSite, visitor: Page, more: str) -> None:
    body = ELEMENT.replace(' topic="wonen"', "") if "topic=" in more else ELEMENT
    visitor.on("dialog", lambda dialog: pytest.fail(dialog.message))
    visitor.goto(other.page(more=more, body=body))
    until(visitor, f"!!{FRAME}")
    assert visitor.evaluate(f"{FRAME}.src").startswith(f"{other.guide}/")


@pytest.mark.parametrize(
    "head",
    [
        "<style>* {{ all: unset }} iframe {{ height: 150px !important; display: none !important }}</style>",
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; script-src {guide}/embed/; "
        'frame-src {guide}/">',
    ],
    ids=["hostile styles", "a strict policy"],
)
def test_the_other_site_may_be_as_it_is(other: OtherSite, visitor: Page, head: str) -> None:
    visitor.goto(other.page(head=head))
    shown(visitor)
    expect(visitor.locator("iframe")).to_be_visible()


def test_without_javascript_the_link_stays(other: OtherSite, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(other.page())
    expect(page.locator("wegwijs-topic > a")).to_be_visible()
    context.close()


def test_when_the_guide_is_down_the_link_stays_and_no_hole_opens(other: OtherSite, visitor: Page) -> None:
    visitor.route("**/embed/uk/**", lambda route: route.abort())
    visitor.goto(other.page())
    until(visitor, f"!!{FRAME}")
    expect(visitor.locator("wegwijs-topic > a")).to_be_visible()
    assert height_of(visitor) <= 1


def test_nothing_is_kept_and_nobody_else_is_asked(other: OtherSite, visitor: Page) -> None:
    asked: list[str] = []
    visitor.on("request", lambda request: asked.append(request.url))
    visitor.goto(other.page())
    shown(visitor)
    assert {url for url in asked if not url.startswith((other.guide, other.address))} == set()
    assert visitor.context.cookies() == []
    assert visitor.evaluate("localStorage.length") == 0


def test_a_plain_frame_needs_no_script_of_the_other_site(other: OtherSite, visitor: Page) -> None:
    (other.folder / "plain.html").write_text(
        f'<iframe src="{other.guide}/embed/nl/wonen/" title="Wonen" width="400" height="300"></iframe>', "utf-8"
    )
    visitor.goto(f"{other.address}/plain.html")
    expect(visitor.frame_locator("iframe").locator("h1")).to_have_text("Wonen")


# Without a browser.


def test_every_page_but_the_form_can_stand_in_another_site(town_public: Path) -> None:
    for code in ("nl", "uk", "ru", "en"):
        slugs = {path.name for path in (town_public / "embed" / code).iterdir()}
        assert slugs == {"index", "eerste-stappen", "wonen", "rechten", "infosessies", "woorden"}


def test_every_link_of_such_a_page_leaves_it_or_stays_on_purpose(town_public: Path) -> None:
    for file in sorted((town_public / "embed").rglob("index.html")):
        page = page_at(town_public, file.parent.relative_to(town_public).as_posix() + "/")
        assert page.values("base", "target") == ["_blank"]
        for link in page.all("a[href]"):
            address, stays = link.attrib["href"], link.attrib.get("target") == "_self"
            assert address.startswith(("#", "../../")) if stays else address.partition(":")[1], (file, address)


def test_an_oembed_file_has_what_the_standard_asks_for(town_public: Path) -> None:
    told = json.loads((town_public / "embed/uk/wonen/oembed.json").read_text(encoding="utf-8"))
    assert (told["version"], told["type"], told["title"]) == ("1.0", "rich", "Житло")
    assert isinstance(told["width"], int)
    assert isinstance(told["height"], int)
    assert 'src="https://gemeente.example/wegwijs/embed/uk/wonen/"' in told["html"]
    assert f'sandbox="{SANDBOX}"' in told["html"]


def test_the_script_that_never_changes_is_the_one_of_the_docs(town_public: Path) -> None:
    """Sites of others refuse any other byte. Do not mend this file: add one with the next number."""
    digest = base64.b64encode(hashlib.sha384((town_public / "embed/v1.0.0.js").read_bytes()).digest()).decode()
    assert f'integrity="sha384-{digest}"' in (ROOT / "docs/embedding.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("script", "most"), [("v1.js", 1000), ("v1.0.0.js", 1000), ("child.js", 300)])
def test_the_scripts_for_other_sites_are_small(town_public: Path, script: str, most: int) -> None:
    assert len(gzip.compress((town_public / "embed" / script).read_bytes(), 9)) <= most
