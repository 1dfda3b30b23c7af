"""The font of a language -> one static file for each weight, cut from the installed font package.

WeasyPrint mixes up the letters of two files that have one family and one weight, and a font with a weight axis is not
the same in every viewer: so there is one file per weight, with all letters. HarfBuzz cuts it in a tenth of a second.
"""

# pyright: reportAttributeAccessIssue=false
# uharfbuzz does not say which names it has

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import fontpkg
import uharfbuzz

from wegwijs.model.output import BrochureNotPrinted

WEIGHTS = (400, 700)

FIELDS = "fields"
"""What the font is called in which a reader types."""

_NO_LETTERS = (0x0000, 0xFEFF)
"""Noto Sans has these, and PDF/UA forbids them."""


@cache
def font_files(family: str) -> dict[str, bytes]:
    """The address of each font file as the stylesheet names it -> a static TrueType font. Raises BrochureNotPrinted."""
    return {_address(family, weight): _cut(family, weight) for weight in WEIGHTS}


def font_faces(family: str) -> str:
    """The CSS that gives these files their name."""
    return "\n".join(_faces(family))


@cache
def field_fonts(family: str) -> dict[str, bytes]:
    """The font in which a reader types in the fields of a form: a file of its own, for it goes whole into the PDF."""
    return {_address(f"{family} {FIELDS}", WEIGHTS[0]): _cut(family, WEIGHTS[0], only_letters=True)}


def field_faces(family: str) -> str:
    """The CSS that gives this file the name `fields`."""
    return f'@font-face {{font-family: "{FIELDS}"; src: url({_address(f"{family} {FIELDS}", WEIGHTS[0])})}}'


@cache
def signs_of(family: str) -> frozenset[str]:
    """All signs that a font can draw. Raises BrochureNotPrinted when it is not installed."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(_file(family, WEIGHTS[0]))))
    return frozenset(map(chr, face.unicodes))


def _faces(family: str) -> Iterator[str]:
    for weight in WEIGHTS:
        yield f'@font-face {{font-family: "{family}"; font-weight: {weight}; src: url({_address(family, weight)})}}'
    yield f':root {{font-family: "{family}"}}'


def _address(family: str, weight: int) -> str:
    return f"wegwijs:font/{family.replace(' ', '-')}-{weight}.ttf"


def _cut(family: str, weight: int, only_letters: bool = False) -> bytes:
    """One weight of a font; `only_letters` leaves out what is no letter by itself, such as ligatures."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(_file(family, weight))))
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    if only_letters:
        _leave_out_shapes(wanted)
    wanted.flags |= uharfbuzz.SubsetFlags.NO_HINTING
    wanted.pin_all_axes_to_default(face)
    wanted.pin_axis_location(face, "wght", weight)
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


def _leave_out_shapes(wanted: uharfbuzz.SubsetInput) -> None:
    wanted.glyph_set.clear()
    wanted.layout_feature_tag_set.clear()
    for letter in _NO_LETTERS:
        wanted.unicode_set.discard(letter)


def _file(family: str, weight: int) -> Path:
    try:
        return fontpkg.path(family, weight)
    except fontpkg.FontpkgError as problem:
        package = f"fontpkg-{family.lower().replace(' ', '-')}"
        remedy = (
            f"Name another font there, or add {package} to requirements.in. "
            "Where no font has the letters of a language, write brochures: false in its row."
        )
        raise BrochureNotPrinted(f'The font "{family}" of languages.yml is not installed. {remedy}') from problem
