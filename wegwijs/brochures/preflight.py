"""A printed brochure -> what makes it useless: words that were lost, letters of other fonts."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

import pikepdf

from wegwijs.brochures.laid_out import Line
from wegwijs.model.output import Remark

_SILENT = ("head", "style", "script", "svg")
"""Elements whose words are not printed."""

_SPACES = re.compile(r"[\s\u200b\u2060\ufeff]+")


def lost_words(html: Element, pages: Sequence[Sequence[Line]]) -> Iterator[Remark]:
    """One for each text of the HTML that stands on no page: WeasyPrint was seen to stop in silence."""
    printed = _joined(line.text for lines in pages for line in lines)
    for text, times in Counter(_texts(html)).items():
        if printed.count(_joined([text])) < times:
            yield Remark("lost-words", len(pages), " ".join(text.split()))


def strange_fonts(pdf: bytes, families: Iterable[str]) -> Iterator[str]:
    """A sentence for each font that is of none of these families, or not in the file."""
    wanted = tuple(family.replace(" ", "-") for family in families)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = dict(found for page in document.pages for found in fonts_of(page))
    for name, is_inside in fonts.items():
        if not name.startswith(wanted):
            yield f"The letters of {name} are in the file, which is to have those of {wanted[0]} alone."
        elif not is_inside:
            yield f"The letters of {name} are not in the file: a printer would take others."


def _texts(element: Element) -> Iterator[str]:
    """The texts between tags, each by itself: what is broken over two lines or pages is still one text."""
    if element.tag.rpartition("}")[2] in _SILENT:
        return
    if said := (element.text or "").strip():
        yield said
    for child in element:
        yield from _texts(child)
        if said := (child.tail or "").strip():
            yield said


def _joined(texts: Iterable[str]) -> str:
    """The texts without spaces: where a line ends there is none."""
    return _SPACES.sub("", "".join(texts))


def fonts_of(page: pikepdf.Page) -> Iterator[tuple[str, bool]]:
    """The name of each font, and whether its letters are in the file; the letters of a composite one are deeper."""
    for font in page.resources.get("/Font", {}).values():
        inner = font.get("/DescendantFonts", [font])[0]
        letters = {"/FontFile", "/FontFile2", "/FontFile3"}.intersection(inner.get("/FontDescriptor", {}).keys())
        yield str(font["/BaseFont"]).rpartition("+")[2].lstrip("/"), bool(letters)
