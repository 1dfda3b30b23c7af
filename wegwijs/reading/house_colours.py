"""theme/stylesheets/wegwijs.css -> the colours of the house, for all that is not a stylesheet of the site."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from wegwijs.findings import Finding, Place
from wegwijs.model.colours import HouseColours

HOUSE_SHEET = "theme/stylesheets/wegwijs.css"
_STYLES = Path(__file__).parents[2] / HOUSE_SHEET
_RULE = re.compile(r":root\s*\{(.*?)\}", re.DOTALL)
"""The first one holds by day, the second one by night."""
_COLOUR = re.compile(r"--([\w-]+)\s*:\s*#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
_EVERYWHERE = ("sign", "way", "bg")
_NEEDED = (*_EVERYWHERE, "on-sign", "ink", "dim", "card", "soft")
"""What papers, pictures and the colour of a municipality cannot do without."""


def house_colours() -> HouseColours:
    """The colours by the names of their properties, as #rrggbb, as the stylesheet has them now."""
    return _colours(_STYLES.read_text(encoding="utf-8"))


def house_colour(name: str) -> str:
    """One of them, as by day."""
    return house_colours().day[name]


def check_house_colours(css: str) -> Iterator[Finding]:
    """A Finding for each colour that others take from the stylesheet of the site, and do not find there."""
    there = _colours(css).day
    for name in _NEEDED:
        if name not in there:
            yield _no_colour(name)


@lru_cache(maxsize=2)
def _colours(css: str) -> HouseColours:
    """What the night does not name stays as by day."""
    by_day, by_night = ([colours_in(rule) for rule in _RULE.findall(css)] + [{}, {}])[:2]
    return HouseColours(by_day, {**by_day, **by_night})


def house_style() -> str:
    """Those that papers and pictures take from the site, as a stylesheet."""
    colours = house_colours().day
    return f":root {{{' '.join(f'--{name}: {colours[name]};' for name in _EVERYWHERE)}}}"


def colours_in(css: str) -> dict[str, str]:
    """The colours that properties have in a stylesheet, by the names of the properties."""
    return {name: _whole(digits.lower()) for name, digits in _COLOUR.findall(css)}


def _whole(digits: str) -> str:
    return f"#{digits if len(digits) == 6 else ''.join(digit * 2 for digit in digits)}"


def _no_colour(name: str) -> Finding:
    return Finding(
        check="house-colour",
        place=Place(HOUSE_SHEET),
        what=f"The first :root has no colour --{name} that is written as # and six digits or letters from a to f.",
        why="Papers and the pictures beside shared links take their colours there, and cannot be made.",
        remedy=f"Write it there as a line such as --{name}: #123456;",
    )
