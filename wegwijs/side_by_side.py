"""Independent pieces of work, each in a process of its own, so that all cores help."""

from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from signal import SIG_BLOCK, SIG_UNBLOCK, SIGINT, pthread_sigmask
from typing import Any, TypeVar, cast

Result = TypeVar("Result")


@contextmanager
def side_by_side(pieces: Sequence[Callable[[], Result]], jobs: int) -> Generator[Callable[[], list[Result]]]:
    """Start the pieces, at most `jobs` processes at a time; in the block, call for the results in their order.

    A process starts as a copy of this one, so a piece may use whatever is there; only its result is sent back. An error
    in a piece is raised when one calls for the results. Who leaves the block earlier gives the work up.
    """
    if jobs == 1:
        yield lambda: [piece() for piece in pieces]
        return
    context = get_context("fork")
    shares = [pieces[first::jobs] for first in range(min(jobs, len(pieces)))]
    pipes = [context.Pipe(duplex=False) for _ in shares]
    here = [end for end, _ in pipes]
    workers = [
        context.Process(target=_work, args=(share, end, here)) for share, (_, end) in zip(shares, pipes, strict=True)
    ]
    with _interrupts_held():
        for worker, (_, end) in zip(workers, pipes, strict=True):
            worker.start()
            end.close()
    try:
        yield lambda: _in_order([_received(end) for end, _ in pipes], len(pieces))
    finally:
        for worker in workers:
            worker.terminate()
            worker.join()


def results_of(pieces: Sequence[Callable[[], Result]], jobs: int) -> list[Result]:
    """The results of the pieces in their order, made by at most `jobs` processes at a time; one piece needs none."""
    with side_by_side(pieces, jobs if len(pieces) > 1 else 1) as results:
        return results()


def each_alone(pieces: Sequence[Callable[[], Result]], jobs: int) -> Generator[tuple[int, Result | None]]:
    """Each piece in a process of its own, at most `jobs` at a time; as they end, the number of a piece and its result.

    None when a process ended without a word: it was killed, or no memory was left. The others go on.
    """
    waiting, running = deque(enumerate(pieces)), dict[Connection, tuple[int, ForkProcess]]()
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                number, piece = waiting.popleft()
                end, worker = _started(piece, list(running))
                running[end] = number, worker
            for end in cast(list[Connection], wait(list(running))):
                number, worker = running.pop(end)
                yield number, cast(Result | None, _last_word(end))
                worker.join()
                end.close()
    finally:
        for _, worker in running.values():
            worker.terminate()
            worker.join()


def _started(piece: Callable[[], Result], ends_of_others: list[Connection]) -> tuple[Connection, ForkProcess]:
    """A process at work on a piece, and the end at which its result comes out."""
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    worker = context.Process(target=_work, args=([piece], there, [here, *ends_of_others]))
    with _interrupts_held():
        worker.start()
    there.close()
    return here, worker


def _last_word(end: Connection) -> object:
    """What came of the one piece of a process, or None. Raises the error that the piece met."""
    try:
        answer = end.recv()
    except (EOFError, OSError):
        return None
    (result,) = _without_error(answer)
    return result


@contextmanager
def _interrupts_held() -> Generator[None]:
    """Hear Ctrl-C after the block only. The processes that start in it never hear it: it is for this one."""
    pthread_sigmask(SIG_BLOCK, {SIGINT})
    try:
        yield
    finally:
        pthread_sigmask(SIG_UNBLOCK, {SIGINT})


def _work(pieces: Sequence[Callable[[], Result]], end: Connection, ends_of_others: Sequence[Connection]) -> None:
    """Do the pieces and send what came of them, to nobody when the build is gone; only it may hold the other ends."""
    for other in ends_of_others:
        other.close()
    with suppress(BrokenPipeError):
        end.send(_results(pieces))


def _results(pieces: Sequence[Callable[[], Result]]) -> list[Result] | Exception:
    try:
        return [piece() for piece in pieces]
    except Exception as error:
        return error


def _received(end: Connection) -> list[Any]:
    """What a process sends. Raises the error that it met, and EOFError when it ended without a word."""
    return _without_error(end.recv())


def _without_error(answer: list[Any] | Exception) -> list[Any]:
    if isinstance(answer, Exception):
        raise answer
    return answer


def _in_order(shares: list[list[Result]], number: int) -> list[Result]:
    return [shares[place % len(shares)][place // len(shares)] for place in range(number)]
