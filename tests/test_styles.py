"""The stylesheet of the site: only what the built pages can use, and nothing that a reader sees is lost."""

import re
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, Route

from tests.conftest import ROOT
from wegwijs.styles import StylesUnreadable, used_styles
from wegwijs.styles.pages import seen_in

PAGE = """<!doctype html><html lang="nl" dir="ltr"><head><meta charset="utf-8"></head>
<body id="top" class="page wide"><h2>a > b</h2><a href="wonen/" class='button' title="5 > 4">x</a>
<input type="checkbox" data-share><dialog class=box open></dialog></body></html>"""


SCRIPT = 'page.dataset.moreLetters = 2; row.setAttribute("data-on", "yes"); make("p", { "data-where": "" });'


def kept(css: str, *pages: str) -> str:
    return used_styles(css, pages or [PAGE], [SCRIPT])


@pytest.mark.parametrize(
    "selector",
    [
        "h2",
        "H2",
        "*",
        ".page",
        ".wide.page",
        "#top",
        "body#top.page>h2",
        "a:hover",
        "a:not(.absent)",
        "h2::after",
        "h2:after",
        "a:nth-child(2n + 1)",
        "a[href]",
        'a[href^="http"]',
        "input[type=checkbox]:checked~.box",
        ":root",
        ":target",
        "[hidden]",
        ".button[aria-pressed=true]",
        "[data-on]",
        "[data-on=yes] .box",
        "[data-more-letters]",
        "[data-share]",
        "h2+[data-where]",
        "dialog:not([open])",
        "html[lang=uk]",
        ".page:has(dialog[open])",
        ":is(h2,.absent)",
        ":where(.absent,.box) a",
        "h2:not([class])",
        ".page :not([class])",
    ],
)
def test_a_rule_that_can_apply_stays(selector: str) -> None:
    assert kept(f"{selector}{{color:red}}") == f"{selector}{{color:red}}"


@pytest.mark.parametrize(
    "selector",
    [
        "h3",
        ".absent",
        ".Page",
        "#absent",
        "h2.absent",
        ".absent h2",
        "h2 > .absent",
        "h2+.absent:hover",
        "a[download]",
        "input[type=radio]",
        "[dir=rtl] .page",
        "[data-of-another-page]",
        ":is(.absent,h3)",
        ".page:has(> .absent)",
        ":not(h2) .absent",
        "input::-ms-clear",
        "a:not([class])",
    ],
)
def test_a_rule_that_can_never_apply_goes(selector: str) -> None:
    assert kept(f"{selector}{{color:red}}") == ""


def test_of_a_list_of_selectors_only_the_possible_ones_stay() -> None:
    assert kept("h2, .absent, #top > a , h3{color:red}") == "h2,#top>a{color:red}"


def test_what_stands_in_any_of_the_pages_counts() -> None:
    assert kept(".here{top:0}.there{top:0}", '<p class="here">', '<p class="there">') == ".here{top:0}.there{top:0}"


def test_the_half_for_text_from_right_to_left_stays_when_a_page_is_written_so() -> None:
    css = "[dir=ltr] .page{left:0}[dir=rtl] .page{right:0}"
    assert kept(css) == "[dir=ltr] .page{left:0}"
    assert kept(css, PAGE, '<html dir="rtl">') == css


def test_a_group_stays_when_something_in_it_does() -> None:
    assert kept("@media print{h2{top:0}h3{top:0}}@media screen{h3{top:0}}") == "@media print{h2{top:0}}"
    assert kept("@supports (gap:0){@media print{h3{top:0}}}") == ""


def test_what_holds_for_the_whole_sheet_or_paper_stays() -> None:
    assert kept("@page{margin:25mm}@layer base,site;") == "@page{margin:25mm}@layer base,site;"


def test_fonts_and_the_name_of_the_encoding_go() -> None:
    assert kept('@charset "UTF-8";@font-face{font-family:x;src:url(x.woff2)}h2{top:0}') == "h2{top:0}"


