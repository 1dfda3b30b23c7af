"""Makes the output: site, brochures, or both, and puts it in place only when nothing stops it."""

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from wegwijs.brochures import BrochureNotPrinted, check_fits_paper, printed_brochures
from wegwijs.checks.built_site import check_built_site
from wegwijs.commands.finishing import finished_site
from wegwijs.commands.manifest import manifest, printed_before
from wegwijs.commands.recording import check_recorded
from wegwijs.commands.settings import HOUSE, Settings
from wegwijs.findings import Finding, Place, must_stop
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.reporting import step
from wegwijs.website.bodies import page_bodies
from wegwijs.website.builder import SiteNotBuilt, build_site
from wegwijs.website.framing import framed
from wegwijs.website.staging import staged_files
from wegwijs.writing import replacing, write_files


@dataclass(frozen=True)
class Parts:
    """Which parts to make anew; the others are taken from the last build."""

    site: bool = True
    brochures: bool = True


class Stopped(Exception):
    """Something was found that may not be published; the last output stays in place."""

    def __init__(self, findings: list[Finding]) -> None:
        """`findings` says what."""
        super().__init__("the output was not replaced")
        self.findings = findings


def make(guide: Guide, settings: Settings, parts: Parts) -> list[Finding]:
    """Make the output and put it in place. Returns what to fix later; raises Stopped or CannotWrite."""
    with replacing(settings.output) as building:
        printed, findings = _brochures(guide, settings, parts)
        findings += check_recorded(guide)
        write_files([brochure.file for brochure in printed], building)
        write_files([manifest(printed)], building)
        if parts.site:
            with step("Building the site"):
                site = make_site(guide, settings, printed)
            write_files(site, building)
            findings += _built_findings(site, printed)
        else:
            write_files(_kept_site(settings.output), building)
        if must_stop(findings):
            raise Stopped(findings)
    return findings


def _brochures(guide: Guide, settings: Settings, parts: Parts) -> tuple[list[PrintedBrochure], list[Finding]]:
    if not parts.brochures:
        return printed_before(settings.output, guide), []
    with step("Printing the brochures"):
        try:
            printed = list(printed_brochures(guide, settings.base, settings.jobs))
        except BrochureNotPrinted as problem:
            raise Stopped([_trouble("brochure-not-printed", "brochures/templates", str(problem))]) from problem
    return printed, list(check_fits_paper(guide, printed))


def make_site(
    guide: Guide,
    settings: Settings,
    printed: list[PrintedBrochure],
    given_up: Event | None = None,
) -> list[OutputFile]:
    """The files of the site. Raises Stopped, and SiteGivenUp once `given_up` is set."""
    frames = make_frames(guide, settings, given_up)
    bodies = {folder: body for one in guide.languages for folder, body in page_bodies(guide, one, printed).items()}
    return finished_site(guide, framed(frames, bodies), printed)


def make_frames(guide: Guide, settings: Settings, given_up: Event | None = None) -> list[OutputFile]:
    """What MkDocs makes of the staged pages. Raises Stopped, and SiteGivenUp once `given_up` is set."""
    with tempfile.TemporaryDirectory(prefix="wegwijs-") as stage:
        write_files(staged_files(guide, HOUSE), Path(stage))
        try:
            return list(build_site(Path(stage), settings.moment, given_up or Event()))
        except SiteNotBuilt as problem:
            raise Stopped([_trouble("site-not-built", "mkdocs.yml", str(problem))]) from problem


def _built_findings(site: Iterable[OutputFile], printed: list[PrintedBrochure]) -> list[Finding]:
    files = {file.path: file for file in [*site, *(brochure.file for brochure in printed)]}
    pages = {path: file.content.decode() for path, file in files.items() if path.endswith(".html")}
    return list(check_built_site(pages, files.keys()))


def _kept_site(output: Path) -> Iterator[OutputFile]:
    """The files of the last build that are no brochures."""
    for path in sorted(output.rglob("*")):
        name = path.relative_to(output).as_posix()
        if path.is_file() and not name.startswith("brochures/"):
            yield OutputFile(name, path.read_bytes())


def _trouble(check: str, file: str, said: str) -> Finding:
    """What a program that we run said, as a Finding."""
    return Finding(
        check=check,
        place=Place(file),
        what=f"The program that makes this part stopped. It said: {said.strip()}",
        why="Nothing new is published; the last output is still in place.",
        remedy="Look at what it said; if it is not about your text, tell the developers.",
    )
