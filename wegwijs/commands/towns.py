"""`towns`: the folders of many municipalities -> the guide of each, and one list of what is wrong.

A town that cannot be made keeps its last guide, and stops no other.
"""

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Unpack

import click

from wegwijs.commands.options import Asked, examples, settings_of, shared
from wegwijs.commands.settings import Settings
from wegwijs.commands.unforeseen import unforeseen
from wegwijs.findings import Finding, Place
from wegwijs.reading.towns import MUNICIPALITY, town_folders
from wegwijs.reporting import Format, report
from wegwijs.writing import CannotWrite

_SHARD = re.compile(r"([1-9]\d*)/([1-9]\d*)")


@dataclass(frozen=True)
class Job:
    """One guide to make: the name of the folder of a town, the folder, and where the guide goes."""

    town: str
    folder: Path
    output: Path


def _shard(context: click.Context, option: click.Parameter, value: str) -> tuple[int, int]:
    """Which part, counted from 1, and of how many."""
    found = _SHARD.fullmatch(value)
    part, parts = (int(found[1]), int(found[2])) if found else (1, 0)
    if part > parts:
        raise click.BadParameter("Write the number of a part and how many parts there are, such as 3/20.")
    return part, parts


@click.command(
    "towns",
    epilog=examples(
        "towns municipalities",
        "towns municipalities --output ~/sites --shard 3/20",
        "towns municipalities --plan",
        "towns municipalities --compare v1.2.0 main",
    ),
)
@click.argument("folder", metavar="FOLDER", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--plan", is_flag=True, help="Make nothing; list as JSON what would be made.")
@click.option("--shard", default="1/1", metavar="3/20", callback=_shard, help="Only this part of all guides.")
@click.option(
    "--compare",
    type=(str, str),
    metavar="OLD NEW",
    help="Make nothing; say in Dutch what changes between two commits of the guide, or two folders with it.",
)
@shared
def towns(
    folder: Path, shard: tuple[int, int], *, plan: bool, compare: tuple[str, str] | None, **asked: Unpack[Asked]
) -> None:
    """Make the guide of every municipality in FOLDER, each in public/ there, or by its name in --output.

    Exit code 1 when one of them was not made.
    """
    settings = settings_of(asked)
    if settings.municipality:
        raise click.UsageError("This command makes the guides of all municipalities; leave --municipality out.")
    part, parts = shard
    jobs = _jobs(folder, asked["output"], may_be_one=bool(compare))[part - 1 :: parts]
    if compare:
        from wegwijs.commands.comparing import compare_towns

        compare_towns([job.folder for job in jobs], compare, settings, asked["output"])
    elif plan:
        click.echo(json.dumps([_row(job) for job in jobs], ensure_ascii=False, indent=1))
    else:
        _make_all(jobs, settings)


def _jobs(folder: Path, output: Path | None, *, may_be_one: bool) -> list[Job]:
    """What there is to do, in the order of the names; or the folder itself, if it may be one of them.

    Raises click.UsageError.
    """
    if may_be_one and (folder / MUNICIPALITY).is_file():
        return [Job(folder.resolve().name, folder.resolve(), folder / "public")]
    found = town_folders(folder)
    if not found.towns:
        hint = f" For one municipality: --municipality {folder}" if (folder / MUNICIPALITY).exists() else ""
        raise click.UsageError(f"No folder in {folder} has a {MUNICIPALITY}.{hint}")
    for layer in found.layers:
        click.echo(f"{layer.name}: a layer of others, so it gets no guide here.", err=True)
    return [Job(town.name, town, output / town.name if output else town / "public") for town in found.towns]


def _row(job: Job) -> dict[str, str]:
    return {"town": job.town, "folder": job.folder.as_posix(), "output": job.output.as_posix()}


def _make_all(jobs: list[Job], settings: Settings) -> None:
    """Make one after the other, and report; exit 1 when one was not made."""
    found: dict[str, list[Finding]] = {}
    failed: list[str] = []
    for number, job in enumerate(jobs, start=1):
        click.echo(f"{job.town}: {number} of {len(jobs)}", err=True)
        found[job.town], is_made = _made(job, settings)
        failed += [] if is_made else [job.town]
    report(_with_names(found), Format.TEXT)
    click.echo(f"Done: {len(jobs) - len(failed)} of {len(jobs)}")
    if failed:
        click.echo(f"Not made, and as they were before: {', '.join(failed)}")
        sys.exit(1)


def _made(job: Job, settings: Settings) -> tuple[list[Finding], bool]:
    """What was found, and whether the guide was made. What goes wrong in one town must not reach the next."""
    from wegwijs.commands.making import Parts, read_and_make
    from wegwijs.commands.site import Stopped

    if job.folder.is_symlink():
        return [_link(job)], False
    try:
        return read_and_make(replace(settings, municipality=job.folder.resolve(), output=job.output), Parts()), True
    except Stopped as stopped:
        return stopped.findings, False
    except CannotWrite as trouble:
        return [_not_written(trouble)], False
    except Exception as error:
        return [unforeseen(error, "The guide of this municipality was not made; its last one is still there.")], False


def _with_names(found: Mapping[str, list[Finding]]) -> list[Finding]:
    """All Findings as one list; what not all towns have begins with the names of those that have it."""
    towns_of: dict[Finding, list[str]] = {}
    for town, findings in found.items():
        for finding in dict.fromkeys(findings):
            towns_of.setdefault(finding, []).append(town)
    return [
        one if len(names) == len(found) else replace(one, what=f"{', '.join(names)}: {one.what}")
        for one, names in towns_of.items()
    ]


def _link(job: Job) -> Finding:
    return Finding(
        check="link-in-folder",
        place=Place(job.town),
        what=f"{job.town} is a link to another place on this computer.",
        why="Its guide would be written there, outside of the folder that you named.",
        remedy="Put the folder itself in its place, or make its guide with --municipality.",
    )


def _not_written(trouble: CannotWrite) -> Finding:
    return Finding(
        check="cannot-write",
        place=Place(str(trouble.where)),
        what=trouble.what,
        why=trouble.why,
        remedy=trouble.remedy,
    )
