"""The file of a logo -> a Logo that may be published, and Findings about what is wrong with it."""

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.face import Logo
from wegwijs.reading.svg import NoDrawing, clean_drawing
from wegwijs.reading.text_files import two_versions

_MOST_PIXELS = 640
"""Width and height of a picture: what a phone with a sharp screen can show of a logo."""


def read_logo(folder: Path, name: str, place: Place) -> tuple[Logo | None, list[Finding]]:
    """The logo with this name in the folder of a municipality; `place` is where municipality.yml names it."""
    file = f"{folder.name}/{name}"
    try:
        content = (folder / name).read_bytes() if (folder / name).is_file() else None
    except OSError:
        content = None
    if content is None:
        return None, [_missing(name, place)]
    return _drawing(content, file) if name.lower().endswith(".svg") else _picture(content, file)


def _drawing(content: bytes, file: str) -> tuple[Logo | None, list[Finding]]:
    if two := two_versions(file, content.decode("utf-8", "replace")):
        return None, [two]
    try:
        drawing = clean_drawing(content)
    except NoDrawing as problem:
        return None, [_unusable(file, str(problem))]
    findings = [_cleaned(file, drawing.left_out)] if drawing.left_out else []
    return Logo("svg", drawing.svg, drawing.width, drawing.height), findings


def _picture(content: bytes, file: str) -> tuple[Logo | None, list[Finding]]:
    """A PNG, written anew in a size that fits: so nothing but the picture is in it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=("PNG",)) as opened:
                picture = opened.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning):
        return None, [_unusable(file, "It cannot be read as a PNG picture.")]
    picture.thumbnail((_MOST_PIXELS, _MOST_PIXELS))
    written = BytesIO()
    picture.save(written, "PNG", optimize=True)
    return Logo("png", written.getvalue(), picture.width, picture.height), []


def _missing(name: str, place: Place) -> Finding:
    return Finding(
        check="logo",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f'There is no file "{name}" beside municipality.yml.',
        why="The guide keeps the sign of Wegwijs.",
        remedy="Put the file there, or correct its name: capitals and small letters count.",
    )


def _unusable(file: str, what: str) -> Finding:
    return Finding(
        check="logo",
        place=Place(file),
        weight=Weight.PLEASE_FIX,
        what=what,
        why="The guide keeps the sign of Wegwijs.",
        remedy="Save the logo again as SVG or PNG, or ask whoever drew it.",
    )


def _cleaned(file: str, left_out: tuple[str, ...]) -> Finding:
    return Finding(
        check="logo",
        place=Place(file),
        weight=Weight.PLEASE_FIX,
        what=f"This was left out of the logo: {', '.join(left_out)}.",
        why="It could run on the phone of a reader, move, or fetch something from another company.",
        remedy="Look whether the logo is still right. Save it as a plain SVG, without scripts and pictures in it.",
    )
