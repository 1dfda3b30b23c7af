"""`translations` on the command line: its own commands, and how each of them ends."""

import sys
from collections.abc import Iterator
from typing import NoReturn

import click

from wegwijs.commands.options import FORMAT, with_settings
from wegwijs.commands.own_words import read_own
from wegwijs.commands.translations import judged_anyhow, told, write_accepted, write_renewed
from wegwijs.findings import Finding, must_stop
from wegwijs.freshness import Acceptance
from wegwijs.making.settings import Settings
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Translated
from wegwijs.reporting import Format, report


@click.group()
def translations() -> None:
    """What translators need: what is behind its source, and that it is not any more. Writes to translations/ only."""


@translations.command()
@with_settings
def renew(settings: Settings) -> None:
    """Write down every translation that fits. What is behind its source stays behind."""
    guide = _read(settings)
    _tell(write_renewed(guide, settings.municipality or settings.base))


@translations.command()
@click.argument("topics", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="All topics, and all files of words.")
@click.option("--commit", "together", is_flag=True, help="Only what was translated anew in all languages.")
@click.option("--cosmetic", is_flag=True, help="Only what changed in the source alone: it says the same as before.")
@with_settings
def accept(settings: Settings, topics: tuple[str, ...], *, everything: bool, together: bool, cosmetic: bool) -> None:
    """Say that these translations fit their source as they are now: topics, or glossary, rights, interface, ..."""
    if together and cosmetic:
        raise click.UsageError("Choose one: --commit is for texts that were translated anew, --cosmetic for others.")
    acceptance = Acceptance.TOGETHER if together else Acceptance.COSMETIC if cosmetic else Acceptance.READ
    guide = _read(settings)
    files = list(_chosen(guide, topics, everything=everything))
    _tell(write_accepted(guide, settings.municipality or settings.base, files, acceptance))


@translations.command()
@FORMAT
@with_settings
def status(settings: Settings, shown_as: Format) -> None:
    """Count how many texts fit, for each language, and name the files in which some do not. Writes nothing."""
    click.echo("\n".join(told(_read(settings), shown_as)))


def _chosen(guide: Guide, topics: tuple[str, ...], *, everything: bool) -> Iterator[Translated]:
    """The files that were named. Raises click.UsageError when one of them is not there, or none was named."""
    if everything == bool(topics):
        raise click.UsageError("Name the topics that you looked through, or write --all.")
    files = judged_anyhow(guide, guide.memory.broken).freshness.files
    names = sorted({file.name for file in files})
    for topic in topics:
        if topic not in names:
            raise click.UsageError(f'There is no text "{topic}". These are there: {", ".join(names)}.')
    yield from (file for file in files if everything or file.name in topics)


def _read(settings: Settings) -> Guide:
    """The guide; one that cannot be read whole ends the command: a part of its memory would be lost."""
    guide, findings = read_own(settings)
    if guide is None or must_stop(findings):
        _end(findings)
    return guide


def _tell(changed: list[str]) -> None:
    click.echo("\n".join([*changed, f"Changed in translations/: {len(changed)}."]))


def _end(findings: list[Finding]) -> NoReturn:
    report(findings, Format.TEXT)
    sys.exit(1)
