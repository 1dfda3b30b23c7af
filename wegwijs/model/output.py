"""What the program makes: files with a path inside public/, and the brochures among them."""

from dataclasses import dataclass

from wegwijs.model.papers import Imprint


@dataclass(frozen=True)
class OutputFile:
    """A file to write; `path` is relative to the output folder, with forward slashes."""

    path: str
    content: bytes


class BrochureNotPrinted(Exception):
    """Why a brochure could not be printed: what is missing, or what WeasyPrint said of it."""


@dataclass(frozen=True)
class Remark:
    """What makes a page of a brochure hard to read: the kind of it, the page, counted from 1, and its words."""

    kind: str
    page: int
    text: str


@dataclass(frozen=True)
class PrintedBrochure:
    """A brochure in one language: its slug, the pages it has, its version, and the finished PDF.

    `sheets` is a booklet once more, on sheets of A4 to fold and staple. `picture` is a small one of the first page.
    `press` is the file for a professional printer, when the publisher names an ICC profile.
    """

    slug: str
    language: str
    pages: int
    imprint: Imprint
    file: OutputFile
    remarks: tuple[Remark, ...] = ()
    sheets: OutputFile | None = None
    picture: OutputFile | None = None
    press: OutputFile | None = None

    @property
    def files(self) -> tuple[OutputFile, ...]:
        """All its files."""
        return (self.file, *(one for one in (self.sheets, self.picture, self.press) if one))
