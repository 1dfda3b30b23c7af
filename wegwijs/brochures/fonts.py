"""The font of a language -> one static file for each weight, cut from the installed font package.

WeasyPrint mixes up the letters of two files that have one family and one weight, and a font with a weight axis is not
the same in every viewer: so there is one file per weight, with all letters. HarfBuzz cuts it in a tenth of a second.
"""

# pyright: reportAttributeAccessIssue=false
# uharfbuzz does not say which names it has

from collections.abc import Iterator
from pathlib import Path

import fontpkg
import uharfbuzz

from wegwijs.brochures.not_printed import BrochureNotPrinted

WEIGHTS = (400, 700)


def font_files(family: str) -> dict[str, bytes]:
    """The address of each font file as the stylesheet names it -> a static TrueType font. Raises BrochureNotPrinted."""
    return {_address(family, weight): _cut(family, weight) for weight in WEIGHTS}


def font_faces(family: str) -> str:
    """The CSS that gives these files their name."""
    return "\n".join(_faces(family))


def _faces(family: str) -> Iterator[str]:
    for weight in WEIGHTS:
        yield f'@font-face {{font-family: "{family}"; font-weight: {weight}; src: url({_address(family, weight)})}}'
    yield f':root {{font-family: "{family}"}}'


def _address(family: str, weight: int) -> str:
    return f"wegwijs:font/{family.replace(' ', '-')}-{weight}.ttf"


def _cut(family: str, weight: int) -> bytes:
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(_file(family, weight))))
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    wanted.flags |= uharfbuzz.SubsetFlags.NO_HINTING
    wanted.pin_all_axes_to_default(face)
    wanted.pin_axis_location(face, "wght", weight)
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


def _file(family: str, weight: int) -> Path:
    try:
        return fontpkg.path(family, weight)
    except fontpkg.FontpkgError as problem:
        package = f"fontpkg-{family.lower().replace(' ', '-')}"
        remedy = f"Name another font there, or add {package} to requirements.in."
        raise BrochureNotPrinted(f'The font "{family}" of languages.yml is not installed. {remedy}') from problem
