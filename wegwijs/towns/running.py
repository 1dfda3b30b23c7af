"""A part of all jobs, or the folders that the parts filled -> guides, and what the run says of them at its end."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from wegwijs.making.remembered import made_by
from wegwijs.making.settings import Settings
from wegwijs.reporting import Format, report
from wegwijs.towns.cluster.asked import Cluster
from wegwijs.towns.codes import with_codes_told
from wegwijs.towns.gathering import gathered
from wegwijs.towns.jobs import Job, Shard
from wegwijs.towns.making import make_towns, with_dead_links
from wegwijs.towns.report import Part, TownMade, write_report


@dataclass(frozen=True)
class Wishes:
    """What else was asked: whether to look at `links`, and the `cluster` that is to make the guides."""

    links: bool = False
    cluster: Cluster | None = None


def make_part(jobs: list[Job], shard: Shard, settings: Settings, output: Path | None, wishes: Wishes) -> None:
    """Make the guides of a part, and report; exit 1 when one was not made."""
    mine = shard.of(jobs)
    made = with_codes_told(jobs, _made(mine, settings, wishes.cluster))
    if wishes.links:
        made = with_dead_links(mine, made, settings)
    plan = tuple(job.town for job in jobs)
    _end(Part(made_by(settings), settings.today, shard.part, shard.parts, plan, tuple(made)), output)


def _made(jobs: list[Job], settings: Settings, cluster: Cluster | None) -> list[TownMade]:
    if cluster is None:
        return make_towns(jobs, settings)
    from wegwijs.towns.cluster.making import make_on_cluster

    return make_on_cluster(jobs, settings, cluster)


def gather_parts(folders: Iterable[Path], output: Path) -> None:
    """Join the parts, and report; exit 1 when something is missing. Raises click.UsageError."""
    whole, missing = gathered(folders, output)
    for sentence in missing:
        click.echo(f"{sentence} Make it, and gather again.", err=True)
    _end(whole, output, is_whole=not missing)


def _end(part: Part, output: Path | None, *, is_whole: bool = True) -> None:
    report(part.findings(), Format.TEXT)
    if output:
        write_report(part, output)
    click.echo(f"Done: {len(part.towns) - len(part.failed)} of {len(part.towns if is_whole else part.plan)}")
    if part.failed:
        click.echo(f"Not made, and as they were before: {', '.join(part.failed)}")
    if part.failed or not is_whole:
        sys.exit(1)
