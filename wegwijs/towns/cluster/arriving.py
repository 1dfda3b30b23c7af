"""What a worker sent back -> the guide in the place of the last one, or a Finding on why the last one stays."""

from concurrent.futures import CancelledError
from dataclasses import replace
from typing import cast

from distributed import Future, KilledWorker

from wegwijs.findings import Finding, Place
from wegwijs.making.as_typed import findings_as_typed
from wegwijs.making.settings import Settings
from wegwijs.making.unforeseen import unforeseen
from wegwijs.towns.cluster.parcels import Brought
from wegwijs.towns.cluster.workers import GivenUp, scheduler_gone
from wegwijs.towns.jobs import Job
from wegwijs.towns.making import NOT_MADE, not_made
from wegwijs.towns.report import TownMade
from wegwijs.writing import CannotWrite, replacing, write_files

_COMES_WITHIN = 300
"""Seconds that a guide may be on its way."""


def brought_by(job: Job, future: Future[Brought]) -> Brought | None:
    """What came of an order; None while it is made once more. Raises GivenUp when the scheduler is gone."""
    if future.status == "error":
        return Brought(not_made(job, _failed(job, cast(Exception, future.exception()))))
    try:
        return future.result(timeout=_COMES_WITHIN)
    except TimeoutError:
        return None
    except (CancelledError, OSError) as trouble:
        raise scheduler_gone() from trouble
    except Exception as error:  # it cannot be opened here, or its worker died since we asked
        return Brought(not_made(job, _failed(job, error)))


def put_in_place(job: Job, brought: Brought) -> TownMade:
    """A guide in the place of the last one."""
    if not brought.made.made:
        return brought.made
    try:
        with replacing(job.output) as building:
            write_files(brought.files, building)
    except CannotWrite as trouble:
        return replace(brought.made, made=False, findings=(*brought.made.findings, trouble.finding), files=0, bytes=0)
    except Exception as error:  # what a worker sends may be anything, and must not reach the guide of another town
        return replace(not_made(job, unforeseen(error, NOT_MADE)), name=brought.made.name)
    return brought.made


def as_typed_here(job: Job, made: TownMade, settings: Settings) -> TownMade:
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


def lost(job: Job, trouble: GivenUp) -> Finding:
    """An order that nobody will carry out any more."""
    return Finding(check="cluster-lost", place=Place(job.town), what=trouble.what, why=NOT_MADE, remedy=trouble.remedy)