def test_an_animation_stays_when_a_rule_that_stays_names_it() -> None:
    css = "@keyframes turn{0%{top:0}to{top:1px}}"
    assert kept(f"{css}h2{{animation:turn 1s}}") == f"{css}h2{{animation:turn 1s}}"
    assert kept(f"{css}h3{{animation:turn 1s}}h2{{transition:turn 1s}}") == "h2{transition:turn 1s}"


def test_a_custom_property_stays_when_it_is_read_directly_or_through_others() -> None:
    css = "h2{--a:var(--b);--b:1px;--c:2px;top:var(--a)}"
    assert kept(css) == "h2{--a:var(--b);--b:1px;top:var(--a)}"


def test_custom_properties_that_only_read_each_other_go() -> None:
    assert kept("h2{--a:var(--b);--b:var(--a)}h3{top:var(--a)}a{top:0}") == "a{top:0}"


def test_a_custom_property_that_only_an_animation_or_a_default_value_reads_stays() -> None:
    css = "h2{--a:1px;--b:2px;animation:turn;left:var(--x,var(--b))}@keyframes turn{to{top:calc(1px + var(--a))}}"
    assert kept(css) == css


def test_a_custom_property_that_a_page_itself_reads_stays() -> None:
    assert kept("h2{--a:red;--b:red}", '<h2><svg fill="var( --a )"/></h2>') == "h2{--a:red}"


def test_what_only_browsers_of_the_past_read_goes_and_what_old_phones_need_stays() -> None:
    assert kept("h2{-ms-overflow-style:none;-o-x:y}") == ""
    assert kept("h2{-webkit-mask-size:1px;mask-size:1px}") == "h2{-webkit-mask-size:1px;mask-size:1px}"


@pytest.mark.parametrize(
    ("css", "small"),
    [
        ("/* a */ h2 /* b */ {\n  top: 0; /* c */\n  left : 1px ;\n}\n", "h2{top:0;left:1px}"),
        ("h2  >  a , a   a{top:0!important}", "h2>a,a a{top:0!important}"),
        ("h2{font:1em  a , b;width:calc( 1px + 2px )}", "h2{font:1em a,b;width:calc(1px + 2px)}"),
        ("h2{color:rgb( 0 , 0 , 0 / 10% )}", "h2{color:rgb(0,0,0 / 10%)}"),
        ('h2::after{content: "a  ,  b"}', 'h2::after{content:"a  ,  b"}'),
        ("a:is( :hover , :focus ){top:0}", "a:is(:hover,:focus){top:0}"),
        ("a :hover{top:0}", "a :hover{top:0}"),
        ("a:nth-child( 2n + 1 ){top:0}", "a:nth-child(2n + 1){top:0}"),
        ("@media  screen and ( max-width : 9em ){\n a{top:0}\n}", "@media screen and (max-width : 9em){a{top:0}}"),
        ("@page { size : A4 ; margin : 1cm 2cm }", "@page{size:A4;margin:1cm 2cm}"),
        ("a{color:red/**/blue}", "a{color:red/**/blue}"),
    ],
)
def test_comments_and_spaces_go_where_they_say_nothing(css: str, small: str) -> None:
    assert kept(css) == small


def test_what_is_reduced_once_can_be_reduced_no_further() -> None:
    once = kept((ROOT / "theme" / "stylesheets" / "wegwijs.css").read_text(encoding="utf-8"))
    assert kept(once) == once


@pytest.mark.parametrize(
    ("css", "place"),
    [
        ("h2{}\nh2{top}", "line 2"),
        ("h2{}\n\nh2", "line 3"),
        ("h2{}\nh2{top:0", "line 2"),
        ("h2{}\n@media print{h2{top:0}", "line 2"),
        ("h2{top:0\n}}h2{}", "line 2"),
        ("h2{top:1)}", "line 1"),
        ("h2{}\nh2{content:'a\n}", "line 2"),
        ("h2{}\nh2{a:hover{top:0}}", "line 2"),
        ("h2[a\n{top:0}", "line 1"),
    ],
)
def test_a_mistake_in_a_stylesheet_is_named_with_its_line(css: str, place: str) -> None:
    with pytest.raises(StylesUnreadable, match=f"^{place}\\b"):
        kept(css)


