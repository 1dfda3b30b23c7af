"""Before a brochure leaves the press: all its words are there, in its own letters, and a tired person can read it."""

from dataclasses import replace

import pytest

from tests.conftest import TODAY, TOWN
from wegwijs.brochures.manuscripts import Manuscript, manuscripts
from wegwijs.brochures.paper_looks import check_paper_looks
from wegwijs.brochures.preflight import strange_fonts
from wegwijs.brochures.press import press
from wegwijs.findings import Weight
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure, Remark
from wegwijs.reading import read_guide

PAGE = "@page {size: 100mm 100mm; margin: 10mm} * {margin: 0} h2 {font-size: 12pt; break-after: auto}"
SENTENCE = "Dit is een zin met woorden die samen een regel vullen en nog een stuk van de volgende. "


@pytest.fixture(scope="module")
def guide() -> Guide:
    guide = read_guide(TOWN, TODAY).guide
    assert guide is not None
    return guide


@pytest.fixture(scope="module")
def whole(guide: Guide) -> Manuscript:
    only = replace(guide, brochures={"welkom": guide.brochures["welkom"]}, languages=guide.languages[:1])
    return next(manuscripts(only, TOWN))


def printed(whole: Manuscript, body: str, style: str = "") -> PrintedBrochure:
    """A brochure with these words, in 12 points on small pages."""
    html = f'<html lang="nl"><head><title>Proef</title></head><body>{body}</body></html>'
    styles = (whole.styles[0], f"{PAGE} body {{font-size: 12pt; line-height: 1.4}} {style}")
    return press(replace(whole, html=html, styles=styles, is_folded=False))


def kinds(brochure: PrintedBrochure) -> list[tuple[str, int]]:
    return [(remark.kind, remark.page) for remark in brochure.remarks]


def test_good_pages_give_no_remark(whole: Manuscript) -> None:
    assert kinds(printed(whole, f"<h2>Titel</h2><p>{SENTENCE * 4}</p>")) == []


@pytest.mark.parametrize("style", ["position: absolute; top: 0", "position: fixed; top: 0"])
def test_words_that_stand_on_no_page_are_named(whole: Manuscript, style: str) -> None:
    body = f'<p>Begin.</p><div style="{style}"><p>{SENTENCE * 30}</p><p>Het einde.</p></div>'
    remarks = [remark for remark in printed(whole, body).remarks if remark.text == "Het einde."]
    assert {remark.kind for remark in remarks} <= {"lost-words", "does-not-fit"}
    assert remarks


def test_a_sentence_that_stands_there_twice_is_missed_when_it_is_printed_once(whole: Manuscript) -> None:
    body = f'<p>Bel 112.</p><div style="position: absolute"><p>{SENTENCE * 30}</p><p>Bel 112.</p></div>'
    remarks = [remark for remark in printed(whole, body).remarks if remark.text == "Bel 112."]
    assert {remark.kind for remark in remarks} <= {"lost-words", "does-not-fit"}
    assert remarks


def test_words_that_run_on_over_lines_and_pages_are_not_missed(whole: Manuscript) -> None:
    body = f"<p>{SENTENCE * 40}<strong>vet</strong>, en <a href='https://caw.be'>caw.<wbr>be</a>.</p>"
    assert printed(whole, body).pages > 1


def test_a_heading_alone_at_the_foot_of_a_page_is_named_with_its_page(whole: Manuscript) -> None:
    filled = "<p>Een regel.</p>" * 12
    brochure = printed(whole, f"{filled}<h2>Alleen</h2><p style='break-before: page'>{SENTENCE * 4}</p>")
    assert kinds(brochure) == [("heading-alone", 1)]
    assert brochure.remarks[0].text == "Alleen"


@pytest.mark.parametrize("sign", [".", ",", ")", "?", "»"])
def test_a_sign_that_ends_a_sentence_at_the_head_of_a_line_is_named(whole: Manuscript, sign: str) -> None:
    body = f"<p>{SENTENCE * 4}</p><p>Bel het nummer <br>{sign} Daarna wacht je.</p>"
    assert kinds(printed(whole, body)) == [("sign-alone", 1)]


def test_a_page_with_three_lines_is_named_and_a_page_to_write_on_is_not(whole: Manuscript) -> None:
    lines = "<p>Een regel.</p>" * 3
    body = f"<p>{SENTENCE * 4}</p><div style='break-before: page'>{lines}</div><hr style='break-before: page'>"
    assert kinds(printed(whole, body)) == [("page-nearly-empty", 2)]


