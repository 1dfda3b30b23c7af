"""A table is read, checked, shown, printed and found as every other one, whatever it is called."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

import pytest

from tests.conftest import ROOT, TODAY, TOWN
from wegwijs.brochures.chapters import ChapterWriter
from wegwijs.checks import run_checks
from wegwijs.checks.shared.ids import ids_by_page
from wegwijs.findings import Place
from wegwijs.model.addresses import page_path
from wegwijs.model.guide import TABLES, Guide
from wegwijs.model.intake import IntakeSheet
from wegwijs.model.interface import Interface
from wegwijs.model.rights import RightsTable
from wegwijs.model.shapes import Day, Key, Shape
from wegwijs.model.tables import Names, single, sources_of, values_of
from wegwijs.model.texts import Segment, Text
from wegwijs.reading import read_guide
from wegwijs.reading.texts import read_text
from wegwijs.search.files import entries_of
from wegwijs.website.pages import pages_of


@dataclass(frozen=True, kw_only=True)
class Playground(Shape):
    id: Key
    pictogram: Key
    official: Key


@dataclass(frozen=True, kw_only=True)
class Playgrounds(Shape):
    """A table that no room knows by name."""

    slug: ClassVar[str] = "speeltuinen"
    name: ClassVar[str] = "playgrounds"
    called: ClassVar[str] = "The list of playgrounds"
    anchored: ClassVar[tuple[str, ...]] = ("playgrounds",)
    has_answers: ClassVar[bool] = False

    checked: Day
    review_by: Day
    pictogram: Key
    official: Key
    playgrounds: tuple[Playground, ...]

    def names(self) -> Names:
        return {"playgrounds": single(one.id for one in self.playgrounds)}


@dataclass(frozen=True)
class PlaygroundsWords:
    title: str
    summary: str
    intro: Text
    keywords: tuple[str, ...]
    playgrounds: tuple[str, ...]

    def names(self) -> Names:
        return {"playgrounds": single(self.playgrounds)}

    def on_paper(self) -> Iterator[Segment]:
        return self.intro.segments()


GOOD = Playgrounds(
    checked=TODAY,
    review_by=date(2027, 2, 22),
    pictogram="kaart",
    official="gemeente",
    playgrounds=(
        Playground(id="park", pictogram="kaart", official="infosessies"),
        Playground(id="plein", pictogram="welkom", official="gemeente"),
    ),
)


@pytest.fixture(scope="module")
def guide() -> Guide:
    guide = read_guide(TOWN, TODAY).guide
    assert guide
    return guide


def with_their_group(guide: Guide) -> Guide:
    """The page of the new table has a place on the welcome page, so that readers find it."""
    assert guide.welcome
    welcome = replace(guide.welcome, groups={**guide.welcome.groups, "buiten": (Playgrounds.slug,)})
    words = {code: replace(one, interface=with_its_name(one.interface)) for code, one in guide.words.items()}
    return replace(guide, welcome=welcome, words=words)


def with_its_name(interface: Interface) -> Interface:
    """The name of that group."""
    assert interface.welcome
    return replace(
        interface, welcome=replace(interface.welcome, groups={**interface.welcome.groups, "buiten": "Buiten"})
    )


def with_playgrounds(guide: Guide, playgrounds: Playgrounds = GOOD, said: tuple[str, ...] = ("park", "plein")) -> Guide:
    intro = read_text("Hier spelen kinderen.", "nl", Place("content/nl/playgrounds.yml"), "playgrounds/intro").text
    words = PlaygroundsWords("Speeltuinen", "Waar kinderen spelen.", intro, (), said)
    guide = with_their_group(guide)
    added = {code: replace(one, tables={**one.tables, Playgrounds.slug: words}) for code, one in guide.words.items()}
    files = ["content/playgrounds.yml", *(f"content/{code}/playgrounds.yml" for code in guide.words)]
    places = replace(guide.places, marks={**guide.places.marks, **{(file, ()): Place(file) for file in files}})
    return replace(guide, tables=(*guide.tables, playgrounds), words=added, places=places)


def found(guide: Guide) -> set[tuple[str, str]]:
    """The names of the checks that find something, and the files."""
    return {(finding.check, finding.place.file) for finding in run_checks(guide)}


def test_the_guide_has_all_tables_in_the_order_of_the_menu(guide: Guide) -> None:
    assert [type(table) for table in guide.tables] == [kind for kind, _ in TABLES]
    slugs = [table.slug for table in guide.tables]
    assert [slug for slug in guide.page_slugs() if slug in slugs] == slugs


@pytest.mark.parametrize("part", ["slug", "name", "called"])
def test_no_two_tables_are_called_the_same(part: str) -> None:
    assert len({getattr(kind, part) for kind, _ in TABLES}) == len(TABLES)


def test_each_table_has_a_page_in_every_language(guide: Guide) -> None:
    for language in guide.languages:
        pages = {page.slug: page for page in pages_of(guide, language)}
        for table in guide.tables:
            words, page = guide.words[language.code].tables[table.slug], pages[table.slug]
            at_its_foot = () if isinstance(table, RightsTable) else sources_of(table)
            assert (page.title, page.checked, page.sources) == (words.title, table.checked, at_its_foot)
            assert page.words.html


def test_each_table_but_the_form_is_a_chapter_of_a_brochure_that_names_it(guide: Guide) -> None:
    slugs = [table.slug for table in guide.tables if table.slug != IntakeSheet.slug]
    guide = replace(guide, brochures={"welkom": replace(guide.brochures["welkom"], topics=tuple(slugs))})
    for language in guide.languages:
        chapters = list(ChapterWriter(guide, "welkom", language, ROOT / "brochures" / "templates").chapters())
        titles = [guide.words[language.code].tables[slug].title for slug in slugs]
        assert [chapter.title for chapter in chapters] == titles


def test_the_search_box_finds_each_page_and_the_parts_of_those_that_have_answers(guide: Guide) -> None:
    for language in guide.languages:
        places = {(entry.path, entry.anchor) for entry in entries_of(guide, language)}
        for table in guide.tables:
            path = page_path(guide, language, table.slug)
            parts = ids_by_page(guide)[table.slug] if table.has_answers else frozenset[str]()
            assert {anchor for found, anchor in places if found == path} == {"", *parts}


def test_a_table_that_no_check_knows_by_name_has_nothing_wrong_when_all_is_right(guide: Guide) -> None:
    assert found(with_playgrounds(guide)) == found(guide)


def test_a_table_that_no_check_knows_by_name_is_checked_as_all_others(guide: Guide) -> None:
    second = Playground(id="search-results", pictogram="vliegtuig", official="bestaat-niet")
    wrong = replace(GOOD, review_by=date(2026, 11, 21), playgrounds=(GOOD.playgrounds[0], second))
    table, words = "content/playgrounds.yml", [f"content/{code}/playgrounds.yml" for code in guide.words]
    assert found(with_playgrounds(guide, wrong, said=("park", "bos"))) - found(guide) == {
        *((check, table) for check in ("review-overdue", "unknown-fact", "missing-pictogram", "duplicate-id")),
        *((check, file) for check in ("missing-words", "extra-words") for file in words),
    }


def test_a_table_without_words_is_missed_in_every_language(guide: Guide) -> None:
    without = replace(with_their_group(guide), tables=(*guide.tables, GOOD))
    assert found(without) - found(guide) == {
        ("missing-file", f"content/{code}/playgrounds.yml") for code in guide.words
    }


def test_every_value_of_a_field_is_found_with_the_fields_that_lead_to_it() -> None:
    assert list(values_of(GOOD, "official")) == [
        ("gemeente", ("official",)),
        ("infosessies", ("playgrounds", 0, "official")),
        ("gemeente", ("playgrounds", 1, "official")),
    ]
    assert sources_of(GOOD) == ("gemeente", "infosessies")
