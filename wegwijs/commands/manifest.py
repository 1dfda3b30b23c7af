"""brochures/manifest.json: which brochures the output holds, for the site and for programs of others."""

import hashlib
import json
from pathlib import Path

from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure

MANIFEST = "brochures/manifest.json"


def manifest(printed: list[PrintedBrochure]) -> OutputFile:
    """The list of brochures, each with its pages, size in bytes and sha256."""
    rows = [
        {
            "brochure": brochure.slug,
            "language": brochure.language,
            "file": brochure.file.path,
            "pages": brochure.pages,
            "bytes": len(brochure.file.content),
            "sha256": hashlib.sha256(brochure.file.content).hexdigest(),
        }
        for brochure in printed
    ]
    return OutputFile(MANIFEST, f"{json.dumps(rows, indent=1)}\n".encode())


def printed_before(output: Path, guide: Guide) -> list[PrintedBrochure]:
    """The brochures of the last build that the guide still knows; none when there was no build."""
    path = output / MANIFEST
    if not path.is_file():
        return []
    return [
        PrintedBrochure(row["brochure"], row["language"], row["pages"], _kept(output, row["file"]))
        for row in json.loads(path.read_text(encoding="utf-8"))
        if row["brochure"] in guide.brochures and (output / row["file"]).is_file()
    ]


def _kept(output: Path, name: str) -> OutputFile:
    return OutputFile(name, (output / name).read_bytes())
