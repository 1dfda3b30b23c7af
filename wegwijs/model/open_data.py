"""The files of `api/v1/`: what other programs may count on. Within version 1 fields are added, never taken away."""

from dataclasses import dataclass

from wegwijs.model.open_data_rows import CellData, FactData, LanguageData, SectionData, SessionData, TermData, TopicData
from wegwijs.model.open_data_things import BrochureData, ContactData, PictogramData, VersionData

PARTS = ("topics", "facts", "rights", "sessions", "glossary", "contacts", "pictograms", "brochures", "versions")
"""The files that each language has, in its folder."""

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, kw_only=True)
class IndexFile:
    """api/v1/index.json: where to begin. Paths count from the address of the guide."""

    api: str
    licence: str
    publisher: str
    address: str
    contact: str
    is_example: bool
    schema: str
    catalogue: str
    brochures: str
    languages: tuple[LanguageData, ...]


@dataclass(frozen=True, kw_only=True)
class TopicsFile:
    """api/v1/<language>/topics.json."""

    language: str
    licence: str
    topics: tuple[TopicData, ...]


@dataclass(frozen=True, kw_only=True)
class TopicFile:
    """api/v1/<language>/topics/<slug>.json."""

    language: str
    licence: str
    topic: TopicData
    sections: tuple[SectionData, ...]


@dataclass(frozen=True, kw_only=True)
class FactsFile:
    """api/v1/<language>/facts.json."""

    language: str
    licence: str
    facts: tuple[FactData, ...]


@dataclass(frozen=True, kw_only=True)
class RightsFile:
    """api/v1/<language>/rights.json. `statuses` and `rights`: id -> name."""

    language: str
    licence: str
    address: str
    statuses: dict[str, str]
    rights: dict[str, str]
    cells: tuple[CellData, ...]


@dataclass(frozen=True, kw_only=True)
class SessionsFile:
    """api/v1/<language>/sessions.json: those of today and later."""

    language: str
    licence: str
    address: str
    sessions: tuple[SessionData, ...]


@dataclass(frozen=True, kw_only=True)
class GlossaryFile:
    """api/v1/<language>/glossary.json."""

    language: str
    licence: str
    terms: tuple[TermData, ...]


@dataclass(frozen=True, kw_only=True)
class ContactsFile:
    """api/v1/<language>/contacts.json."""

    language: str
    licence: str
    contacts: tuple[ContactData, ...]


@dataclass(frozen=True, kw_only=True)
class PictogramsFile:
    """api/v1/<language>/pictograms.json."""

    language: str
    licence: str
    pictograms: tuple[PictogramData, ...]


@dataclass(frozen=True, kw_only=True)
class BrochuresFile:
    """api/v1/<language>/brochures.json."""

    language: str
    licence: str
    brochures: tuple[BrochureData, ...]


@dataclass(frozen=True, kw_only=True)
class VersionsFile:
    """api/v1/<language>/versions.json."""

    language: str
    licence: str
    versions: tuple[VersionData, ...]


FILES: dict[str, type] = {
    "index": IndexFile,
    "topics": TopicsFile,
    "topic": TopicFile,
    "facts": FactsFile,
    "rights": RightsFile,
    "sessions": SessionsFile,
    "glossary": GlossaryFile,
    "contacts": ContactsFile,
    "pictograms": PictogramsFile,
    "brochures": BrochuresFile,
    "versions": VersionsFile,
}
"""Name in the schema -> shape of a file."""
