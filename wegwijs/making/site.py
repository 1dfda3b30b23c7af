"""Guide -> the files of the site: MkDocs makes the frames, other processes the words and the index of each language."""

import tempfile
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Event

from wegwijs.feeds.open_data import index_files
from wegwijs.findings import Finding, Place
from wegwijs.making.finishing import finished_site
from wegwijs.making.inputs import Inputs
from wegwijs.making.language_part import LanguageMaker
from wegwijs.making.remembered import frames_inputs, memory_of
from wegwijs.making.settings import HOUSE, Settings
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.side_by_side import side_by_side
from wegwijs.styles import StylesUnreadable
from wegwijs.website.builder import SiteNotBuilt, build_site
from wegwijs.website.framing import framed
from wegwijs.website.staging import staged
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


def make_site(guide: Guide, settings: Settings, printed: list[PrintedBrochure], given_up: Event = NEVER) -> Site:
    """Make the site. Raises Stopped, and SiteGivenUp once `given_up` is set."""
    memory = memory_of(settings)
    maker = LanguageMaker(Inputs(guide), memory, printed, given_up)
    with side_by_side([partial(maker.part, language) for language in guide.languages], settings.jobs) as results:
        stage = staged(guide, HOUSE)
        frames = _frames(stage.files, settings, given_up)
        parts = results()
    for part in parts:
        guide.versions.update(part.versions)
    bodies = {folder: body for part in parts for folder, body in part.bodies.items()}
    embeds = [file for part in parts for file in part.embeds]
    search = [file for part in parts for file in part.search]
    findings = [finding for part in parts for finding in part.findings]
    try:
        with memory.shelf("finished") as shelf:
            pages = finished_site(guide, [*framed(frames, stage.framings, bodies), *embeds], search, shelf.made)
    except StylesUnreadable as problem:
        raise Stopped([trouble("stylesheet", "theme/stylesheets", str(problem))]) from problem
    return Site([*pages, *index_files(guide), *(file for part in parts for file in part.for_programs)], findings)


def _frames(files: list[OutputFile], settings: Settings, given_up: Event) -> list[OutputFile]:
    """What MkDocs makes of the staged files, or made of the same ones before: mostly alike for all municipalities."""
    memory = memory_of(replace(settings, municipality=None))
    return memory.made("frames", frames_inputs(files), lambda: _built(files, settings, given_up))


def _built(files: list[OutputFile], settings: Settings, given_up: Event) -> list[OutputFile]:
    with tempfile.TemporaryDirectory(prefix="wegwijs-") as stage:
        write_files(files, Path(stage))
        try:
            return list(build_site(Path(stage), settings.moment, given_up))
        except SiteNotBuilt as problem:
            raise Stopped([trouble("site-not-built", "mkdocs.yml", str(problem))]) from problem


def trouble(check: str, file: str, said: str) -> Finding:
    """What a program that we run said, as a Finding."""
    return Finding(
        check=check,
        place=Place(file),
        what=f"The program that makes this part stopped. It said: {said.strip()}",
        why="Nothing new is published; the last output is still in place.",
        remedy="Look at what it said; if it is not about your text, tell the developers.",
    )
