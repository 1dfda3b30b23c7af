"""The index of each language: what stands in it, how much it weighs, and that lunr itself reads the same."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lunr.builder import Builder
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT, TODAY, until
from wegwijs.model.guide import Guide
from wegwijs.reading import read_guide
from wegwijs.search.analyser import analyser_of
from wegwijs.search.compact import SIGNS, written
from wegwijs.search.entries import FIELDS, Entry
from wegwijs.search.files import EXCERPT, entries_of, excerpt, search_files, search_files_of
from wegwijs.search.index import Index, index_of

pytestmark = pytest.mark.xdist_group("search index")

LANGUAGES = ("nl", "uk", "ru", "en")
MOST_BYTES = 60_000
BOOSTS = {"title": 14, "keywords": 8, "headings": 2, "text": 1, "questions": 6}


@pytest.fixture(scope="module")
def guide() -> Guide:
    """The shipped guide."""
    guide = read_guide(ROOT, TODAY).guide
    assert guide
    return guide


@pytest.fixture(scope="module")
def page(host: str, chromium: Browser) -> Iterator[Page]:
    """A page that has fetched what searches."""
    page = chromium.new_page()
    page.goto(f"{host}/uk/")
    page.get_by_role("combobox").focus()
    until(page, "window.wegwijsSearch && window.lunr")
    yield page
    page.close()


def entries(guide: Guide, code: str) -> list[Entry]:
    return entries_of(guide, next(language for language in guide.languages if language.code == code))


def test_every_part_has_its_own_text_wherever_its_heading_stands(town: Path) -> None:
    file = town / "content/nl/index.md"
    text = file.read_text("utf-8").replace("## Eerste", " ## Eerste").replace("## In", "# Kop {#kop}\n\n## In")
    file.write_text(text + "\n- {{ fact.noodnummer }}: de noodcentrale\n", "utf-8")
    guide = read_guide(town, TODAY).guide
    assert guide
    found = entries(guide, "nl")
    texts = {one.anchor: one.text for one in found if one.kind == "section" and one.path == ""}
    assert texts["eerste-stappen"].startswith("Ga naar het gemeentehuis")
    assert texts["kop"] == ""
    assert "Dat is gratis" in texts["nood"]
    assert [(one.title, one.anchor) for one in found if one.kind == "phone"] == [("112", "nood")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_index_is_light(public: Path, code: str) -> None:
    assert len(gzip.compress((public / f"search/{code}.json").read_bytes(), 6)) <= MOST_BYTES
    assert len(gzip.compress((public / f"search/{code}.texts.json").read_bytes(), 6)) <= MOST_BYTES / 2


@pytest.mark.parametrize("code", LANGUAGES)
def test_lunr_loads_what_the_browser_unpacks_and_finds_as_lunr_for_python_does(
    guide: Guide, page: Page, code: str
) -> None:
    shown = entries(guide, code)  # all but the brochures, which come last and change each score by a hundredth
    index = by_lunr(index_of(shown, analyser_of(code)))
    terms = sorted(index.inverted_index)[::97]
    found: dict[str, dict[str, float]] = page.evaluate(
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
        scores = {ref: score for ref, score in found[term].items() if int(ref) < len(shown)}
        assert scores == pytest.approx(wanted, rel=0.02, abs=0.02), term


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


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_topic_section_word_number_and_session_can_be_found(guide: Guide, code: str) -> None:
    addresses = {(entry.path, entry.anchor) for entry in entries(guide, code)}
    folder = "" if code == "nl" else f"{code}/"
    for topic in guide.topics:
        path = folder + ("" if topic.slug == "index" else f"{topic.slug}/")
        sections = {section.id for section in topic.translations[code].sections}
        assert {(path, section) for section in sections | {""}} <= addresses
    words = guide.words["nl"].glossary
    assert words and {(f"{folder}woorden/", key) for key in words.terms} <= addresses
    assert {(f"{folder}infosessies/", series) for series in guide.calendar.series} <= addresses
    assert {(f"{folder}rechten/", right.id) for right in guide.rights.rights} <= addresses
    assert {(f"{folder}rechten/", status.id) for status in guide.rights.statuses} <= addresses
    assert (f"{folder}mijn-situatie/", "") in addresses
    assert "112" in {entry.dial for entry in entries(guide, code)}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_topic_is_found_by_its_dutch_keywords(guide: Guide, code: str) -> None:
    by_path = {entry.path: entry for entry in entries(guide, code) if entry.kind == "page"}
    for topic in guide.topics:
        words = by_path[
            ("" if code == "nl" else f"{code}/") + ("" if topic.slug == "index" else f"{topic.slug}/")
        ].words
        assert set(topic.translations["nl"].keywords) <= set(words["keywords"])
        assert topic.translations["nl"].title in words["title"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_result_leads_to_a_place_that_is_there(public: Path, code: str) -> None:
    data = json.loads((public / f"search/{code}.json").read_text(encoding="utf-8"))
    for path, shown in data["pages"]:
        if path.endswith(".pdf"):
            assert (public / path).is_file()
            continue
        html = (public / path / "index.html").read_text(encoding="utf-8")
        for _, anchor, *_ in shown:
            assert not anchor or f'id="{anchor}"' in html, f"{path}#{anchor}"


def test_the_same_guide_gives_the_same_bytes(guide: Guide) -> None:
    assert [file.content for file in search_files(guide)] == [file.content for file in search_files(guide)]


def test_one_language_alone_gives_the_files_that_it_has_beside_the_others(guide: Guide) -> None:
    english = guide.languages[-1]
    assert search_files_of(guide, english) == [file for file in search_files(guide) if f"/{english.code}." in file.path]


def test_an_index_counts_words_parts_of_compounds_and_marks_and_no_stop_words() -> None:
    words = {"title": ("Het huurcontract",), "text": ("De huur.", "Contract en huur")}
    entry = Entry("page", "wonen/", "", "", "", words, marks={"text": ("#1",)})
    index = index_of([entry, Entry("page", "", "", "", "", {})], analyser_of("nl"))
    assert index["title"][0] == {"huurcontract": 1, "hur": 1, "contract": 1}
    assert index["text"][0] == {"hur": 2, "contract": 1, "#1": 1}
    assert [index[field][1] for field in FIELDS] == [{}] * len(FIELDS)


def test_a_session_that_is_past_is_not_an_answer(guide: Guide) -> None:
    days = [entry.text for entry in entries(guide, "nl") if entry.kind == "session"]
    assert any("7 december 2026" in text for text in days)
    assert not any("2025" in text for text in days)


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
