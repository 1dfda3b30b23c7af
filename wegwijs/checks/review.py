"""Guide -> Findings about everything that somebody should have looked at again by today."""

from collections.abc import Iterator
from datetime import date

from wegwijs.checks.reviewed import reviewed
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide


def check_review(guide: Guide) -> Iterator[Finding]:
    """Facts, topics and tables whose day of review has passed. Of days that cannot be, check_days says so."""
    for thing in reviewed(guide):
        if thing.review_by < guide.today and not thing.is_out_of_order:
            yield _overdue(thing.name, thing.review_by, thing.place(guide, "review_by"))


def _overdue(name: str, review_by: date, place: Place) -> Finding:
    return Finding(
        check="review-overdue",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"{name} had to be looked at again by {review_by}.",
        why="Readers could act on something that is no longer true.",
        remedy="Compare it with the official source, correct it, and write the new dates here.",
    )
