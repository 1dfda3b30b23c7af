"""A row of jobs -> the guides of municipalities, and how each came off.

A town that cannot be made keeps its last guide, and stops no other.
"""

import gc
import shutil
from dataclasses import replace
from functools import partial

import click

from wegwijs.findings import Finding, Place
from wegwijs.internet.hosts import NoInternet
from wegwijs.internet.links import dead_links_of
from wegwijs.making.checking import Base, of_the_municipality, read_base, with_texts_checked
from wegwijs.making.output import Parts, check_and_make
from wegwijs.making.remembered import memory_of, program_now
from wegwijs.making.settings import Settings
from wegwijs.making.site import Stopped
from wegwijs.making.unforeseen import unforeseen
from wegwijs.reading import read_guide
from wegwijs.reading.towns import name_of
from wegwijs.side_by_side import each_alone
from wegwijs.towns.gathering import size_of
from wegwijs.towns.jobs import Job
from wegwijs.towns.report import TownMade
from wegwijs.writing import CannotWrite

NOT_MADE = "The guide of this municipality was not made; its last one is still there."
_NOT_COUNTED = "The guide of this municipality was made, but its files cannot be counted, so it may not be whole."


def make_towns(jobs: list[Job], settings: Settings, before: int = 0) -> list[TownMade]:
    """Make them; what they share is read once, and made by the first that needs it. `before` it, so many were made.

    The first one is made here, so that the processes of the others begin with all that is loaded and known by then.
    """
    if settings.anew:
        _forget(jobs, settings)
    settings = replace(settings, anew=False, program=program_now())
    base = with_texts_checked(read_base(settings), settings)
    pieces = [partial(make_town, job, base, replace(settings, jobs=1)) for job in jobs]
    made = {number: piece() for number, piece in enumerate(pieces[:1])}
    _tell(jobs, made, before)
    gc.freeze()  # what is there now stays: no process has to look again and again whether it can go
    for number, one in each_alone(pieces[1:], settings.jobs):
        made[number + 1] = one or _ended(jobs[number + 1])
        _tell(jobs, made, before)
    return [made[number] for number in range(len(jobs))]


def _forget(jobs: list[Job], settings: Settings) -> None:
    """Forget all that earlier builds made of these municipalities, and of the guide that they share."""
    for folder in (None, *(job.folder.resolve() for job in jobs)):
        shutil.rmtree(memory_of(replace(settings, municipality=folder)).folder, ignore_errors=True)


def _tell(jobs: list[Job], made: dict[int, TownMade], before: int) -> None:
    for number in list(made)[-1:]:
        click.echo(f"{jobs[number].town}: {before + len(made)} of {before + len(jobs)}", err=True)


def make_town(job: Job, base: Base, settings: Settings) -> TownMade:
    """What came of one job, from settings of them all. What goes wrong in one town must not reach the next."""
    try:
        return _tried(job, base, settings)
    except Exception as error:
        return TownMade(job.town, job.town, made=False, findings=(unforeseen(error, NOT_MADE),))


def _tried(job: Job, base: Base, settings: Settings) -> TownMade:
    if job.folder.is_symlink():
        return not_made(job, _link(job))
    here = replace(settings, municipality=job.folder.resolve(), output=job.output)
    try:
        findings = check_and_make(base, here, Parts())
    except Stopped as stopped:
        return not_made(job, *stopped.findings)
    except CannotWrite as trouble:
        return not_made(job, trouble.finding)
    return _counted(job, findings)


def _counted(job: Job, findings: list[Finding]) -> TownMade:
    """A guide that was made, with its size: `towns --gather` sees by that whether it came whole."""
    try:
        files, size = size_of(job.output)
    except OSError as error:
        return not_made(job, *findings, unforeseen(error, _NOT_COUNTED))
    return replace(not_made(job, *findings), made=True, files=files, bytes=size)


def not_made(job: Job, *findings: Finding) -> TownMade:
    """A job of which nothing came, and why."""
    return TownMade(job.town, name_of(job.folder) or job.town, made=False, findings=findings)


def _ended(job: Job) -> TownMade:
    """A job whose process was killed."""
    return not_made(
        job,
        Finding(
            check="process-ended",
            place=Place(job.town),
            what=f"The process that made the guide of {job.town} ended without a word.",
            why=NOT_MADE,
            remedy="See whether the memory of this computer was full; name fewer processes with --jobs, and try again.",
        ),
    )


def _link(job: Job) -> Finding:
    return Finding(
        check="link-in-folder",
        place=Place(job.town),
        what=f"{job.town} is a link to another place on this computer.",
        why="Its guide would be written there, outside of the folder that you named.",
        remedy="Put the folder itself in its place, or make its guide with --municipality.",
    )


def with_dead_links(jobs: list[Job], made: list[TownMade], settings: Settings) -> list[TownMade]:
    """The same with the links that lead nowhere; each page is asked for once, of guides that were made."""
    reading = read_guide(settings.base, settings.today)
    if reading.guide is None:
        return made
    folders = {job.town: job.folder.resolve() for job, one in zip(jobs, made, strict=True) if one.made}
    guides = {
        town: of_the_municipality(reading.guide, replace(settings, municipality=folder))[0]
        for town, folder in folders.items()
    }
    try:
        dead = dead_links_of(guides, settings)
    except NoInternet as trouble:
        click.echo(str(trouble), err=True)
        return made
    return [replace(one, findings=(*one.findings, *dead.get(one.town, ()))) for one in made]
