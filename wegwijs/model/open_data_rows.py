"""The rows in the files of `api/v1/`: what other programs may count on. Fields are added, never taken away."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True)
class LanguageData:
    """A language of the guide, and the paths of its files."""

    code: str
    name: str
    direction: str
    is_source: bool
    topics: str
    facts: str
    rights: str
    sessions: str
    glossary: str
    contacts: str
    pictograms: str
    brochures: str
    versions: str
    services: str
    events: str
    calendar: str
    updates: str


@dataclass(frozen=True, kw_only=True)
class AuthorityData:
    """The public body that decides about something, by its official name, and its page."""

    name: str
    address: str


@dataclass(frozen=True, kw_only=True)
class TopicData:
    """A topic, without its words. `version` changes with its words, on the day `changed`.

    `language` is that of its words: the source language as long as there is no translation. What the Single Digital
    Gateway asks for: `provided_by`, `authority`, `contacts` (their keys), `cost`, `changed`.
    """

    slug: str
    language: str
    title: str
    summary: str
    keywords: tuple[str, ...]
    audience: str
    pictogram: str
    address: str
    embed: str
    file: str
    official: tuple[str, ...]
    checked: date
    review_by: date
    read_by_person: date | None
    version: str
    changed: date
    provided_by: str
    authority: AuthorityData | None
    contacts: tuple[str, ...]
    cost: str | None
    ipdc: str | None


@dataclass(frozen=True, kw_only=True)
class SectionData:
    """A part of a topic: its plain words, and the same as HTML with whole addresses; its heading stands in neither.

    `language` is that of its words: the source language as long as there is no right translation.
    """

    id: str
    language: str
    level: int
    heading: str
    address: str
    text: str
    html: str


@dataclass(frozen=True, kw_only=True)
class FactData:
    """A number, an address, a date. `said` is how a reader of the language sees it, `link` what a link to it opens."""

    key: str
    kind: str
    value: str
    said: str
    link: str | None
    name: str | None
    source: str
    seen: date
    review_by: date


@dataclass(frozen=True, kw_only=True)
class CellData:
    """What holds for one status and one right."""

    status: str
    right: str
    level: str
    answer: str
    text: str
    steps: tuple[str, ...]
    source: str
    source_date: str
    official: str | None
    checked: date


@dataclass(frozen=True, kw_only=True)
class SessionData:
    """A session on one day. Times have the offset of Belgium on that day."""

    id: str
    series: str
    title: str
    about: str
    start: datetime
    end: datetime
    language: str
    second_language: str | None
    interpreter: str | None
    is_online: bool
    place: str
    register: str | None
    for_groups: bool
    is_full: bool
    is_cancelled: bool
    is_example: bool
    calendar: str


@dataclass(frozen=True, kw_only=True)
class TermData:
    """A word that stands on letters, in all its Dutch forms, and what it means."""

    key: str
    word: str
    also: tuple[str, ...]
    translation: str
    explanation: str
    address: str
