"""Pictograms -> SVG in a page, in tags of our own: drawn where they stand, or drawn once and shown by their name."""

from collections.abc import Iterable, Mapping
from functools import cache
from xml.etree import ElementTree

from markupsafe import Markup

from wegwijs.model.guide import Guide
from wegwijs.prose.templates import safe

_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
_SILENT = {"class": "pictogram", "aria-hidden": "true"}
"""It says nothing to a screen reader: words stand beside it."""


def drawn(guide: Guide, name: str) -> Markup:
    """The drawing itself."""
    return safe(_tagged("svg", _SILENT, guide.pictograms[name].svg))


def drawn_once(guide: Guide, names: Iterable[str]) -> Markup:
    """The drawings, out of sight; they stand once on the page."""
    symbols = [
        _tagged("symbol", {"id": f"pictogram-{name}"}, guide.pictograms[name].svg) for name in dict.fromkeys(names)
    ]
    return safe(f"<svg hidden>{''.join(symbols)}</svg>")


def shown(name: str) -> Markup:
    """One of the drawings that stand on the page once."""
    use = f'<use href="#pictogram-{name}"/>'
    return safe(f'<svg class="pictogram" viewBox="0 0 48 48" aria-hidden="true">{use}</svg>')


def _tagged(tag: str, attributes: Mapping[str, str], svg: str) -> str:
    """What a drawing shows, in a tag of our own. The checks let only drawings pass that can be read."""
    drawing = _drawing(svg)
    element = ElementTree.Element(tag, {**attributes, **drawing.attrib})
    element.extend(drawing)
    return ElementTree.tostring(element, "unicode")


@cache
def _drawing(svg: str) -> ElementTree.Element:
    """A drawing without what programs for drawings keep in it for themselves, and without namespaces."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - the checks let no DOCTYPE pass, so there are no entities to abuse
    for parent in list(root.iter()):
        for child in [child for child in parent if _is_foreign(child)]:
            parent.remove(child)
    for element in root.iter():
        element.tag = element.tag.removeprefix(_SVG)
        element.attrib = _attributes(element, svg)
    for name in ("width", "height", "version", "class"):
        root.attrib.pop(name, None)
    return root


def _is_foreign(element: ElementTree.Element) -> bool:
    return element.tag.startswith("{") and not element.tag.startswith(_SVG)


def _attributes(element: ElementTree.Element, svg: str) -> dict[str, str]:
    """A page allows no style in its words, so a style becomes attributes; ids that nothing points at are left out."""
    attributes = {name.removeprefix(_XLINK): value for name, value in element.attrib.items()}
    rules = [rule.partition(":") for rule in attributes.pop("style", "").split(";")]
    attributes |= {name.strip(): value.strip() for name, _, value in rules if value}
    if f"#{attributes.get('id')}" not in svg:
        attributes.pop("id", None)
    return {name: value for name, value in attributes.items() if not name.startswith(("{", "-"))}
