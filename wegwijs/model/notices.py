"""Notices: a date that readers must know of, shown on the pages that it concerns when the day is near (notices.yml).

Their words stand in content/<language>/interface.yml, under notices: those for before the day, and those for after it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Annotated

from annotated_types import Gt, Le
from pydantic import BeforeValidator

from wegwijs.model.shapes import Key, Shape, Words
from wegwijs.model.topics import HOME


@dataclass(frozen=True, kw_only=True)
class Notice(Shape):
    """A day on which something changes for the readers."""

    fact: Key
    """Key of the fact with the day."""

    days_before: Annotated[int, Gt(0), Le(3650)]
    """How many days before that day the notice appears."""

    official: Key
    """Key of the fact with the official web page."""

    topic: Key
    """Slug of the topic that tells more."""

    pages: tuple[Key, ...] = field(default=())
    """Slugs of the other pages on which it stands; it always stands on the welcome page and on that of its topic."""

    pictogram: Key
    """Name of the pictogram beside the words, without .svg."""

    def concerns(self, slug: str) -> bool:
        """Whether it stands on a page."""
        return slug in (HOME, self.topic, *self.pages)

    def is_near(self, day: date, today: date) -> bool:
        """Whether the notice should be shown today. It stays, with its words for after the day."""
        return today >= day - timedelta(days=self.days_before)


Notices = Mapping[Key, Notice]


@dataclass(frozen=True, kw_only=True)
class NoticeWords(Shape):
    """What a notice says in one language; {date} is filled in."""

    before: Words
    """Until the end of the day."""

    after: Words | None = None
    """From the next day on; without it, the notice is no longer shown then."""

    line: Words | None = None
    """All of it in a few words; a tap on them opens the rest. Without them all of it is in sight."""

    def on(self, today: date, day: date) -> str | None:
        """What it says today, if anything."""
        return self.before if today <= day else self.after


def _only_before(value: object) -> object:
    """A text alone holds until the day; so one need not write a group of lines long before it."""
    return {"before": value} if isinstance(value, str) else value


NoticesInWords = Mapping[
    Key, Annotated[NoticeWords, BeforeValidator(_only_before, json_schema_input_type=Words | NoticeWords)]
]
"""Notice -> what it says: a text, or a group of `before` and `after`."""
