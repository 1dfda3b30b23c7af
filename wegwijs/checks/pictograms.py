"""Guide -> Findings about pictograms: those that are missing, and drawings that do not fit on every page."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide, Pictogram
from wegwijs.model.publication import Brochure
from wegwijs.model.tables import values_of

_COLOURED = ("fill", "stroke", "color", "stop-color", "flood-color")
_FREE_COLOURS = ("", "none", "currentcolor", "inherit", "transparent")
_STYLE = re.compile(rf"(?:^|[;{{\s])({'|'.join(_COLOURED)})\s*:\s*([^;}}]+)")
_URL = re.compile(r"url\(\s*['\"]?(?!#)|@import", re.IGNORECASE)


def check_pictograms(guide: Guide) -> Iterator[Finding]:
    """Every pictogram that is used is there, is safe, and takes the colour of the text around it."""
    for name, place in _used(guide):
        if name not in guide.pictograms and f"pictograms/{name}.svg" not in guide.unreadable:
            yield _missing(name, place)
    for pictogram in guide.pictograms.values():
        yield from _drawing(pictogram)


def _used(guide: Guide) -> Iterator[tuple[str, Place]]:
    at = guide.places.at
    for topic in guide.topics:
        yield topic.pictogram, at(topic.translations[guide.source.code].file, "pictogram")
    for table in guide.tables:
        file = f"content/{table.name}.yml"
        yield from ((name, at(file, *path)) for name, path in values_of(table, "pictogram"))
    for name, notice in guide.notices.items():
        yield notice.pictogram, at("content/notices.yml", name, "pictogram")
    for name, tile in guide.welcome.tiles.items() if guide.welcome else ():
        yield tile.pictogram, at("content/welcome.yml", "tiles", name, "pictogram")
    for slug, brochure in guide.brochures.items():
        yield from ((name, at("brochures/brochures.yml", slug, *path)) for name, path in _of_brochure(brochure))


def _of_brochure(brochure: Brochure) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Each pictogram that a brochure shows, and where in its row it stands."""
    yield brochure.pictogram, ("pictogram",)
    yield from ((name, ("show", number)) for number, name in enumerate(brochure.show))
    yield from ((name, ("pictures", section)) for section, name in brochure.pictures.items())


def _drawing(pictogram: Pictogram) -> Iterator[Finding]:
    place = Place(f"pictograms/{pictogram.name}.svg")
    try:
        root = None if "<!DOCTYPE" in pictogram.svg else _parsed(pictogram.svg)
    except ElementTree.ParseError as problem:
        root, place = None, Place(place.file, *_position(problem))
    if root is None or _local(root.tag) != "svg":
        yield _no_drawing(place)
    elif any(_is_active(element) for element in root.iter()):
        yield _active(place)
    elif colours := sorted(set(_fixed_colours(root))):
        yield _coloured(place, colours)


def _parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 - without DOCTYPE there are no entities to abuse


def _position(problem: ElementTree.ParseError) -> tuple[int, int]:
    line, column = problem.position
    return line, column + 1


def _local(tag: str) -> str:
    return str(tag).rpartition("}")[2].lower()


def _is_active(element: ElementTree.Element) -> bool:
    """Whether an element runs something or fetches something from elsewhere."""
    if _local(element.tag) in ("script", "foreignobject", "image", "iframe") or _URL.search(element.text or ""):
        return True
    return any(
        _local(name).startswith("on")
        or _URL.search(value)
        or (_local(name) in ("href", "src") and not value.startswith("#"))
        for name, value in element.attrib.items()
    )


def _fixed_colours(root: ElementTree.Element) -> Iterator[str]:
    if not any(_takes_colour(element) for element in root.iter()):
        yield "black"
    for element in root.iter():
        values = [value for name, value in element.attrib.items() if _local(name) in _COLOURED]
        styles = [element.get("style", ""), (element.text or "") if _local(element.tag) == "style" else ""]
        values += [match[2] for style in styles for match in _STYLE.finditer(style)]
        yield from (value.strip() for value in values if value.strip().lower() not in _FREE_COLOURS)


def _takes_colour(element: ElementTree.Element) -> bool:
    """Whether an element is as dark or light as the words beside the drawing."""
    return any("currentcolor" in text.lower() for text in (*element.attrib.values(), element.text or ""))


def _missing(name: str, place: Place) -> Finding:
    return Finding(
        check="missing-pictogram",
        place=place,
        what=f'There is no pictogram "{name}": the file pictograms/{name}.svg is not there.',
        why="People who read with difficulty find their way by the pictograms.",
        remedy="Correct the name, or put the drawing there and its origin in pictograms/LICENSES.md.",
    )


def _no_drawing(place: Place) -> Finding:
    return Finding(
        check="pictogram-drawing",
        place=place,
        what="This file is not an SVG drawing that can be read.",
        why="Readers would see an empty place.",
        remedy="Save the drawing again as plain SVG.",
    )


def _active(place: Place) -> Finding:
    return Finding(
        check="pictogram-drawing",
        place=place,
        what="This drawing runs a script, or fetches something from elsewhere.",
        why="It could follow readers, and on paper it would stay empty.",
        remedy="Save the drawing as plain SVG, with paths only.",
    )


def _coloured(place: Place, colours: list[str]) -> Finding:
    return Finding(
        check="pictogram-drawing",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"This drawing has a colour of its own: {', '.join(colours)}.",
        why="On a dark screen or a coloured sheet some readers would not see it.",
        remedy='Write "currentColor" instead, so that it takes the colour of the words beside it.',
    )
