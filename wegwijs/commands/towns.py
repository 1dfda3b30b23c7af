"""`towns`: the folders of many municipalities -> the guide of each, one list of what is wrong, and one board.

What makes them is imported when it is needed: it takes a second to load.
"""

import json
from pathlib import Path
from typing import Unpack

import click

from wegwijs.commands.options import Asked, examples, settings_of, shared
from wegwijs.commands.town_jobs import Shard, jobs_of, read_shard


class AskedOfTowns(Asked):
    """The options of this command beside those that commands share."""

    plan: bool
    gather: bool
    links: bool
    compare: tuple[str, str] | None


@click.command(
    "towns",
    epilog=examples(
        "towns municipalities",
        "towns municipalities --output ~/sites --shard 3/20",
        "towns --gather ~/parts/* --output ~/sites",
        "towns municipalities --plan",
        "towns municipalities --compare v1.2.0 main",
    ),
)
@click.argument(
    "folders", metavar="FOLDER", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--plan", is_flag=True, help="Make nothing; list as JSON what would be made.")
@click.option("--shard", default="1/1", metavar="3/20", callback=read_shard, help="Only this part of all guides.")
@click.option("--gather", is_flag=True, help="Make nothing; join the folders that the parts filled.")
@click.option("--links", is_flag=True, help="Also look whether the pages that facts point at still exist.")
@click.option(
    "--compare",
    type=(str, str),
    metavar="OLD NEW",
    help="Make nothing; say in Dutch what changes between two commits of the guide, or two folders with it.",
)
@shared
def towns(folders: tuple[Path, ...], shard: Shard, **asked: Unpack[AskedOfTowns]) -> None:
    """Make the guide of every municipality in FOLDER, each in public/ there, or by its name in --output.

    With --gather, FOLDER are the folders that all parts filled. Exit code 1 when a guide was not made or is missing.
    """
    settings, output = settings_of(asked), asked["output"]
    if settings.municipality:
        raise click.UsageError("This command makes the guides of all municipalities; leave --municipality out.")
    if asked["gather"]:
        _gather(folders, output)
        return
    folder, *others = folders
    if others:
        raise click.UsageError("Name one folder with the folders of municipalities; only --gather takes more.")
    jobs = jobs_of(folder, output, may_be_one=bool(asked["compare"]))
    if asked["compare"]:
        from wegwijs.commands.comparing import compare_towns

        compare_towns([job.folder for job in shard.of(jobs)], asked["compare"], settings, output)
    elif asked["plan"]:
        click.echo(json.dumps([job.row for job in shard.of(jobs)], ensure_ascii=False, indent=1))
    else:
        from wegwijs.commands.town_running import make_part

        make_part(jobs, shard, settings, output, links=asked["links"])


def _gather(folders: tuple[Path, ...], output: Path | None) -> None:
    from wegwijs.commands.town_running import gather_parts

    if output is None:
        raise click.UsageError("Say with --output in which folder all guides are to stand.")
    gather_parts(folders, output)
