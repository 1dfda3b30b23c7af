"""`sessions` on the command line: takes over those of an organiser. What reads calendars is loaded when one is read."""

import sys
from pathlib import Path

import click

from wegwijs.commands.options import with_settings
from wegwijs.making.settings import Settings

_EXAMPLES = "\b\nFor example:\n  python3 build.py sessions import agenda.ics --language uk"


@click.group(epilog=_EXAMPLES)
def sessions() -> None:
    """The calendar of the guide, and those of others."""


@sessions.command(name="import", epilog=_EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--series", default="", metavar="ID", help="Their kind, where the file does not say it.")
@click.option("--language", default="", metavar="uk", help="Their language, where the file does not say it.")
@click.option("--place", default="", metavar="ID", help="Where they are: online, or a place of the words files.")
@click.option("--register", default="", metavar="FACT", help="How one registers: a fact, desk or none.")
@click.option("--write", is_flag=True, help="Write it. Without this, nothing changes.")
@with_settings
def take_in(settings: Settings, file: Path, *, write: bool, **assumed: str) -> None:
    """Take over the sessions of an organiser from a calendar (.ics) or a table (.csv); first shows them."""
    from wegwijs.commands.importing import import_sessions
    from wegwijs.feeds.importing import Assumed
    from wegwijs.model.incoming import NotImported

    try:
        sys.exit(import_sessions(settings, file, Assumed(**assumed), write=write))
    except NotImported as problem:
        raise click.ClickException(str(problem)) from problem