def test_a_page_with_a_foot_alone_is_named_and_a_cover_is_not(whole: Manuscript) -> None:
    foot = '<p class="small">Nagelezen.</p>' * 5
    page = "<div style='break-before: page' class='{}'>{}</div>"
    assert kinds(printed(whole, f"<p>{SENTENCE * 4}</p>{page.format('sheet', foot)}")) == [("page-nearly-empty", 2)]
    assert kinds(printed(whole, f"<p>{SENTENCE * 4}</p>{page.format('back', foot)}")) == []


def test_letters_under_twelve_points_in_a_text_and_under_nine_elsewhere_are_named(whole: Manuscript) -> None:
    small = '<p style="font-size: 11pt">Klein.</p>'
    source = '<p class="small" style="font-size: 10pt">Bron.</p>'
    body = f'<article class="chapter"><p>{SENTENCE * 4}</p>{small}{source}</article>'
    assert kinds(printed(whole, body)) == [("small-letters", 1)]
    assert kinds(printed(whole, f'<p>{SENTENCE * 4}</p><p style="font-size: 8pt">Bron.</p>')) == [("small-letters", 1)]


def test_a_line_of_more_than_seventy_signs_is_named(whole: Manuscript) -> None:
    assert {kind for kind, _ in kinds(printed(whole, f"<p>{SENTENCE * 9}</p>", "@page {size: 250mm 100mm}"))} == {
        "long-line"
    }


def test_words_in_a_column_for_which_there_is_no_room_are_named(whole: Manuscript) -> None:
    narrow = "div {columns: 2; column-fill: auto; height: 60mm; font-size: 9pt}"
    few, many = (f"<div data-holds><p>{SENTENCE * number}</p></div>" for number in (4, 20))
    assert kinds(printed(whole, few, narrow)) == []
    assert ("does-not-fit", 1) in kinds(printed(whole, many, narrow))


def test_a_paper_takes_its_tight_form_when_the_roomy_one_is_too_long(whole: Manuscript) -> None:
    loose = ".roomy {height: 50mm; break-inside: avoid}"
    body = f'<h2>Titel</h2><p class="roomy">{SENTENCE * 2}</p><p class="roomy">{SENTENCE * 2}</p>'
    html = f'<html lang="nl"><head><title>Proef</title></head><body>{body}</body></html>'
    styles = (whole.styles[0], f"{PAGE} body {{font-size: 12pt; line-height: 1.4}} {loose}")
    sheet = replace(whole, html=html, styles=styles, tight=".roomy {height: auto}", is_folded=False)
    assert [press(replace(sheet, most_pages=pages)).pages for pages in (1, 2)] == [1, 2]


def test_letters_of_another_font_are_named(whole: Manuscript) -> None:
    pdf = printed(whole, f"<p>{SENTENCE * 4}</p>").file.content
    assert list(strange_fonts(pdf, ["Noto Sans"])) == []
    assert list(strange_fonts(pdf, ["Open Sans"])) == [
        "The letters of Noto-Sans are in the file, which is to have those of Open-Sans alone."
    ]


def test_remarks_become_one_finding_for_each_kind_with_all_its_pages(guide: Guide, whole: Manuscript) -> None:
    brochure = printed(whole, f"<p>{SENTENCE * 4}</p>")
    remarks = (Remark("sign-alone", 3, ". Daarna"), Remark("heading-alone", 2, "Kosten"), Remark("sign-alone", 5, "."))
    found = list(check_paper_looks(guide, [replace(brochure, remarks=remarks)]))
    assert {(one.check, one.weight, one.language) for one in found} == {("paper-looks", Weight.PLEASE_FIX, "nl")}
    said = [one.what for one in found]
    assert '"Kosten" stands alone at the foot of a page: page 2 of "welkom" in Nederlands.' in said


@pytest.mark.parametrize("kind", ["does-not-fit", "lost-words"])
def test_what_is_not_on_the_paper_stops_at_the_line_of_its_text(guide: Guide, whole: Manuscript, kind: str) -> None:
    topic = guide.topic("wonen")
    assert topic is not None
    segment = max(topic.translations["nl"].text.segments(), key=lambda one: len(one.words))
    brochure = replace(printed(whole, "<p>Een.</p>"), remarks=(Remark(kind, 7, segment.words),))
    (found,) = check_paper_looks(guide, [brochure])
    assert (found.place, found.weight) == (segment.place, Weight.STOPS)
    (elsewhere,) = check_paper_looks(guide, [replace(brochure, remarks=(Remark(kind, 7, "Van een sjabloon"),))])
    assert elsewhere.place.file == "brochures/brochures.yml"
