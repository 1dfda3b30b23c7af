"""`new`: what somebody begins, with a skeleton to fill in."""

import click

from wegwijs.commands.beginning import CannotBegin, language_files, told
from wegwijs.commands.checking import read_only
from wegwijs.commands.new_topic import topic_file
from wegwijs.commands.options import with_settings
from wegwijs.commands.settings import Settings
from wegwijs.model.guide import Guide
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
    click.echo("\n".join([*(file.path for file in files), *told(code)]))


@new.command(epilog="\b\nFor example:\n  python3 build.py new topic sociale-tarieven")
@click.argument("name", metavar="sociale-tarieven")
@with_settings
def topic(settings: Settings, name: str) -> None:
    """Begin a topic in the source language, by its Dutch name: a file with all fields and parts to fill in."""
    try:
        file = topic_file(_guide(settings), settings.base, name)
    except CannotBegin as trouble:
        raise click.UsageError(str(trouble)) from trouble
    add_files([file], settings.base)
    click.echo(
        f"{file.path}\nFill it in; python3 build.py check names what is still empty. Until then nothing is built."
    )


def _guide(settings: Settings) -> Guide:
    guide, findings = read_only(settings)
    if guide is None:
        report(findings, Format.TEXT)
        raise SystemExit(1)
    return guide
