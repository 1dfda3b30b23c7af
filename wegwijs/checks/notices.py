"""Guide -> Findings about notices: each stands on a date fact, and leads to a topic that exists."""

from collections.abc import Iterator

from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place
from wegwijs.model.facts import DateFact
from wegwijs.model.guide import Guide

_FILE = "content/notices.yml"


def check_notices(guide: Guide) -> Iterator[Finding]:
    """Notices whose fact is no date, or whose topic is not there."""
    for name, notice in guide.notices.items():
        if not isinstance(guide.facts.get(notice.fact), DateFact):
            yield _no_date(notice.fact, guide.places.at(_FILE, name, "fact"))
        if not guide.topic(notice.topic) and not is_unreadable_topic(guide, notice.topic):
            yield _no_topic(notice.topic, guide.places.at(_FILE, name, "topic"))


def _no_date(fact: str, place: Place) -> Finding:
    return Finding(
        check="notice-date",
        place=place,
        what=f'"{fact}" is not a date in content/facts.yml.',
        why="The program would not know when to warn the readers.",
        remedy='Write the name of a fact with "kind: date".',
    )


def _no_topic(topic: str, place: Place) -> Finding:
    return Finding(
        check="notice-topic",
        place=place,
        what=f'There is no topic "{topic}".',
        why="A reader who wants to know more would find nothing.",
        remedy="Write the slug of a topic, which is its file name without .md.",
    )
