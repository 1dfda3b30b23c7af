"""Cards -> pictures; pypdfium2 draws what WeasyPrint laid out."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pypdfium2
from PIL import Image

from wegwijs.brochures.fonts import font_faces, font_files
from wegwijs.brochures.sharing.cards import ShareCard
from wegwijs.brochures.sharing.colours import as_png, colours_in
from wegwijs.model.guide import Pictogram

_FOLDER = Path(__file__).parent
_SIGNPOST = Path(__file__).parents[3] / "theme" / "images" / "wegwijs.svg"
_PIXELS = 96 / 72
"""Pixels of CSS in a point of PDF."""
_YELLOW = "#ffc72c"
_ARM = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1140 144" preserveAspectRatio="none">'
    '<path fill="#0b3d6b" d="{}"/></svg>'
)


def share_pictures(cards: Sequence[ShareCard], pictograms: Mapping[str, Pictogram]) -> dict[str, bytes]:
    """Slug of each page -> its picture as PNG; the cards are those of one language. Raises BrochureNotPrinted."""
    from wegwijs.brochures.press import plain_pdf  # it loads WeasyPrint, which takes half a second

    family, drawings = cards[0].language.font, _drawings(pictograms)
    style = (_FOLDER / "cards.css").read_text(encoding="utf-8")
    pdf = plain_pdf(_document(cards), (font_faces(family), style), font_files(family) | _files(drawings))
    colours = colours_in([style, *drawings.values()])
    document = pypdfium2.PdfDocument(pdf)
    try:
        return {card.slug: as_png(picture, colours) for card, picture in zip(cards, _drawn(document), strict=True)}
    finally:
        document.close()


def _document(cards: Sequence[ShareCard]) -> str:
    """All cards as one document, a page for each."""
    head = f'<html lang="{cards[0].language.code}"><head><meta charset="utf-8"><title>Wegwijs</title></head>'
    return f"<!doctype html>{head}<body>{''.join(card.html for card in cards)}</body></html>"


def _drawings(pictograms: Mapping[str, Pictogram]) -> dict[str, str]:
    """The drawings that the cards may use, by their names."""
    drawn = {f"on-sign/{name}": one.svg.replace("currentColor", _YELLOW) for name, one in pictograms.items()}
    drawn["arm"] = _ARM.format("M0 0H1068L1140 72L1068 144H0z")
    drawn["arm-left"] = _ARM.format("M1140 0H72L0 72L72 144H1140z")
    drawn["signpost"] = _SIGNPOST.read_text(encoding="utf-8")
    return drawn


def _files(drawings: Mapping[str, str]) -> dict[str, bytes]:
    return {f"wegwijs:{name}.svg": svg.encode() for name, svg in drawings.items()}


def _drawn(pdf: pypdfium2.PdfDocument) -> Iterator[Image.Image]:
    for page in pdf:
        drawn = page.render(scale=_PIXELS, may_draw_forms=False)  # pyright: ignore[reportArgumentType] - its default is 1
        yield drawn.to_pil().convert("RGB")
