"""Facts: values that no translator may change, each with its source (facts.yml)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field

from wegwijs.model.amounts import amount, number
from wegwijs.model.shapes import Day, Key, MailAddress, PhoneNumber, Shape, WebAddress, Words

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, kw_only=True)
class Sourced(Shape):
    """Where a value was seen, and when somebody must look again."""

    source: Words
    """Where the value was seen, in words."""

    seen: Day
    """The day on which the source was looked at."""

    review_by: Day
    """The day by which somebody must look again."""


@dataclass(frozen=True, kw_only=True)
class Phone(Sourced):
    """A phone number, written as people in Belgium write it."""

    kind: Literal["phone"]
    """A phone number."""

    value: PhoneNumber
    """The number, in quotes: "02 205 00 55"."""


@dataclass(frozen=True, kw_only=True)
class Web(Sourced):
    """An address on the web."""

    kind: Literal["web"]
    """A web address."""

    value: WebAddress
    """The full address, with https://."""

    name: Words | None = None
    """Official Dutch name of the body or the site; never translated."""


@dataclass(frozen=True, kw_only=True)
class Mail(Sourced):
    """An e-mail address."""

    kind: Literal["mail"]
    """An e-mail address."""

    value: MailAddress
    """The address."""


@dataclass(frozen=True, kw_only=True)
class DateFact(Sourced):
    """A day."""

    kind: Literal["date"]
    """A day."""

    value: Day
    """The day, as 2026-12-31."""


@dataclass(frozen=True, kw_only=True)
class Amount(Sourced):
    """An amount of money in euro."""

    kind: Literal["amount"]
    """An amount in euro."""

    value: Annotated[Decimal, Field(max_digits=9, decimal_places=2), BeforeValidator(amount)]
    """The amount, in quotes, with a point before the cents: "180" or "12.50"."""


@dataclass(frozen=True, kw_only=True)
class Number(Sourced):
    """A plain number."""

    kind: Literal["number"]
    """A number."""

    value: Annotated[Decimal, Field(max_digits=12), BeforeValidator(number)]
    """The number, in quotes."""


@dataclass(frozen=True, kw_only=True)
class TextFact(Sourced):
    """A text that is the same in all languages, such as a street address."""

    kind: Literal["text"]
    """A text that stays the same in every language."""

    value: Words
    """The text."""


Fact = Annotated[Phone | Web | Mail | DateFact | Amount | Number | TextFact, Discriminator("kind")]
Facts = Mapping[Key, Fact]


def years_in(source: str) -> tuple[int, ...]:
    """The years that the words of a source name: none when nobody knows how old it is."""
    return tuple(int(year) for year in _YEAR.findall(source))
