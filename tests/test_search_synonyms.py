"""Words that readers use and the guide does not: content/<language>/synonyms.yml and questions.yml."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import TOWN, built_before, read_again, run_here, served
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.overlays import overlaid
from wegwijs.reading.overlay import read_overlays
from wegwijs.search.analyser import analyser_of
from wegwijs.search.entries import Entry
from wegwijs.search.files import entries_of
from wegwijs.search.questions import with_questions
from wegwijs.search.synonyms import names, phrases_of, with_marks
from wegwijs.search.unused_synonyms import unused_synonyms

NL = analyser_of("nl")


def marks_of(title: str, text: str, **synonyms: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    entry = Entry("section", "wonen/", "a", title, text, {"title": (title,), "text": (text,) if text else ()})
    phrases = phrases_of({name.replace("_", " "): also for name, also in synonyms.items()}, NL)
    return dict(with_marks([entry], phrases, NL)[0].marks)


def names_of(synonyms: dict[str, tuple[str, ...]], *known: str) -> dict[str, list[str]]:
    return dict(names(phrases_of(synonyms, NL), NL, frozenset(known)))


def test_a_phrase_is_marked_where_its_words_stand_and_only_there() -> None:
    baas = ("huurbaas",)
    assert marks_of("Eigenaar, woning", "", eigenaar_woning=baas) == {"title": ("#0",), "keywords": (), "text": ()}
    assert marks_of("Huur", "De eigenaar van de woning", eigenaar_woning=baas)["text"] == ("#0",)
    assert marks_of("Eigenaar, woning", "De eigenaar van de woning", eigenaar_woning=baas)["text"] == ()


def test_all_words_of_a_phrase_must_be_there() -> None:
    assert marks_of("Huur", "De eigenaar", eigenaar_woning=("huurbaas",))["text"] == ()


def test_a_phrase_of_one_word_needs_no_mark() -> None:
    assert marks_of("Medicijnen", "", medicijnen=("pil",))["title"] == ()
    assert names_of({"medicijnen": ("tabletten",)}, "medicijn") == {"medicijn": ["tablet"]}


def test_a_synonym_of_some_words_is_one_name_and_its_words_are_parts_that_mean_it_too() -> None:
    assert names_of({"dokter": ("lieve arts",)}, "dokter") == {"dokter": ["liefart", "~art", "~lief"]}
    assert names_of({"dokter": ("lieve arts",)}, "dokter", "art") == {"dokter": ["liefart", "~lief"]}


def test_the_words_of_a_compound_are_parts_when_they_are_known() -> None:
    names = names_of({"kaart": ("verblijfsvergunning", "nieuwe vergunning")}, "kaart", "verblijf")
    assert names == {"kaart": ["nieuwvergunn", "verblijfsvergunn", "~nieuw", "~vergunn"]}


def test_what_the_index_does_not_have_gets_no_names() -> None:
    assert names_of({"medicijnen": ("pillen",), "eigenaar woning": ("huurbaas",)}, "iets") == {}


def test_a_phrase_of_stop_words_alone_means_nothing() -> None:
    assert phrases_of({"de": ("het",)}, NL) == []


def guide_of(base: Path) -> Guide:
    guide = read_again(base).guide
    assert guide
    return guide


def test_words_with_synonyms_that_stand_in_the_guide_give_no_finding() -> None:
    assert guide_of(TOWN).words["nl"].synonyms
    assert unused_in(guide_of(TOWN)) == []


def unused_in(guide: Guide) -> list[Finding]:
    entries = [(language, entries_of(guide, language)) for language in guide.languages]
    return [finding for language, those in entries for finding in unused_synonyms(guide, language, those)]


@pytest.mark.parametrize("words", ["verhuurder", "gemeenten", "geldige papieren", "A-kaart", "welkom deel 1"])
def test_words_with_synonyms_may_stand_in_any_form_and_in_any_place_that_can_be_found(town: Path, words: str) -> None:
    (town / "content/nl/synonyms.yml").write_text(f"{words}: [iets anders]\n", encoding="utf-8")
    assert unused_in(guide_of(town)) == []


@pytest.mark.parametrize("words", ["fiets", "gemeente fiets", "huurcontract infosessie"])
def test_words_with_synonyms_that_no_page_part_or_answer_has_together_are_named(town: Path, words: str) -> None:
    (town / "content/uk/synonyms.yml").write_text(f"депозит: [застава]\n{words}: [щось інше]\n", encoding="utf-8")
    (finding,) = unused_in(guide_of(town))
    assert (finding.check, finding.place) == ("unused-synonym", Place("content/uk/synonyms.yml", 2, 1))
    assert finding.what == f'No text in Українська has the words "{words}".'


def test_a_topic_that_a_municipality_hides_makes_no_synonym_a_mistake(town: Path) -> None:
    (town / "content/nl/synonyms.yml").write_text("huurcontract: [huurpapier]\n", encoding="utf-8")
    folder = town / "gemeenten/anders"
    folder.mkdir()
    (folder / "municipality.yml").write_text("name: Anders\nhidden: wonen\n", encoding="utf-8")
    guide = guide_of(town)
    here, _ = overlaid(guide, read_overlays(guide, folder).layers)
    assert here.topic("wonen") is None
    assert unused_in(here) == []
    (shown,) = unused_in(replace(here, local=()))
    assert shown.check == "unused-synonym"


def test_a_language_without_synonyms_has_none(town: Path) -> None:
    assert guide_of(town).words["en"].synonyms == {}


@pytest.mark.xdist_group("search synonyms")
def test_the_box_finds_what_only_a_synonym_or_a_question_says(town: Path, chromium: Browser) -> None:
    (town / "content/uk/synonyms.yml").write_text("гарантійний депозит: [запорука хатня]\n", encoding="utf-8")
    (town / "content/uk/questions.yml").write_text("wonen: {huurwaarborg: [скриня дідуся]}\n", encoding="utf-8")
    run = run_here("--base", str(built_before(town)), "--languages", "uk", "site")
    assert run.returncode == 0, run.stdout + run.stderr
    page = chromium.new_page()
    with served(town / "public") as host:
        for question in ("запоруки хатні", "запоруки", "скриню", "де скриня мого дідуся"):
            page.goto(f"{host}/uk/?q={question}")
            found = page.locator("[data-search-results] li > a:first-child")
            expect(found.first).to_have_attribute("href", re.compile(r"#huurwaarborg$"))
            expect(found.first).to_be_visible()
        page.close()


def test_what_people_ask_belongs_to_a_place_and_not_to_the_number_beside_it() -> None:
    kinds = ("section", "phone", "section")
    anchors = ("a", "a", "b")
    entries = [Entry(kind, "wonen/", anchor, "", "", {}) for kind, anchor in zip(kinds, anchors, strict=True)]
    found = with_questions(entries, {("wonen/", "a"): ("wie betaalt",)})
    assert [entry.words.get("questions", ()) for entry in found] == [("wie betaalt",), (), ()]
