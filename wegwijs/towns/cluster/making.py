"""`towns --cluster`: a row of jobs -> the guides of municipalities, made by the workers of a cluster.

This computer alone writes: each guide goes into its place when it has come, whole. Dask gives the order of a worker
that died to another one. What cannot be had any more is said, and the last guide stays.
"""

import uuid
from collections.abc import Iterator, Mapping
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from typing import cast

import click
from distributed import Client, Future, KilledWorker

from wegwijs.findings import Finding, Place
from wegwijs.making.as_typed import findings_as_typed
from wegwijs.making.remembered import program_version
from wegwijs.making.settings import Settings
from wegwijs.making.unforeseen import unforeseen
from wegwijs.towns.cluster.asked import Cluster
from wegwijs.towns.cluster.connection import GivenUp, await_one, await_workers, connected, scheduler_gone
from wegwijs.towns.cluster.parcels import Brought, Order, digest_of, folder_of, words_of
from wegwijs.towns.cluster.worker import make_there, offer_of
from wegwijs.towns.jobs import Job
from wegwijs.towns.making import NOT_MADE, make_towns, not_made
from wegwijs.towns.report import TownMade
from wegwijs.writing import CannotWrite, replacing, write_files

_COMES_WITHIN = 300
"""Seconds that a guide may be on its way."""


@dataclass(frozen=True)
class Parcels:
    """What is sent: the words of the guide, the folder of the municipality of each job, packed, and what was asked."""

    words: bytes
    folders: Mapping[Job, bytes]
    settings: Settings


def make_on_cluster(jobs: list[Job], settings: Settings, cluster: Cluster) -> list[TownMade]:
    """Make them. A folder that may not be sent, such as one with a link in it, is looked at here, as without a cluster.

    Raises click.ClickException when there is no cluster, or none that can make them.
    """
    words = _words(settings)
    folders = {job: None if job.folder.is_symlink() else folder_of(job.folder) for job in jobs}
    sent = {job: folder for job, folder in folders.items() if folder is not None}
    here = [job for job in jobs if job not in sent]
    made = dict(zip(here, make_towns(here, settings) if here else [], strict=True))
    with connected(cluster) as client:
        for job, one in _all_brought(client, Parcels(words, sent, settings)):
            made[job] = one
            click.echo(f"{job.town}: {len(made)} of {len(jobs)}", err=True)
    return [made[job] for job in jobs]


def _words(settings: Settings) -> bytes:
    """The words of the guide, packed. Raises click.ClickException."""
    try:
        return words_of(settings.base)
    except OSError as trouble:
        raise click.ClickException(
            f"{trouble.filename} cannot be read ({trouble.strerror}), and all guides need it, so nothing was sent. Let "
            "python3 build.py check tell what is wrong with it."
        ) from trouble


def _all_brought(client: Client, parcels: Parcels) -> Iterator[tuple[Job, TownMade]]:
    """Each job with how it came off, as they come. Raises click.ClickException when none can be made."""
    version = program_version()
    try:
        await_workers(client, version)
    except GivenUp as trouble:
        raise click.ClickException(str(trouble)) from trouble
    waiting = _handed_out(client, parcels, version)
    try:
        while waiting:
            await_one(client, list(waiting), version)
            for future in [one for one in waiting if one.done()]:
                if brought := _brought(waiting[future], future):
                    job = waiting.pop(future)
                    yield job, _as_typed(job, _put_in_place(job, brought), parcels.settings)
    except GivenUp as trouble:
        for job in waiting.values():
            yield job, not_made(job, _lost(job, trouble))


def _handed_out(client: Client, parcels: Parcels, version: str) -> dict[Future[Brought], Job]:
    """All jobs as orders. The words go out once; they are the result of a task, so Dask sends them again if need be."""
    run, resources = uuid.uuid4().hex, {offer_of(version): 1}
    about = Order("", b"", version, digest_of(parcels.words), run, parcels.settings)
    shared = client.submit(bytes, parcels.words, key=f"wegwijs-words-{run}", resources=resources)
    orders = {job: replace(about, town=job.town, folder=folder) for job, folder in parcels.folders.items()}
    return {
        client.submit(make_there, shared, order, key=f"wegwijs-{order.town}-{run}", resources=resources): job
        for job, order in orders.items()
    }


def _brought(job: Job, future: Future[Brought]) -> Brought | None:
    """What came of an order; None while it is made once more. Raises GivenUp when the scheduler is gone."""
    if future.status == "error":
        return Brought(not_made(job, _failed(job, cast(Exception, future.exception()))))
    try:
        return future.result(timeout=_COMES_WITHIN)
    except TimeoutError:
        return None
    except (CancelledError, OSError) as trouble:
        raise scheduler_gone() from trouble


def _put_in_place(job: Job, brought: Brought) -> TownMade:
    """A guide in the place of the last one."""
    if not brought.made.made:
        return brought.made
    try:
        with replacing(job.output) as building:
            write_files(brought.files, building)
    except CannotWrite as trouble:
        return replace(brought.made, made=False, findings=(*brought.made.findings, trouble.finding), files=0, bytes=0)
    return brought.made


def _as_typed(job: Job, made: TownMade, settings: Settings) -> TownMade:
    """The same with the folders of this computer in what people are to type."""
    here = replace(settings, municipality=job.folder.resolve())
    return replace(made, findings=tuple(findings_as_typed(made.findings, here)))


def _failed(job: Job, error: Exception) -> Finding:
    """An order that no worker carried out."""
    if not isinstance(error, KilledWorker):
        return unforeseen(error, NOT_MADE)
    return Finding(
        check="process-ended",
        place=Place(job.town),
        what=f"The worker that made the guide of {job.town} ended without a word, and so did those that tried again.",
        why=NOT_MADE,
        remedy="See whether the memory of the workers was full, and try again.",
    )


def _lost(job: Job, trouble: GivenUp) -> Finding:
    """An order that nobody will carry out any more."""
    return Finding(check="cluster-lost", place=Place(job.town), what=trouble.what, why=NOT_MADE, remedy=trouble.remedy)
