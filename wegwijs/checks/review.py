"""Guide -> Findings about everything that somebody should have looked at again by today."""

from collections.abc import Iterator

from wegwijs.checks.reviewed import Reviewed, reviewed
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide


def check_review(guide: Guide) -> Iterator[Finding]:
    """Facts, topics and tables whose day of review has passed. Of days of looking that are to come, see days."""
    for thing in reviewed(guide):
        if thing.review_by < guide.today and thing.looked <= guide.today:
            yield _overdue(thing, thing.place(guide, "review_by"))


def _overdue(thing: Reviewed, place: Place) -> Finding:
    what, remedy = f"{thing.name} had to be looked at again by {thing.review_by}.", "write the new dates here."
    if thing.review_by < thing.looked:
        what = f'{what[:-1]} ("review_by"), before the day on which somebody looked: {thing.looked} ("{thing.field}").'
        remedy = "write the right dates here: one of the two is wrong."
    return Finding(
        check="review-overdue",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=what,
        why="Readers could act on something that is no longer true.",
        remedy=f"Compare it with the official source, correct it, and {remedy}",
    )
