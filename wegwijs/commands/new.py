"""`new`: what somebody begins, with a skeleton to fill in."""

import re
from dataclasses import replace
from pathlib import Path

import click

from wegwijs.commands.beginning import CannotBegin, language_files, told
from wegwijs.commands.municipality_questions import asked
from wegwijs.commands.new_municipality import municipality_files, told_of, upstream_of
from wegwijs.commands.new_topic import topic_file
from wegwijs.commands.options import with_settings
from wegwijs.making.as_typed import as_typed
from wegwijs.making.checking import of_the_municipality, read_and_check, read_only
from wegwijs.making.settings import Settings
from wegwijs.model.answers import Answers
from wegwijs.model.guide import Guide
from wegwijs.reading.file_reader import FileReader
from wegwijs.reporting import Format, report
from wegwijs.writing import add_files


@click.group()
def new() -> None:
    """Begin something new."""


@new.command(epilog="\b\nFor example:\n  python3 build.py new language pl")
@click.argument("code", metavar="pl")
@with_settings
def language(settings: Settings, code: str) -> None:
    """Begin a language, by its code: a row in languages.yml, and its folder."""
    guide = _guide(settings)
    try:
        files = language_files(guide, settings.base, code)
    except CannotBegin as trouble:
        raise click.UsageError(str(trouble)) from trouble
    add_files(files, settings.base)
    click.echo("\n".join([*(file.path for file in files), as_typed("\n".join(told(code)), settings)]))


@new.command(
    epilog="\b\nFor example:\n  python3 build.py new topic sociale-tarieven\n"
    "  python3 build.py new topic buddies --municipality gemeenten/kortrijk"
)
@click.argument("name", metavar="sociale-tarieven")
@with_settings
def topic(settings: Settings, name: str) -> None:
    """Begin a topic in the source language, by its Dutch name: a file with all fields and parts to fill in."""
    guide, _ = of_the_municipality(_guide(replace(settings, municipality=None)), settings)
    folder = settings.municipality or settings.base
    try:
        file = topic_file(guide, folder, name)
    except CannotBegin as trouble:
        raise click.UsageError(str(trouble)) from trouble
    add_files([file], folder)
    shown = f"{folder.name}/{file.path}" if settings.municipality else file.path
    hint = "Fill it in; python3 build.py check names what is still empty. Until then nothing is built."
    click.echo(f"{shown}\n{as_typed(hint, settings, settings.municipality)}")


@new.command(
    epilog="\b\nFor example:\n  python3 build.py new municipality gemeenten/kortrijk\n"
    "  python3 build.py new municipality gemeenten/kortrijk --answers antwoorden.yml"
)
@click.argument("folder", metavar="gemeenten/kortrijk", type=click.Path(path_type=Path))
@click.option(
    "--answers", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A file with the answers."
)
@with_settings
def municipality(settings: Settings, folder: Path, answers: Path | None) -> None:
    """Begin the guide of a municipality: a folder of its own. Asks, or takes the answers from a file."""
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} is not empty. Name a new folder, or write in the files that are there.")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", folder.name):
        raise click.UsageError(f'"{folder.name}" cannot be the name of a folder. Use small letters, digits and dashes.')
    if folder.name == "public":
        raise click.UsageError('Guides are made in folders with the name "public". Choose another name.')
    guide = _guide(settings)
    said = _from_file(answers) if answers else asked(guide, folder)
    upstream = upstream_of(guide, settings.base)
    add_files(municipality_files(said, folder, upstream), folder)
    _, found = read_and_check(replace(settings, municipality=folder.resolve()))
    if own := [finding for finding in found if finding.place.file.startswith(f"{folder.name}/")]:
        report(own, Format.TEXT)
    click.echo(as_typed("\n".join(told_of(folder, upstream)), settings))


def _from_file(file: Path) -> Answers:
    reader = FileReader(file.parent)
    answers = reader.table(file.name, Answers)
    if answers is None:
        report(reader.findings, Format.TEXT)
        raise SystemExit(1)
    return answers


def _guide(settings: Settings) -> Guide:
    guide, findings = read_only(settings)
    if guide is None:
        report(findings, Format.TEXT)
        raise SystemExit(1)
    return guide
