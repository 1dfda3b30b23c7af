"""Rows in the files of `api/v1/` about no page: contacts, drawings, brochures, versions. Fields are only added."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class ContactData:
    """A number to call, an address to write to or to open. `said` is how one reads it, `link` what a link to it opens.

    `topics` are the pages that use it.
    """

    key: str
    kind: str
    name: str | None
    said: str
    link: str
    topics: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PictogramData:
    """A drawing without words, as an SVG file, and what it shows."""

    name: str
    label: str
    file: str


@dataclass(frozen=True, kw_only=True)
class BrochureData:
    """A brochure. `file` is there once it is printed: brochures/manifest.json lists those that are."""

    name: str
    title: str
    subtitle: str
    format: str
    topics: tuple[str, ...]
    file: str
    version: str
    changed: date


@dataclass(frozen=True, kw_only=True)
class EarlierData:
    """A version that was published, and since when."""

    version: str
    day: date


@dataclass(frozen=True, kw_only=True)
class VersionData:
    """What a page or a brochure says now, since when, and which versions were published before, the oldest first.

    `parts` has a fingerprint for each part of it: a part whose fingerprint stays says the same.
    """

    kind: str
    name: str
    version: str
    changed: date
    parts: dict[str, str]
    earlier: tuple[EarlierData, ...]
