"""Makes the output: site, brochures, or both, and puts it in place only when nothing stops it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from wegwijs.brochures.fits_paper import check_fits_paper
from wegwijs.brochures.held_back import check_held_back
from wegwijs.brochures.paper_looks import check_paper_looks, publisher_file
from wegwijs.checks.built_site import SeenPage, check_built_site, look_at
from wegwijs.findings import Finding, in_a_build, must_stop
from wegwijs.freshness import as_shown
from wegwijs.making.as_typed import findings_as_typed
from wegwijs.making.checking import Base, checked, read_base
from wegwijs.making.manifest import BROCHURES, is_printed, manifest, printed_before, under_former_names
from wegwijs.making.printing import all_printed
from wegwijs.making.recording import check_recorded
from wegwijs.making.remembered import memory_of, program_now
from wegwijs.making.settings import Settings
from wegwijs.making.sharing import drawing_pictures
from wegwijs.making.site import Stopped, make_site, trouble
from wegwijs.model.guide import Guide
from wegwijs.model.output import BrochureNotPrinted, OutputFile, PrintedBrochure
from wegwijs.overlays import as_shown_here
from wegwijs.remembering import fingerprint
from wegwijs.reporting import step
from wegwijs.website.board import board_files
from wegwijs.website.offline import version_of
from wegwijs.writing import keep_files, replacing, write_files


@dataclass(frozen=True)
class Parts:
    """Which parts to make anew; the others are taken from the last build."""

    site: bool = True
    brochures: bool = True


def read_and_make(settings: Settings, parts: Parts) -> list[Finding]:
    """Read, check, make, put in place. Returns what to fix later; raises Stopped, with all Findings, or CannotWrite."""
    settings = replace(settings, program=settings.program or program_now())
    return check_and_make(read_base(settings), settings, parts)


def check_and_make(base: Base, settings: Settings, parts: Parts) -> list[Finding]:
    """The same from a base that was read: municipalities share it."""
    guide, findings = checked(base, settings)
    findings = in_a_build(findings)
    if guide is None or must_stop(findings):
        raise Stopped(findings)
    try:
        return [*findings, *make(as_shown_here(as_shown(guide)), settings, parts)]
    except Stopped as stopped:
        raise Stopped([*findings, *stopped.findings]) from stopped


def make(guide: Guide, settings: Settings, parts: Parts) -> list[Finding]:
    """Make the output and put it in place. Returns what to fix later; raises Stopped or CannotWrite."""
    with replacing(settings.output) as building:
        printed, findings = _brochures(guide, settings, parts)
        papers = [file for brochure in printed for file in brochure.files]
        papers += [*under_former_names(guide, printed), manifest(printed)]
        if parts.site:
            write_files(papers, building)
            with drawing_pictures(guide, settings) as pictures:
                with step("Building the site"):
                    site = make_site(guide, settings, printed)
                write_files([*site.files, *board_files(guide, site.files)], building)
                findings += [*site.findings, *_built_findings(site.files, printed, settings)]
                write_files(_drawn(pictures), building)
        elif not is_printed(settings.output, papers):  # else all of it is there, and the output stays as it is
            write_files(papers, building)
            keep_files(settings.output, building, apart=BROCHURES)
        findings += findings_as_typed(check_recorded(guide), settings)
        if must_stop(findings):
            raise Stopped(findings)
    return findings


def _drawn(pictures: Callable[[], list[OutputFile]]) -> list[OutputFile]:
    with step("Drawing the pictures beside shared links"):
        try:
            return pictures()
        except BrochureNotPrinted as problem:
            raise Stopped([trouble("picture-not-drawn", "wegwijs/brochures/sharing", str(problem))]) from problem


def printing(guide: Guide) -> str:
    """What the step is called; it says why there are no files for a print shop."""
    why = f" (none for a print shop: {publisher_file(guide)} names no ICC profile under press)"
    return f"Printing the brochures{'' if guide.publisher.press else why}"


def _brochures(guide: Guide, settings: Settings, parts: Parts) -> tuple[list[PrintedBrochure], list[Finding]]:
    """The brochures of the output; a site that stays also offers those in languages that are not made now."""
    if not parts.brochures:
        return printed_before(settings.output, guide), []
    with step(printing(guide)):
        try:
            printed = all_printed(guide, settings)
        except BrochureNotPrinted as problem:
            raise Stopped([trouble("brochure-not-printed", "brochures/templates", str(problem))]) from problem
    before = [] if parts.site else printed_before(settings.output, guide)
    kept = [brochure for brochure in before if brochure.language not in guide.words]
    return [*printed, *kept], [
        *check_held_back(guide),
        *check_fits_paper(guide, printed),
        *check_paper_looks(guide, printed),
    ]


def _built_findings(site: list[OutputFile], printed: list[PrintedBrochure], settings: Settings) -> list[Finding]:
    """What is wrong with the built pages; the version of the build, which all of them say, is nothing to look at."""
    pages = {file.path: file.content for file in site if file.path.endswith(".html")}
    version = version_of(pages["index.html"]).encode()
    pieces = [
        (fingerprint([path.encode(), html.replace(version, b"")]), partial(_looked_at, path, html))
        for path, html in pages.items()
    ]
    with memory_of(settings).shelf("built") as shelf:
        seen = shelf.all_made(pieces, settings.jobs)
    files = [*site, *(file for brochure in printed for file in brochure.files)]
    return list(check_built_site(dict(zip(pages, seen, strict=True)), [file.path for file in files]))


def _looked_at(path: str, html: bytes) -> SeenPage:
    return look_at(path, html.decode())
