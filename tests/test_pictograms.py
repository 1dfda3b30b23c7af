"""A drawing as a program for drawings saves it stands on a page as a drawing should."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from tests.conftest import TODAY, TOWN
from wegwijs.checks.pictograms import check_pictograms
from wegwijs.model.guide import Guide, Pictogram
from wegwijs.prose.pictograms import drawn_once
from wegwijs.prose.speaker import Speaker
from wegwijs.reading import read_guide

BY_INKSCAPE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) <svg > -->

<svg
   width="48mm"
   height="48mm"
   viewBox="0 0 24 24"
   version="1.1"
   id="svg1"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview
     id="namedview1"
     inkscape:zoom="1.5" />
  <svg:g
     inkscape:label="Layer 1"
     id="layer1">
    <path
       style="fill:none;stroke:currentColor;-inkscape-stroke:none"
       d="M 1,1 20,20"
       id="path1" />
    <use
       xlink:href="#path1"
       id="use1" />
  </svg:g>
</svg>
"""
BY_HAND = "<svg viewBox='0 0 24 24' fill='currentColor'><title>A &amp; B</title><path d='M1 1H20'/></svg>"

EACH = pytest.mark.parametrize("svg", [BY_INKSCAPE, BY_HAND], ids=["by Inkscape", "by hand"])


def guide_with(svg: str) -> Guide:
    guide = read_guide(TOWN, TODAY).guide
    assert guide is not None
    return replace(guide, pictograms={**guide.pictograms, "wonen": Pictogram("wonen", svg)})


def on_a_page(svg: str) -> ElementTree.Element:
    guide = guide_with(svg)
    return ElementTree.fromstring(Speaker(guide, guide.source, str).pictogram("wonen"))


@EACH
def test_the_check_lets_these_drawings_pass(svg: str) -> None:
    assert list(check_pictograms(guide_with(svg))) == []


@EACH
def test_a_drawing_has_the_size_of_the_page_and_says_nothing_to_a_screen_reader(svg: str) -> None:
    drawing = on_a_page(svg)
    known = {"class": "pictogram", "aria-hidden": "true", "viewBox": "0 0 24 24"}
    assert drawing.tag == "svg"
    assert known.items() <= drawing.attrib.items() <= (known | {"fill": "currentColor"}).items()


def test_only_what_belongs_to_the_drawing_is_left() -> None:
    assert [element.tag for element in on_a_page(BY_INKSCAPE).iter()] == ["svg", "g", "path", "use"]
    assert on_a_page(BY_HAND).findtext("title") == "A & B"


def test_a_style_becomes_attributes_since_a_page_allows_no_style_in_its_words() -> None:
    path = on_a_page(BY_INKSCAPE).find("g/path")
    assert path is not None
    assert path.attrib == {"d": "M 1,1 20,20", "id": "path1", "fill": "none", "stroke": "currentColor"}


def test_an_id_stays_only_where_the_drawing_needs_it_since_a_page_may_show_the_drawing_twice() -> None:
    assert [element.get("id") for element in on_a_page(BY_INKSCAPE).iter()] == [None, None, "path1", None]


@EACH
def test_drawings_that_a_page_shows_many_times_have_a_name(svg: str) -> None:
    html = str(drawn_once(guide_with(svg), ["wonen", "kaart", "wonen"])).replace("<svg hidden>", "<svg>")
    drawings = ElementTree.fromstring(html)
    assert [(symbol.tag, symbol.get("id")) for symbol in drawings] == [
        ("symbol", "pictogram-wonen"),
        ("symbol", "pictogram-kaart"),
    ]
    assert drawings[0].attrib.keys() <= {"id", "viewBox", "fill"}
    assert drawings[0].find(".//path") is not None
