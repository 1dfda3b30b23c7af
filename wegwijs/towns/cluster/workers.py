"""A client of a scheduler -> the workers that can make guides; those that cannot are named, each once."""

from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from time import monotonic, sleep
from typing import Any

import click
from distributed import Client, Future, wait

from wegwijs.towns.cluster.parcels import Brought
from wegwijs.towns.cluster.worker import offer_of

ANSWERS_WITHIN = 15
"""Seconds to wait for an answer of the scheduler."""

_GLANCE = 2
"""Seconds between two looks at who is there."""

_PATIENCE = 60
"""Seconds to wait for a worker that can make something."""

_START_AGAIN = (
    "Start them with this version of Wegwijs and Python, and with --preload wegwijs.towns.cluster.worker; "
    "then try again."
)
_ARRIVED = "the guides that had arrived are in their place."


class GivenUp(Exception):
    """Why nothing more comes from the cluster: what happened, and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        """Both are whole sentences."""
        super().__init__(f"{what} {remedy}")
        self.what, self.remedy = what, remedy


def scheduler_gone() -> GivenUp:
    """What is to be said when it does not answer any more."""
    return GivenUp(
        "The scheduler of the cluster does not answer any more.",
        f"See whether it runs, and whether the network is there, and try again; {_ARRIVED}",
    )


@dataclass(frozen=True)
class Workers:
    """Those of a cluster, for this version of the program; `named` are those of which was said that they do not fit."""

    client: Client
    version: str
    named: set[str] = field(default_factory=set[str])

    def await_first(self) -> None:
        """Wait for a worker that fits. Raises GivenUp when none comes, or when all that are there do not."""
        fitting = self.fitting()
        if self.named and not fitting:
            raise GivenUp("No worker of the cluster can make these guides.", _START_AGAIN)
        if not fitting:
            click.echo(f"The cluster has no worker yet. Waiting for one, {_PATIENCE} seconds at most.", err=True)
        self._await_a_worker(fitting)

    def await_one(self, futures: list[Future[Brought]]) -> None:
        """Wait until one of them is done, some seconds at most. Raises GivenUp when none ever will."""
        try:
            wait(futures, timeout=_GLANCE, return_when="FIRST_COMPLETED")
        except TimeoutError:
            self._await_a_worker(self.fitting())
        except CancelledError as trouble:
            raise scheduler_gone() from trouble

    def fitting(self) -> list[str]:
        """The addresses of the workers that make guides with this version. Raises GivenUp."""
        asking: Any = self.client  # Dask does not say what its scheduler answers
        try:
            told = asking.sync(asking.scheduler.identity, n_workers=-1, callback_timeout=ANSWERS_WITHIN)
        except (OSError, TimeoutError) as trouble:
            raise scheduler_gone() from trouble
        offers = {address: offer_of(self.version) in about["resources"] for address, about in told["workers"].items()}
        self._name([one for one, fits in offers.items() if not fits])
        return [one for one, fits in offers.items() if fits]

    def _await_a_worker(self, fitting: list[str]) -> None:
        latest = monotonic() + _PATIENCE
        while not fitting:
            if monotonic() > latest:
                raise GivenUp(
                    f"For {_PATIENCE} seconds the cluster had no worker that can make these guides.",
                    f"Start workers with this version of Wegwijs, and try again; {_ARRIVED}",
                )
            sleep(_GLANCE)
            fitting = self.fitting()

    def _name(self, others: list[str]) -> None:
        """Say once of each worker that it does not fit."""
        new = [one for one in others if one not in self.named]
        self.named.update(new)
        if new:
            click.echo(_misfits(new), err=True)


def _misfits(workers: list[str]) -> str:
    return (
        f"These workers get no work: {', '.join(workers)}. They have another version of Wegwijs or of Python than this "
        "computer, or were started without --preload wegwijs.towns.cluster.worker."
    )
