"""A row of jobs -> the guides of municipalities, and how each came off.

A town that cannot be made keeps its last guide, and stops no other.
"""

from dataclasses import replace

import click

from wegwijs.commands.checking import of_the_municipality
from wegwijs.commands.gathering import size_of
from wegwijs.commands.hosts import NoInternet
from wegwijs.commands.links import dead_links_of
from wegwijs.commands.making import Parts, read_and_make
from wegwijs.commands.settings import Settings
from wegwijs.commands.site import Stopped
from wegwijs.commands.town_jobs import Job
from wegwijs.commands.town_report import TownMade
from wegwijs.commands.unforeseen import unforeseen
from wegwijs.findings import Finding, Place
from wegwijs.reading import read_guide
from wegwijs.reading.towns import name_of
from wegwijs.writing import CannotWrite


def make_towns(jobs: list[Job], settings: Settings) -> list[TownMade]:
    """Make one after the other."""
    made: list[TownMade] = []
    for number, job in enumerate(jobs, start=1):
        click.echo(f"{job.town}: {number} of {len(jobs)}", err=True)
        made.append(_made(job, settings))
    return made


def _made(job: Job, settings: Settings) -> TownMade:
    """What came of one job."""
    findings, is_made = _tried(job, settings)
    files, size = size_of(job.output) if is_made else (0, 0)
    return TownMade(job.town, name_of(job.folder) or job.town, is_made, tuple(findings), files, size)


def _tried(job: Job, settings: Settings) -> tuple[list[Finding], bool]:
    """What was found, and whether the guide was made. What goes wrong in one town must not reach the next."""
    if job.folder.is_symlink():
        return [_link(job)], False
    try:
        return read_and_make(replace(settings, municipality=job.folder.resolve(), output=job.output), Parts()), True
    except Stopped as stopped:
        return stopped.findings, False
    except CannotWrite as trouble:
        return [trouble.finding], False
    except Exception as error:
        return [unforeseen(error, "The guide of this municipality was not made; its last one is still there.")], False


def _link(job: Job) -> Finding:
    return Finding(
        check="link-in-folder",
        place=Place(job.town),
        what=f"{job.town} is a link to another place on this computer.",
        why="Its guide would be written there, outside of the folder that you named.",
        remedy="Put the folder itself in its place, or make its guide with --municipality.",
    )


def with_dead_links(jobs: list[Job], made: list[TownMade], settings: Settings) -> list[TownMade]:
    """The same with the links that lead nowhere; each page is asked for once. Without internet none."""
    reading = read_guide(settings.base, settings.today)
    if reading.guide is None:
        return made
    folders = {job.town: job.folder.resolve() for job in jobs if not job.folder.is_symlink()}
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
