"""A colour that somebody chose -> the same one, or the nearest that people can tell from what lies around it."""

import colorsys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

EDGE = 3.0
"""How much an edge differs from what it lies on, as WCAG 2.2 reckons it (1.4.11)."""

LIGHT, DARK, PAPER = ("#fcf9f3", "#ffffff", "#f4eddf"), ("#14181d", "#1d242c", "#26303a"), ("#ffffff",)
"""What an edge lies on: --bg, --card and --soft of theme/stylesheets/wegwijs.css by day and by night, and paper."""


@dataclass(frozen=True)
class Shades:
    """A colour as it is shown on light and on dark screens, and on paper."""

    light: str
    dark: str
    paper: str

    def __iter__(self) -> Iterator[str]:
        """Each of them."""
        return iter((self.light, self.dark, self.paper))


def shades_of(colour: str) -> Shades:
    """The nearest readable ones of a colour such as #c8102e."""
    return Shades(*(nearest(colour, grounds) for grounds in (LIGHT, DARK, PAPER)))


def nearest(colour: str, grounds: Iterable[str], ratio: float = EDGE) -> str:
    """The colour itself where it differs enough from all grounds; else the nearest lighter or darker one that does.

    Black or white when none of its shades does.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    for step in range(101):
        for light in dict.fromkeys((lightness - step / 100, lightness + step / 100)):
            shade = colour if not step else _written(colorsys.hls_to_rgb(hue, min(max(light, 0), 1), saturation))
            if all(contrast(shade, ground) >= ratio for ground in grounds):
                return shade
    return "#000000"


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, from 0 to 1."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _written(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
