"""Words -> lines of letters on a picture: as many as have room, from the side where one begins to read."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from wegwijs.brochures.fonts import WEIGHTS, font_files
from wegwijs.model.publication import Language
from wegwijs.reading.house_colours import house_colour

_PLAIN, _BOLD = WEIGHTS


@dataclass(frozen=True)
class Letters:
    """How words look: the size of their letters and the height of their lines in pixels, the name of their colour."""

    size: int
    leading: int
    colour: str
    is_bold: bool = True


@dataclass(frozen=True)
class Writer:
    """Writes in the font and the direction of a language on a picture; `x` counts from where one begins to read."""

    picture: Image.Image
    language: Language

    @property
    def is_mirrored(self) -> bool:
        """Whether one begins to read on the right."""
        return self.language.direction == "rtl"

    def width(self, words: str, letters: Letters) -> int:
        """How wide some words are. Raises BrochureNotPrinted when the font is not installed."""
        return round(self._font(letters).getlength(words))

    def lines(self, words: str, letters: Letters, width: int) -> list[str]:
        """The words in lines; a single word may be wider. What a no-break space ties stays together."""
        rest, lines = [word for word in words.split(" ") if word], list[str]()
        while rest:
            beginnings = [" ".join(rest[:number]) for number in range(1, len(rest) + 1)]
            fitting = bisect_right(beginnings, width, lo=1, key=lambda line: self.width(line, letters))
            lines.append(beginnings[fitting - 1])
            rest = rest[fitting:]
        return lines

    def write(self, lines: Sequence[str], letters: Letters, x: int, middle: int) -> None:
        """Write lines whose beginnings stand at `x`, so that half of them stands above `middle`."""
        for line, baseline in zip(lines, self._baselines(len(lines), letters, middle), strict=True):
            at = self.picture.width - x - self.width(line, letters) if self.is_mirrored else x
            self._put(line, letters, at, baseline)

    def write_at_end(self, words: str, letters: Letters, x: int, middle: int) -> None:
        """Write one line that ends so far from the other side."""
        self.write([words], letters, self.picture.width - x - self.width(words, letters), middle)

    def write_in_middle(self, words: str, letters: Letters, x: int, middle: int) -> None:
        """Write one line of which half stands before `x`."""
        self.write([words], letters, x - self.width(words, letters) // 2, middle)

    def _put(self, line: str, letters: Letters, x: int, baseline: int) -> None:
        direction = "rtl" if self.is_mirrored else None  # only then a machine needs more than FreeType
        draw, colour = ImageDraw.Draw(self.picture), house_colour(letters.colour)
        draw.text((x, baseline), line, colour, self._font(letters), anchor="ls", direction=direction)

    def _baselines(self, number: int, letters: Letters, middle: int) -> Iterable[int]:
        above, below = self._font(letters).getmetrics()
        first = middle - number * letters.leading / 2 + (letters.leading + above - below) / 2
        return (round(first + line * letters.leading) for line in range(number))

    def _font(self, letters: Letters) -> ImageFont.FreeTypeFont:
        return _font(self.language.font, _BOLD if letters.is_bold else _PLAIN, letters.size)


@cache
def _font(family: str, weight: int, size: int) -> ImageFont.FreeTypeFont:
    files: dict[int, bytes] = dict(zip(WEIGHTS, font_files(family).values(), strict=True))
    return ImageFont.truetype(BytesIO(files[weight]), size)
