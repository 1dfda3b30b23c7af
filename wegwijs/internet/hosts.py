"""Addresses of web pages -> what came of asking for each: many hosts side by side, one request at a time for each host.

The only module that uses the network. A page that answers 429 or 5xx is not dead: its host is up, and busy.
"""

import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from multiprocessing.pool import ThreadPool
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies, select_proxy
from urllib3 import Retry

_SIDE_BY_SIDE = 32
_FEW = 3
"""With fewer hosts than this nobody can tell a machine without internet from hosts that do not exist."""
_TIMEOUT = (10, 30)
_NAME = {"User-Agent": "Wegwijs link check (one request per page, once a week)"}
_BUSY = (429, 500, 502, 503, 504)


class NoInternet(Exception):
    """None of the hosts can be looked up, so nothing can be said about their pages."""

    def __init__(self, hosts: list[str]) -> None:
        """`hosts` were looked up in vain."""
        looked_up = f"{', '.join(hosts[:_FEW])} and {len(hosts) - _FEW} more" if len(hosts) > _FEW else ", ".join(hosts)
        super().__init__(
            f"There is no internet here: nothing can be said about the links, for no host can be found ({looked_up}).\n"
            "  -> Connect this machine to the internet, then type it again: python3 build.py links"
        )


@dataclass(frozen=True)
class Answer:
    """What came of asking for a page: `status` is the HTTP status, None when nobody answered; `said` is in words."""

    status: int | None
    said: str = ""

    @property
    def alive(self) -> bool:
        """Whether the page is there."""
        return self.status is not None and self.status < 400

    @property
    def dead(self) -> bool:
        """Whether the page is surely gone; a busy or refusing host is neither alive nor dead."""
        return self.status in (404, 410)


def require_internet(addresses: Iterable[str]) -> None:
    """Look up the hosts of these pages; raise NoInternet when there are a few and none of them can be found."""
    pages = {_host(address): address for address in addresses}
    called = sorted({_called(address) for address in pages.values()})[:_SIDE_BY_SIDE]
    with ThreadPool(_SIDE_BY_SIDE) as pool:
        if len(pages) >= _FEW and not any(pool.map(_can_be_found, called, chunksize=1)):
            raise NoInternet(called)


def ask(addresses: Iterable[str], asked: Callable[[int], None]) -> dict[str, Answer]:
    """Ask for every page. `asked` is told, from several threads, how many more have been asked for."""
    pages = [list(pages) for _, pages in groupby(sorted(addresses, key=_host), _host)]
    with ThreadPool(_SIDE_BY_SIDE) as pool:  # its threads end with the program, also when it is stopped by Ctrl-C
        answers = pool.map(partial(_ask_host, asked=asked), pages, chunksize=1)
    return {address: answer for of_one_host in answers for address, answer in of_one_host.items()}


def _host(address: str) -> str:
    return urlsplit(address).netloc.lower()


def _called(address: str) -> str:
    """The name that must be looked up to ask for a page: that of its host, or of the proxy that asks for us."""
    proxy = select_proxy(address, get_environ_proxies(address))
    return urlsplit(proxy or address).hostname or ""


def _can_be_found(host: str) -> bool:
    try:
        return bool(socket.getaddrinfo(host, None))
    except (OSError, UnicodeError):  # UnicodeError: a name that no host can have
        return False


def _ask_host(addresses: list[str], asked: Callable[[int], None]) -> dict[str, Answer]:
    """Ask one host for its pages, one after the other."""
    retry = Retry(
        total=3, connect=1, backoff_factor=1, status_forcelist=_BUSY, raise_on_status=False, retry_after_max=30
    )
    with requests.Session() as session:
        for scheme in ("https://", "http://"):
            session.mount(scheme, HTTPAdapter(max_retries=retry))
        answers: dict[str, Answer] = {}
        for address in addresses:
            answers[address] = _ask(session, address)
            asked(1)
        return answers


def _ask(session: requests.Session, address: str) -> Answer:
    try:
        with session.get(address, headers=_NAME, timeout=_TIMEOUT, stream=True) as answer:
            return Answer(answer.status_code, f"it answers {answer.status_code} {answer.reason or ''}".strip())
    except requests.RequestException as problem:
        unknown = any(isinstance(cause, socket.gaierror) for cause in _causes(problem))
        return Answer(None, "its host cannot be found" if unknown else f"nobody answers ({type(problem).__name__})")


def _causes(problem: BaseException | None) -> Iterable[BaseException]:
    """An error, and those that it came from."""
    while problem:
        yield problem
        problem = problem.__cause__ or problem.__context__
