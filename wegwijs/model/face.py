"""How the guide of a municipality looks: the face in its municipality.yml, and what is shown of it."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator

from wegwijs.model.colours import Shades
from wegwijs.model.shapes import Shape
from wegwijs.model.unfit import Unfit


def _colour(value: str) -> str:
    found = re.fullmatch(r"#?([0-9a-f]{6}|[0-9a-f]{3})", value.strip().lower())
    if not found:
        raise ValueError('a colour as # and six digits or letters from a to f, between quotes, for example "#c8102e"')
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    return f"#{digits}"


def _file(value: str) -> str:
    if re.search(r"\.(jpe?g|gif|webp|bmp|tiff?|pdf|ai|eps|docx?)$", value, re.IGNORECASE):
        raise Unfit("Ask whoever made the logo for it as SVG, or save it as PNG, and write the name of that file here.")
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*\.(svg|png)", value, re.IGNORECASE):
        raise ValueError("a file beside municipality.yml whose name has no spaces, for example logo.svg or logo.png")
    return value


@dataclass(frozen=True, kw_only=True)
class Face(Shape):
    """The colour and the logo of a municipality."""

    colour: Annotated[str, AfterValidator(_colour)] | None = None
    """Its colour, between quotes: "#c8102e"."""

    logo: Annotated[str, AfterValidator(_file)] | None = None
    """The name of a file beside municipality.yml: logo.svg, or logo.png."""


@dataclass(frozen=True)
class Logo:
    """A logo that may be published: its bytes, without anything that runs or looks elsewhere; its size in pixels."""

    kind: str
    content: bytes
    width: int
    height: int

    @property
    def path(self) -> str:
        """Where it stands in the site."""
        return f"images/logo.{self.kind}"

    @property
    def media_type(self) -> str:
        """Its kind as browsers call it."""
        return "image/svg+xml" if self.kind == "svg" else "image/png"

    def width_at(self, height: int) -> int:
        """How wide it is when it is so high; at most eight times its height, for a line has no more room."""
        return max(1, min(round(self.width * height / self.height), 8 * height))

    def within(self, width: float, height: float) -> tuple[float, float]:
        """How wide and high it is where there is so much room for it."""
        scale = min(width / self.width, height / self.height)
        return round(self.width * scale, 1), round(self.height * scale, 1)


@dataclass(frozen=True)
class ShownFace:
    """What is shown of a municipality on every page and every paper."""

    shades: Shades | None = None
    logo: Logo | None = None
