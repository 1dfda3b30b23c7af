"""The command line: options and commands, and how each of them ends.

What prints, previews or uses the network is imported by the command that needs it: it takes a second to load.
"""

import gc
import sys
from pathlib import Path
from typing import NoReturn, Unpack

import click

from wegwijs import __version__
from wegwijs.commands.calendar import sessions
from wegwijs.commands.checking import read_and_check
from wegwijs.commands.completion import ASKED_BY_SHELL, SHELLS, completion_script
from wegwijs.commands.confirm import confirm
from wegwijs.commands.exchanging import export, take_in
from wegwijs.commands.new import new
from wegwijs.commands.options import BASE, FORMAT, OUTPUT, Asked, command_first, settings_of, shared, with_settings
from wegwijs.commands.settings import HOUSE, Settings
from wegwijs.commands.translators import translations
from wegwijs.findings import Finding, in_a_build, must_stop
from wegwijs.freshness import as_shown
from wegwijs.overlays import as_shown_here
from wegwijs.reading.schemas import schema_files
from wegwijs.reporting import Format, report
from wegwijs.writing import CannotWrite, write_files

_AS_TYPED = "python3 build.py"
_COLLECTED_AFTER = (50_000, 20, 100)
"""A guide is a million small things that stay to the end: to look for rubbish among them takes a fifth of a build."""

_NO_INTERNET = 3
"""Exit code of `links` when nothing can be said: neither that all is well, nor that something is wrong."""


def main() -> None:
    """Run a command and leave with its exit code."""
    gc.set_threshold(*_COLLECTED_AFTER)
    try:
        program(args=command_first(program, sys.argv[1:]), prog_name=_AS_TYPED, complete_var=ASKED_BY_SHELL)
    except CannotWrite as trouble:
        sys.exit(str(trouble))


def _examples(*examples: str) -> str:
    """Lines to type, for the end of a help text; click does not wrap what follows its sign."""
    return "\b\nFor example:\n" + "\n".join(f"  {_AS_TYPED} {example}".rstrip() for example in examples)


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_examples("", "check", "serve", "site --output ~/site --languages uk,ru", "check --help"),
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


@program.command(epilog=_examples("check", "check --no-spelling --languages uk", "check --format json"))
@FORMAT
@click.option("--spelling/--no-spelling", default=True, help="Whether to ask the dictionaries of this machine.")
@with_settings
def check(settings: Settings, shown_as: Format, *, spelling: bool) -> None:
    """Run all checks on the source. Uses no network. Exit code 1 when a finding stops."""
    from wegwijs.checks.spelling import check_spelling

    _, findings = read_and_check(settings, *[check_spelling] * spelling)
    report(findings, shown_as)
    sys.exit(must_stop(findings))


@program.command(epilog=_examples("site", "site --output ~/site --languages uk"))
@with_settings
def site(settings: Settings) -> None:
    """Make the site; the brochures of the last build stay."""
    _make(settings, brochures=False)


@program.command(epilog=_examples("brochures", "brochures --languages ru --jobs 1"))
@with_settings
def brochures(settings: Settings) -> None:
    """Print the brochures; the site of the last build stays."""
    _make(settings, site=False)


@program.command(epilog=_examples("serve", "serve --languages uk --port 0"))
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="0: any free port.")
@with_settings
def serve(settings: Settings, port: int) -> None:
    """Preview the site while you write. Stop with Ctrl-C."""
    from wegwijs.commands.preview import serve as preview

    preview(settings, port)


@program.command(name="links", epilog=_examples("links", "links --format github"))
@FORMAT
@with_settings
def external_links(settings: Settings, shown_as: Format) -> None:
    """Look whether the web pages that facts point at still exist. The only command that uses the network.

    Exit code 1 when a page is gone, 3 when there is no internet.
    """
    from wegwijs.commands.hosts import NoInternet
    from wegwijs.commands.links import dead_links

    try:
        findings = dead_links(settings)
    except NoInternet as trouble:
        click.echo(str(trouble), err=True)
        sys.exit(_NO_INTERNET)
    report(findings, shown_as)
    sys.exit(must_stop(findings))


@program.command(epilog=_examples("doctor", "doctor --base ~/town"))
@BASE
@OUTPUT
def doctor(base: Path, output: Path | None) -> None:
    """Tell what is on this machine, what is missing, and what to type. Exit code 1 when a build needs more."""
    from wegwijs.commands.doctor import examined, tell

    sys.exit(tell(examined(base.resolve(), output or base / "public")))


@program.command(name="history", epilog=_examples("history", "history --base ~/town"))
@with_settings
def add_to_history(settings: Settings) -> None:
    """Add to history/ which versions are published now, and since when."""
    from wegwijs.commands.recording import record

    guide, findings = read_and_check(settings)
    if guide is None or must_stop(findings := in_a_build(findings)):
        _end(findings)
    new = record(as_shown_here(as_shown(guide)), settings.municipality or settings.base)
    click.echo("\n".join([*map(str, new), f"New in the history: {len(new)}."]))


@program.command(name="schemas", epilog=_examples("schemas"))
def write_schemas() -> None:
    """Write docs/schemas/ anew, after a change of the model."""
    write_files(schema_files(), HOUSE / "docs" / "schemas")


@program.command(
    epilog="\b\nFor this shell only:\n" + "\n".join(f"  source <({_AS_TYPED} completion {shell})" for shell in SHELLS)
)
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print a script with which bash or zsh completes these commands when you press Tab."""
    click.echo(completion_script(shell), nl=False)


@program.command(
    epilog=_examples("test", "test tests/test_prose.py -k phone"),
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
)
def test() -> None:
    """Run the whole test suite, or what pytest is told behind it."""
    raise click.ClickException(f"Write test first, and what pytest is to know behind it: {_AS_TYPED} test")


translations.add_command(export)
translations.add_command(take_in)
translations.epilog = _examples("translations status --languages uk", "translations accept wonen --languages uk")
new.epilog = _examples("new language pl", "new topic sociale-tarieven")
for command in (translations, sessions, new, confirm):
    program.add_command(command)


def _make(settings: Settings, *, site: bool = True, brochures: bool = True) -> None:
    """Check, make, report; exit 1 when the output was not replaced."""
    from wegwijs.commands.making import Parts, make
    from wegwijs.commands.site import Stopped

    guide, findings = read_and_check(settings)
    findings = in_a_build(findings)
    if guide is None or must_stop(findings):
        _end(findings)
    try:
        findings += make(as_shown_here(as_shown(guide)), settings, Parts(site, brochures))
    except Stopped as stopped:
        _end([*findings, *stopped.findings])
    report(findings, Format.TEXT)
    click.echo(f"Done: {settings.output}")


def _end(findings: list[Finding]) -> NoReturn:
    report(findings, Format.TEXT)
    sys.exit(1)
