"""Guide -> Findings about everything that somebody should have looked at again by today."""

from collections.abc import Iterator
from datetime import date

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide


def check_review(guide: Guide) -> Iterator[Finding]:
    """Facts, topics and tables whose day of review has passed."""
    for name, review_by, place in _reviewed(guide):
        if review_by < guide.today:
            yield _overdue(name, review_by, place)


def _reviewed(guide: Guide) -> Iterator[tuple[str, date, Place]]:
    """Name, day of review and place of everything that is reviewed."""
    at = guide.places.at
    for key, fact in guide.facts.items():
        yield f'The fact "{key}"', fact.review_by, at("content/facts.yml", key, "review_by")
    for topic in guide.topics:
        file = topic.translations[guide.source.code].file
        yield f'The topic "{topic.slug}"', topic.review_by, at(file, "review_by")
    for table in guide.tables:
        yield table.called, table.review_by, at(f"content/{table.name}.yml", "review_by")


def _overdue(name: str, review_by: date, place: Place) -> Finding:
    return Finding(
        check="review-overdue",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"{name} had to be looked at again by {review_by}.",
        why="Readers could act on something that is no longer true.",
        remedy="Compare it with the official source, correct it, and write the new dates here.",
    )
