"""The commands that look after a guide: its links and history, the machine, the schemas, the shell, the tests.

What uses the network or examines the machine is imported by the command that needs it: it takes a second to load.
"""

import sys
from pathlib import Path

import click

from wegwijs.commands.completion import SHELLS, completion_script
from wegwijs.commands.options import BASE, FORMAT, OUTPUT, examples, with_settings
from wegwijs.findings import in_a_build, must_stop
from wegwijs.freshness import as_shown
from wegwijs.making.as_typed import as_typed
from wegwijs.making.checking import read_and_check
from wegwijs.making.settings import AS_TYPED, HOUSE, Settings
from wegwijs.overlays import as_shown_here
from wegwijs.reading.schemas import schema_files
from wegwijs.reporting import Format, report
from wegwijs.writing import write_files

_NO_INTERNET = 3
"""Exit code of `links` when nothing can be said: neither that all is well, nor that something is wrong."""


@click.command(name="links", epilog=examples("links", "links --format github"))
@FORMAT
@with_settings
def external_links(settings: Settings, shown_as: Format) -> None:
    """Look whether the web pages that facts point at still exist. The only command that uses the network.

    Exit code 1 when a page is gone, 3 when there is no internet.
    """
    from wegwijs.internet.hosts import NoInternet
    from wegwijs.internet.links import dead_links

    try:
        findings = dead_links(settings)
    except NoInternet as trouble:
        click.echo(as_typed(str(trouble), settings, settings.municipality), err=True)
        sys.exit(_NO_INTERNET)
    report(findings, shown_as)
    sys.exit(must_stop(findings))


@click.command(epilog=examples("doctor", "doctor --base ~/town"))
@BASE
@OUTPUT
def doctor(base: Path, output: Path | None) -> None:
    """Tell what is on this machine, what is missing, and what to type. Exit code 1 when a build needs more."""
    from wegwijs.commands.doctor import examined, tell

    sys.exit(tell(examined(base.resolve(), output or base / "public")))


@click.command(name="history", epilog=examples("history", "history --base ~/town"))
@with_settings
def add_to_history(settings: Settings) -> None:
    """Add to history/ which versions are published now, and since when."""
    from wegwijs.making.recording import record

    guide, findings = read_and_check(settings)
    if guide is None or must_stop(findings := in_a_build(findings)):
        report(findings, Format.TEXT)
        sys.exit(1)
    new = record(as_shown_here(as_shown(guide)), settings.municipality or settings.base)
    click.echo("\n".join([*map(str, new), f"New in the history: {len(new)}."]))


@click.command(name="schemas", epilog=examples("schemas"))
def write_schemas() -> None:
    """Write docs/schemas/ anew, after a change of the model."""
    write_files(schema_files(), HOUSE / "docs" / "schemas")


@click.command(
    epilog="\b\nFor this shell only:\n" + "\n".join(f"  source <({AS_TYPED} completion {shell})" for shell in SHELLS)
)
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print a script with which bash or zsh completes these commands when you press Tab."""
    click.echo(completion_script(shell), nl=False)


@click.command(
    epilog=examples("test", "test tests/test_prose.py -k phone"),
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
)
def test() -> None:
    """Run the whole test suite, or what pytest is told behind it."""
    raise click.ClickException(f"Write test first, and what pytest is to know behind it: {AS_TYPED} test")
