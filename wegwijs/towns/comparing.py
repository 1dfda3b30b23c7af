"""`towns --compare`: the folders of municipalities and two versions of the guide -> what changes for each, in Dutch."""

import os
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import click

from wegwijs.checks.brochures import check_brochure_names, check_brochure_sections, check_brochures
from wegwijs.checks.table_words import check_table_words
from wegwijs.findings import must_stop
from wegwijs.freshness import as_shown, judged_guide, with_local_judgements
from wegwijs.making.as_typed import findings_as_typed
from wegwijs.making.checking import in_languages
from wegwijs.making.settings import Settings
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.overlays import as_shown_here, overlaid
from wegwijs.overlays.comparing import Sides, new_findings
from wegwijs.reading import read_guide
from wegwijs.reading.overlay import read_overlays
from wegwijs.remembering import Shelf
from wegwijs.reporting import Format, report
from wegwijs.reporting.for_github import add_pages_to_summary, in_cell
from wegwijs.towns.commits import WordsAt, words_at
from wegwijs.towns.comparison_in_dutch import Comparison, page_of
from wegwijs.writing import add_files

_NEEDED = (check_table_words, check_brochures, check_brochure_names, check_brochure_sections)
"""What must be right for one to tell the version of a page or a brochure."""


def compare_towns(folders: Iterable[Path], versions: tuple[str, str], settings: Settings, output: Path | None) -> None:
    """Tell on the screen, in the summary of a run on GitHub, and in NAME.md in `output` where one was named.

    Exit code 1 when a version or a municipality could not be read. Raises click.UsageError.
    """
    with ExitStack() as opened:
        before, after = (opened.enter_context(words_at(one, settings.base)) for one in versions)
        shelf = Shelf()
        guides = [_guide(one, settings, shelf) for one in (before, after)]
        names = (before.name, after.name)
        compared = {folder.name: _compared(folder, guides, names, settings) for folder in folders}
    told = {town: one for town, one in compared.items() if one}
    for one in told.values():
        click.echo(page_of(one))
    pages = {town: page_of(one, in_cell) for town, one in told.items()}
    add_pages_to_summary(pages.values(), os.environ)
    if output:
        add_files([OutputFile(f"{town}.md", page.encode()) for town, page in pages.items()], output)
    if len(told) < len(compared):
        sys.exit(1)


def _guide(version: WordsAt, settings: Settings, shelf: Shelf) -> Guide:
    """All words of a version; one that cannot be read whole ends the command: what is missing would seem to be gone.

    What both versions have is read once: it stands on the shelf.
    """
    reading = read_guide(version.base, settings.today, settings.address, settings.jobs, shelf)
    found = [*reading.findings, *(one for check in _NEEDED if reading.guide for one in check(reading.guide))]
    if reading.guide is None or must_stop(found):
        report(findings_as_typed(found, settings), Format.TEXT)
        click.echo(f"The words of version {version.name} cannot be read by this program, so nothing was compared.")
        sys.exit(1)
    return in_languages(judged_guide(reading.guide), settings.languages)


def _compared(folder: Path, guides: list[Guide], versions: tuple[str, str], settings: Settings) -> Comparison | None:
    """The two guides of a municipality; None, after a report, where its folder cannot be read."""
    read = [read_overlays(guide, folder.resolve()) for guide in guides]
    if folder.is_symlink() or not all(one.layers for one in read):
        here = replace(settings, municipality=folder.resolve())
        report(findings_as_typed(read[-1].findings, here), Format.TEXT)
        click.echo(f"{folder} cannot be read as the folder of a municipality, so nothing was compared for it.")
        return None
    before, after = (overlaid(guide, one.layers) for guide, one in zip(guides, read, strict=True))
    languages = read[-1].layers[-1].municipality.languages
    sides = Sides(*(in_languages(with_local_judgements(guide), languages) for guide, _ in (before, after)))
    shown = Sides(*(as_shown_here(as_shown(guide)) for guide in (sides.before, sides.after)))
    found = new_findings([*read[0].findings, *before[1]], [*read[1].findings, *after[1]])
    return Comparison(sides, shown, versions, found)
