"""A booklet on sheets of A4: every page stands where the fold needs it, whole and upright, for both ways of reading."""

from io import BytesIO

import pypdfium2
import pytest
from pikepdf import Pdf
from weasyprint import HTML

from wegwijs.brochures.sheets import A4, folded_sheets, sides

SIZES = (4, 8, 12, 16, 36, 56, 64)


def booklet(pages: int) -> bytes:
    """Pages of A5, each with its number as a word near its outer corner."""
    words = "".join(f"<p style='page-break-after: always'>page{number}</p>" for number in range(1, pages + 1))
    style = "@page { size: A5; margin: 1cm } p:last-child { page-break-after: avoid !important }"
    html = HTML(string=f"<html lang='uk'><title>Слова</title><style>{style}</style>{words}</html>")
    pdf = html.write_pdf(pdf_variant="pdf/ua-1")
    assert pdf
    return pdf


def halves(pdf: bytes) -> list[tuple[str, str]]:
    """What stands in the left and the right half of each side."""
    document = pypdfium2.PdfDocument(pdf)
    found: list[tuple[str, str]] = []
    for page in document:
        text = page.get_textpage()
        left, right = text.get_text_bounded(right=A4[0] / 2), text.get_text_bounded(left=A4[0] / 2)
        found.append((left.strip(), right.strip()))
    return found


def fold(printed: list[tuple[str, str]], direction: str) -> list[str]:
    """The pages as one turns them when the sheets are folded together, worked out as a person does it."""
    spread = [side if direction == "ltr" else side[::-1] for side in printed]
    fronts, backs = spread[0::2], spread[1::2]
    first_half = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    second_half = [page for front, back in zip(fronts, backs, strict=True) for page in (front[0], back[1])]
    return [*first_half, *reversed(second_half)]


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("pages", SIZES)
def test_folded_the_pages_follow_each_other(pages: int, direction: str) -> None:
    printed = halves(folded_sheets(booklet(pages), direction))
    assert len(printed) == pages // 2
    assert fold(printed, direction) == [f"page{number}" for number in range(1, pages + 1)]


def test_the_cover_is_outside_and_its_fold_is_on_the_side_where_one_begins_to_read() -> None:
    assert next(sides(8, "ltr")) == (7, 0)
    assert next(sides(8, "rtl")) == (0, 7)


@pytest.mark.parametrize("pages", [1, 2, 6, 57])
def test_what_does_not_fill_its_sheets_is_refused(pages: int) -> None:
    with pytest.raises(ValueError, match="four"):
        list(sides(pages, "ltr"))


def test_every_side_is_a4_and_says_title_and_language() -> None:
    with Pdf.open(BytesIO(folded_sheets(booklet(8), "ltr"))) as pdf:
        assert {tuple(round(float(one)) for one in page.mediabox) for page in pdf.pages} == {(0, 0, 842, 595)}
        assert (str(pdf.docinfo.Title), str(pdf.Root.Lang)) == ("Слова", "uk")


def test_the_same_booklet_makes_the_same_bytes() -> None:
    once = booklet(8)
    assert folded_sheets(once, "ltr") == folded_sheets(once, "ltr")


def test_inner_pages_come_nearer_to_the_fold() -> None:
    document = pypdfium2.PdfDocument(folded_sheets(booklet(64), "ltr"))
    places = [document[number].get_textpage().get_charbox(0)[0] for number in (0, len(document) - 2)]
    assert 3 < places[1] - places[0] < 6
