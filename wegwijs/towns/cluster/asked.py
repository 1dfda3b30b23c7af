"""What was asked of `towns --cluster` -> where the scheduler listens and how one proves who one is, or a sentence."""

import ipaddress
import shlex
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import click

from wegwijs.making.settings import HOUSE

_EXAMPLE = "Write it as its scheduler says it when it starts, such as tls://10.0.0.5:8786."
_LOCK = "requirements-cluster.lock"


@dataclass(frozen=True)
class Cluster:
    """A scheduler of Dask: its address, and the same in parts. The files are in PEM; for tcp:// there are none."""

    address: str
    host: str
    port: int
    authority: Path | None = None
    certificate: Path | None = None
    key: Path | None = None


def cluster_of(address: str, files: Mapping[str, Path | None]) -> Cluster:
    """The cluster that was asked for, with the files by the names of their options. Raises click.UsageError."""
    host, port = _host_and_port(address)
    named = [name for name, file in files.items() if file]
    if named and address.startswith("tcp:"):
        raise click.UsageError(f"{address} uses no certificates; leave {', '.join(named)} out, or write tls://.")
    if address.startswith("tls:") and (missing := [name for name in files if name not in named]):
        raise click.UsageError(
            f"{address} wants to know who you are: it lacks {', '.join(missing)}. Whoever may give work to a "
            "cluster can run any program on its computers, so only those with a certificate may. "
            "Name all three files."
        )
    for name, file in files.items():
        if file and not file.is_file():
            raise click.UsageError(f"{name}: there is no file {file}.")
    if not find_spec("distributed"):
        raise click.UsageError(
            'For a cluster the library "distributed" (Dask) is needed, and it is not installed here. '
            f"Type this once, here and where the scheduler and the workers run:\n"
            f"  {shlex.quote(sys.executable)} -m pip install --require-hashes -r {shlex.quote(str(HOUSE / _LOCK))}"
        )
    return Cluster(address, host, port, *files.values())


def _host_and_port(address: str) -> tuple[str, int]:
    """Raises click.UsageError."""
    host, port = _parts(address)
    if not host or not port or not address.startswith(("tls://", "tcp://")):
        raise click.UsageError(f'"{address}" is no address of a cluster. {_EXAMPLE}')
    if address.startswith("tcp:") and not _is_here(host):
        raise click.UsageError(
            f"{address} is another computer, and tcp:// hides nothing and asks nobody who they are: whoever reaches it "
            "could run any program on the workers. Start the cluster with certificates and write tls://; tcp:// is for "
            "127.0.0.1 and localhost only."
        )
    return host, port


def _parts(address: str) -> tuple[str | None, int | None]:
    """Host and port; None where there is none."""
    try:
        read = urlsplit(address)
        whole = f"{read.scheme}://{read.netloc}" == address and not read.username
        return (read.hostname, read.port) if whole else (None, None)
    except ValueError:
        return None, None


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