def test_no_stylesheet_is_no_mistake() -> None:
    assert kept("") == kept("/* nothing */") == ""


def written_styles() -> str:
    """Our stylesheets as they were written, in the order in which they hold."""
    return joined(
        sorted((ROOT / "theme" / "stylesheets").glob("*.css"), key=lambda path: (path.stem != "wegwijs", path.stem))
    )


def joined(sheets: Iterable[Path]) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sheets)


@pytest.mark.xdist_group("styles")
@pytest.mark.parametrize(
    ("width", "medium", "scheme"),
    [(360, "screen", "light"), (360, "screen", "dark"), (1280, "screen", "light"), (794, "print", "light")],
)
def test_every_page_looks_the_same_with_the_whole_stylesheet(
    town_public: Path, town_host: str, chromium: Browser, width: int, medium: str, scheme: str
) -> None:
    size = {"width": width, "height": 800}
    written = written_styles()
    html = [path.read_text(encoding="utf-8") for path in town_public.rglob("*.html")]
    sheets = {"reduced": used_styles(written, html, []), "whole": written}
    assert len(sheets["reduced"]) < len(sheets["whole"])
    pictures = dict[str, list[Image.Image]]()
    for name, sheet in sheets.items():
        page = chromium.new_page(viewport=size, color_scheme=scheme, java_script_enabled=False)
        page.emulate_media(media=medium)
        serve_style(page, sheet)
        pictures[name] = [picture(page, f"{town_host}/{path}") for path in looked_at(town_public)]
        page.close()
    pairs = zip(looked_at(town_public), pictures["reduced"], pictures["whole"], strict=True)
    assert [path for path, reduced, whole in pairs if not look_the_same(reduced, whole)] == []


def test_every_attribute_of_data_in_a_stylesheet_is_written_in_a_template_a_module_or_a_script() -> None:
    """A rule for one that nobody names would be left out of every page."""
    kinds = (("wegwijs", "*.html"), ("wegwijs", "*.py"), ("theme", "*.html"), ("theme", "*.js"))
    written = [path.read_text("utf-8") for folder, kind in kinds for path in (ROOT / folder).rglob(kind)]
    named = seen_in([], written).named_by_scripts
    assert set(re.findall(r"\[(data-[a-z-]+)", written_styles())) <= named


def serve_style(page: Page, sheet: str) -> None:
    """Give every page this stylesheet, as a file or in the page; its policy would not allow the latter."""
    page.route("**/assets/*.css", lambda route: route.fulfill(body=sheet, content_type="text/css"))

    def with_sheet(route: Route) -> None:
        open_page = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", route.fetch().text())
        shown = re.sub("<style>[^<]*</style>", lambda _: f"<style>{sheet}</style>", open_page)
        route.fulfill(body=shown, content_type="text/html")

    page.route("**/*.html", with_sheet)


def looked_at(site: Path) -> list[str]:
    """The pages in Ukrainian and the one for unknown addresses; those in other languages have the same parts."""
    return ["404.html", *(path.relative_to(site).as_posix() for path in sorted((site / "uk").rglob("*.html")))]


SHOW_EVERYTHING = """
for (const part of document.querySelectorAll("[hidden]")) part.hidden = false;
for (const part of document.querySelectorAll("details, dialog")) part.open = true;
for (const bar of document.querySelectorAll("progress")) bar.value = 0;
"""
"""What a script could bring in sight; a progress bar without a value never stands still."""


def picture(page: Page, address: str) -> Image.Image:
    """The whole page, with everything in sight."""
    page.goto(address)
    page.evaluate(SHOW_EVERYTHING)
    return Image.open(BytesIO(page.screenshot(full_page=True, animations="disabled"))).convert("RGB")


def look_the_same(one: Image.Image, other: Image.Image) -> bool:
    """Chromium rounds the colours at the edge of a curve a little otherwise each time: by 1 or 2 of 255."""
    if one.size != other.size:
        return False
    return all(most <= 2 for _, most in ImageChops.difference(one, other).getextrema())
