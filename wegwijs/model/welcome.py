"""The welcome page: what stands on its first screen, and all pages in groups (welcome.yml).

Its words stand in content/<language>/interface.yml, under welcome; its title and one line in index.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import MinLen

from wegwijs.model.shapes import Key, Shape, Words


@dataclass(frozen=True, kw_only=True)
class Tile(Shape):
    """A big button to what most people come for."""

    page: Key
    """Slug of the page to which it leads."""

    section: Key | None = None
    """Id of the part of that topic to which it leads; without it, to the top of the page."""

    pictogram: Key
    """Name of the pictogram beside the words, without .svg."""


@dataclass(frozen=True, kw_only=True)
class Welcome(Shape):
    """What stands on the welcome page."""

    emergency: Key
    """Key of the fact with the phone number to call when somebody is in danger."""

    letter: Key | None = None
    """Slug of the topic that says welcome; it is written as a letter, without the parts of other topics."""

    tiles: Annotated[Mapping[Key, Tile], MinLen(1)]
    """Tile -> where it leads, in their order; the first is the one in yellow. Six fit on the screen of a phone."""

    groups: Annotated[Mapping[Key, Annotated[tuple[Key, ...], MinLen(1)]], MinLen(1)]
    """Group -> slugs of its pages, in the order in which they stand below all tiles."""


@dataclass(frozen=True, kw_only=True)
class WelcomeWords(Shape):
    """The words of the welcome page in one language."""

    emergency: Words
    """When to call the number, in three or four words."""

    tiles: Mapping[Key, Words] = field(default_factory=dict[str, str])
    """Tile -> its words: one or two, at most four."""

    groups: Mapping[Key, Words] = field(default_factory=dict[str, str])
    """Group -> its heading."""
