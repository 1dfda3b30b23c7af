"""`export`: the whole guide as plain files, for whoever goes on without this program."""

from pathlib import Path

import click

from wegwijs.commands.options import examples, with_settings
from wegwijs.feeds.plain_files import plain_files
from wegwijs.findings import must_stop
from wegwijs.freshness import as_shown
from wegwijs.making.as_typed import as_typed
from wegwijs.making.checking import read_and_check
from wegwijs.making.manifest import printed_before
from wegwijs.making.settings import Settings
from wegwijs.overlays import as_shown_here
from wegwijs.reporting import Format, report
from wegwijs.writing import add_files


@click.command("export", epilog=examples("export", "export --municipality ~/town --to ~/gids"))
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("export/plain"),
    help="A new folder. [default: export/plain]",
)
@with_settings
def export(settings: Settings, to: Path) -> None:
    """Write the guide as plain Markdown and YAML, with the brochures of the last build as PDF."""
    if to.exists() and any(to.iterdir()):
        raise click.UsageError(f"{to} is not empty. Name a new folder, so that nothing that stands there is lost.")
    guide, findings = read_and_check(settings)
    if guide is None or must_stop(findings):
        report(findings, Format.TEXT)
        raise SystemExit(1)
    shown = as_shown_here(as_shown(guide))
    printed = printed_before(settings.output, shown)
    files = [*plain_files(shown), *(one.file for one in printed if one.language in shown.words)]
    add_files(files, to)
    click.echo(f"{to}: {len(files)} files")
    if not printed:
        hint = "-> There are no brochures yet: python3 build.py brochures, and export again."
        click.echo(as_typed(hint, settings, settings.municipality))
