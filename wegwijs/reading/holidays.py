"""A year -> the public holidays of Belgium, by the rules that the package `belgica` keeps with the law."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import TypedDict

from dateutil.easter import easter


class _Rule(TypedDict, total=False):
    """A day of a month, or so many days after Easter."""

    type: str
    month: int
    day: int
    daysAfterEaster: int


class _Holiday(TypedDict):
    rule: _Rule


class _Law(TypedDict):
    holidays: list[_Holiday]


def holidays_of(*years: int) -> tuple[date, ...]:
    """The holidays of some years, in their order. A replaced day, as in 2008, is not reckoned with."""
    return tuple(sorted({day for year in years for day in _of_year(year)}))


def _of_year(year: int) -> Iterator[date]:
    for holiday in _law()["holidays"]:
        rule = holiday["rule"]
        if rule.get("type") == "easter":
            yield easter(year) + timedelta(days=rule.get("daysAfterEaster", 0))
        else:
            yield date(year, rule.get("month", 1), rule.get("day", 1))


@cache
def _law() -> _Law:
    """The ten holidays of the law of 4 January 1974."""
    return json.loads((files("belgica") / "data/public-holidays.json").read_text(encoding="utf-8"))
