"""Guide -> Findings about days that cannot be: nobody can have looked at something tomorrow."""

from collections.abc import Iterator
from datetime import date

from wegwijs.checks.reviewed import reviewed
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide

_RIGHTS = "content/rights.yml"


def check_days(guide: Guide) -> Iterator[Finding]:
    """Days of looking, and of sources, that are still to come. A day of review before them has passed: see review."""
    for thing in reviewed(guide):
        if thing.looked > guide.today:
            weight = Weight.STOPS if thing.field == "checked" else Weight.PLEASE_FIX
            yield _to_come(thing.field, thing.looked, thing.place(guide, thing.field), weight)
    for field, day, place in (*_cells(guide), *_translations(guide)):
        if str(day) > guide.today.isoformat()[: len(str(day))]:
            yield _to_come(field, day, place, Weight.STOPS)


def _cells(guide: Guide) -> Iterator[tuple[str, date | str, Place]]:
    """The days of the rights table; that of a source may be a month or a year."""
    for number, cell in enumerate(guide.rights.cells):
        yield "checked", cell.checked, guide.places.at(_RIGHTS, "cells", number, "checked")
        yield "source_date", cell.source_date, guide.places.at(_RIGHTS, "cells", number, "source_date")


def _translations(guide: Guide) -> Iterator[tuple[str, date, Place]]:
    for translation in (text for topic in guide.topics for text in topic.translations.values()):
        if day := translation.read_by_person:
            yield "read_by_person", day, guide.places.at(translation.file, "read_by_person")


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
