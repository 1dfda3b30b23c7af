"""Guide -> printed brochures, on one core or on several."""

import os
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process, resource_tracker
from multiprocessing.connection import wait
from pathlib import Path
from signal import SIG_BLOCK, SIG_UNBLOCK, SIGINT, pthread_sigmask
from threading import Thread

from wegwijs.brochures.manuscripts import Manuscript, manuscripts
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure

Press = Callable[[Manuscript], PrintedBrochure]
"""Prints a manuscript. Raises BrochureNotPrinted."""


def print_brochure(manuscript: Manuscript) -> PrintedBrochure:
    """Print a manuscript as PDF/UA-1. Raises BrochureNotPrinted."""
    from wegwijs.brochures.press import press  # it loads WeasyPrint, which takes half a second

    return press(manuscript)


def printed_brochures(
    guide: Guide, base: Path, jobs: int = 1, press: Press = print_brochure
) -> Iterator[PrintedBrochure]:
    """Every brochure in every language, in the order of the guide, whatever the number of `jobs` at a time.

    `base` may hold brochures/templates and brochures/styles of its own. Raises BrochureNotPrinted.
    """
    order = [(slug, language.code) for slug in guide.brochures for language in guide.languages]
    printed = _printed(manuscripts(guide, base), jobs, press)
    yield from sorted(printed, key=lambda one: order.index((one.slug, one.language)))


def _printed(manuscripts: Iterator[Manuscript], jobs: int, press: Press) -> Iterator[PrintedBrochure]:
    """The same, as the work is best shared out: what takes long comes first."""
    if jobs == 1:
        yield from map(press, manuscripts)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_end_with_the_build) as pool:
        with _interrupts_held():
            printed = pool.map(press, manuscripts)
        yield from printed


@contextmanager
def _interrupts_held() -> Generator[None]:
    """Hear Ctrl-C after the block only. The workers, which start in it, never hear it: it is for the build itself."""
    resource_tracker.ensure_running()  # when it starts later, it lets Ctrl-C through
    pthread_sigmask(SIG_BLOCK, {SIGINT})
    try:
        yield
    finally:
        pthread_sigmask(SIG_UNBLOCK, {SIGINT})


def _end_with_the_build() -> None:
    """Let this worker end when the build that started it is killed; else it would wait for work for ever."""
    Thread(target=_wait_for_its_end, daemon=True).start()


def _wait_for_its_end() -> None:
    if build := parent_process():
        wait([build.sentinel])
        os._exit(1)
