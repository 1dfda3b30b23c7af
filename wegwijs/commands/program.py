"""The command line: options and commands, and how each of them ends.

What prints, previews or uses the network is imported by the command that needs it: it takes a second to load.
"""

import gc
import sys
from typing import Unpack

import click

from wegwijs import __version__
from wegwijs.commands.calendar import sessions
from wegwijs.commands.completion import ASKED_BY_SHELL
from wegwijs.commands.confirm import confirm
from wegwijs.commands.exchanging import export, take_in
from wegwijs.commands.leaving import export as leave
from wegwijs.commands.new import new
from wegwijs.commands.options import (
    AS_TYPED,
    FORMAT,
    Asked,
    command_first,
    examples,
    settings_of,
    shared,
    with_settings,
)
from wegwijs.commands.towns import towns
from wegwijs.commands.translators import translations
from wegwijs.commands.upkeep import add_to_history, completion, doctor, external_links, test, write_schemas
from wegwijs.findings import must_stop
from wegwijs.making.checking import read_and_check
from wegwijs.making.settings import Settings
from wegwijs.reporting import Format, report
from wegwijs.writing import CannotWrite

COLLECTED_AFTER = (50_000, 20, 100)
"""A guide is a million small things that stay to the end: to look for rubbish among them takes a fifth of a build."""


def main() -> None:
    """Run a command and leave with its exit code."""
    gc.set_threshold(*COLLECTED_AFTER)
    try:
        program(args=command_first(program, sys.argv[1:]), prog_name=AS_TYPED, complete_var=ASKED_BY_SHELL)
    except CannotWrite as trouble:
        sys.exit(str(trouble))


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples("", "check", "serve", "site --output ~/site --languages uk,ru", "check --help"),
)
@shared
@click.version_option(__version__, prog_name="Wegwijs")
@click.pass_context
def program(context: click.Context, **asked: Unpack[Asked]) -> None:
    """Turn one set of words into a site and brochures. Without a command: make everything.

    Options may stand before the command or after it.
    """
    if context.invoked_subcommand is None:
        _make(settings_of(asked))


@program.command(epilog=examples("check", "check --no-spelling --languages uk", "check --format json"))
@FORMAT
@click.option("--spelling/--no-spelling", default=True, help="Whether to ask the dictionaries of this machine.")
@with_settings
def check(settings: Settings, shown_as: Format, *, spelling: bool) -> None:
    """Run all checks on the source. Uses no network. Exit code 1 when a finding stops."""
    from wegwijs.making.spelling import remembering_spelling

    _, findings = read_and_check(settings, *[remembering_spelling(settings)] * spelling)
    report(findings, shown_as)
    sys.exit(must_stop(findings))


@program.command(epilog=examples("site", "site --output ~/site --languages uk"))
@with_settings
def site(settings: Settings) -> None:
    """Make the site; the brochures of the last build stay."""
    _make(settings, brochures=False)


@program.command(epilog=examples("brochures", "brochures --languages ru --jobs 1", "brochures --large wonen"))
@click.option("--large", "topics", multiple=True, metavar="TOPIC", help="This topic alone, in letters of 18 points.")
@with_settings
def brochures(settings: Settings, topics: tuple[str, ...]) -> None:
    """Print the brochures; the site of the last build stays."""
    from wegwijs.commands.large import print_large

    if topics:
        print_large(settings, topics)
    else:
        _make(settings, site=False)


@program.command(epilog=examples("serve", "serve --languages uk --port 0"))
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="0: any free port.")
@with_settings
def serve(settings: Settings, port: int) -> None:
    """Preview the site while you write. Stop with Ctrl-C."""
    from wegwijs.commands.preview import serve as preview

    preview(settings, port)


translations.add_command(export)
translations.add_command(take_in)
translations.epilog = examples("translations status --languages uk", "translations accept wonen --languages uk")
new.epilog = examples("new language pl", "new topic sociale-tarieven", "new municipality gemeenten/kortrijk")
for command in (
    external_links,
    doctor,
    add_to_history,
    write_schemas,
    completion,
    test,
    translations,
    sessions,
    new,
    confirm,
    leave,
    towns,
):
    program.add_command(command)


def _make(settings: Settings, *, site: bool = True, brochures: bool = True) -> None:
    """Check, make, report; exit 1 when the output was not replaced."""
    from wegwijs.making.output import Parts, read_and_make
    from wegwijs.making.site import Stopped

    try:
        findings = read_and_make(settings, Parts(site, brochures))
    except Stopped as stopped:
        report(stopped.findings, Format.TEXT)
        sys.exit(1)
    report(findings, Format.TEXT)
    click.echo(f"Done: {settings.output}")
