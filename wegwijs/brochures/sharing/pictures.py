"""Cards -> pictures: words and drawings in their places on a sign of 1200 × 630 pixels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PIL import Image

from wegwijs.brochures.sharing.cards import Point, ShareCard
from wegwijs.brochures.sharing.colours import as_png, colours_in
from wegwijs.brochures.sharing.drawings import BLUE, DIM, INK, PAPER, WHITE, YELLOW, Drawings, drawings_of
from wegwijs.brochures.sharing.lettering import Letters, Writer
from wegwijs.model.guide import Pictogram
from wegwijs.reading.house_colours import house_colour

_SIZE, _EDGE, _FOOT = (1200, 630), 60, 16
_SITES = tuple(Letters(size, 56, BLUE) for size in (36, 28, 22, 17))
_DAY, _TOP, _BESIDE = Letters(32, 56, DIM, is_bold=False), 52, 136
"""The name of the site in the largest letters that leave room for the day of the words; the middle of their line."""
_ARM, _ON_ARM, _TITLE, _TITLE_WIDTH = 100, 122, 172, 840
"""Where the arm and its pictogram begin, the middle of its title, and the room for that."""
_TITLES = (*(Letters(size, round(size * 1.1), WHITE) for size in (76, 62, 50)), Letters(40, 44, WHITE))
"""Titles of one line; the third may have two, and the last is for words that fit in no other."""
_POINTS = (Letters(43, 52, INK), Letters(38, 46, INK), Letters(34, 41, INK))
_LARGE, _FEW = Letters(50, 60, INK), 110
"""The points: in the first of these in which each has room on two lines, larger where all have so few letters."""
_LINES = 2
_MIDDLES = {1: (432,), 2: (359, 505), 3: (319, 432, 545)}
"""The middles of one, two or three points."""
_NODE, _GAP, _PAD = 68, 32, 28
_NUMBER, _ON_PLATE = Letters(43, 68, WHITE), Letters(43, 68, INK)
_SUMMARY, _SUMMARY_TOP, _SUMMARY_LINES = Letters(52, 65, INK, is_bold=False), 290, 4


def share_pictures(cards: Sequence[ShareCard], pictograms: Mapping[str, Pictogram]) -> dict[str, bytes]:
    """Slug of each page -> its picture as PNG. Raises BrochureNotPrinted."""
    used = dict.fromkeys(name for card in cards for name in card.pictograms)
    drawings = drawings_of({name: pictograms[name].svg for name in used})
    painted = map(house_colour, (PAPER, INK, DIM, BLUE, YELLOW, WHITE))
    colours, paper = colours_in([*painted, *drawings.sources]), Image.new("RGB", _SIZE, house_colour(PAPER))
    begun = {_around(card): _Sign.on(paper.copy(), card, drawings).begun() for card in _first(cards)}
    signs = (_Sign.on(begun[_around(card)].copy(), card, drawings) for card in cards)
    return {sign.card.slug: as_png(sign.painted(), colours) for sign in signs}


def _around(card: ShareCard) -> tuple[str, str, str]:
    """What the cards of many pages have alike."""
    return card.language.code, card.site, card.day


def _first(cards: Sequence[ShareCard]) -> Iterable[ShareCard]:
    """One card of those that have alike what is around their words."""
    return {_around(card): card for card in cards}.values()


@dataclass(frozen=True)
class _Sign:
    """A sign on which a card is painted."""

    card: ShareCard
    drawings: Drawings
    picture: Image.Image
    writer: Writer

    @classmethod
    def on(cls, picture: Image.Image, card: ShareCard, drawings: Drawings) -> "_Sign":
        return cls(card, drawings, picture, Writer(picture, card.language))

    def begun(self) -> Image.Image:
        """A sign on which only that stands which is around the words of the card."""
        self.picture.paste(house_colour(YELLOW), (0, _SIZE[1] - _FOOT, *_SIZE))
        self._top()
        return self.picture

    def painted(self) -> Image.Image:
        """The whole sign, on one that was begun."""
        self._arm()
        if self.card.points:
            self._points()
        else:
            lines = self.writer.lines(self.card.summary, _SUMMARY, _SIZE[0] - 2 * _EDGE)[:_SUMMARY_LINES]
            self.writer.write(lines, _SUMMARY, _EDGE, _SUMMARY_TOP + len(lines) * _SUMMARY.leading // 2)
        return self.picture

    def _top(self) -> None:
        """The name of the site, and the day of the words."""
        room = _SIZE[0] - 2 * _EDGE - _BESIDE - self.writer.width(self.card.day, _DAY)
        fitting = (letters for letters in _SITES if self.writer.width(self.card.site, letters) <= room)
        self._put(self.drawings.signpost, _EDGE, 24)
        self.writer.write([self.card.site], next(fitting, _SITES[-1]), _EDGE + 76, _TOP)
        self.writer.write_at_end(self.card.day, _DAY, _EDGE, _TOP)

    def _arm(self) -> None:
        is_mirrored = self.writer.is_mirrored
        arm = self.drawings.arm.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if is_mirrored else self.drawings.arm
        self._put(arm, 0, _ARM)
        self._put(self.drawings.on_arm[self.card.pictogram], _EDGE, _ON_ARM)
        lines, letters = self._title()
        self.writer.write(lines, letters, _EDGE + 136, _TITLE)

    def _title(self) -> tuple[list[str], Letters]:
        """The title in the largest letters that have room, on two lines where they are small."""
        *large, smallest = _TITLES
        for letters in large:
            lines = self.writer.lines(self.card.title, letters, _TITLE_WIDTH)
            if len(lines) <= 1 + (letters is large[-1]):
                return lines, letters
        return self.writer.lines(self.card.title, smallest, _TITLE_WIDTH)[:3], smallest

    def _points(self) -> None:
        middles = _MIDDLES[len(self.card.points)]
        beginnings = [
            _EDGE + self._mark(point, middle) + _GAP for point, middle in zip(self.card.points, middles, strict=True)
        ]
        lines, letters = self._lines_of_points(beginnings)
        for each, beginning, middle in zip(lines, beginnings, middles, strict=True):
            self.writer.write(each, letters, beginning, middle)

    def _lines_of_points(self, beginnings: Sequence[int]) -> tuple[list[list[str]], Letters]:
        """The lines of all points, each from its beginning, in letters of one size."""
        lines: list[list[str]] = []
        letters = _POINTS[0]
        for letters in (*([_LARGE] if self.card.letters < _FEW else []), *_POINTS):
            lines = [
                self.writer.lines(point.words, letters, _SIZE[0] - 50 - beginning)
                for point, beginning in zip(self.card.points, beginnings, strict=True)
            ]
            if all(len(each) <= _LINES for each in lines):
                break
        return [each[:_LINES] for each in lines], letters

    def _mark(self, point: Point, middle: int) -> int:
        """What stands in front of a point: a pictogram, its number, or a number to call. Returns how wide that is."""
        top = middle - _NODE // 2
        if point.pictogram:
            self._put(self.drawings.on_node[point.pictogram], _EDGE, top)
        elif len(point.mark) > 1:
            return self._plate(point.mark, middle)
        else:
            self._put(self.drawings.node, _EDGE, top)
            self.writer.write_in_middle(point.mark, _NUMBER, _EDGE + _NODE // 2, middle)
        return _NODE

    def _plate(self, number: str, middle: int) -> int:
        """A number to call, on a yellow plate with round ends."""
        width, top, round_end = self.writer.width(number, _ON_PLATE) + 2 * _PAD, middle - _NODE // 2, _NODE // 2
        plate = Image.new("RGB", (width, _NODE), house_colour(YELLOW))
        plate.paste(self.drawings.plate.crop((0, 0, round_end, _NODE)), (0, 0))
        plate.paste(self.drawings.plate.crop((round_end, 0, _NODE, _NODE)), (width - round_end, 0))
        self._put(plate, _EDGE, top)
        self.writer.write_in_middle(number, _ON_PLATE, _EDGE + width // 2, middle)
        return width

    def _put(self, drawing: Image.Image, x: int, y: int) -> None:
        self.picture.paste(drawing, (_SIZE[0] - x - drawing.width if self.writer.is_mirrored else x, y))
