"""Guide -> Findings about days that cannot be: nobody can have looked at something tomorrow."""

from collections.abc import Iterator
from datetime import date

from wegwijs.checks.reviewed import Reviewed, reviewed
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.rights import Cell

_RIGHTS = "content/rights.yml"
_LONGEST = 5
"""Years after which somebody surely has to look again."""


def check_days(guide: Guide) -> Iterator[Finding]:
    """Days of looking, and of sources, that are still to come, and days that do not fit each other. See also review."""
    for thing in reviewed(guide):
        if thing.looked > guide.today:
            weight = Weight.STOPS if thing.field == "checked" else Weight.PLEASE_FIX
            yield _to_come(thing.field, thing.looked, thing.place(guide, thing.field), weight)
        elif thing.review_by.year > thing.looked.year + _LONGEST:
            yield _too_late(thing, thing.place(guide, "review_by"))
    for number, cell in enumerate(guide.rights.cells):
        yield from _in_cell(guide, cell, number)
    for day, place in _translations(guide):
        if day > guide.today:
            yield _to_come("read_by_person", day, place, Weight.STOPS)


def _in_cell(guide: Guide, cell: Cell, number: int) -> Iterator[Finding]:
    """The days of a cell of the rights table; that of its source may be a month or a year."""
    days = {"checked": cell.checked, "source_date": cell.source_date}
    to_come = {field: day for field, day in days.items() if _is_before(guide.today, day)}
    for field, day in to_come.items():
        yield _to_come(field, day, guide.places.at(_RIGHTS, "cells", number, field), Weight.STOPS)
    if not to_come and _is_before(cell.checked, cell.source_date):
        yield _checked_too_early(cell, guide.places.at(_RIGHTS, "cells", number, "checked"))


def _is_before(day: date, other: date | str) -> bool:
    """Whether a day is before another one, of which perhaps only the month or the year is known."""
    return day.isoformat()[: len(str(other))] < str(other)


def _translations(guide: Guide) -> Iterator[tuple[date, Place]]:
    for translation in (text for topic in guide.topics for text in topic.translations.values()):
        if day := translation.read_by_person:
            yield day, guide.places.at(translation.file, "read_by_person")


def _to_come(field: str, day: date | str, place: Place, weight: Weight) -> Finding:
    is_shown = weight is Weight.STOPS
    return Finding(
        check="day-to-come",
        place=place,
        weight=weight,
        what=f'"{field}" is {day}, and that day is still to come.',
        why="Readers would see this day on the page, and believe nothing else there either."
        if is_shown
        else "Nobody could tell when it was really looked at.",
        remedy="Write the date of the source." if field == "source_date" else "Write the day on which it was done.",
    )


def _too_late(thing: Reviewed, place: Place) -> Finding:
    return Finding(
        check="day-order",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f'{thing.name} was looked at on {thing.looked} ("{thing.field}"), and somebody must look again only by '
        f'{thing.review_by} ("review_by"), more than {_LONGEST} years later.',
        why="When it becomes old, nobody would be asked to look again.",
        remedy="Look at the years of both days, and correct the one that is wrong.",
    )


def _checked_too_early(cell: Cell, place: Place) -> Finding:
    return Finding(
        check="day-order",
        place=place,
        what=f'This cell was checked on {cell.checked} ("checked"), but its source is of {cell.source_date} '
        '("source_date"), which is after that day.',
        why="Readers would see both days on the page, and nobody can have read a source before it was there.",
        remedy="Correct the one that is wrong; when the source is new, compare the cell with it first.",
    )
