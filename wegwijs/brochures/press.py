"""A manuscript -> a printed brochure; the only module that knows WeasyPrint."""

import gc
import logging
import os
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from weasyprint import CSS, HTML, Document
from weasyprint.logger import LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from wegwijs.brochures.edges import beyond_edges
from wegwijs.brochures.first_pages import first_page
from wegwijs.brochures.fonts import FIELDS
from wegwijs.brochures.laid_out import lines_on
from wegwijs.brochures.languages import languages_kept
from wegwijs.brochures.line_breaks import keep_words_whole
from wegwijs.brochures.manuscripts import Manuscript
from wegwijs.brochures.preflight import lost_words, strange_fonts
from wegwijs.brochures.press_edges import edges_without_bleed
from wegwijs.brochures.press_files import for_press
from wegwijs.brochures.press_inks import HOUSE_INKS
from wegwijs.brochures.press_preflight import press_faults
from wegwijs.brochures.remarks import remarks_about
from wegwijs.brochures.sheets import folded_sheets
from wegwijs.model.output import BrochureNotPrinted, OutputFile, PrintedBrochure, Remark

_NO_FONTS = Path(__file__).parent / "fonts.conf"
_SPARE = "spare--"
"""How the ids begin that the template gives to its spare pages."""

_SHEET = 4
"""A sheet of paper, folded once, has four pages."""


def press(manuscript: Manuscript) -> PrintedBrochure:
    """Print a manuscript as PDF/UA-1. Raises BrochureNotPrinted: a warning of WeasyPrint is an error here."""
    language = manuscript.language
    name = f"{manuscript.slug}-{language.code}"
    with _listening() as said, _keeping_everything():
        html, whole = _fitting(manuscript)
        document = _folded(whole)
        pages = [list(lines_on(page)) for page in document.pages]
        remarks = [*beyond_edges(document.pages), *lost_words(html.etree_element, pages), *remarks_about(pages)]
        with languages_kept():
            pdf = document.write_pdf(pdf_variant="pdf/ua-1", pdf_forms=manuscript.has_fields) or b""
        said.extend(strange_fonts(pdf, [language.font, FIELDS]))
    if said:
        raise BrochureNotPrinted("\n".join([f"The brochure {name} could not be printed.", *dict.fromkeys(said)]))
    for_printer, wrong = _for_a_printer(manuscript, name, pdf)
    return PrintedBrochure(
        slug=manuscript.slug,
        language=language.code,
        pages=len(pages),
        imprint=manuscript.imprint,
        file=OutputFile(f"brochures/{name}.pdf", pdf),
        remarks=tuple(dict.fromkeys([*remarks, *wrong])),
        sheets=_on_sheets(manuscript, name, pdf),
        picture=OutputFile(f"brochures/{name}.png", first_page(pdf)),
        press=for_printer,
    )


def _for_a_printer(manuscript: Manuscript, name: str, pdf: bytes) -> tuple[OutputFile | None, list[Remark]]:
    """The file for a press, and what is wrong with it; none when a colour has no inks. Raises BrochureNotPrinted."""
    if manuscript.profile is None:
        return None, []
    inks = {**HOUSE_INKS, **manuscript.profile.inks}
    made = for_press(pdf, name, manuscript.imprint, replace(manuscript.profile, inks=inks))
    if made.content is None:
        return None, [Remark("without-inks", page, colour) for colour, page in made.unknown.items()]
    if faults := list(press_faults(made.content)):
        raise BrochureNotPrinted("\n".join([f"The file of {name} for a printer is not right.", *faults]))
    edges = [Remark("without-bleed", page, edge) for page, edge in edges_without_bleed(made.content)]
    return OutputFile(f"brochures/{name}-press.pdf", made.content), edges


def _on_sheets(manuscript: Manuscript, name: str, pdf: bytes) -> OutputFile | None:
    """A booklet for a printer at the office; nothing for what is not folded."""
    if not manuscript.is_folded:
        return None
    return OutputFile(f"brochures/{name}-a4.pdf", folded_sheets(pdf, manuscript.language.direction))


