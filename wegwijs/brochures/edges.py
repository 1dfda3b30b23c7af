"""Pages that are laid out -> remarks about what does not fit: words beyond the edge of the paper, or of a card."""

# pyright: reportPrivateUsage=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportAttributeAccessIssue=false, reportUnknownParameterType=false
# the boxes of WeasyPrint are no public part of it, and have no types

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from weasyprint import Page
from weasyprint.formatting_structure.boxes import Box, MarginBox

from wegwijs.model.output import Remark

_PER_MM = 96 / 25.4
"""WeasyPrint measures in pixels of CSS."""

_EDGE = 4 * _PER_MM
"""So near to the edge of the paper a printer prints nothing."""

_SLACK = 1.0
"""A letter may hang over by so much: what nobody sees."""


@dataclass(frozen=True)
class _Room:
    """Where words may stand, in pixels."""

    left: float
    top: float
    right: float
    bottom: float


def beyond_edges(pages: Iterable[Page]) -> Iterator[Remark]:
    """One for each line of words that runs off; `pages` are those of WeasyPrint."""
    for number, page in enumerate(pages, 1):
        for text in _beyond(page._page_box, _paper(page._page_box)):
            yield Remark("does-not-fit", number, text)


def _paper(page: Box) -> _Room:
    return _Room(_EDGE, _EDGE, page.margin_width() - _EDGE, page.margin_height() - _EDGE)


def _beyond(box: Box, room: _Room) -> Iterator[str]:
    """Boxes in boxes, but for page numbers; what is turned is measured as it was before, so it is left alone too."""
    box = getattr(box, "_box", box)
    if isinstance(box, MarginBox) or box.style["transform"]:
        return
    room = _inside(box, room)
    if (text := getattr(box, "text", "").strip()) and not _fits(box, room):
        yield text
    for child in getattr(box, "children", ()):
        yield from _beyond(child, room)


def _inside(box: Box, room: _Room) -> _Room:
    """The room inside a box: smaller in one that holds its words, which its HTML says with data-holds.

    Such a box may itself be beyond the edge: a column for which there is no room.
    """
    if box.element is None or box.element.get("data-holds") is None:
        return room
    left, top = box.position_x, box.position_y
    right, bottom = left + box.margin_width(), top + box.margin_height()
    return _Room(max(left, room.left), max(top, room.top), min(right, room.right), min(bottom, room.bottom))


def _fits(box: Box, room: _Room) -> bool:
    is_wide = box.position_x < room.left - _SLACK or box.position_x + box.width > room.right + _SLACK
    is_low = box.position_y < room.top - _SLACK or box.position_y + box.height > room.bottom + _SLACK
    return not (is_wide or is_low)
