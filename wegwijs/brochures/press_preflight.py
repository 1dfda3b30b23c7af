"""A file for a press -> what a printer would send back: wrong boxes, colours of a screen, grey letters of four inks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from math import hypot

from pikepdf import Matrix, Object, Page, Pdf, parse_content_stream

from wegwijs.brochures.preflight import fonts_of
from wegwijs.brochures.press_files import BLEED

_SLACK = 0.01
_OF_A_SCREEN = ("rg", "RG")
_LETTERS = ("Tj", "TJ", "'", '"')
_DARK = 0.9
"""So much black ink is black to the eye."""

_MOST_INK = 3.0
"""The sum of the four inks: with more, paper does not dry."""

DOTS = 300
"""In an inch, the fewest of a picture on paper."""


@dataclass(frozen=True)
class _State:
    """What holds where something is drawn: how it is turned and enlarged, and with which inks it is filled."""

    matrix: Matrix
    inks: tuple[float, ...] = (0.0, 0.0, 0.0, 1.0)


def press_faults(content: bytes) -> Iterator[str]:
    """A sentence for each kind of fault, with its page."""
    with Pdf.open(BytesIO(content)) as pdf:
        if [intent.get("/S") for intent in pdf.Root.get("/OutputIntents", [])] != ["/GTS_PDFX"]:
            yield "The file does not say for which press it is made."
        for number, page in enumerate(pdf.pages, 1):
            for fault in dict.fromkeys(_faults_of(page)):
                yield f"{fault}: page {number}."


def _faults_of(page: Page) -> Iterator[str]:
    yield from _faults_of_boxes(page)
    if "/Annots" in page.obj:
        yield "There is a link or a field, which no press knows"
    for name, is_inside in fonts_of(page):
        if not is_inside:
            yield f"The letters of {name} are not in the file"
    yield from _faults_of_drawing(page.obj, page.obj.Resources, _State(Matrix()))


def _faults_of_boxes(page: Page) -> Iterator[str]:
    """The paper holds the bleed, which is 3 mm larger than the page at each side."""
    boxes = (page.mediabox, page.obj.BleedBox, page.trimbox)
    media, bleed, trim = ([float(one) for one in box.as_list()] for box in boxes)
    around = [*(t - b for t, b in zip(trim[:2], bleed[:2], strict=True))]
    around += [b - t for t, b in zip(trim[2:], bleed[2:], strict=True)]
    if any(abs(one - BLEED) > _SLACK for one in around):
        yield "The bleed is not 3 mm"
    if media[:2] != [0, 0] or any(m < b for m, b in zip(media[2:], bleed[2:], strict=True)):
        yield "The paper is smaller than the page with its bleed"


def _faults_of_drawing(stream: Object, resources: Object, state: _State) -> Iterator[str]:
    """What is wrong with what a page or a drawing on it paints."""
    kept: list[_State] = []
    for instruction in parse_content_stream(stream):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "q":
            kept.append(state)
        elif operator == "Q":
            state = kept.pop()
        elif operator == "cm":
            state = replace(state, matrix=Matrix(*map(float, operands)) @ state.matrix)
        elif operator == "Do":
            yield from _faults_of_object(resources.XObject[str(operands[0])], resources, state)
        elif operator in ("k", "g"):
            state = replace(state, inks=_inks(operands))
        yield from _faults_of_inks(operator, state.inks)


def _inks(operands: Iterable[Object]) -> tuple[float, ...]:
    said = tuple(float(one) for one in operands)
    return said if len(said) > 1 else (0.0, 0.0, 0.0, 1 - sum(said))


def _faults_of_inks(operator: str, inks: tuple[float, ...]) -> Iterator[str]:
    if operator in _OF_A_SCREEN:
        yield "A colour is that of a screen"
    if operator == "k" and sum(inks) > _MOST_INK:
        yield "A colour has more than 300 % of ink"
    if operator in _LETTERS and inks[3] >= _DARK and sum(inks[:3]) > 0:
        yield "Black letters have other inks than black"


def _faults_of_object(drawn: Object, resources: Object, state: _State) -> Iterator[str]:
    if drawn.Subtype == "/Form":
        turned = Matrix(drawn.Matrix) if "/Matrix" in drawn else Matrix()
        inner = replace(state, matrix=turned @ state.matrix)
        yield from _faults_of_drawing(drawn, drawn.get("/Resources", resources), inner)
    elif drawn.Subtype == "/Image":
        if drawn.get("/ColorSpace") not in ("/DeviceGray", "/DeviceCMYK"):
            yield "A picture has the colours of a screen"
        width, height = hypot(state.matrix.a, state.matrix.b), hypot(state.matrix.c, state.matrix.d)
        if min(int(drawn.Width) / width, int(drawn.Height) / height) * 72 < DOTS:
            yield f"A picture has fewer than {DOTS} dots in an inch"
