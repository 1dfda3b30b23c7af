"""The index of each language: what stands in it, and that lunr itself reads the same. test_budget.py weighs it."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lunr.builder import Builder
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT, TODAY, TOWN, read_again, search_box, shipped_guide, until
from wegwijs.making.manifest import printed_before
from wegwijs.model.addresses import page_path
from wegwijs.model.glossary import Glossary
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeSheet
from wegwijs.model.publication import Language
from wegwijs.model.rights import RightsTable
from wegwijs.model.sessions import Calendar
from wegwijs.model.topics import Topic
from wegwijs.reading import read_guide
from wegwijs.search.analyser import analyser_of
from wegwijs.search.compact import SIGNS, written
from wegwijs.search.entries import FIELDS, Entry
from wegwijs.search.files import EXCERPT, entries_of, excerpt, search_files_of
from wegwijs.search.index import Index, index_of

pytestmark = pytest.mark.xdist_group("shipped")

BOOSTS = {"title": 14, "keywords": 8, "headings": 2, "text": 1, "questions": 6}


@pytest.fixture(scope="module")
def guide() -> Guide:
    return shipped_guide()


@pytest.fixture(scope="module")
def page(host: str, chromium: Browser) -> Iterator[Page]:
    """A page that has fetched what searches."""
    page = chromium.new_page()
    page.goto(f"{host}/")
    search_box(page).focus()
    until(page, "window.wegwijsSearch && window.lunr")
    yield page
    page.close()


@pytest.fixture(scope="module")
def found(guide: Guide, public: Path) -> dict[str, list[Entry]]:
    """What can be found in the shipped guide, by language."""
    printed = printed_before(public, guide)
    return {language.code: entries_of(guide, language, printed) for language in guide.languages}


@pytest.fixture(scope="module")
def town_guide() -> Guide:
    return town_on(TODAY)


def town_on(today: date) -> Guide:
    guide = read_guide(TOWN, today).guide
    assert guide
    return guide


# The shipped guide: what must hold of any guide.


def test_every_topic_section_word_right_and_session_can_be_found(guide: Guide, found: dict[str, list[Entry]]) -> None:
    for language in guide.languages:
        addresses = {(entry.path, entry.anchor) for entry in found[language.code]}
        assert places_of(guide, language) <= addresses, language.code


def of_language(guide: Guide, language: Language) -> Iterator[Topic]:
    """The topics that are to be there in a language."""
    return (topic for topic in guide.topics if topic.is_for(language.code))


def places_of(guide: Guide, language: Language) -> set[tuple[str, str]]:
    """Every page, and every place on it that is an answer."""
    places = {topic.slug: topic.translations[language.code].anchors() for topic in of_language(guide, language)}
    words = guide.words[guide.source.code].glossary
    assert words
    places |= {
        Glossary.slug: frozenset(words.terms),
        Calendar.slug: frozenset(guide.calendar.series),
        RightsTable.slug: frozenset(row.id for row in (*guide.rights.rights, *guide.rights.statuses)),
        IntakeSheet.slug: frozenset[str](),
    }
    return {
        (page_path(guide, language, slug), place) for slug, all_of_it in places.items() for place in (*all_of_it, "")
    }


def test_every_topic_is_found_by_its_title_and_keywords_in_the_source_language(
    guide: Guide, found: dict[str, list[Entry]]
) -> None:
    for language in guide.languages:
        words = {entry.path: entry.words for entry in found[language.code] if entry.kind == "page"}
        for topic in of_language(guide, language):
            source, held = topic.translations[guide.source.code], words[page_path(guide, language, topic.slug)]
            assert set(source.keywords) <= set(held["keywords"])
            assert source.title in held["title"]


def test_lunr_loads_what_the_browser_unpacks_and_finds_as_lunr_for_python_does(
    found: dict[str, list[Entry]], page: Page
) -> None:
    for code, shown in found.items():
        compare_with_lunr(page, code, shown)


def compare_with_lunr(page: Page, code: str, shown: list[Entry]) -> None:
    index = by_lunr(index_of(shown, analyser_of(code)))
    terms = sorted(index.inverted_index)[::97]
    seen: dict[str, dict[str, float]] = page.evaluate(
        """async ([code, terms]) => {
          const data = await (await fetch(`/search/${code}.json`)).json();
          const index = lunr.Index.load(JSON.parse(JSON.stringify(wegwijsSearch.serialised(wegwijsSearch.open(data)))));
          const scores = (term) => index.query((query) => query.term(term, { usePipeline: false }));
          const found = (term) => Object.fromEntries(scores(term).map((one) => [one.ref, one.score]));
          return Object.fromEntries(terms.map((term) => [term, found(term)]));
        }""",
        [code, terms],
    )
    for term in terms:
        wanted = {one["ref"]: one["score"] for one in index.query(_only(index, term))}
        assert seen[term] == pytest.approx(wanted, rel=0.001, abs=0.001), term


def by_lunr(index: Index) -> Any:
    """What lunr for Python makes of the same terms."""
    builder = Builder()
    for field, boost in BOOSTS.items():
        builder.field(field, boost=boost)
    for number in range(len(index["title"])):
        builder.add({"id": number} | {field: list(index[field][number].elements()) for field in FIELDS})
    return builder.build()


def _only(index: Any, term: str) -> Any:
    query = index.create_query()
    query.term(term, use_pipeline=False)
    return query


def test_every_result_leads_to_a_place_that_is_there(public: Path, guide: Guide) -> None:
    for language in guide.languages:
        data = json.loads((public / f"search/{language.code}.json").read_text(encoding="utf-8"))
        for path, shown, *_ in data["pages"]:
            if path.endswith(".pdf"):
                assert (public / path).is_file()
                continue
            html = (public / path / "index.html").read_text(encoding="utf-8")
            lost = [anchor for _, anchor, *_ in shown if anchor and f'id="{anchor}"' not in html]
            assert lost == [], path


# The town.


def test_every_part_has_its_own_text_wherever_its_heading_stands(town: Path) -> None:
    file = town / "content/nl/index.md"
    text = file.read_text("utf-8").replace("## Eerste", " ## Eerste").replace("## In", "# Kop {#kop}\n\n## In")
    file.write_text(text + "\n- {{ fact.noodnummer }}: de noodcentrale\n", "utf-8")
    guide = read_again(town).guide
    assert guide
    found = entries_of(guide, guide.source)
    texts = {one.anchor: one.text for one in found if one.kind == "section" and one.path == ""}
    assert texts["eerste-stappen"].startswith("Ga naar het gemeentehuis")
    assert texts["kop"] == ""
    assert "Dat is gratis" in texts["nood"]
    assert [(one.title, one.anchor) for one in found if one.kind == "phone"] == [("112", "nood")]


def test_a_number_that_a_table_or_list_names_can_be_found(town_guide: Guide) -> None:
    for language in town_guide.languages:
        numbers = [entry for entry in entries_of(town_guide, language) if entry.kind == "phone"]
        assert [(number.dial, number.anchor) for number in numbers] == [("112", "openingsuren")]


def test_an_index_counts_words_parts_of_compounds_and_marks_and_no_stop_words() -> None:
    words = {"title": ("Het huurcontract",), "text": ("De huur.", "Contract en huur")}
    entry = Entry("page", "wonen/", "", "", "", words, marks={"text": ("#1",)})
    index = index_of([entry, Entry("page", "", "", "", "", {})], analyser_of("nl"))
    assert index["title"][0] == {"huurcontract": 1, "hur": 1, "contract": 1}
    assert index["text"][0] == {"hur": 2, "contract": 1, "#1": 1}
    assert [index[field][1] for field in FIELDS] == [{}] * len(FIELDS)


def test_a_word_counts_in_a_text_no_more_often_than_says_something() -> None:
    entry = Entry("page", "wonen/", "", "", "", {"title": ("huur " * 3,), "text": ("Huur. " * 9, "Contract.")})
    index = index_of([entry], analyser_of("nl"))
    assert index["text"][0] == {"hur": 2, "contract": 1}
    assert index["title"][0] == {"hur": 3}


def test_the_same_guide_gives_the_same_bytes(town_guide: Guide) -> None:
    again = town_on(TODAY)
    for language in town_guide.languages:
        files = search_files_of(town_guide, language, entries_of(town_guide, language))
        assert files == search_files_of(again, language, entries_of(again, language))


def test_a_session_that_is_past_is_not_an_answer() -> None:
    def days_on(today: date) -> str:
        guide = town_on(today)
        return " ".join(entry.text for entry in entries_of(guide, guide.source) if entry.kind == "session")

    assert "7 december 2026" in days_on(date(2026, 12, 7))
    assert "7 december 2026" not in days_on(date(2026, 12, 8))
    assert "9 december 2026" in days_on(date(2026, 12, 8))


@pytest.mark.parametrize("number", [0, 1, 45, 46, 47, 2115, 2116, 100_000])
def test_a_number_survives_its_signs(number: int) -> None:
    half = len(SIGNS) // 2
    values = [SIGNS.index(sign) for sign in written(number)]
    assert sum(value % half * half**place for place, value in enumerate(values)) == number
    assert [value >= half for value in values] == [True] * (len(values) - 1) + [False]


def test_an_excerpt_ends_between_two_words() -> None:
    text = excerpt("woord " * 50)
    assert len(text) <= EXCERPT + 1 and text.endswith("woord…")
    assert excerpt("kort") == "kort"


def test_fields_are_those_of_the_browser() -> None:
    script = (ROOT / "theme/search/unpack.js").read_text(encoding="utf-8")
    assert f"{{ {', '.join(f'{name}: {BOOSTS[name]}' for name in FIELDS)} }}" in script
