"""The command line: options and commands, and how each of them ends.

What prints, previews or uses the network is imported by the command that needs it: it takes a second to load.
"""

import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from wegwijs import __version__
from wegwijs.commands.checking import read_and_check
from wegwijs.commands.settings import HOUSE, Settings, address_of_the_site, day_of_the_build
from wegwijs.findings import Finding, must_stop
from wegwijs.reading.schemas import schema_files
from wegwijs.reporting import Format, report
from wegwijs.writing import CannotWrite, write_files

_FOLDER = click.Path(file_okay=False, path_type=Path)
_BASE = click.Path(file_okay=False, path_type=Path, exists=True)
_FORMATS = click.Choice(Format, case_sensitive=False)  # else click asks for TEXT, the name in Python
_FORMAT = click.option("--format", "shown_as", type=_FORMATS, default=Format.TEXT, help="How findings are shown.")


def main() -> None:
    """Run a command and leave with its exit code."""
    try:
        program(prog_name="build.py")
    except CannotWrite as trouble:
        sys.exit(str(trouble))


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--base", type=_BASE, default=HOUSE, help="Folder with content/, brochures/ and pictograms/.")
@click.option("--output", type=_FOLDER, default=None, help="Where the result goes. [default: public/ in the base]")
@click.option("--languages", default="", metavar="uk,ru", help="Only these languages, and always the source.")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="Brochures printed side by side.")
@click.version_option(__version__, prog_name="Wegwijs")
@click.pass_context
def program(context: click.Context, base: Path, output: Path | None, languages: str, jobs: int) -> None:
    """Turn one set of words into a site and brochures. Without a command: make everything."""
    context.obj = Settings(
        base=base.resolve(),
        output=output or base / "public",
        today=day_of_the_build(),
        languages=tuple(code.strip() for code in languages.split(",") if code.strip()),
        jobs=jobs,
        address=address_of_the_site(),
    )
    if context.invoked_subcommand is None:
        _make(context.obj)


@program.command()
@_FORMAT
@click.option("--spelling/--no-spelling", default=True, help="Whether to ask the dictionaries of this machine.")
@click.pass_obj
def check(settings: Settings, shown_as: Format, *, spelling: bool) -> None:
    """Run all checks on the source. Uses no network."""
    from wegwijs.checks.spelling import check_spelling

    guide, findings = read_and_check(settings)
    if guide and spelling:
        findings += check_spelling(guide)
    report(findings, shown_as)
    sys.exit(must_stop(findings))


@program.command()
@click.pass_obj
def site(settings: Settings) -> None:
    """Make the site; the brochures of the last build stay."""
    _make(settings, brochures=False)


@program.command()
@click.pass_obj
def brochures(settings: Settings) -> None:
    """Print the brochures; the site of the last build stays."""
    _make(settings, site=False)


@program.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="0: any free port.")
@click.pass_obj
def serve(settings: Settings, port: int) -> None:
    """Preview the site while you write. Stop with Ctrl-C."""
    from wegwijs.commands.preview import serve as preview

    preview(settings, port)


@program.command(name="links")
@_FORMAT
@click.pass_obj
def external_links(settings: Settings, shown_as: Format) -> None:
    """Look whether the web pages that facts point at still exist. The only command that uses the network."""
    from wegwijs.commands.links import dead_links

    findings = dead_links(settings)
    report(findings, shown_as)
    sys.exit(must_stop(findings))


@program.command(name="history")
@click.pass_obj
def add_to_history(settings: Settings) -> None:
    """Add to history/ which versions are published now, and since when."""
    from wegwijs.commands.recording import record

    guide, findings = read_and_check(settings)
    if guide is None or must_stop(findings):
        _end(findings)
    new = record(guide, settings.base)
    click.echo("\n".join([*map(str, new), f"New in the history: {len(new)}."]))


@program.command(name="schemas")
def write_schemas() -> None:
    """Write docs/schemas/ anew, after a change of the model."""
    write_files(schema_files(), HOUSE / "docs" / "schemas")


@program.command()
def test() -> None:
    """Run the whole test suite: python3 build.py test."""
    raise click.ClickException("Say it to the front door: python3 build.py test")


def _make(settings: Settings, *, site: bool = True, brochures: bool = True) -> None:
    """Check, make, report; exit 1 when the output was not replaced."""
    from wegwijs.commands.making import Parts, Stopped, make

    guide, findings = read_and_check(settings)
    if guide is None or must_stop(findings):
        _end(findings)
    try:
        findings += make(guide, settings, Parts(site, brochures))
    except Stopped as stopped:
        _end([*findings, *stopped.findings])
    report(findings, Format.TEXT)
    click.echo(f"Done: {settings.output}")


def _end(findings: list[Finding]) -> NoReturn:
    report(findings, Format.TEXT)
    sys.exit(1)
