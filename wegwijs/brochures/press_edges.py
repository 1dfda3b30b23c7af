"""A file for a press -> where paint reaches the edge of a page and stops: the cut is never exact, and leaves white."""

from collections.abc import Iterator, Mapping
from itertools import groupby

import pypdfium2
from PIL import Image

from wegwijs.brochures.press_files import AROUND

_SCALE = 2
_EDGE = AROUND * _SCALE
"""Where the page begins, in dots."""

_NEAR = 3
"""So many dots inside the edge, and beyond it, one looks: one millimetre is five and a half."""

_PAINT, _PAPER = 245, 250
_LONG = 3 * 72 / 25.4 * _SCALE
"""Shorter than 3 mm is a mark at which one cuts or folds."""


def edges_without_bleed(content: bytes) -> Iterator[tuple[int, str]]:
    """The page, counted from 1, and the edge as one says it."""
    document = pypdfium2.PdfDocument(content)
    try:
        for number, page in enumerate(document, 1):
            drawn = page.render(scale=_SCALE).to_pil().convert("L")  # pyright: ignore[reportArgumentType] - its default is 1
            for name, (inside, beyond) in _lines_along(drawn).items():
                if _stops(inside, beyond):
                    yield number, f"the {name} edge"
    finally:
        document.close()


def _lines_along(page: Image.Image) -> Mapping[str, tuple[bytes, bytes]]:
    """For each edge the dots just inside it, and those just beyond it."""
    width, height, edge = page.width, page.height, round(_EDGE)
    across = {"top": (edge + _NEAR, edge - _NEAR), "bottom": (height - edge - _NEAR, height - edge + _NEAR)}
    down = {"left": (edge + _NEAR, edge - _NEAR), "right": (width - edge - _NEAR, width - edge + _NEAR)}
    rows = {name: tuple((edge, y, width - edge, y + 1) for y in both) for name, both in across.items()}
    columns = {name: tuple((x, edge, x + 1, height - edge) for x in both) for name, both in down.items()}
    return {
        name: (page.crop(inside).tobytes(), page.crop(beyond).tobytes())
        for name, (inside, beyond) in (rows | columns).items()
    }


def _stops(inside: bytes, beyond: bytes) -> bool:
    """Whether a long piece is painted inside, and white beyond."""
    white_beyond = (within < _PAINT and without > _PAPER for within, without in zip(inside, beyond, strict=True))
    return any(is_so and len(list(run)) >= _LONG for is_so, run in groupby(white_beyond))