def plain_pdf(html: str, styles: Sequence[str], files: Mapping[str, bytes]) -> bytes:
    """Pages as a PDF that only this program looks at: nothing in it is marked for readers.

    `files` are the only addresses that `html` and `styles` may use. Raises BrochureNotPrinted.
    """
    fonts, fetcher = _no_system_fonts(), _OwnFiles(files)
    with _listening() as said, _keeping_everything():
        sheets = [CSS(string=style, font_config=fonts, url_fetcher=fetcher) for style in styles]
        pdf = HTML(string=html, url_fetcher=fetcher).write_pdf(font_config=fonts, stylesheets=sheets)
    if said or pdf is None:
        raise BrochureNotPrinted("\n".join(["The pages could not be drawn.", *dict.fromkeys(said)]))
    return pdf


def _laid_out(manuscript: Manuscript) -> tuple[HTML, Document]:
    """The words as WeasyPrint reads them, and its pages."""
    fonts, fetcher = _no_system_fonts(), _OwnFiles(manuscript.files)
    styles = [CSS(string=style, font_config=fonts, url_fetcher=fetcher) for style in manuscript.styles]
    text = keep_words_whole(manuscript.html, manuscript.language.direction)
    html = HTML(string=text, url_fetcher=fetcher)
    settings = {"pdf_variant": "pdf/ua-1", "pdf_forms": manuscript.has_fields}
    document = html.render(font_config=fonts, stylesheets=styles, **settings)
    for page in document.pages:
        page.links = [(kind, target, area, box) for kind, target, area, box in page.links if _is_link(box.element_tag)]
    return html, document


def _fitting(manuscript: Manuscript) -> tuple[HTML, Document]:
    """The same; closer together when the roomy form is too long, for a paper that has a tight one."""
    html, document = _laid_out(manuscript)
    is_full = len(document.pages) > manuscript.most_pages or any(True for _ in beyond_edges(document.pages))
    if not (manuscript.tight and is_full):
        return html, document
    return _laid_out(replace(manuscript, styles=(*manuscript.styles, manuscript.tight)))


def _is_link(tag: str | None) -> bool:
    """Whether it is the link itself, or what a style puts behind it.

    WeasyPrint 70 makes a link of each element inside a link too, such as Dutch words, and PDF/UA knows no such link.
    """
    return tag is not None and tag.split(":")[0] == "a"


def _folded(document: Document) -> Document:
    """The document with as many of its spare pages as make whole sheets, so that the back cover is at the back."""
    spare = [page for page in document.pages if any(anchor.startswith(_SPARE) for anchor in page.anchors)]
    needed = -(len(document.pages) - len(spare)) % _SHEET
    surplus = spare[needed:]
    pages = [page for page in document.pages if page not in surplus]
    return document.copy(pages)  # pyright: ignore[reportArgumentType] - its default is the word "all"


class _OwnFiles(URLFetcher):
    """Hands WeasyPrint the files of a manuscript, and refuses all else: other files, other hosts."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=())
        self._files = files

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The bytes of an address; WeasyPrint reports a refusal as an error."""
        if url not in self._files:
            raise ValueError(f"{url} is no part of the manuscript")
        kind = "image/svg+xml" if url.endswith(".svg") else "font/ttf"
        return URLFetcherResponse(url, self._files[url], {"Content-Type": kind})


def _no_system_fonts() -> FontConfiguration:
    """A list of fonts that begins empty: the same letters on every machine, and a missing letter is reported."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(_NO_FONTS)
    try:
        return FontConfiguration()
    finally:
        del os.environ["FONTCONFIG_FILE"]
        if before is not None:
            os.environ["FONTCONFIG_FILE"] = before


@contextmanager
def _keeping_everything() -> Generator[None]:
    """Let Python not look for what nobody needs any more: the boxes of a document all hold each other to the end.

    Looking takes a tenth of the time of a booklet, and finds next to nothing.
    """
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


@contextmanager
def _listening() -> Generator[list[str]]:
    """All warnings and errors of WeasyPrint while the block runs."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())
    LOGGER.addHandler(handler)
    try:
        yield said
    finally:
        LOGGER.removeHandler(handler)
