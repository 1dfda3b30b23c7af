"""A cluster that was asked for -> a client of its scheduler, and its workers, spoken of in sentences."""

import logging
import socket
from collections.abc import Generator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from ssl import SSLContext
from time import monotonic, sleep
from typing import Any, cast

import click
from distributed import Client, Future, Security, wait

from wegwijs.towns.cluster.asked import Cluster
from wegwijs.towns.cluster.parcels import Brought
from wegwijs.towns.cluster.worker import offer_of

_ANSWERS_WITHIN = 15
"""Seconds to wait for an answer of the scheduler."""

_LONGEST_GREETING = 100_000
"""Bytes."""

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


@contextmanager
def connected(cluster: Cluster) -> Generator[Client]:
    """A client of the cluster. Raises click.ClickException when nobody answers there, or does not let us in."""
    with _quiet():
        client = _client(cluster)
        try:
            yield client
        finally:
            client.close(timeout=_ANSWERS_WITHIN)


def await_workers(client: Client, version: str) -> None:
    """Wait for a worker that can make guides with this version of the program, and name those that cannot.

    Raises GivenUp when none comes, or when all that are there cannot.
    """
    fitting, others = _look_for_workers(client, version)
    if others:
        click.echo(_misfits(others), err=True)
    if others and not fitting:
        raise GivenUp("No worker of the cluster can make these guides.", _START_AGAIN)
    if not fitting:
        click.echo(f"The cluster has no worker yet. Waiting for one, {_PATIENCE} seconds at most.", err=True)
    _await_a_worker(client, version, fitting)


def await_one(client: Client, futures: list[Future[Brought]], version: str) -> None:
    """Wait until one of them is done. Raises GivenUp when none ever will."""
    while True:
        try:
            wait(futures, timeout=_GLANCE, return_when="FIRST_COMPLETED")
        except TimeoutError:
            _await_a_worker(client, version, _look_for_workers(client, version)[0])
        except CancelledError as trouble:
            raise scheduler_gone() from trouble
        else:
            return


def scheduler_gone() -> GivenUp:
    """What is to be said when it does not answer any more."""
    return GivenUp(
        "The scheduler of the cluster does not answer any more.",
        f"See whether it runs, and whether the network is there, and try again; {_ARRIVED}",
    )


def _await_a_worker(client: Client, version: str, fitting: list[str]) -> None:
    latest = monotonic() + _PATIENCE
    while not fitting:
        if monotonic() > latest:
            raise GivenUp(
                f"For {_PATIENCE} seconds the cluster had no worker that can make these guides.",
                f"Start workers with this version of Wegwijs, and try again; {_ARRIVED}",
            )
        sleep(_GLANCE)
        fitting = _look_for_workers(client, version)[0]


def _look_for_workers(client: Client, version: str) -> tuple[list[str], list[str]]:
    """The addresses of the workers that make guides with this version, and of the others. Raises GivenUp."""
    asking: Any = client  # Dask does not say what its scheduler answers
    try:
        told = asking.sync(asking.scheduler.identity, n_workers=-1, callback_timeout=_ANSWERS_WITHIN)
    except (OSError, TimeoutError) as trouble:
        raise scheduler_gone() from trouble
    offers = {address: offer_of(version) in about["resources"] for address, about in told["workers"].items()}
    return [one for one, fits in offers.items() if fits], [one for one, fits in offers.items() if not fits]


def _misfits(workers: list[str]) -> str:
    return (
        f"These workers get no work: {', '.join(workers)}. They have another version of Wegwijs or of Python than this "
        "computer, or were started without --preload wegwijs.towns.cluster.worker."
    )


@contextmanager
def _quiet() -> Generator[None]:
    """Dask logs each connection that ends, with a traceback; what matters of it is said in a sentence."""
    logging.disable()
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


def _client(cluster: Cluster) -> Client:
    """Raises click.ClickException."""
    try:
        security = _security(cluster)
        _knock(cluster, security)
        return Client(cluster.address, security=security, timeout=_ANSWERS_WITHIN)
    except (OSError, ValueError) as trouble:
        raise click.ClickException(_no_answer(cluster, trouble)) from trouble


def _security(cluster: Cluster) -> Security | None:
    if cluster.authority is None:
        return None
    files = {"tls_ca_file": cluster.authority, "tls_client_cert": cluster.certificate, "tls_client_key": cluster.key}
    return Security(require_encryption=True, **{name: str(file) for name, file in files.items()})


def _knock(cluster: Cluster, security: Security | None) -> None:
    """Raises OSError at once, where Dask would try for a while and say less, or wait for ever for another program."""
    with socket.create_connection((cluster.host, cluster.port), timeout=_ANSWERS_WITHIN) as line:
        if security is None:
            _hear(line)
            return
        context = cast(SSLContext, security.get_connection_args("client")["ssl_context"])
        with context.wrap_socket(line, server_hostname=cluster.host) as safe_line:
            _hear(safe_line)  # who does not like our certificate says so only after the greeting


def _hear(line: socket.socket) -> None:
    """A scheduler speaks first, and begins with how many bytes follow; what others say would be a huge number."""
    length = line.recv(8)
    if not length or int.from_bytes(length, "little") > _LONGEST_GREETING:
        raise ConnectionError("What answers there is no scheduler of Dask.")


def _no_answer(cluster: Cluster, trouble: BaseException) -> str:
    """What is wrong; the first of the causes says it best."""
    said = trouble
    while said.__cause__:
        said = said.__cause__
    return (
        f"The scheduler at {cluster.address} cannot be reached, or does not let us in: "
        f"{str(said).strip() or type(said).__name__}\n"
        "  Nothing was sent or made; what stood there before is untouched.\n"
        "  -> See whether the scheduler runs there, and whether its certificate and yours are of the same authority."
    )
