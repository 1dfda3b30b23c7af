"""The templates, stylesheets and scripts of the house and of a town -> their texts, and why some cannot be read."""

from dataclasses import dataclass
from pathlib import Path

from wegwijs.findings import Finding
from wegwijs.reading.file_names import is_of_a_program
from wegwijs.reading.text_files import TextFile, read_text_file

_ENDINGS = (".css", ".html", ".js", ".svg")
_OF_EITHER = ("brochures/templates", "brochures/styles")
"""A town that has such a folder uses its own, and not that of the house."""


@dataclass(frozen=True)
class HouseFiles:
    """The files that could be read, and Findings about the others."""

    files: list[TextFile]
    findings: list[Finding]

    def with_ending(self, ending: str) -> dict[str, str]:
        """The texts of the files of one kind, by name."""
        return {file.name: file.text for file in self.files if file.name.endswith(ending)}


def read_house_files(house: Path, base: Path) -> HouseFiles:
    """All files that give pages and brochures their form; `base` is the folder of the words."""
    names = [(house, "mkdocs.yml"), *_inside(house, "theme")]
    for folder in _OF_EITHER:
        names += _inside(base if (base / folder).is_dir() else house, folder)
    read = [read_text_file(root, name) for root, name in names]
    return HouseFiles([file for file, _ in read if file], [finding for _, findings in read for finding in findings])


def _inside(root: Path, folder: str) -> list[tuple[Path, str]]:
    found = (path for path in (root / folder).rglob("*") if path.suffix in _ENDINGS)
    paths = sorted(path for path in found if not is_of_a_program(path.name))
    return [(root, path.relative_to(root).as_posix()) for path in paths]
