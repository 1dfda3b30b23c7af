"""The PDF of a brochure -> a small picture of its first page, by which somebody at a desk knows it."""

from io import BytesIO

import pypdfium2
from PIL import Image

_LONGEST = 320
"""Pixels along the longer side."""

_COLOURS, _FEWEST = (32, 16, 8), 4
_BYTES = 15_000


def first_page(pdf: bytes) -> bytes:
    """The picture as PNG, in as many colours as keep it under 15 kB."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        drawn = page.render(scale=_LONGEST / max(page.get_size()))  # pyright: ignore[reportArgumentType] - its default is 1
        picture = drawn.to_pil().convert("RGB")
    finally:
        document.close()
    versions = (_in_colours(picture, number) for number in _COLOURS)
    return next((png for png in versions if len(png) <= _BYTES), None) or _in_colours(picture, _FEWEST)


def _in_colours(picture: Image.Image, colours: int) -> bytes:
    png = BytesIO()
    picture.quantize(colours, dither=Image.Dither.NONE).save(png, "PNG")
    return png.getvalue()
