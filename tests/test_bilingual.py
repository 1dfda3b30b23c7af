"""A booklet in two languages: each sentence of the source, and its translation right below it."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import page as pdf_rules
import pikepdf
import pytest

from tests.conftest import TOWN, read_again
from wegwijs.brochures.fits_paper import check_fits_paper
from wegwijs.brochures.manuscripts import Manuscript, manuscripts
from wegwijs.brochures.press import press
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.publication import Form, TwoLanguages
from wegwijs.model.texts import segments_of
from wegwijs.model.versions import version_of

BOTH: Mapping[TwoLanguages, Form] = {"a5": "bilingual"}
BOOKLET = Thing("uk", "brochures", "welkom")


def booklets(base: Path, papers: Mapping[TwoLanguages, Form] = BOTH, *topics: str) -> Guide:
    """The town with its booklet alone, in Dutch and Ukrainian."""
    guide = read_again(base).guide
    assert guide is not None
    booklet = guide.brochures["welkom"]
    return replace(
        guide,
        brochures={"welkom": replace(booklet, topics=topics or booklet.topics)},
        languages=guide.languages[:2],
        publisher=replace(guide.publisher, papers=papers),
    )


def manuscript(guide: Guide, base: Path = TOWN, code: str = "uk") -> Manuscript:
    return next(one for one in manuscripts(guide, base) if one.language.code == code)


def said(html: str) -> str:
    """The words of HTML, without the spaces between them."""
    return re.sub(r"\s|<[^>]*>", "", html)


@pytest.fixture(scope="module")
def both() -> Manuscript:
    return manuscript(booklets(TOWN))


def test_every_sentence_of_the_source_stands_before_its_translation(both: Manuscript) -> None:
    topic = booklets(TOWN).topic("wonen")
    assert topic is not None
    text = said(both.html)
    text = text[text.rindex(said(topic.translations["uk"].summary)) :]
    for source, own in zip(topic.translations["nl"].sections, topic.translations["uk"].sections, strict=True):
        pairs = zip(segments_of(source.blocks), segments_of(own.blocks), strict=True)
        plain = [(left, right) for left, right in pairs if "{" not in left.source + right.source]
        for left, right in plain:
            words = said(left.words) + said(right.words) * (left.source != right.source)
            assert words in text


def test_titles_and_headings_say_dutch_first(both: Manuscript) -> None:
    text = said(both.html)
    assert "WonenЖитло" in text
    assert "HuurwaarborgГарантійнийдепозит" in text


def test_the_steps_stay_one_row_of_steps(both: Manuscript) -> None:
    steps = re.findall(r"<ol>(.*?)</ol>", both.html, re.DOTALL)
    row = next(one for one in steps if "Lees het contract." in one)
    assert row.count("<li>") == 2
    assert said(row).startswith("Leeshetcontract.Прочитайтедоговір.Teken")


def test_words_of_the_source_say_their_language_and_lead_nowhere(both: Manuscript) -> None:
    originals = re.findall(r'<p class="original" lang="nl" dir="ltr" translate="no">(.*?)</p>', both.html, re.DOTALL)
    assert originals
    assert [one for one in originals if "<a " in one] == []


@pytest.mark.parametrize("code", ["nl", "uk"])
def test_a_booklet_is_in_one_language_when_the_publisher_says_nothing(code: str) -> None:
    html = manuscript(booklets(TOWN, {}), code=code).html
    assert ("Lees het contract." in html) == (code == "nl")


def test_the_booklet_in_the_source_language_says_nothing_twice() -> None:
    assert manuscript(booklets(TOWN), code="nl").html == manuscript(booklets(TOWN, {}), code="nl").html


def test_tables_of_the_guide_are_in_two_languages_too(both: Manuscript) -> None:
    guide, text = booklets(TOWN, BOTH, "wonen", "rechten", "woorden"), said(both.html)
    dutch, own = guide.words["nl"].rights, guide.words["uk"].rights
    assert dutch is not None
    assert own is not None
    for status, cells in dutch.cells.items():
        for right, cell in cells.items():
            assert said(cell.answer) + said(own.cells[status][right].answer) in text
    words = said(manuscript(guide).html)
    terms = [guide.words[code].glossary for code in ("nl", "uk")]
    assert terms[0] is not None
    assert terms[1] is not None
    used = [
        key for key in terms[0].terms if f"woorden--{key}" in words or said(terms[0].terms[key].explanation) in words
    ]
    assert used
    assert all(said(terms[0].terms[key].explanation + terms[1].terms[key].explanation) in words for key in used)


def test_what_is_built_differently_stands_there_whole_in_both_languages(town: Path) -> None:
    file = town / "content" / "uk" / "wonen.md"
    text = file.read_text(encoding="utf-8")
    assert "2. Потім підпишіть його.\n" in text
    file.write_text(text.replace("2. Потім підпишіть його.\n", ""), encoding="utf-8")
    words = said(manuscript(booklets(town), town).html)
    assert words.index("Leeshetcontract.Tekenhetdaarna.") < words.index("Прочитайтедоговір.")


def test_it_is_accessible_and_its_dutch_words_say_that_they_are_dutch(both: Manuscript, tmp_path: Path) -> None:
    printed = press(both)
    (tmp_path / "both.pdf").write_bytes(printed.file.content)
    report = pdf_rules.validate_pdf(str(tmp_path / "both.pdf"), profile="ua1")
    assert report.is_compliant, str(report)
    with pikepdf.open(io.BytesIO(printed.file.content)) as pdf:
        tags = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Lang") == "nl"]
    assert len(tags) >= len(re.findall(r'lang="nl"', both.html)) > 50
    assert not [remark for remark in printed.remarks if remark.kind in ("lost-words", "does-not-fit")]


@pytest.mark.parametrize(("papers", "times"), [({}, 1), (BOTH, 2)])
def test_it_may_have_twice_as_many_pages(papers: Mapping[TwoLanguages, Form], times: int) -> None:
    guide = booklets(TOWN, papers)
    most = guide.brochures["welkom"].pages
    printed = press(manuscript(booklets(TOWN, BOTH, "wonen")))
    for pages, is_found in ((most * times, False), (most * times + 1, True)):
        found = list(check_fits_paper(guide, [replace(printed, pages=pages)]))
        assert bool(found) == is_found
        assert all(f"{most * times} is the most" in one.what for one in found)
    assert list(check_fits_paper(guide, [replace(printed, language="nl", pages=most + 1)]))


def test_its_version_changes_when_the_dutch_words_do(town: Path) -> None:
    before = {bool(papers): version_of(booklets(town, papers), BOOKLET).fingerprint for papers in ({}, BOTH)}
    assert before[True] != before[False]
    file = town / "content" / "nl" / "wonen.md"
    file.write_text(file.read_text(encoding="utf-8").replace("Lees het contract", "Lees alles"), encoding="utf-8")
    after = {bool(papers): version_of(booklets(town, papers), BOOKLET).fingerprint for papers in ({}, BOTH)}
    assert (before[True] != after[True], before[False] != after[False]) == (True, False)


def test_a_point_of_two_paragraphs_is_accessible_in_one_language_too(town: Path, tmp_path: Path) -> None:
    file = town / "content" / "nl" / "wonen.md"
    text = file.read_text(encoding="utf-8")
    assert "- Een attest van {{ fact.prijs-attest }}." in text
    file.write_text(text.replace("- Een attest van {{ fact.prijs-attest }}.", "- Een attest.\n\n    Dat kost geld."))
    printed = press(manuscript(booklets(town, {}, "wonen"), town, "nl"))
    (tmp_path / "one.pdf").write_bytes(printed.file.content)
    assert pdf_rules.validate_pdf(str(tmp_path / "one.pdf"), profile="ua1").is_compliant
