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
    for table in guide.tables:
        file = f"content/{table.name}.yml"
        yield Reviewed(table.called, file, (), "checked", table.checked, table.review_by)
