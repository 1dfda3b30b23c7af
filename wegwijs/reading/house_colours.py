"""theme/stylesheets/wegwijs.css -> the colours of the house, for all that is not a stylesheet of the site."""

import re
from functools import cache
from pathlib import Path

from wegwijs.model.colours import HouseColours

_STYLES = Path(__file__).parents[2] / "theme" / "stylesheets" / "wegwijs.css"
_RULE = re.compile(r":root \{(.*?)\}", re.DOTALL)
"""The first one holds by day, the second one by night."""
_COLOUR = re.compile(r"--([\w-]+): #([0-9a-f]{6}|[0-9a-f]{3});")
_EVERYWHERE = ("sign", "way", "bg")


@cache
def house_colours() -> HouseColours:
    """The colours by the names of their properties, as #rrggbb; what the night does not name stays as by day."""
    by_day, by_night = (colours_in(rule) for rule in _RULE.findall(_STYLES.read_text(encoding="utf-8"))[:2])
    return HouseColours(by_day, {**by_day, **by_night})


def house_style() -> str:
    """Those that papers and pictures take from the site, as a stylesheet."""
    colours = house_colours().day
    return f":root {{{' '.join(f'--{name}: {colours[name]};' for name in _EVERYWHERE)}}}"


def colours_in(css: str) -> dict[str, str]:
    """The colours that properties have in a stylesheet, by the names of the properties."""
    return {name: _whole(digits) for name, digits in _COLOUR.findall(css)}


def _whole(digits: str) -> str:
    return f"#{digits if len(digits) == 6 else ''.join(digit * 2 for digit in digits)}"
