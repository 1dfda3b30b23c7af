"""Guide -> everything that somebody looked at on one day and must look at again by another."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wegwijs.findings import Place
from wegwijs.model.guide import Guide


@dataclass(frozen=True)
class Reviewed:
    """Its name for an editor, where it stands, when somebody looked, and by when again.

    `field` is the name of the day on which somebody looked: seen or checked.
    """

    name: str
    file: str
    path: tuple[str, ...]
    field: str
    looked: date
    review_by: date

    def place(self, guide: Guide, field: str) -> Place:
        """Where one of its days stands."""
        return guide.places.at(self.file, *self.path, field)


def reviewed(guide: Guide) -> Iterator[Reviewed]:
    """Facts, topics and tables, in the order of their files."""
    for key, fact in guide.facts.items():
        yield Reviewed(f'The fact "{key}"', "content/facts.yml", (key,), "seen", fact.seen, fact.review_by)
    for topic in guide.topics:
        file = topic.translations[guide.source.code].file
        yield Reviewed(f'The topic "{topic.slug}"', file, (), "checked", topic.checked, topic.review_by)
    rights, calendar, glossary, intake = guide.rights, guide.calendar, guide.glossary, guide.intake
    yield _table("The rights table", "content/rights.yml", rights.checked, rights.review_by)
    yield _table("The calendar", "content/sessions.yml", calendar.checked, calendar.review_by)
    yield _table("The glossary", "content/glossary.yml", glossary.checked, glossary.review_by)
    yield _table("The intake sheet", "content/intake.yml", intake.checked, intake.review_by)


def _table(name: str, file: str, checked: date, review_by: date) -> Reviewed:
    return Reviewed(name, file, (), "checked", checked, review_by)
