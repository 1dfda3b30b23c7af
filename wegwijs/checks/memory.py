"""Guide -> Findings about files of the memory that belong to nothing."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Translated
from wegwijs.reading.languages import LANGUAGES
from wegwijs.reading.memory import TRANSLATIONS, memory_name


def check_memory(guide: Guide) -> Iterator[Finding]:
    """A Finding for each file whose topic or language is gone."""
    files = [*guide.memory.rows, *guide.memory.broken]
    for code in sorted({file.language for file in files} - guide.known_languages):
        yield _no_language(code)
    for overlay in guide.local:
        there = {PurePosixPath(text.place.file).stem for text in overlay.texts}
        yield from (
            _no_topic(guide, file, f"{overlay.folder}/") for file in overlay.memory.rows if file.name not in there
        )
    names = {name for name, _ in guide.places.marks} | guide.unreadable
    there = {PurePosixPath(name).stem for name in names}
    for file in sorted(files):
        if file.language in guide.known_languages and file.name not in there:
            yield _no_topic(guide, file)


def _no_language(code: str) -> Finding:
    return Finding(
        check="memory-file",
        place=Place(f"{TRANSLATIONS}/{code}"),
        weight=Weight.PLEASE_FIX,
        what=f'The memory knows translations in the language "{code}"; {LANGUAGES} does not have it.',
        why="Nobody will ever ask for it.",
        remedy="Put the language back, or remove this folder.",
    )


def _no_topic(guide: Guide, file: Translated, folder: str = "") -> Finding:
    texts = f"{folder}content/{guide.source.code}"
    return Finding(
        check="memory-file",
        place=Place(folder + memory_name(file)),
        weight=Weight.PLEASE_FIX,
        what=f'The memory knows translations of "{file.name}"; {texts} has nothing of that name.',
        why="Nobody will ever ask for them.",
        remedy="Type: python3 build.py translations renew"
        + (" (on GitHub, the workflow keep does)." if not folder else ""),
    )
