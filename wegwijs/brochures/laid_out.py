"""Pages that are laid out -> their lines of words, with the elements in which each stands; no page numbers."""

# pyright: reportPrivateUsage=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportAttributeAccessIssue=false, reportUnknownParameterType=false
# the boxes of WeasyPrint are no public part of it, and have no types

from collections.abc import Iterator
from dataclasses import dataclass

from weasyprint import Page
from weasyprint.formatting_structure.boxes import Box, LineBox, MarginBox, TextBox

_POINT = 72 / 96
"""WeasyPrint measures in pixels of CSS."""


@dataclass(frozen=True)
class Line:
    """A line on paper: its words, the smallest of their sizes in points, and how HTML calls what it stands in.

    `inside`: tags and classes of all elements around it, those outside first: ("article", ".chapter", "h2").
    `block`: what two lines of one paragraph have in common.
    """

    text: str
    size: float
    inside: tuple[str, ...]
    block: int


def lines_on(page: Page) -> Iterator[Line]:
    """The lines of a page in the order of its text."""
    yield from _lines(page._page_box, ())


def _lines(box: Box, inside: tuple[str, ...]) -> Iterator[Line]:
    box = getattr(box, "_box", box)
    if isinstance(box, MarginBox):
        return
    if isinstance(box, LineBox):
        words = [one for one in box.descendants() if isinstance(one, TextBox) and one.text.strip()]
        if words:
            size = min(one.style["font_size"] for one in words) * _POINT
            yield Line("".join(one.text for one in words), size, inside, id(box.element))
        return
    for child in getattr(box, "children", ()):
        yield from _lines(child, (*inside, *_names(getattr(child, "_box", child), box)))


def _names(box: Box, around: Box) -> tuple[str, ...]:
    """The tag and the classes of the element that a box begins."""
    if box.element is None or box.element is around.element:
        return ()
    return (str(box.element_tag), *(f".{name}" for name in box.element.get("class", "").split()))
