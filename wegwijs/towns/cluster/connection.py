"""A cluster that was asked for -> a client of its scheduler, or a sentence on why there is none."""

import logging
import socket
from collections.abc import Generator
from contextlib import contextmanager
from ssl import SSLContext
from typing import cast

import click
from distributed import Client, Security

from wegwijs.towns.cluster.asked import Cluster
from wegwijs.towns.cluster.workers import ANSWERS_WITHIN

_LONGEST_GREETING = 100_000
"""Bytes."""


@contextmanager
def connected(cluster: Cluster) -> Generator[Client]:
    """A client of the cluster. Raises click.ClickException when nobody answers there, or does not let us in."""
    with _quiet():
        client = _client(cluster)
        try:
            yield client
        finally:
            client.close(timeout=ANSWERS_WITHIN)


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
        return Client(cluster.address, security=security, timeout=ANSWERS_WITHIN)
    except (OSError, ValueError) as trouble:
        raise click.ClickException(_no_answer(cluster, trouble)) from trouble


def _security(cluster: Cluster) -> Security | None:
    if cluster.authority is None:
        return None
    files = {"tls_ca_file": cluster.authority, "tls_client_cert": cluster.certificate, "tls_client_key": cluster.key}
    return Security(require_encryption=True, **{name: str(file) for name, file in files.items()})


def _knock(cluster: Cluster, security: Security | None) -> None:
    """Raises OSError at once, where Dask would try for a while and say less, or wait for ever for another program."""
    with socket.create_connection((cluster.host, cluster.port), timeout=ANSWERS_WITHIN) as line:
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
