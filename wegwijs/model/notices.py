"""Notices: a date that all readers must know of, shown on top of every page when the day is near (notices.yml)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from annotated_types import Gt, Le

from wegwijs.model.shapes import Key, Shape


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

    pictogram: Key
    """Name of the pictogram beside the words, without .svg."""

    def is_near(self, day: date, today: date) -> bool:
        """Whether the notice should be shown today. It stays until somebody changes the fact."""
        return today >= day - timedelta(days=self.days_before)


Notices = Mapping[Key, Notice]
