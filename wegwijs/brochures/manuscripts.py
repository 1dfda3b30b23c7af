"""Guide -> manuscripts: a brochure in one language as HTML, with all that the press needs to print it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wegwijs.brochures.chapters import Author
from wegwijs.brochures.fonts import font_faces, font_files
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Brochure, Language
from wegwijs.model.topics import HOME
from wegwijs.prose.templates import render

TEMPLATES = "brochures/templates"
STYLES = "brochures/styles"
_BLUE = re.compile(r"--wegwijs-blue:\s*(#[0-9a-f]{6})")


@dataclass(frozen=True)
class Manuscript:
    """A brochure in one language before it is printed; `files` are the only addresses that its HTML and CSS may use."""

    slug: str
    language: str
    html: str
    styles: tuple[str, ...]
    files: Mapping[str, bytes]


def manuscripts(guide: Guide, base: Path) -> Iterator[Manuscript]:
    """A manuscript for each brochure and language, in the order of the guide. Raises BrochureNotPrinted."""
    fonts = {family: font_files(family) for family in sorted({language.font for language in guide.languages})}
    for slug, brochure in guide.brochures.items():
        styles = [(base / STYLES / name).read_text(encoding="utf-8") for name in ("base.css", f"{brochure.format}.css")]
        pictures = _pictures(guide, styles[0])
        for language in guide.languages:
            yield Manuscript(
                slug=slug,
                language=language.code,
                html=_html(guide, base, slug, language),
                styles=(font_faces(language.font), *styles),
                files=fonts[language.font] | pictures,
            )


def _html(guide: Guide, base: Path, slug: str, language: Language) -> str:
    author = Author(guide, guide.brochures[slug], language, base / TEMPLATES)
    speaker = author.speaker("")
    return render(
        base / TEMPLATES,
        "brochure.html",
        guide=guide,
        speaker=speaker,
        words=speaker.interface.brochures[slug],
        chapters=list(author.chapters()),
        home=author.online(HOME),
    )


def _pictures(guide: Guide, style: str) -> dict[str, bytes]:
    """The pictograms in the blue of the stylesheet: a picture in a PDF does not take the colour of the text around it."""
    blue = _BLUE.search(style)
    colour = blue[1] if blue else "#000000"
    pictograms = guide.pictograms.values()
    return {f"wegwijs:{one.name}.svg": one.svg.replace("currentColor", colour).encode() for one in pictograms}
