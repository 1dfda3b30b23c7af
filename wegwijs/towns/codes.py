"""The municipalities of one run -> Findings about those that have the same NIS code."""

from collections.abc import Iterable
from dataclasses import replace

from wegwijs.findings import Finding, Place, Weight
from wegwijs.towns.jobs import Job
from wegwijs.towns.report import TownMade


def with_codes_told(jobs: Iterable[Job], made: Iterable[TownMade]) -> list[TownMade]:
    """What came of the towns, with a Finding where one has the code of another; `jobs` are those of all parts."""
    codes = {job.town: job.nis for job in jobs if job.nis}
    told: list[TownMade] = []
    for one in made:
        same = [town for town, code in codes.items() if town != one.town and code == codes.get(one.town)]
        told.append(replace(one, findings=(*one.findings, _same(one.town, same, codes[one.town]))) if same else one)
    return told


def _same(town: str, others: list[str], code: str) -> Finding:
    return Finding(
        check="nis-code",
        place=Place(f"{town}/municipality.yml"),
        weight=Weight.PLEASE_FIX,
        what=f"The NIS code {code} also stands in {', '.join(others)}.",
        why="Readers who look up a postcode would find the desk of another town.",
        remedy="Look both codes up in the list of Statbel, and correct the wrong one.",
    )
