"""Guide -> the files of the site: MkDocs makes the frames, other processes the words and the index of each language."""

import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from wegwijs.commands.finishing import finished_site
from wegwijs.commands.memory import Memory, fingerprint, fingerprint_of_files
from wegwijs.commands.settings import HOUSE, Settings
from wegwijs.commands.side_by_side import side_by_side
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.search.files import search_files_of
from wegwijs.styles import StylesUnreadable
from wegwijs.website.bodies import page_bodies
from wegwijs.website.builder import SiteNotBuilt, build_site
from wegwijs.website.framing import framed
from wegwijs.website.staging import staged_files
from wegwijs.writing import write_files


class Stopped(Exception):
    """Something was found that may not be published; the last output stays in place."""

    def __init__(self, findings: list[Finding]) -> None:
        """`findings` says what."""
        super().__init__("the output was not replaced")
        self.findings = findings


@dataclass(frozen=True)
class _LanguagePart:
    """What one language brings to the site: the bodies of its pages by their folders, and the files of its search."""

    bodies: dict[str, str]
    search: list[OutputFile]


def make_site(
    guide: Guide, settings: Settings, printed: list[PrintedBrochure], given_up: Event | None = None
) -> list[OutputFile]:
    """The files of the site. Raises Stopped, and SiteGivenUp once `given_up` is set."""
    pieces = [partial(_language_part, guide, settings, printed, language) for language in guide.languages]
    with side_by_side(pieces, settings.jobs) as results:
        frames = _frames(guide, settings, given_up or Event())
        parts = results()
    bodies = {folder: body for part in parts for folder, body in part.bodies.items()}
    try:
        return finished_site(guide, framed(frames, bodies), [file for part in parts for file in part.search])
    except StylesUnreadable as problem:
        raise Stopped([trouble("stylesheet", "theme/stylesheets", str(problem))]) from problem


def _frames(guide: Guide, settings: Settings, given_up: Event) -> list[OutputFile]:
    """What MkDocs makes of the staged pages, or made of the same ones before."""
    staged = list(staged_files(guide, HOUSE))
    words = [part for file in staged for part in (file.path.encode(), file.content)]
    inputs = fingerprint([*words, str(settings.moment).encode(), program_fingerprint().encode()])
    return _memory(settings).made("frames", inputs, lambda: _built(staged, settings, given_up))


def _built(staged: list[OutputFile], settings: Settings, given_up: Event) -> list[OutputFile]:
    with tempfile.TemporaryDirectory(prefix="wegwijs-") as stage:
        write_files(staged, Path(stage))
        try:
            return list(build_site(Path(stage), settings.moment, given_up))
        except SiteNotBuilt as problem:
            raise Stopped([trouble("site-not-built", "mkdocs.yml", str(problem))]) from problem


def _language_part(
    guide: Guide, settings: Settings, printed: list[PrintedBrochure], language: Language
) -> _LanguagePart:
    own = [brochure for brochure in printed if brochure.language == language.code]
    inputs = _search_inputs(guide, settings.base, own, language)
    index = partial(search_files_of, guide, language, own)
    search = _memory(settings).made(f"search-{language.code}", inputs, index)
    return _LanguagePart(page_bodies(guide, language, own), search)


def _search_inputs(guide: Guide, base: Path, printed: list[PrintedBrochure], language: Language) -> str:
    """What the index of a language is made from: its files, those of the source, the tables, and what is to come."""
    content = base / "content"
    folders = (content, content / guide.source.code, content / language.code)
    files = fingerprint_of_files(path for folder in folders for path in folder.glob("*.*"))
    coming = [session.id for session in guide.calendar.coming(guide.today)]
    brochures = [(one.slug, one.pages, len(one.file.content)) for one in printed]
    others = [other.code for other in guide.languages]
    return fingerprint([repr((files, coming, brochures, others)).encode(), program_fingerprint().encode()])


def _memory(settings: Settings) -> Memory:
    """Kept by the program, for each base apart: a base folder holds only what people write."""
    base = fingerprint([str(settings.base).encode()])
    return Memory(HOUSE / "build" / "memory" / base, settings.anew)


def program_fingerprint() -> str:
    """Changes when the program, its look or its libraries do."""
    folders = [path for name in ("wegwijs", "theme") for path in (HOUSE / name).rglob("*.*")]
    files = [path for path in folders if path.is_file() and path.suffix != ".pyc"]
    return fingerprint_of_files([*files, HOUSE / "mkdocs.yml", HOUSE / "requirements.lock"])


def trouble(check: str, file: str, said: str) -> Finding:
    """What a program that we run said, as a Finding."""
    return Finding(
        check=check,
        place=Place(file),
        what=f"The program that makes this part stopped. It said: {said.strip()}",
        why="Nothing new is published; the last output is still in place.",
        remedy="Look at what it said; if it is not about your text, tell the developers.",
    )
