"""What a professional printer asks for: `press` in publisher.yml, and the ICC profile that it names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Ge, Le
from pydantic import AfterValidator

from wegwijs.model.shapes import Shape, Words

Percent = Annotated[int, Ge(0), Le(100)]

Inks = tuple[int, int, int, int]
"""Cyan, magenta, yellow and black, each from 0 to 100."""


def _profile(value: str) -> str:
    if not re.fullmatch(r"\w[\w.-]*\.ic[cm]", value, re.IGNORECASE):
        raise ValueError("a file beside this one whose name has no spaces, for example PSOuncoated_v3.icc")
    return value


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-f]{6}", value, re.IGNORECASE):
        raise ValueError('a colour as # and six digits or letters from a to f, between quotes, for example "#c8102e"')
    return value.lower()


@dataclass(frozen=True, kw_only=True)
class Press(Shape):
    """How a printer will print: with it, each brochure is made once more, as PDF/X-4."""

    profile: Annotated[str, AfterValidator(_profile)]
    """Name of the ICC profile, a file beside this one: PSOuncoated_v3.icc. Ask the print shop which one."""

    condition: Words
    """The printing condition of that profile, as the printer calls it: FOGRA52."""

    licence: Words
    """Under which licence the profile may be put into files that everybody can fetch."""

    inks: Mapping[Annotated[str, AfterValidator(_colour)], tuple[Percent, Percent, Percent, Percent]] = field(
        default_factory=dict[str, Inks]
    )
    """Colour of a house of your own -> cyan, magenta, yellow and black in percent: "#c8102e": [5, 100, 80, 0]."""


@dataclass(frozen=True)
class Profile:
    """A profile that was read: its condition, its bytes, and the inks of colours that are not those of the house."""

    condition: str
    content: bytes
    inks: Mapping[str, Inks] = field(default_factory=dict[str, Inks])
