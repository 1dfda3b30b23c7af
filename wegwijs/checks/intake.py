"""Guide -> Findings about the intake sheet: ids that stand twice, and topics that do not exist."""

from collections.abc import Iterator

from wegwijs.checks.shared.ids import repeated
from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide

_INTAKE = "content/intake.yml"


def check_intake(guide: Guide) -> Iterator[Finding]:
    """Every theme and every sentence has an id of its own, and every theme leads to a topic."""
    for name, place in (*repeated(_themes(guide)), *repeated(_items(guide))):
        yield _double(name, place)
    for number, theme in enumerate(guide.intake.themes):
        if theme.topic and not guide.topic(theme.topic) and not is_unreadable_topic(guide, theme.topic):
            yield _unknown_topic(theme.topic, guide.places.at(_INTAKE, "themes", number, "topic"))


def _themes(guide: Guide) -> Iterator[tuple[str, Place]]:
    for number, theme in enumerate(guide.intake.themes):
        yield theme.id, guide.places.at(_INTAKE, "themes", number, "id")


def _items(guide: Guide) -> Iterator[tuple[str, Place]]:
    for number, theme in enumerate(guide.intake.themes):
        for row, item in enumerate(theme.items):
            yield item, guide.places.at(_INTAKE, "themes", number, "items", row)


def _double(name: str, place: Place) -> Finding:
    return Finding(
        check="duplicate-intake",
        place=place,
        what=f'"{name}" stands in this sheet for the second time.',
        why="A reader would tick one of the two, and the counsellor would not know which.",
        remedy="Give this one another id, here and in the words of every language, or take it out.",
    )


def _unknown_topic(topic: str, place: Place) -> Finding:
    return Finding(
        check="intake-topic",
        place=place,
        what=f'There is no topic "{topic}".',
        why="A reader who wants to read more about this theme would find nothing.",
        remedy="Write the name of a topic file without .md, such as wonen.",
    )
