"""Guide -> Findings about notices: each stands on a date fact, leads to a topic, and has words for after its day."""

from collections.abc import Iterator
from datetime import date, timedelta

from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.facts import DateFact
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language

_FILE = "content/notices.yml"
_IN_TIME = 90
"""Days before the day of a notice from which somebody should think of its words for after it."""


def check_notices(guide: Guide) -> Iterator[Finding]:
    """Notices whose fact is no date, whose topic is not there, or that will soon have nothing left to say."""
    for name, notice in guide.notices.items():
        fact = guide.facts.get(notice.fact)
        if isinstance(fact, DateFact):
            yield from _silent_after(guide, name, fact.value)
        else:
            yield _no_date(notice.fact, guide.places.at(_FILE, name, "fact"))
        for number, slug in enumerate(notice.pages):
            if slug not in guide.page_slugs() and not is_unreadable_topic(guide, slug):
                yield _no_topic(slug, guide.places.at(_FILE, name, "pages", number))
        if not guide.topic(notice.topic) and not is_unreadable_topic(guide, notice.topic):
            yield _no_topic(notice.topic, guide.places.at(_FILE, name, "topic"))


def _silent_after(guide: Guide, name: str, day: date) -> Iterator[Finding]:
    """The languages that have no words for after the day, when it is near or when another language has them."""
    words = {language: guide.words[language.code].interface.notices.get(name) for language in guide.languages}
    is_near = day - guide.today <= timedelta(days=_IN_TIME)
    if not is_near and not any(said and said.after for said in words.values()):
        return
    for language, said in words.items():
        if said and not said.after:
            place = guide.places.at(f"content/{language.code}/interface.yml", "notices", name)
            yield _nothing_after(language, name, day, place)


def _no_date(fact: str, place: Place) -> Finding:
    return Finding(
        check="notice-date",
        place=place,
        what=f'"{fact}" is not a date in content/facts.yml.',
        why="The program would not know when to warn the readers.",
        remedy='Write the name of a fact with "kind: date".',
    )


def _nothing_after(language: Language, name: str, day: date, place: Place) -> Finding:
    return Finding(
        check="notice-after",
        place=place,
        weight=Weight.PLEASE_FIX,
        language=language.code,
        what=f'The notice "{name}" has no words in {language.name} for after its day, {day}.',
        why="From the next day on it is not shown any more, though readers may want to know what holds then.",
        remedy=f"Write two texts below {name}: before: and after:, each with {{date}}. Or take it out of {_FILE} then.",
    )


def _no_topic(topic: str, place: Place) -> Finding:
    return Finding(
        check="notice-topic",
        place=place,
        what=f'There is no topic "{topic}".',
        why="A reader who wants to know more would find nothing.",
        remedy="Write the slug of a topic, which is its file name without .md.",
    )
