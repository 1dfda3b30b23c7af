"""A drawn picture -> PNG in the few colours of a sign: those that it is painted with, and the shades between each two.

A letter has smooth edges in a handful of shades. They are known beforehand, so no picture is searched for its own.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO
from itertools import combinations

from PIL import Image, ImageColor

_BYTES = 40_000
"""Messengers fetch a picture of this weight at once, also on a slow phone."""
_MOST = 256
"""So many colours has a PNG of one byte for each of its points."""
_PACKED = 4
"""Level 6 takes half as long again, for files that are a tenth smaller."""
_SHADES = (8, 4, 1, 0)
"""Shades between two colours. The first show every letter smoothly; with fewer, a picture is lighter."""
_COLOUR = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)

_Colour = tuple[int, ...]


def colours_in(sources: Iterable[str]) -> tuple[str, ...]:
    """The colours that stylesheets and drawings name, each once, as #rrggbb or #rgb."""
    return tuple(dict.fromkeys(colour.lower() for source in sources for colour in _COLOUR.findall(source)))


def as_png(picture: Image.Image, colours: tuple[str, ...]) -> bytes:
    """A picture that is painted with these colours, in as many shades of them as keep it light enough."""
    png = b""
    for number in _SHADES:
        png = _in_shades(picture, colours, number)
        if len(png) <= _BYTES:
            break
    return png


def _in_shades(picture: Image.Image, colours: tuple[str, ...], number: int) -> bytes:
    png, palette = BytesIO(), _palette(colours, number)
    picture.quantize(palette=palette, dither=Image.Dither.NONE).save(png, "PNG", compress_level=_PACKED)
    return png.getvalue()


@cache
def _palette(colours: tuple[str, ...], number: int) -> Image.Image:
    """The colours, then as many of the shades between two of them as there is room for."""
    painted = [ImageColor.getrgb(colour) for colour in colours]
    shades = [shade for pair in combinations(painted, 2) for shade in _between(*pair, number)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in [*painted, *shades][:_MOST] for part in colour])
    return palette


def _between(one: _Colour, other: _Colour, number: int) -> Iterator[_Colour]:
    for step in range(1, number + 1):
        share = step / (number + 1)
        yield tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
