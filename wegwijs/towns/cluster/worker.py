"""What a worker of a cluster does: packed words and the Order of a municipality -> its guide, or why there is none.

Dask loads this with `dask worker … --preload wegwijs.towns.cluster.worker`. All is made in the folder that Dask
gives the worker, and takes away with it; what its guides have alike is made once for all orders that it gets.
"""

import gc
import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from distributed import Worker, get_worker

from wegwijs.findings import Finding, Place
from wegwijs.making.as_typed import as_typed
from wegwijs.making.checking import Base, read_base, with_texts_checked
from wegwijs.making.remembered import program_now, program_version
from wegwijs.making.settings import AS_TYPED, Settings
from wegwijs.model.output import OutputFile
from wegwijs.towns.cluster.parcels import Brought, Order, digest_of
from wegwijs.towns.jobs import Job
from wegwijs.towns.making import NOT_MADE, make_town
from wegwijs.towns.packing import unpacked
from wegwijs.towns.report import TownMade
from wegwijs.writing import CannotWrite, write_files

_CANNOT_WRITE = "cannot-write"
"""The check of what `CannotWrite` says where the work went on after it."""


def offer_of(version: str) -> str:
    """The name of what a worker with this version of the program offers; the scheduler sends no orders to others."""
    return f"wegwijs-{version}"


def dask_setup(worker: Worker) -> None:
    """Offer to make one guide at a time; Dask calls this before the worker tells the scheduler what it offers."""
    offered = {offer_of(program_version()): 1.0}
    worker.state.total_resources.update(offered)
    worker.state.available_resources.update(offered)


def make_there(words: bytes, order: Order) -> Brought:
    """Carry out an order on the worker where this runs."""
    worker = get_worker()
    return carried_out(words, order, Path(worker.local_directory) / "wegwijs", worker.address)


def carried_out(words: bytes, order: Order, folder: Path, name: str) -> Brought:
    """The same in a folder that belongs to the worker of this name alone."""
    if order.program != program_version():
        return _refused(order, name, "has another version of Wegwijs than the computer that gives the work")
    if order.words != digest_of(words):
        return _refused(order, name, "got other words of the guide than those that the order names")
    try:
        brought = _made_in(folder, words, order)
    except (CannotWrite, OSError) as trouble:
        said = trouble.what if isinstance(trouble, CannotWrite) else f"The system says: {trouble.strerror}."
        return Brought(TownMade(order.town, order.town, made=False, findings=(_cannot_write(order, name, said),)))
    findings = [
        _cannot_write(order, name, one.what) if one.check == _CANNOT_WRITE else one for one in brought.made.findings
    ]
    return replace(brought, made=replace(brought.made, findings=tuple(findings)))


def _made_in(folder: Path, words: bytes, order: Order) -> Brought:
    """Raises CannotWrite or OSError."""
    _lay_down(words, order, folder)
    _fill(folder / "towns", unpacked(order.folder))
    made = _made(Job(order.town, folder / "towns" / order.town, folder / "public"), order, folder)
    files = tuple(_files_of(folder / "public")) if made.made else ()
    for used in ("towns", "public"):
        shutil.rmtree(folder / used, ignore_errors=True)
    return Brought(made, files)


def _lay_down(words: bytes, order: Order, folder: Path) -> None:
    """The words of the guide in their folder, unless they are there. With --anew, nothing counts of other runs."""
    mark, there = _mark(order), folder / "mark"
    if there.is_file() and there.read_text("utf-8") == mark:
        return
    if order.settings.anew:
        shutil.rmtree(folder / "memory", ignore_errors=True)
    there.unlink(missing_ok=True)
    _fill(folder / "base", unpacked(words))
    there.write_text(mark, "utf-8")


def _mark(order: Order) -> str:
    return f"{order.words} {order.run if order.settings.anew else ''}"


def _fill(folder: Path, files: Iterator[OutputFile]) -> None:
    """Give a folder these files and no others."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write_files(files, folder)


def _made(job: Job, order: Order, folder: Path) -> TownMade:
    asked = replace(order.settings, anew=False, jobs=1, municipality=None, program=program_now())
    here = replace(asked, base=folder / "base", output=job.output, memory=folder / "memory")
    shutil.rmtree(job.output, ignore_errors=True)
    made = make_town(job, _base(here, _mark(order)), here)
    return replace(made, findings=tuple(_as_nobody_types(one, here, job.folder.parent) for one in made.findings))


def _as_nobody_types(finding: Finding, settings: Settings, towns: Path) -> Finding:
    """A Finding that names no folder of this worker; who gave the order puts in those that people type."""
    typed = [as_typed(AS_TYPED, settings, folder) for folder in (*towns.resolve().iterdir(), None)]
    remedy = finding.remedy
    for one in sorted(typed, key=len, reverse=True):  # the name of one folder may be the beginning of another's
        remedy = remedy.replace(one, AS_TYPED)
    return replace(finding, remedy=remedy)


@lru_cache(maxsize=1)
def _base(settings: Settings, mark: str) -> Base:
    """The guide of everybody, read once for all orders with the same words; `mark` tells which these are."""
    base = with_texts_checked(read_base(settings), settings)
    gc.freeze()  # as for many guides on one computer
    return base


def _files_of(guide: Path) -> Iterator[OutputFile]:
    for path in sorted(guide.rglob("*")):
        if path.is_file():
            yield OutputFile(path.relative_to(guide).as_posix(), path.read_bytes())


def _refused(order: Order, name: str, why: str) -> Brought:
    finding = Finding(
        check="worker-refuses",
        place=Place(order.town),
        what=f"The worker {name} {why}, so it made nothing.",
        why="The guide could differ from the one that you asked for; the last one is still there.",
        remedy="Bring the same version of Wegwijs to all computers, start the worker again, and try again.",
    )
    return Brought(TownMade(order.town, order.town, made=False, findings=(finding,)))


def _cannot_write(order: Order, name: str, said: str) -> Finding:
    """What stands in the way on the disk of a worker, where who gave the order has nothing to choose."""
    return Finding(
        check="worker-cannot-write",
        place=Place(order.town),
        what=f"The worker {name} cannot write in its own folder. {said}",
        why=NOT_MADE,
        remedy="Make room there, or start that worker with another --local-directory, and try again.",
    )
