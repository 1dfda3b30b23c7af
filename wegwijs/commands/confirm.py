"""`confirm`: somebody looked again, and it still holds; the new days are written in all files at once, or in none."""

import sys
from collections.abc import Iterator
from datetime import date

import click

from wegwijs.commands.confirmable import CannotConfirm, Confirmable, Confirmables
from wegwijs.commands.confirmed import Confirmed, changed_files, confirmed
from wegwijs.commands.late import late_lines
from wegwijs.commands.options import FORMAT, with_settings
from wegwijs.commands.own_words import read_own
from wegwijs.findings import must_stop
from wegwijs.making.as_typed import as_typed
from wegwijs.making.settings import Settings
from wegwijs.model.facts import years_in
from wegwijs.model.guide import Guide
from wegwijs.reporting import Format, report
from wegwijs.writing import add_files

_EXAMPLES = """\b
For example:
  python3 build.py confirm noodnummer wonen erkend/werk
  python3 build.py confirm --due
  python3 build.py confirm --due --on 2027-02-01"""


def _day(typed: str) -> date:
    """A day as it is typed behind an option."""
    try:
        return date.fromisoformat(typed)
    except ValueError as trouble:
        raise click.BadParameter(f'"{typed}" is no day. Write it as year, month, day: 2027-02-01.') from trouble


@click.command(epilog=_EXAMPLES)
@click.argument("keys", nargs=-1)
@click.option("--due", is_flag=True, help="Only list what is late, with the pages to open. Writes nothing.")
@click.option(
    "--on", type=_day, metavar="DAY", help="The day on which you looked, or for which to list. [default: today]"
)
@click.option("--again", type=_day, metavar="DAY", help="By when to look again. [default: after as long as before]")
@FORMAT
@with_settings
def confirm(settings: Settings, shown_as: Format, keys: tuple[str, ...], *, due: bool, **days: date | None) -> None:
    """Say that these still hold: facts, topics, tables, cells of the rights table. Writes the days of looking anew.

    A key is that of a fact (noodnummer), the name of a topic (wonen) or a table (rights), or a cell (erkend/werk).
    Of a municipality these are its own facts and topics.
    """
    if due == bool(keys):
        raise click.UsageError("Name what you looked at again, or write --due for a list of what is late.")
    things, folder = Confirmables(_read(settings)), settings.municipality or settings.base
    if due:
        click.echo(as_typed("\n".join(_late(things, shown_as, **days)), settings, settings.municipality))
        return
    try:
        again = [_confirmed(one, settings, **days) for one in _named(things, keys)]
        files = changed_files(folder, again)
    except CannotConfirm as trouble:
        raise click.UsageError(f"{trouble} Nothing was changed.") from trouble
    add_files(files, folder)
    click.echo("\n".join([*map(_told, again), f"Files changed: {len(files)}."]))


def _late(things: Confirmables, shown_as: Format, on: date | None, again: date | None) -> Iterator[str]:
    """What is late on a day, and when there is nothing, what comes next."""
    if again:
        raise click.UsageError("--due writes no days. Leave --again out, or name what you looked at.")
    day = on or things.guide.today
    late, coming = things.late(day), things.coming(day)
    yield from late_lines(late, shown_as)
    if not late and coming and shown_as is not Format.JSON:
        yield f"The next to look at is {coming.key}, by {coming.again}."


def _named(things: Confirmables, keys: tuple[str, ...]) -> list[Confirmable]:
    """What the keys name, each once. Raises CannotConfirm."""
    named = [things.named(key) for key in keys]
    for one in named:
        if named.count(one) > 1:
            raise CannotConfirm(f"You named {one.key} twice. Perhaps you meant another one.")
    return named


def _confirmed(thing: Confirmable, settings: Settings, on: date | None = None, again: date | None = None) -> Confirmed:
    return confirmed(thing, on or settings.today, again, settings.today)


def _told(one: Confirmed) -> str:
    again = f", to look at again by {one.again}" if one.again else ""
    is_dated = not one.thing.source or years_in(f"{one.thing.source} {one.thing.source_date}")
    dated = "" if is_dated else " Its source has no date: write one if the page tells it."
    return f"{one.thing.key}: looked at on {one.looked}{again}.{dated}"


def _read(settings: Settings) -> Guide:
    """The guide; days are written in no file of one that cannot be read whole."""
    guide, findings = read_own(settings)
    if guide is None or must_stop(findings):
        report(findings, Format.TEXT)
        click.echo("Nothing was changed: first mend what stands above.", err=True)
        sys.exit(1)
    return guide
