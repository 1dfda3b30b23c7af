"""A booklet of A5 -> the same on sheets of A4, to print on both sides (turned on the short edge), fold and staple.

The pages are put on the sheets as they are; links and tags are lost, so this file is for a printer only. When all is
folded, inner sheets stick out, so their pages come nearer to the fold: by the thickness of each sheet around them.
"""

from collections.abc import Iterator
from io import BytesIO

from pikepdf import Dictionary, Page, Pdf, Stream

A4 = (841.89, 595.276)
"""Points; the sheet lies."""

_HALF = A4[0] / 2
_THICKNESS = 0.1 * 72 / 25.4
"""Of a sheet of 80 grams, in points."""

_MARK = 9
"""How long the marks are at which one folds, and those at which one staples, in points."""

Side = tuple[int, int]
"""The pages at the left and at the right of one side of a sheet, counted from 0."""


def sides(pages: int, direction: str) -> Iterator[Side]:
    """The sides of the sheets of a booklet, the outermost first: its front, then its back. Raises ValueError.

    `pages` is divisible by four. A book that is read from right to left has its fold at the right of its cover.
    """
    if pages % 4:
        raise ValueError(f"{pages} pages do not fill sheets of four")
    for sheet in range(pages // 4):
        for left, right in ((pages - 1 - 2 * sheet, 2 * sheet), (2 * sheet + 1, pages - 2 - 2 * sheet)):
            yield (left, right) if direction == "ltr" else (right, left)


def folded_sheets(booklet: bytes, direction: str) -> bytes:
    """The PDF of a booklet, on sheets; the same bytes for the same booklet. Raises ValueError."""
    with Pdf.open(BytesIO(booklet)) as pages, Pdf.new() as sheets:
        for number, side in enumerate(sides(len(pages.pages), direction)):
            page = sheets.add_blank_page(page_size=A4)
            _put(sheets, page, [pages.pages[place] for place in side], number)
        sheets.Root.Lang = pages.Root.Lang
        sheets.docinfo.Title = pages.docinfo.Title
        written = BytesIO()
        sheets.save(written, deterministic_id=True)
    return written.getvalue()


def _put(sheets: Pdf, page: Page, halves: list[Page], number: int) -> None:
    """Put two pages beside each other, with the marks; `number` is that of the side."""
    creep = number // 2 * _THICKNESS
    forms = [sheets.copy_foreign(half.as_form_xobject()) for half in halves]
    page.obj.Resources = Dictionary(XObject=Dictionary(Left=forms[0], Right=forms[1]))
    drawn = [
        _half("/Left", 0, creep),
        _half("/Right", _HALF, -creep),
        _line(0, _MARK),
        _line(A4[1] - _MARK, A4[1]),
        *(_staple(height) for height in (A4[1] / 4, A4[1] * 3 / 4) if number == 0),
    ]
    page.obj.Contents = Stream(sheets, "\n".join(drawn).encode())


def _half(name: str, left: float, moved: float) -> str:
    """A page in its half of the sheet, cut at the fold."""
    return f"q {left:.3f} 0 {_HALF:.3f} {A4[1]} re W n 1 0 0 1 {left + moved:.3f} 0 cm {name} Do Q"


def _line(bottom: float, top: float) -> str:
    """A thin grey line on the fold."""
    return f"q 0.3 w 0.5 G {_HALF:.3f} {bottom:.3f} m {_HALF:.3f} {top:.3f} l S Q"


def _staple(height: float) -> str:
    return _line(height - _MARK / 2, height + _MARK / 2)
