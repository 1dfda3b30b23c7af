"""Papers -> contact sheets: all pages of a PDF side by side, in small. To look at after a build, and to compare.

Run: .venv/bin/python -m tests.contact_sheets public/brochures build/contact-sheets
"""

import sys
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image

TO_LOOK_AT = 60
"""Dots per inch at which one sees what stands where, and reads the larger letters."""

_COLUMNS = 8
_GAP = 6


def pages_of(pdf: bytes, dots: int) -> list[Image.Image]:
    """The pages of a PDF in colour, at so many dots per inch."""
    scale: Any = dots / 72  # its type is said to be int, for 1 is what it is by itself
    return [page.render(scale=scale).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(pdf)]


def contact_sheet(pages: list[Image.Image]) -> Image.Image:
    """Pages of one size in rows, on grey."""
    width, height = pages[0].width + _GAP, pages[0].height + _GAP
    columns = min(_COLUMNS, len(pages))
    sheet = Image.new("RGB", (columns * width + _GAP, -(-len(pages) // columns) * height + _GAP), "#888888")
    for number, page in enumerate(pages):
        sheet.paste(page, (_GAP + number % columns * width, _GAP + number // columns * height))
    return sheet


def main(folder: Path, output: Path) -> None:
    """A sheet for each paper of a folder; those on which a booklet only stands in another order are left out."""
    output.mkdir(parents=True, exist_ok=True)
    for file in sorted(folder.glob("*.pdf")):
        if not file.stem.endswith("-a4"):
            contact_sheet(pages_of(file.read_bytes(), TO_LOOK_AT)).save(output / f"{file.stem}.png", optimize=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
