"""Guide -> Findings about the desk of a municipality: numbers that no phone can call, days that cannot be right."""

from collections.abc import Iterator

from wegwijs.checks.spoken_languages import check_codes
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.desk import Desk, OtherDays
from wegwijs.model.guide import Guide
from wegwijs.model.overlay import Overlay
from wegwijs.prose.facts import can_be_called

_FILE = "municipality.yml"


def check_desk(guide: Guide) -> Iterator[Finding]:
    """The desk of each layer, for a region may have one that its municipalities show."""
    for overlay in guide.local:
        if desk := overlay.municipality.desk:
            yield from _phones(overlay, desk)
            yield from _days(guide, overlay, desk)
            codes = ((code, _at(overlay, "languages", number)) for number, code in enumerate(desk.languages))
            yield from check_codes(guide, codes)


def _at(overlay: Overlay, *path: str | int) -> Place:
    return overlay.at(_FILE, "desk", *path)


def _phones(overlay: Overlay, desk: Desk) -> Iterator[Finding]:
    for number, phone in enumerate(desk.phones):
        if not can_be_called(phone):
            yield Finding(
                check="phone-number",
                place=_at(overlay, "phones", number),
                what=f'No phone can call "{phone}": there are too few or too many digits, or no such country.',
                why="A reader who needs help would call in vain.",
                remedy="Compare it with the number on your own letters, digit by digit.",
            )


def _days(guide: Guide, overlay: Overlay, desk: Desk) -> Iterator[Finding]:
    """Days in the wrong order, that are over, or that stand there twice."""
    seen = set[object]()
    for number, one in enumerate(desk.exceptions):
        place = _at(overlay, "exceptions", number)
        if not one.is_possible:
            yield _impossible(one, place)
        elif one.last < guide.today:
            yield _past(one, place)
        elif twice := seen & {*one.each()}:
            yield _twice(str(min(map(str, twice))), place)
        seen |= {*one.each()}


def _impossible(one: OtherDays, place: Place) -> Finding:
    return Finding(
        check="desk-days",
        place=place,
        what=f"From {one.day} until {one.until} is no row of days, or one of more than two months.",
        why="Nobody can tell on which days the desk is open, and people would come for nothing.",
        remedy="Write the first day behind day, and the last one behind until.",
    )


def _past(one: OtherDays, place: Place) -> Finding:
    return Finding(
        check="desk-days",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"This is over: {one.last}.",
        why="Readers do not see it any more. If the year is wrong, they do not see the day that is meant.",
        remedy="Take it out, or correct the year.",
    )


def _twice(day: str, place: Place) -> Finding:
    return Finding(
        check="desk-days",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"{day} stands among the exceptions twice.",
        why="The hours that stand last are shown, and the other ones may be meant.",
        remedy="Take one of the two out.",
    )
