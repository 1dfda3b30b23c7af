"""A municipality, or a region, that publishes the guide with its own words: municipality.yml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from wegwijs.model.desk import Desk
from wegwijs.model.face import Face
from wegwijs.model.publication import Publisher
from wegwijs.model.session import LanguageCodes
from wegwijs.model.shapes import Key, Keys, Shape, ShortWords


def _nis(value: str) -> str:
    """The first digits are the province, and for Brussels the district."""
    if not re.fullmatch(r"([1347]\d|21|23|24)\d{3}", value):
        raise ValueError("a NIS code of five digits of a municipality in Flanders or Brussels, for example 34022")
    return value


@dataclass(frozen=True, kw_only=True)
class LocalName(Shape):
    """How the municipality is called in a language."""

    name: ShortWords
    """Its name as it stands alone: Кортрейк."""


def _named(value: object) -> object:
    """A name that stands right behind the code of its language, as in `names: {uk: Кортрейк}`."""
    return {"name": value} if isinstance(value, str) else value


@dataclass(frozen=True, kw_only=True)
class Municipality(Shape):
    """A municipality or a region with a guide of its own."""

    name: ShortWords
    """Its Dutch name."""

    names: Mapping[Key, Annotated[LocalName, BeforeValidator(_named)]] = field(default_factory=dict[str, LocalName])
    """Code of a language -> its name there; without it the Dutch name stands."""

    nis: Annotated[str, AfterValidator(_nis)] | None = None
    """Its NIS code; a region has none."""

    region: ShortWords | None = None
    """The Dutch name of the region in which it lies; without it that of the layer below, if there is one."""

    publisher: Publisher | None = None
    """Who answers for what is published, and where the guide stands; without it that of the layer below."""

    desk: Desk | None = None
    """Where newcomers go."""

    face: Face | None = None
    """Its colour and its logo; without them those of the layer below."""

    languages: LanguageCodes = field(default=())
    """Codes of the languages of its guide; without them all of the layer below."""

    brochures: Keys | None = None
    """The brochures that it prints; without them all of the layer below."""

    layer: Key | None = None
    """The folder beside this one whose words come first: that of a region."""

    hidden: Keys = field(default=())
    """Topics that its guide does not show."""

    groups: Mapping[Key, Keys] = field(default_factory=dict[str, tuple[str, ...]])
    """Group of the welcome page -> its own topics that stand there."""

    example: bool = False
    """true: nobody publishes this guide, it is an example."""

    def name_in(self, language: str) -> str:
        """Its name in a language."""
        return self.names[language].name if language in self.names else self.name
