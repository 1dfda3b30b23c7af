"""Pictograms -> the drawings of a sign as pictures: its arm, the signpost, pictograms on the arm and on nodes.

pypdfium2 draws what WeasyPrint laid out. Each is drawn once for all signs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pypdfium2
from PIL import Image

from wegwijs.reading.house_colours import house_colour, house_style

_FOLDER = Path(__file__).parent
_SIGNPOST = Path(__file__).parents[3] / "theme" / "images" / "wegwijs.svg"
_PIXELS = 96 / 72
"""Pixels of CSS in a point of PDF."""

PAPER, INK, DIM, BLUE, YELLOW, WHITE = "bg", "ink", "dim", "sign", "way", "on-sign"
"""The names of the colours of a sign: those of the site by day."""
_ARM = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1140 144" preserveAspectRatio="none">'
    '<path fill="currentColor" d="M0 0H1068L1140 72L1068 144H0z"/></svg>'
)


@dataclass(frozen=True)
class Drawings:
    """What stands on signs but for the words; the pictograms by their names, in yellow on blue."""

    arm: Image.Image
    signpost: Image.Image
    node: Image.Image
    plate: Image.Image
    on_arm: Mapping[str, Image.Image]
    on_node: Mapping[str, Image.Image]
    sources: tuple[str, ...]
    """The drawings as SVG: they may have colours of their own."""


def drawings_of(pictograms: Mapping[str, str]) -> Drawings:
    """The drawings for signs with these pictograms, name -> SVG. Raises BrochureNotPrinted."""
    return _drawings(tuple(pictograms.items()))


@lru_cache(maxsize=4)
def _drawings(pictograms: tuple[tuple[str, str], ...]) -> Drawings:
    """Once for all languages; and for many municipalities, of which most have the same few pages of their own."""
    svgs = {f"drawn/{name}": svg.replace("currentColor", house_colour(YELLOW)) for name, svg in pictograms}
    svgs |= {"arm": _ARM.replace("currentColor", house_colour(BLUE)), "signpost": _SIGNPOST.read_text(encoding="utf-8")}
    single = [("arm", "arm"), ("signpost", "signpost"), ("node", ""), ("plate", "")]
    drawn = iter(
        _drawn([*single, *((kind, f"drawn/{name}") for kind in ("on-arm", "node") for name, _ in pictograms)], svgs)
    )
    arm, signpost, node, plate = (next(drawn) for _ in single)
    on_arm, on_node = ({name: next(drawn) for name, _ in pictograms} for _ in range(2))
    return Drawings(arm, signpost, node, plate, on_arm, on_node, tuple(svgs.values()))


def _drawn(wanted: Sequence[tuple[str, str]], svgs: Mapping[str, str]) -> list[Image.Image]:
    """A picture of each, as drawings.css lays it out: the class of its page, and the drawing on it."""
    from wegwijs.brochures.press import plain_pdf  # it loads WeasyPrint, which takes half a second

    body = "".join(f'<p class="{kind}"{_background(name)}></p>' for kind, name in wanted)
    html = f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Wegwijs</title></head>{body}</html>'
    files = {f"wegwijs:{name}.svg": svg.encode() for name, svg in svgs.items()}
    styles = [house_style(), (_FOLDER / "drawings.css").read_text(encoding="utf-8")]
    document = pypdfium2.PdfDocument(plain_pdf(html, styles, files))
    try:
        return [_picture(page) for page in document]
    finally:
        document.close()


def _picture(page: pypdfium2.PdfPage) -> Image.Image:
    drawn = page.render(scale=_PIXELS, may_draw_forms=False)  # pyright: ignore[reportArgumentType] - its default is 1
    return drawn.to_pil().convert("RGB")


def _background(name: str) -> str:
    return f' style="background-image: url(wegwijs:{name}.svg)"' if name else ""
