"""Pages and cards that are drawn -> PNG pictures of few colours, which are light to fetch."""

from collections.abc import Sequence
from io import BytesIO

import pypdfium2
from PIL import Image

_LONGEST = 320
"""Pixels along the longer side of a small picture of a page."""
_COLOURS = (32, 16, 8, 4)
_BYTES = 15_000


def first_page(pdf: bytes) -> bytes:
    """A small picture of the first page of a PDF, by which somebody at a desk knows it: PNG, at most 15 kB."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        drawn = page.render(scale=_LONGEST / max(page.get_size()))  # pyright: ignore[reportArgumentType] - its default is 1
        return light_png(drawn.to_pil().convert("RGB"), _COLOURS, _BYTES)
    finally:
        document.close()


def light_png(picture: Image.Image, colours: Sequence[int], most: int) -> bytes:
    """The picture in the first of these numbers of colours that keeps it under so many bytes, else in the last."""
    versions = (_in_colours(picture, number) for number in colours[:-1])
    return next((png for png in versions if len(png) <= most), None) or _in_colours(picture, colours[-1])


def _in_colours(picture: Image.Image, colours: int) -> bytes:
    png = BytesIO()
    picture.quantize(colours, dither=Image.Dither.NONE).save(png, "PNG")
    return png.getvalue()
