"""`towns`: the folders of many municipalities -> the guide of each, one list of what is wrong, and one board.

What makes them is imported when it is needed: it takes a second to load.
"""

import json
from pathlib import Path
from typing import Unpack

import click

from wegwijs.commands.options import Asked, examples, settings_of, shared
from wegwijs.towns.cluster.asked import Cluster, cluster_of
from wegwijs.towns.jobs import Shard, jobs_of, read_shard


class AskedOfTowns(Asked):
    """The options of this command beside those that commands share."""

    plan: bool
    gather: bool
    links: bool
    compare: tuple[str, str] | None
    cluster: str | None
    tls_ca_file: Path | None
    tls_cert: Path | None
    tls_key: Path | None


_PEM = click.Path(path_type=Path, resolve_path=True)


@click.command(
    "towns",
    epilog=examples(
        "towns municipalities",
        "towns municipalities --output ~/sites --shard 3/20",
        "towns --gather ~/parts/* --output ~/sites",
        "towns municipalities --plan",
        "towns municipalities --cluster tls://10.0.0.5:8786 --tls-ca-file ca.pem --tls-cert me.pem --tls-key me.key",
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
@click.option(
    "--cluster", metavar="ADDRESS", help="Let a cluster of Dask make them: its scheduler, such as tls://HOST:PORT."
)
@click.option("--tls-ca-file", "--tls-ca", type=_PEM, metavar="FILE", help="The authority of the cluster, in PEM.")
@click.option("--tls-cert", type=_PEM, metavar="FILE", help="Your certificate from that authority.")
@click.option("--tls-key", type=_PEM, metavar="FILE", help="The key that belongs to it.")
@shared
def towns(folders: tuple[Path, ...], shard: Shard, **asked: Unpack[AskedOfTowns]) -> None:
    """Make the guide of every municipality in FOLDER, each in public/ there, or by its name in --output.

    With --gather, FOLDER are the folders that all parts filled. Exit code 1 when a guide was not made or is missing.
    """
    settings, output = settings_of(asked), asked["output"]
    if settings.municipality:
        raise click.UsageError("This command makes the guides of all municipalities; leave --municipality out.")
    cluster = _cluster(asked)
    if asked["gather"]:
        _gather(folders, output)
        return
    folder, *others = folders
    if others:
        raise click.UsageError("Name one folder with the folders of municipalities; only --gather takes more.")
    jobs = jobs_of(folder, output, may_be_one=bool(asked["compare"]))
    if asked["compare"]:
        from wegwijs.towns.comparing import compare_towns

        compare_towns([job.folder for job in shard.of(jobs)], asked["compare"], settings, output)
    elif asked["plan"]:
        click.echo(json.dumps([job.row for job in shard.of(jobs)], ensure_ascii=False, indent=1))
    else:
        from wegwijs.towns.running import Wishes, make_part

        make_part(jobs, shard, settings, output, Wishes(asked["links"], cluster))


def _cluster(asked: AskedOfTowns) -> Cluster | None:
    """Raises click.UsageError."""
    files = {"--tls-ca-file": asked["tls_ca_file"], "--tls-cert": asked["tls_cert"], "--tls-key": asked["tls_key"]}
    if asked["cluster"] is None:
        if named := [name for name, file in files.items() if file]:
            raise click.UsageError(f"{', '.join(named)}: only a cluster asks for certificates. Name it with --cluster.")
        return None
    others = {"--plan": asked["plan"], "--gather": asked["gather"], "--compare": asked["compare"]}
    if used := [name for name, is_asked in others.items() if is_asked]:
        raise click.UsageError(f"A cluster makes guides, and {used[0]} makes none; leave one of the two out.")
    return cluster_of(asked["cluster"], files)


def _gather(folders: tuple[Path, ...], output: Path | None) -> None:
    from wegwijs.towns.running import gather_parts

    if output is None:
        raise click.UsageError("Say with --output in which folder all guides are to stand.")
    gather_parts(folders, output)
