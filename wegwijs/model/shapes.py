"""The small types that every YAML file is made of: keys, days, times."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, ClassVar
from urllib.parse import urlsplit

from annotated_types import MinLen
from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticKnownError

from wegwijs.findings import Place
from wegwijs.model.pasted import listed, mail_address, phone_number, web_address
from wegwijs.model.plain_words import plain, whole, without_named_signs
from wegwijs.model.spans import Link, Strong
from wegwijs.model.texts import Paragraph, Segment, Text
from wegwijs.model.written import Written


class Shape:
    """What an editor may write: unknown fields are refused, field docstrings become the schema's help."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", use_attribute_docstrings=True)


_WEB = r"^https?://[^\s<>\"]+$"

_YEARS = range(1900, 2200)
"""Years with which one can reckon before and after."""


def is_web_address(text: str) -> bool:
    """Whether a text is a full web address, with the name of a host."""
    try:
        parts = urlsplit(text)
        return bool(re.fullmatch(_WEB, text) and _is_host(parts.hostname or "")) and parts.port != 0
    except ValueError:
        return False


def _is_host(name: str) -> bool:
    """Whether all that stands between the points of a name can stand there; a number between colons is one name."""
    return all(part and not part.startswith("-") and not part.endswith("-") for part in name.split("."))


def _with_host(value: str) -> str:
    if not is_web_address(value):
        raise ValueError("a full web address, such as https://example.org/")
    return value


def _text(value: object, info: ValidationInfo) -> Text:
    """The text that was read from a value; the context knows it by its place."""
    whole(value)
    if not isinstance(value, Written):
        raise PydanticKnownError("string_type")
    if not value.strip():
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    without_named_signs(value)
    texts: Mapping[Place, Text] = info.context or {}
    return texts[value.place]


def _segment(value: object, info: ValidationInfo) -> Segment:
    text = _text(value, info)
    match text.sections, text.blocks:
        case (_,), (Paragraph(segment),):
            return segment
        case _:
            raise ValueError("a single paragraph, without lists, boxes and headings")


def _in_one_line(value: str) -> str:
    return " ".join(line.strip() for line in value.splitlines() if line.strip())


def _message(value: object, info: ValidationInfo) -> Segment:
    segment = _segment(value, info)
    if any(isinstance(span, Link | Strong) for span in segment.spans):
        raise ValueError("a message of words and facts alone, without links and bold words")
    return segment


def _possible(day: date) -> None:
    if day.year not in _YEARS:
        raise ValueError(f"a year from {_YEARS.start} to {_YEARS.stop - 1}")


def _day(value: object) -> date:
    written = str(value).strip()
    if not isinstance(value, date) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", written):
        raise ValueError("a day is written as year-month-day, for example 2026-12-31")
    day = value if isinstance(value, date) else date.fromisoformat(written)
    _possible(day)
    return day


def _partial_day(value: str) -> str:
    _possible(date.fromisoformat(f"{value}-01-01"[:10]))
    return value


def _moment(value: object) -> datetime:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", str(value)):
        raise ValueError("a moment is written as year-month-day hour:minute, for example 2026-12-31 09:30")
    moment = datetime.fromisoformat(str(value))
    _possible(moment)
    return moment


Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""A name for the program: small letters without accents, digits, and single dashes."""

Keys = Annotated[tuple[Key, ...], BeforeValidator(listed)]
"""Some of such names."""

_JSON = WithJsonSchema({"type": "string", "minLength": 1})

Markdown = Annotated[Text, PlainValidator(_text), _JSON]
"""A text for people in which facts, links, bold words, lists and boxes may stand; never empty."""

OneParagraph = Annotated[Segment, PlainValidator(_segment), _JSON]
"""A text of one paragraph for people in which facts, links and bold words may stand; never empty."""

Message = Annotated[Segment, PlainValidator(_message), _JSON]
"""A text of one paragraph that people send to each other: words and facts; never empty."""

Words = Annotated[
    str, StringConstraints(min_length=1, strip_whitespace=True), BeforeValidator(whole), AfterValidator(plain)
]
"""A text for people that is shown as it is written; never empty."""

ShortWords = Annotated[
    str,
    StringConstraints(min_length=1, max_length=120, strip_whitespace=True),
    BeforeValidator(whole),
    AfterValidator(plain),
    AfterValidator(_in_one_line),
]
"""A text for people that stands in a line with others, such as a name or an address; never empty."""

Label = Annotated[str, BeforeValidator(whole), AfterValidator(plain)]
"""A short text around the words of the guide; empty when nobody has written it."""

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

PartialDay = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"), AfterValidator(_partial_day)]
"""A day, a month (2022-05) or a year (2022), as exact as the source is."""

WebAddress = Annotated[str, StringConstraints(pattern=_WEB), BeforeValidator(web_address), AfterValidator(_with_host)]
"""A full web address."""

MailAddress = Annotated[
    str, StringConstraints(pattern=r"^[^@\s<>:,;]+@[^@\s<>:,;]+\.[a-z]{2,}$"), BeforeValidator(mail_address)
]
"""An e-mail address."""

PhoneNumber = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ]*$"), BeforeValidator(phone_number)]
"""A phone number: digits, with spaces where people in Belgium write them."""

PhoneNumbers = Annotated[tuple[PhoneNumber, ...], BeforeValidator(listed)]
"""Some of them."""
