"""Guide -> the files of the site: MkDocs makes the frames, other processes the words and the index of each language."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from wegwijs.commands.finishing import finished_site
from wegwijs.commands.remembered import frames_inputs, memory_of, search_inputs
from wegwijs.commands.settings import HOUSE, Settings
from wegwijs.embeds.pages import embed_files
from wegwijs.feeds.calendars import calendar_files
from wegwijs.feeds.open_data import data_files, index_files
from wegwijs.feeds.updates import updates_of
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.search.files import entries_of, search_files_of
from wegwijs.search.unused_synonyms import unused_synonyms
from wegwijs.side_by_side import side_by_side
from wegwijs.styles import StylesUnreadable
from wegwijs.website.bodies import page_bodies
from wegwijs.website.builder import SiteGivenUp, SiteNotBuilt, build_site
from wegwijs.website.framing import framed
from wegwijs.website.staging import staged_files
from wegwijs.writing import write_files

NEVER = Event()
"""For a build that nobody gives up."""


class Stopped(Exception):
    """Something was found that may not be published; the last output stays in place."""

    def __init__(self, findings: list[Finding]) -> None:
        """`findings` says what."""
        super().__init__("the output was not replaced")
        self.findings = findings


@dataclass(frozen=True)
class Site:
    """The files of the site, and what to fix later."""

    files: list[OutputFile]
    findings: list[Finding]


@dataclass(frozen=True)
class _LanguagePart:
    """What one language brings to the site: the bodies of its pages by their folders, its search, its data."""

    bodies: dict[str, str]
    embeds: list[OutputFile]
    search: Site
    for_programs: list[OutputFile]


def make_site(guide: Guide, settings: Settings, printed: list[PrintedBrochure], given_up: Event = NEVER) -> Site:
    """Make the site. Raises Stopped, and SiteGivenUp once `given_up` is set."""
    make_part = partial(_language_part, guide, settings, printed, given_up)
    with side_by_side([partial(make_part, language) for language in guide.languages], settings.jobs) as results:
        frames = _frames(guide, settings, given_up)
        parts = results()
    bodies = {folder: body for part in parts for folder, body in part.bodies.items()}
    embeds = [file for part in parts for file in part.embeds]
    search = [file for part in parts for file in part.search.files]
    findings = [finding for part in parts for finding in part.search.findings]
    try:
        pages = finished_site(guide, [*framed(frames, bodies), *embeds], search)
    except StylesUnreadable as problem:
        raise Stopped([trouble("stylesheet", "theme/stylesheets", str(problem))]) from problem
    return Site([*pages, *index_files(guide), *(file for part in parts for file in part.for_programs)], findings)


def _frames(guide: Guide, settings: Settings, given_up: Event) -> list[OutputFile]:
    """What MkDocs makes of the staged pages, or made of the same ones before."""
    staged = list(staged_files(guide, HOUSE))
    inputs = frames_inputs(staged, settings)
    return memory_of(settings).made("frames", inputs, lambda: _built(staged, settings, given_up))


def _built(staged: list[OutputFile], settings: Settings, given_up: Event) -> list[OutputFile]:
    with tempfile.TemporaryDirectory(prefix="wegwijs-") as stage:
        write_files(staged, Path(stage))
        try:
            return list(build_site(Path(stage), settings.moment, given_up))
        except SiteNotBuilt as problem:
            raise Stopped([trouble("site-not-built", "mkdocs.yml", str(problem))]) from problem


def _language_part(
    guide: Guide, settings: Settings, printed: list[PrintedBrochure], given_up: Event, language: Language
) -> _LanguagePart:
    """What one language brings to the site. Raises SiteGivenUp."""
    if given_up.is_set():
        raise SiteGivenUp
    own = [brochure for brochure in printed if brochure.language == language.code]
    inputs = search_inputs(guide, settings.base, own, language)
    search = memory_of(settings).made(f"search-{language.code}", inputs, partial(_search, guide, language, own))
    embeds = list(embed_files(guide, language))
    return _LanguagePart(page_bodies(guide, language, own), embeds, search, list(_for_programs(guide, language)))


def _for_programs(guide: Guide, language: Language) -> Iterator[OutputFile]:
    """What other programs read of a language: calendars, news, and its words as data."""
    yield from calendar_files(guide, language)
    yield updates_of(guide, language)
    yield from data_files(guide, language)


def _search(guide: Guide, language: Language, printed: list[PrintedBrochure]) -> Site:
    """The files of the search of a language, and its synonyms that lead nowhere."""
    entries = entries_of(guide, language, printed)
    return Site(search_files_of(guide, language, entries), list(unused_synonyms(guide, language, entries)))


def trouble(check: str, file: str, said: str) -> Finding:
    """What a program that we run said, as a Finding."""
    return Finding(
        check=check,
        place=Place(file),
        what=f"The program that makes this part stopped. It said: {said.strip()}",
        why="Nothing new is published; the last output is still in place.",
        remedy="Look at what it said; if it is not about your text, tell the developers.",
    )
