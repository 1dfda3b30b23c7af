"""`sessions import FILE`: shows what a calendar or table of an organiser would change; with --write, changes it."""

from pathlib import Path

import click

from wegwijs.feeds.importing import Assumed, Plan, planned
from wegwijs.feeds.incoming_calendar import sessions_in_calendar
from wegwijs.feeds.incoming_table import sessions_in_table
from wegwijs.feeds.session_rows import SESSIONS, with_import
from wegwijs.findings import must_stop
from wegwijs.making.checking import read_and_check
from wegwijs.making.settings import Settings
from wegwijs.model.guide import Guide
from wegwijs.model.incoming import Incoming, NotImported
from wegwijs.model.output import OutputFile
from wegwijs.reading.text_files import two_versions
from wegwijs.reporting import Format, report
from wegwijs.writing import add_files

_LARGEST = 2_000_000
"""Bytes of a file: ten thousand sessions. More is no list of information meetings."""
_MOST = 2_000

_OF_OTHERS = (
    "the organiser changed it, but it is a session of the guide for everybody or of your region, "
    "so it stays as it is here."
)


def import_sessions(settings: Settings, file: Path, assumed: Assumed, *, write: bool) -> int:
    """Show, or write. Returns the exit code; raises NotImported and CannotWrite."""
    told, problems = told_in(file)
    guide, findings = read_and_check(settings)
    folder = settings.municipality or settings.base
    name = SESSIONS if folder is settings.base else f"{folder.name}/{SESSIONS}"
    if guide is None or must_stop([one for one in findings if one.place.file == name]):
        report(findings, Format.TEXT)
        return 1
    plan = planned(guide, told, assumed)
    _leave_those_of_others(guide, plan)
    plan.said += problems
    _show(guide, plan)
    if write and (plan.new or plan.corrected):
        there = folder / SESSIONS
        text = there.read_text("utf-8") if there.exists() else "sessions:\n"
        add_files([OutputFile(SESSIONS, with_import(guide, text, plan).encode())], folder)
        click.echo(f"Written: {there}")
    elif plan.new or plan.corrected:
        click.echo("Nothing is written yet. To write it, add: --write")
    return 0


def _leave_those_of_others(guide: Guide, plan: Plan) -> None:
    """A municipality corrects its own sessions only: they stand behind those of the guide and of its region."""
    own = len(guide.local[-1].sessions) if guide.local else len(guide.calendar.sessions)
    others = [number for number in plan.corrected if number < len(guide.calendar.sessions) - own]
    for number in others:
        del plan.corrected[number]
        plan.said.append(f'"{guide.calendar.sessions[number].id}": {_OF_OTHERS}')


def told_in(file: Path) -> tuple[list[Incoming], list[str]]:
    """What a file tells. Raises NotImported."""
    text = _text(file)
    told, problems = sessions_in_calendar(text) if "BEGIN:VCALENDAR" in text[:500] else sessions_in_table(text)
    if len(told) > _MOST:
        raise NotImported(f"It tells {len(told)} sessions. Ask the organiser for a file with this year only.")
    return told, problems


def _text(file: Path) -> str:
    """The words of a file: UTF-8, or what Excel and Windows write."""
    try:
        content = file.read_bytes()
    except OSError as trouble:
        raise NotImported(f"{file} cannot be read: {trouble.strerror}.") from trouble
    if len(content) > _LARGEST:
        raise NotImported(f"{file.name} is larger than 2 MB. Ask the organiser for a file with this year only.")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _whole(file, content.decode("utf-16", errors="replace"))
    return _whole(file, _decoded(content))


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _whole(file: Path, text: str) -> str:
    """The text. Raises NotImported for one in which git left two versions: nobody can tell which one holds."""
    if two := two_versions(file.name, text):
        raise NotImported(f"{file.name}, line {two.place.line}: {two.what} {two.remedy}")
    return text


def _show(guide: Guide, plan: Plan) -> None:
    """Everything that would happen, one line each."""
    for row in plan.new:
        often = f", {row.repeat} until {row.until}" if row.repeat else ""
        click.echo(f"New: {row.id}, {row.start:%Y-%m-%d %H:%M}{often}, {row.minutes} minutes, {row.place}")
    for number, one in plan.corrected.items():
        row = guide.calendar.sessions[number]
        before, now = f"{row.start:%Y-%m-%d %H:%M}", f"{one.start:%Y-%m-%d %H:%M}"
        click.echo(f"Changed: {row.id}, from {before} to {now}, {one.minutes} minutes")
    for said in plan.said:
        click.echo(f"Look: {said}")
    counts = f"{len(plan.new)} new, {len(plan.corrected)} changed, {plan.same} as before, {plan.past} past"
    click.echo(f"{counts}, {len(plan.said)} to look at.")
