"""Guide -> printed brochures, on one core or on several."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from wegwijs.brochures.manuscripts import manuscripts
from wegwijs.brochures.press import press
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure


def printed_brochures(guide: Guide, base: Path, jobs: int = 1) -> Iterator[PrintedBrochure]:
    """Every brochure in every language, in the order of the guide, whatever the number of `jobs` at a time.

    `base` holds brochures/templates and brochures/styles. Raises BrochureNotPrinted.
    """
    if jobs == 1:
        yield from map(press, manuscripts(guide, base))
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(press, manuscripts(guide, base))
