"""`towns --cluster`: a row of jobs -> the guides of municipalities, made by the workers of a cluster.

This computer alone writes: each guide goes into its place when it has come, whole. Dask gives the order of a worker
that died to another one. What cannot be had any more is said, and the last guide stays.
"""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import click
from distributed import Client, Future

from wegwijs.making.as_typed import as_typed
from wegwijs.making.remembered import program_version
from wegwijs.making.settings import AS_TYPED, Settings
from wegwijs.towns.cluster.arriving import as_typed_here, brought_by, lost, put_in_place
from wegwijs.towns.cluster.asked import Cluster
from wegwijs.towns.cluster.connection import connected
from wegwijs.towns.cluster.parcels import Brought, Order, digest_of, folder_of, words_of
from wegwijs.towns.cluster.worker import make_there, offer_of
from wegwijs.towns.cluster.workers import GivenUp, Workers
from wegwijs.towns.jobs import Job
from wegwijs.towns.making import make_towns, not_made
from wegwijs.towns.report import TownMade


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
    folders = {job: None if job.folder.is_symlink() else folder_of(job.folder) for job in jobs}
    sent = {job: folder for job, folder in folders.items() if folder is not None}
    made = _made_there(sent, len(jobs), settings, cluster) if sent else {}
    here = [job for job in jobs if job not in sent]
    made |= zip(here, make_towns(here, settings, len(made)) if here else [], strict=True)
    return [made[job] for job in jobs]


def _made_there(sent: Mapping[Job, bytes], of: int, settings: Settings, cluster: Cluster) -> dict[Job, TownMade]:
    """What the workers made of the folders that may be sent; `of` says how many jobs there are in all."""
    parcels = Parcels(_words(settings), sent, settings)
    made: dict[Job, TownMade] = {}
    with connected(cluster) as client:
        for job, one in _all_brought(client, parcels):
            made[job] = one
            click.echo(f"{job.town}: {len(made)} of {of}", err=True)
    return made


def _words(settings: Settings) -> bytes:
    """The words of the guide, packed. Raises click.ClickException."""
    try:
        return words_of(settings.base)
    except OSError as trouble:
        remedy = as_typed(f"Let {AS_TYPED} check tell what is wrong with it.", settings)
        raise click.ClickException(
            f"{trouble.filename} cannot be read ({trouble.strerror}), and all guides need it, so nothing was sent. "
            f"{remedy}"
        ) from trouble


def _all_brought(client: Client, parcels: Parcels) -> Iterator[tuple[Job, TownMade]]:
    """Each job with how it came off, as they come. Raises click.ClickException when none can be made."""
    workers = Workers(client, program_version())
    try:
        workers.await_first()
    except GivenUp as trouble:
        raise click.ClickException(str(trouble)) from trouble
    orders = _Orders(workers, parcels)
    try:
        orders.hand_out()
        while orders.out:
            workers.await_one(list(orders.out))
            orders.hand_out()  # before what is finished is fetched, so that no worker waits for that
            for future in [one for one in orders.out if one.done()]:
                if brought := brought_by(orders.out[future], future):
                    job = orders.out.pop(future)
                    yield job, as_typed_here(job, put_in_place(job, brought), parcels.settings)
    except GivenUp as trouble:
        for job in orders.open():
            yield job, not_made(job, lost(job, trouble))


class _Orders:
    """The orders of a run: those that wait here, and those that are `out`.

    Dask counts the death of a worker for all orders that it was given, those that it had not begun too. So no more are
    being made than there are workers.
    """

    def __init__(self, workers: Workers, parcels: Parcels) -> None:
        """The words go out once; they are the result of a task, so Dask sends them again if need be."""
        self._workers, self._folders = workers, dict(parcels.folders)
        run, self._resources = uuid.uuid4().hex, {offer_of(workers.version): 1}
        self._about = Order("", b"", workers.version, digest_of(parcels.words), run, parcels.settings)
        self._words = workers.client.submit(bytes, parcels.words, key=f"wegwijs-words-{run}", resources=self._resources)
        self.out: dict[Future[Brought], Job] = {}

    def hand_out(self) -> None:
        """Give each worker that has none an order. Raises GivenUp."""
        at_work = [one for one in self.out if not one.done()]
        room = max(1, len(self._workers.fitting())) - len(at_work)
        for job in list(self._folders)[: max(0, room)]:
            self.out[self._submitted(job)] = job
            del self._folders[job]

    def open(self) -> list[Job]:
        """The jobs of which nothing came yet."""
        return [*self.out.values(), *self._folders]

    def _submitted(self, job: Job) -> Future[Brought]:
        order = replace(self._about, town=job.town, folder=self._folders[job])
        key = f"wegwijs-town-{job.town}-{order.run}"
        return self._workers.client.submit(make_there, self._words, order, key=key, resources=self._resources)
