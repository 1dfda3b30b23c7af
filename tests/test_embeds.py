"""Pages of the guide inside another site, in a real browser: that site is on another origin, and knows nothing."""

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import mkdocs
import pytest
from playwright.sync_api import Browser, Frame, Page, ViewportSize, expect

from tests.built_pages import page_at
from tests.conftest import ROOT, served, until
from wegwijs.model.embedding import NEWEST, SANDBOX

pytestmark = pytest.mark.xdist_group("embeds")

ELEMENT = '<wegwijs-topic language="uk" topic="wonen"{more}><a href="{guide}/uk/wonen/">Житло</a></wegwijs-topic>'
PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gemeente</title>{head}</head>
<body><h1>Gemeente</h1>{body}<script src="{guide}/embed/{script}"></script></body></html>"""
JQUERY = Path(mkdocs.__file__).parent / "themes/readthedocs/js/jquery-3.6.0.min.js"
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


@pytest.mark.parametrize("script", ["v1.js", "v1.0.0.js", f"{NEWEST}.js"])
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
    expect(visitor.locator("iframe")).to_have_attribute("loading", "lazy")
    expect(visitor.locator("iframe")).to_have_attribute("referrerpolicy", "no-referrer")
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
        f"<script>{JQUERY.read_text(encoding='utf-8').replace('{', '{{').replace('}', '}}')}</script>"
        "<style>iframe, slot {{ max-width: 1px; float: left }} body * {{ font: 1px/1 x; position: relative }}</style>"
        "<script>Object.prototype.extend = Array.prototype.each = () => {{}};"
        "$(() => $('iframe, a').wrap('<div style=\"height: 9px; overflow: hidden\">'))</script>",
    ],
    ids=["hostile styles", "a strict policy", "jQuery and old styles"],
)
def test_the_other_site_may_be_as_it_is(other: OtherSite, visitor: Page, head: str) -> None:
    visitor.goto(other.page(head=head))
    shown(visitor)
    expect(visitor.locator("iframe")).to_be_visible()


STATUS, WORD = "tijdelijk-beschermd", "huurwaarborg"
"""A status of the rights table and a word of the glossary of the town."""


def element(topic: str, section: str = "") -> str:
    """The element with another page or a part of it."""
    part = f' section="{section}"' if section else ""
    return ELEMENT.replace('topic="wonen"', f'topic="{topic}"{part}')


def test_the_rights_of_one_status_stand_alone(other: OtherSite, visitor: Page) -> None:
    visitor.goto(other.page(body=element("rechten", STATUS)))
    frame = shown(visitor)
    expect(frame.locator(f"#{STATUS}")).to_be_visible()
    for hidden in ("#erkend", "#tabel", "#vraag", ".ways"):
        expect(frame.locator(hidden).locator("visible=true")).to_have_count(0)


def test_one_word_of_the_glossary_stands_alone_beside_a_form(other: OtherSite, visitor: Page) -> None:
    visitor.goto(other.page(body=element("woorden", WORD)))
    frame = shown(visitor)
    assert frame.locator("dt:visible").all_inner_texts() == frame.locator(f"#{WORD}").all_inner_texts()
    assert height_of(visitor) < 350


def test_a_site_with_an_older_script_still_shows_one_word(other: OtherSite, visitor: Page) -> None:
    visitor.goto(other.page(body=element("woorden", WORD), script="v1.1.0.js"))
    frame = shown(visitor)
    assert frame.locator("dt:visible").all_inner_texts() == frame.locator(f"#{WORD}").all_inner_texts()
    expect(frame.locator("h1")).to_have_css("width", "1px")


def test_a_word_that_is_not_in_the_glossary_opens_no_hole(other: OtherSite, visitor: Page) -> None:
    visitor.goto(other.page(body=element("woorden", "huurwaarbrog")))
    until(visitor, f"!!{FRAME}")
    visitor.wait_for_load_state("networkidle")
    expect(visitor.locator("wegwijs-topic > a")).to_be_visible()
    assert height_of(visitor) <= 1


def test_another_language_keeps_the_part_and_the_look(other: OtherSite, visitor: Page) -> None:
    style = "<style>wegwijs-topic {{ --wegwijs-background: #002244 }}</style>"
    visitor.goto(other.page(body=element("wonen", "kosten"), head=style))
    shown(visitor).locator("[hreflang=ru]").click()
    frame = visitor.frame_locator("iframe")
    expect(frame.locator("html")).to_have_attribute("lang", "ru")
    expect(frame.locator("#kosten")).to_be_visible()
    expect(frame.locator("#stappen")).not_to_be_visible()
    expect(frame.locator("body")).to_have_css("background-color", "rgb(0, 34, 68)")


def test_the_sessions_in_one_language_stand_alone(other: OtherSite, visitor: Page) -> None:
    visitor.clock.set_fixed_time("2026-11-22T12:00:00Z")
    visitor.goto(other.page(body=element("infosessies", "sessions-en")))
    frame = shown(visitor)
    expect(frame.locator("[data-group]:visible h2")).to_have_count(1)
    expect(frame.locator("#sessions-en")).to_be_visible()


def test_the_search_box_opens_the_guide_with_the_question(other: OtherSite, visitor: Page) -> None:
    visitor.context.route("https://gemeente.example/**", lambda route: route.fulfill(body="the whole guide"))
    visitor.goto(address := other.page(body=element("zoeken")))
    frame = shown(visitor)
    frame.locator("[name=q]").fill("житло & дім")
    with visitor.expect_popup() as opened:
        frame.locator("[name=q]").press("Enter")
    opened.value.wait_for_url("https://gemeente.example/wegwijs/uk/?q=*")
    assert parse_qs(urlsplit(opened.value.url).query) == {"q": ["житло & дім"]}
    assert visitor.url == address


# The look of the other site.

LOOK = """wegwijs-topic {{ --wegwijs-text: #102030; --wegwijs-background: rgb(250 240 230); --wegwijs-link: #800020;
--wegwijs-radius: 3px; --wegwijs-font: Georgia, serif; --wegwijs-width: 30rem }}"""
COLOURS = """() => {
  const light = (colour) => {
    const parts = colour.match(/[0-9]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((part) => (part > 0.04045 ? ((part + 0.055) / 1.055) ** 2.4 : part / 12.92));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((first, second) => first - second);
    return (bright + 0.05) / (dark + 0.05);
  };
  const ground = getComputedStyle(document.body).backgroundColor;
  return ["h1", "p", "li", "a", ".small", ".admonition", ".admonition-title"].flatMap((name) =>
    [...document.querySelectorAll(name)].map((one) => contrast(getComputedStyle(one).color, ground)));
}"""


def test_the_element_takes_over_six_properties(other: OtherSite, visitor: Page) -> None:
    visitor.goto(other.page(head=f"<style>{LOOK}</style>"))
    frame = shown(visitor)
    body, link = frame.locator("body"), frame.locator(".whole a")
    expect(body).to_have_css("background-color", "rgb(250, 240, 230)")
    expect(body).to_have_css("color", "rgb(16, 32, 48)")
    expect(body).to_have_css("font-family", "Georgia, serif")
    expect(link).to_have_css("color", "rgb(128, 0, 32)")
    expect(frame.locator("article")).to_have_css("max-width", "480px")
    assert frame.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--round')") == "3px"


@pytest.mark.parametrize(
    "asked",
    [
        "text=white&background=white&link=white",
        "text=%23777",
        "link=yellow",
        "background=black",
        "background=%23777777",
        "background=navy&text=red&link=blue",
        "background=transparent&text=rgba(0,0,0,0.1)",
        "background=var(--way)&text=inherit&link=currentcolor",
        "background=url(https://evil.example/x.png)&font=url(x)&width=calc(1px&radius=NaN",
        "background=red;color:blue&text=</style><script>alert(1)</script>&width=0&radius=1e9",
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_whatever_colours_are_asked_for_all_words_can_be_read(
    chromium: Browser, town_host: str, asked: str, scheme: Literal["light", "dark"]
) -> None:
    page = chromium.new_page(color_scheme=scheme)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.goto(f"{town_host}/embed/uk/wonen/?{asked}#waarover")
    page.wait_for_load_state("networkidle")
    assert min(page.evaluate(COLOURS)) >= 4.5
    assert [url for url in requested if not url.startswith(town_host)] == []
    page.close()


def test_a_page_that_is_asked_for_nothing_fetches_nothing_for_it(chromium: Browser, town_host: str) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{town_host}/embed/uk/wonen/")
    assert [name for name in asked if name.endswith(".js")] == ["child.js"]
    page.close()


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
    visitor.mouse.move(100, 100)
    visitor.mouse.wheel(0, 200)
    visitor.frames[1].wait_for_function("scrollY > 0")


def test_wordpress_is_told_in_its_own_words_how_high_a_frame_is_and_where_a_tap_leads(
    other: OtherSite, visitor: Page
) -> None:
    (other.folder / "wordpress.html").write_text(
        "<script>told = []; addEventListener('message', ({data}) => data.secret && told.push(data));</script>"
        f'<iframe src="{other.guide}/embed/uk/wonen/#?secret=a1B2" sandbox="allow-scripts" width="400"></iframe>',
        "utf-8",
    )
    visitor.goto(f"{other.address}/wordpress.html")
    until(visitor, "told.some(({message, value}) => message === 'height' && value > 200)")
    visitor.frame_locator("iframe").locator("[hreflang=ru]").click()
    expect(visitor.frame_locator("iframe").locator("html")).to_have_attribute("lang", "ru")
    visitor.evaluate("told = []")
    frame = visitor.frames[1]
    frame.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<a id=call href=tel:112>112</a>')")
    frame.locator("#call").click()
    until(visitor, "told.some(({message}) => message === 'link')")
    told = visitor.evaluate("told.find(({message}) => message === 'link')")
    assert told == {"message": "link", "secret": "a1B2", "value": "https://gemeente.example/wegwijs/ru/wonen/"}


# Without a browser.


def test_every_page_but_the_form_can_stand_in_another_site(town_public: Path) -> None:
    pages = {"index", "eerste-stappen", "wonen", "rechten", "infosessies", "woorden", "zoeken"}
    words = {f"woorden.{one.attrib['id']}" for one in page_at(town_public, "woorden/").all("dt[id]")}
    assert f"woorden.{WORD}" in words
    for code in ("nl", "uk", "ru", "en"):
        assert {path.name for path in (town_public / "embed" / code).iterdir()} == pages | words


def test_one_word_comes_without_the_others(town_public: Path) -> None:
    page = page_at(town_public, f"embed/uk/woorden.{WORD}/")
    assert page.values("dt", "id") == [WORD]
    assert page.values("link[rel=canonical]", "href") == [f"https://gemeente.example/wegwijs/uk/woorden/#{WORD}"]
    assert page.values(".in-languages a", "href")[0].endswith(f"/woorden.{WORD}/")


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
    link = page_at(town_public, "embed/uk/wonen/").values('link[type="application/json+oembed"]', "href")
    assert link == ["https://gemeente.example/wegwijs/embed/uk/wonen/oembed.json"]


DOCS = (ROOT / "docs/embedding.md").read_text(encoding="utf-8")
FROZEN = {
    "v1.0.0.js": "dDLgytgj0BRJv/Q+OswRhqWWG5uO6UfJ/rUNNrqC7Ld3bfOhDzhKIq7SdeC7PXH+",
    "v1.1.0.js": "NucybWl0AtHi5bmSNhjbwkWAPaDQ2KF4hMD1vlyGgkvIO3rPrD8sCSjlD58pMD4b",
    "v1.2.0.js": "Ta4RAauQL3r/4PsXMz4QsRIGXmV9ve4Ype7gzu4xvuk9B68R7smxJ/zyAu2w3Rzh",
}
"""Sites of others refuse any other byte. Mend none of these files: add one with the next number, and a line here."""


def test_a_script_with_a_whole_number_never_changes(town_public: Path) -> None:
    made = {path.name: path.read_bytes() for path in (town_public / "embed").glob("v?.*.*.js")}
    found = {name: base64.b64encode(hashlib.sha384(script).digest()).decode() for name, script in made.items()}
    assert found == FROZEN
    assert f'{NEWEST}.js" defer crossorigin="anonymous"\n  integrity="sha384-{FROZEN[f"{NEWEST}.js"]}"' in DOCS


def test_the_newest_of_them_does_the_same_as_the_one_that_is_mended(town_public: Path) -> None:
    made = {name: (town_public / f"embed/{name}.js").read_text(encoding="utf-8").strip() for name in ("v1", NEWEST)}
    assert made["v1"] == made[NEWEST]


@pytest.mark.parametrize(
    ("script", "most"),
    [
        ("v1.js", 1000),
        ("v1.0.0.js", 1000),
        (f"{NEWEST}.js", 1000),
        ("child.js", 300),
        ("asked.js", 1000),
        ("wordpress.js", 1000),
    ],
)
def test_the_scripts_for_other_sites_are_small(town_public: Path, script: str, most: int) -> None:
    assert len(gzip.compress((town_public / "embed" / script).read_bytes(), 9)) <= most
