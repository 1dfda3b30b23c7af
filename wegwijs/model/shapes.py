"""The small types that every YAML file is made of: keys, days, times."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, ClassVar

from annotated_types import MinLen
from pydantic import BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema


class Shape:
    """What an editor may write: unknown fields are refused, field docstrings become the schema's help."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", use_attribute_docstrings=True)


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value)):
        raise ValueError("a day is written as year-month-day, for example 2026-12-31")
    return date.fromisoformat(str(value))


def _moment(value: object) -> datetime:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", str(value)):
        raise ValueError("a moment is written as year-month-day hour:minute, for example 2026-12-31 09:30")
    return datetime.fromisoformat(str(value))


Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""A name for the program: small letters without accents, digits, and single dashes."""

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""A text for people; never empty."""

Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A day, written 2026-12-31."""

Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$"}),
]
"""A day and a time in Belgium, written 2026-12-31 09:30."""

HardWords = Mapping[str, Annotated[tuple[Words, ...], MinLen(1)]]
"""Hard official words of the source language -> plain ones."""

PartialDay = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A day, a month (2022-05) or a year (2022), as exact as the source is."""

WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
"""A full web address."""

MailAddress = Annotated[str, StringConstraints(pattern=r"^[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}$")]
"""An e-mail address."""
