"""A colour that somebody chose -> the same one, or the nearest that people can tell from what lies around it."""

import colorsys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

EDGE = 3.0
"""How much an edge differs from what it lies on, as WCAG 2.2 reckons it (1.4.11)."""

PAPER = ("#ffffff",)
_GROUNDS = ("bg", "card", "soft")
"""The properties of what an edge lies on."""


@dataclass(frozen=True)
class HouseColours:
    """The colours of the site by the names of their properties, by day and by night."""

    day: Mapping[str, str]
    night: Mapping[str, str]

    @property
    def grounds(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """What an edge lies on by day, by night and on paper."""
        by_day, by_night = (tuple(colours[name] for name in _GROUNDS) for colours in (self.day, self.night))
        return by_day, by_night, PAPER


@dataclass(frozen=True)
class Shades:
    """A colour as it is shown on light and on dark screens, and on paper."""

    light: str
    dark: str
    paper: str

    def __iter__(self) -> Iterator[str]:
        """Each of them."""
        return iter((self.light, self.dark, self.paper))


def shades_of(colour: str, house: HouseColours) -> Shades:
    """The nearest readable ones of a colour such as #c8102e, on the grounds of the house."""
    return Shades(*(nearest(colour, grounds) for grounds in house.grounds))


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
