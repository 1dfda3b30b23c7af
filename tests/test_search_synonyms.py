"""Words that readers use and the guide does not: content/<language>/synonyms.yml."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import ROOT, TODAY, run_wegwijs, served
from wegwijs.model.guide import Guide
from wegwijs.reading import read_guide
from wegwijs.search.analyser import analyser_of
from wegwijs.search.entries import Entry
from wegwijs.search.files import entries_of
from wegwijs.search.synonyms import with_synonyms

NL = analyser_of("nl")
PAGE = Entry("page", "gezondheid/", "", "Gezondheid", "", {"title": ("Gezondheid",), "text": ("Je haalt medicijnen.",)})


def words_of(title: str, text: str, **synonyms: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    entry = Entry("section", "wonen/", "a", title, text, {"title": (title,), "text": (text,) if text else ()})
    return dict(with_synonyms([entry], {name.replace("_", " "): also for name, also in synonyms.items()}, NL)[0].words)


def test_a_synonym_goes_where_its_word_stands_and_only_there() -> None:
    assert words_of("Medicijnen", "", medicijn=("pil",)) == {"title": ("Medicijnen", "pil"), "keywords": (), "text": ()}
    assert words_of("Apotheek", "Haal je medicijnen.", medicijn=("pil",))["text"] == ("Haal je medicijnen.", "pil")
    assert words_of("Medicijnen", "Haal je medicijnen.", medicijn=("pil",))["text"] == ("Haal je medicijnen.",)


def test_all_words_of_a_phrase_must_be_there() -> None:
    assert "huurbaas" in words_of("Huur", "De eigenaar van de woning", eigenaar_woning=("huurbaas",))["text"]
    assert "huurbaas" not in words_of("Huur", "De eigenaar", eigenaar_woning=("huurbaas",))["text"]


def test_two_words_of_a_synonym_also_count_as_one() -> None:
    assert words_of("Dokter", "", dokter=("lieve arts",))["title"] == ("Dokter", "lieve arts", "liefart")


def test_a_phrase_of_stop_words_alone_means_nothing() -> None:
    assert with_synonyms([PAGE], {"de": ("het",)}, NL)[0].words["text"] == PAGE.words["text"]


@pytest.fixture(scope="module")
def guide() -> Guide:
    guide = read_guide(ROOT, TODAY).guide
    assert guide
    return guide


@pytest.mark.parametrize("code", ["nl", "uk", "ru", "en"])
def test_every_word_with_synonyms_stands_in_the_guide(guide: Guide, code: str) -> None:
    language = next(one for one in guide.languages if one.code == code)
    analyser, synonyms = analyser_of(code), guide.words[code].synonyms
    assert len(synonyms) > 100
    texts = [" ".join(text for each in entry.words.values() for text in each) for entry in entries_of(guide, language)]
    there = [frozenset(analyser.terms(text)) for text in texts]
    lost = [words for words in synonyms if not any(held >= set(analyser.terms(words)) for held in there)]
    assert lost == []


def test_a_language_without_synonyms_has_none(town: Path) -> None:
    guide = read_guide(town, TODAY).guide
    assert guide and guide.words["en"].synonyms == {}


@pytest.mark.xdist_group("search synonyms")
def test_the_box_finds_what_only_a_synonym_says(town: Path, chromium: Browser) -> None:
    (town / "content/uk/synonyms.yml").write_text("гарантійний депозит: [запорука хатня]\n", encoding="utf-8")
    run = run_wegwijs("--base", str(town), "--output", str(town / "public"), "site")
    assert run.returncode == 0, run.stdout + run.stderr
    page = chromium.new_page()
    with served(town / "public") as host:
        page.goto(f"{host}/uk/?q=запоруки")
        found = page.locator("[data-search-results] li > a:first-child")
        expect(found.first).to_have_attribute("href", re.compile(r"#huurwaarborg$"))
        expect(found.first).to_be_visible()
        page.close()
