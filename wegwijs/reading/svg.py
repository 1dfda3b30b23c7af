"""A drawing from anywhere -> the same drawing without anything that runs, moves or looks elsewhere.

What may stand in it is a list; all else is left out, and named. XML bombs and entities are refused by defusedxml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from xml.etree.ElementTree import Element, ParseError, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_USE = f"{{{_SVG}}}use"
_ELEMENTS = re.compile(
    """svg | g | defs | symbol | use | title | desc | style | path | rect | circle | ellipse | line | polyline | polygon
    | text | tspan | clipPath | mask | linearGradient | radialGradient | stop""",
    re.VERBOSE,
)
_DRAWN = re.compile("path|rect|circle|ellipse|line|polyline|polygon|text|use")
"""What one sees of a drawing."""
_ATTRIBUTES = re.compile(
    """id | class | style | d | [xy][12]? | d[xy] | [cf][xy] | r[xy]? | width | height | viewBox | points | transform
    | opacity | offset | version | fill(-opacity|-rule)? | color | display | visibility | overflow | href
    | stroke(-width|-opacity|-linecap|-linejoin|-miterlimit|-dasharray|-dashoffset)? | stop-color | stop-opacity
    | clip-(path|rule) | clipPathUnits | mask(Units|ContentUnits)? | preserveAspectRatio | spreadMethod
    | gradient(Units|Transform) | font-(family|size|weight|style) | text-anchor | letter-spacing
    | dominant-baseline | vector-effect | shape-rendering""",
    re.VERBOSE,
)
_NAMES_OF_PROGRAMS = re.compile(r"\{(?!http://www\.w3\.org/)")
"""What drawing programs write for themselves: nobody misses it, and nobody has to be told."""

_OWN = re.compile(r"url\(\s*['\"]?#[^)]*\)")
_ELSEWHERE = re.compile(r"url\s*\(|@import|expression\s*\(|javascript:|\\", re.IGNORECASE)
_DEEPEST = 50
_WIDEST = 100_000
"""More units no drawing needs; some hundred digits would be a number without an end."""


class NoDrawing(Exception):
    """The file is no SVG; the text says what is wrong with it."""


@dataclass(frozen=True)
class Drawing:
    """A drawing, its size, and the names of what was left out of it."""

    svg: bytes
    width: int
    height: int
    left_out: tuple[str, ...]


def clean_drawing(svg: bytes) -> Drawing:
    """A drawing that may stand in a page and on paper. Raises NoDrawing."""
    try:
        root = fromstring(svg, forbid_dtd=False)
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError) as problem:
        raise NoDrawing("It cannot be read as a drawing.") from problem
    if root.tag != f"{{{_SVG}}}svg":
        raise NoDrawing("It is no SVG: its first tag is not <svg>.")
    left_out = dict.fromkeys([*_clean(root), *_clean_copies(root)])
    if not any(_DRAWN.fullmatch(_short(one.tag)) for one in root.iter()):
        named = f" Left out: {', '.join(left_out)}." if left_out else ""
        raise NoDrawing(f"Nothing in it can be shown.{named}")
    width, height = _size(root)
    return Drawing(_written(root), width, height, tuple(left_out))


def _clean(element: Element, depth: int = 0) -> Iterator[str]:
    """Leave out of an element what may not stay; the names of that."""
    yield from _clean_attributes(element)
    if element.tag == f"{{{_SVG}}}style" and _leads_elsewhere(element.text or ""):
        element.text = ""
        yield "style"
    for child in list(element):
        if _may_stay(child) and depth < _DEEPEST:
            yield from _clean(child, depth + 1)
        else:
            element.remove(child)
            if not _NAMES_OF_PROGRAMS.match(str(child.tag)):
                yield _short(child.tag)


def _clean_copies(root: Element) -> Iterator[str]:
    """A copy of what holds copies itself is left out: ten of them in each other would be a drawing without an end."""
    copies = {one.get("id") for one in root.iter() if next(one.iter(_USE), None) is not None}
    for parent in root.iter():
        for child in list(parent):
            links = [value.removeprefix("#") for name, value in child.attrib.items() if _short(name) == "href"]
            if child.tag == _USE and copies.intersection(links):
                parent.remove(child)
                yield "use"


def _may_stay(element: Element) -> bool:
    tag = str(element.tag)
    return tag.startswith(f"{{{_SVG}}}") and bool(_ELEMENTS.fullmatch(_short(tag)))


def _clean_attributes(element: Element) -> Iterator[str]:
    for name, value in list(element.attrib.items()):
        short = _short(name)
        is_known = bool(_ATTRIBUTES.fullmatch(short)) and (not name.startswith("{") or name.startswith(f"{{{_XLINK}}}"))
        is_link = short == "href"
        if not is_known or (not value.startswith("#") if is_link else _leads_elsewhere(value)):
            del element.attrib[name]
            if short.startswith("on") or is_known:
                yield short


def _leads_elsewhere(value: str) -> bool:
    """Whether a value asks for anything but a part of its own drawing."""
    return bool(_ELSEWHERE.search(_OWN.sub("", value)))


def _short(name: object) -> str:
    return str(name).rpartition("}")[2]


def _written(root: Element) -> bytes:
    """The drawing as a file, with its names as people write them: ElementTree would number their prefixes."""
    for element in root.iter():
        element.tag = _short(element.tag)
        for name in [name for name in element.attrib if name.startswith("{")]:
            element.set("xlink:href", element.attrib.pop(name))
    root.attrib = {"xmlns": _SVG, "xmlns:xlink": _XLINK} | root.attrib
    return tostring(root, encoding="utf-8")


def _size(root: Element) -> tuple[int, int]:
    """Width and height, from the view box or from the attributes. Raises NoDrawing."""
    box = _numbers(root.get("viewBox", ""))
    if len(box) != 4 or min(box[2:]) <= 0:
        sizes = (root.get(name, "").strip().removesuffix("px") for name in ("width", "height"))
        box = [0.0, 0.0, *(number for size in sizes for number in _numbers(size))]
        if len(box) != 4 or min(box[2:]) <= 0:
            raise NoDrawing("It does not say how large it is: viewBox is missing.")
        root.set("viewBox", f"0 0 {box[2]:g} {box[3]:g}")
    if max(map(abs, box)) > _WIDEST:
        raise NoDrawing(f"It is larger than {_WIDEST} units.")
    return max(1, round(box[2])), max(1, round(box[3]))


def _numbers(written: str) -> list[float]:
    """The numbers between spaces and commas; none where something else stands there."""
    if "_" in written:  # which Python reads as a number, and no browser does
        return []
    try:
        numbers = [float(one) for one in re.split(r"[\s,]+", written.strip())]
    except ValueError:
        return []
    return numbers if all(map(isfinite, numbers)) else []
