"""What a build remembers of a guide, and from what each of these things is made: frames, indexes, brochures."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from wegwijs.making.settings import HOUSE, Settings
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.remembering import Memory, fingerprint, fingerprint_of_files

_FOLDERS = ("content", "brochures", "pictograms", "history", "translations")
"""Where the words of a guide stand, in its base and in the folder of a municipality."""


def memory_of(settings: Settings) -> Memory:
    """Kept by the program, for each base and each municipality apart: their folders hold only what people write."""
    base, town = str(settings.base).encode(), [str(settings.municipality).encode()] if settings.municipality else []
    of_all = settings.memory / fingerprint([base])
    return Memory(
        settings.memory / fingerprint([base, *town]), settings.program or program_now(), settings.anew, of_all
    )


def frames_inputs(staged: Iterable[OutputFile]) -> str:
    """What MkDocs makes the frames from: the staged files. The day stands in none of them."""
    return fingerprint(part for file in staged for part in (file.path.encode(), file.content))


def search_inputs(guide: Guide, language: Language, entries: Iterable[object]) -> str:
    """What the index of a language is made from: its entries, for whom they are, synonyms, and the words of the box."""
    words, others = guide.words[language.code], [other.code for other in guide.languages]
    synonyms = f"content/{language.code}/synonyms.yml"
    places = [guide.places.at(synonyms, one) for one in words.synonyms]
    box = (words.interface.search, guide.publisher.contact, others, guide.source.code)
    audiences = [(topic.slug, topic.audience) for topic in guide.topics]
    about = (language, box, words.synonyms, places, audiences)
    return fingerprint(repr(one).encode("utf-8", "surrogatepass") for one in (about, *entries))


def printed_inputs(printed: Sequence[PrintedBrochure]) -> list[object]:
    """What pages say of printed brochures."""
    bare = (replace(one, file=replace(one.file, content=b""), sheets=None, picture=None, press=None) for one in printed)
    sizes = [[(file.path, len(file.content)) for file in one.files] for one in printed]
    return [*bare, sizes]


def inputs_of_all(guide: Guide, settings: Settings) -> str:
    """All that a guide is made from: its files and those of its layers, the look of paper, and what was asked for."""
    layers = [settings.municipality.parent / one.folder for one in guide.local] if settings.municipality else []
    names = [(folder, f"{name}/**/*") for folder in (settings.base, *layers) for name in _FOLDERS]
    names += [(HOUSE, "brochures/**/*"), *((folder, "*") for folder in layers)]
    files = (path for folder, name in names for path in folder.glob(name) if path.is_file())
    asked = (settings.municipality, settings.languages, settings.address, settings.moment)
    return fingerprint([repr(asked).encode(), fingerprint_of_files(files).encode()])


def made_by(settings: Settings) -> str:
    """Tells the version of the program and of the words, alike on every machine that has the same ones."""
    words = [path for name in _FOLDERS for path in (settings.base / name).rglob("*") if path.is_file()]
    named = [*((path, HOUSE) for path in _program_files()), *((path, settings.base) for path in words)]
    parts = sorted((path.relative_to(folder).as_posix().encode(), path.read_bytes()) for path, folder in named)
    return fingerprint(part for pair in parts for part in pair)


def program_version() -> str:
    """Tells the version of the program and of its Python, alike on every machine that has the same ones."""
    named = sorted((path.relative_to(HOUSE).as_posix(), path) for path in _program_files())
    parts = (part for name, path in named for part in (name.encode(), path.read_bytes()))
    return fingerprint([*parts, repr(sys.version_info[:2]).encode()])


def program_now() -> str:
    """Changes when the program, its look or its libraries do."""
    return fingerprint_of_files(_program_files())


def _program_files() -> list[Path]:
    folders = [path for name in ("wegwijs", "theme") for path in (HOUSE / name).rglob("*.*")]
    files = [path for path in folders if path.is_file() and path.suffix != ".pyc"]
    return [*files, HOUSE / "mkdocs.yml", HOUSE / "requirements.lock"]
