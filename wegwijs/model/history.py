"""What was published, and since when: for each page and each brochure its versions, as `history/` keeps them."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby, pairwise
from typing import Literal

Kind = Literal["pages", "brochures"]


@dataclass(frozen=True, order=True)
class Thing:
    """What is published by itself: a page or a brochure in one language. `name` is its slug."""

    language: str
    kind: Kind
    name: str

    def __str__(self) -> str:
        """As its folder is called in history/: nl/pages/wonen."""
        return f"{self.language}/{self.kind}/{self.name}"


@dataclass(frozen=True)
class Version:
    """What a thing says, in fingerprints: of what stands above its sections, and of each of these by its id."""

    head: str
    sections: Mapping[str, str]

    @cached_property
    def fingerprint(self) -> str:
        """The fingerprint of all of it: the name of the version."""
        return fingerprint([self.head, *(f"{name} {said}" for name, said in self.sections.items())])


@dataclass(frozen=True)
class Published:
    """A version of a thing, and the day from which it was published."""

    day: date
    version: Version


@dataclass(frozen=True)
class History:
    """The versions of each thing, in any order; `is_kept` is False for a guide that has no history yet."""

    versions: Mapping[Thing, tuple[Published, ...]] = field(default_factory=dict[Thing, tuple[Published, ...]])
    is_kept: bool = False

    def since(self, thing: Thing, version: str) -> date | None:
        """The day from which this version of a thing is published without a break; None when the last one is another.

        Where two branches met, one version may have several days, and one day several versions.
        """
        newest_first = sorted(self.versions.get(thing, ()), key=lambda one: one.day, reverse=True)
        first: date | None = None
        for day, published in groupby(newest_first, key=lambda one: one.day):
            names = {one.version.fingerprint for one in published}
            if version not in names:
                break
            first = day
            if len(names) > 1:
                break
        return first

    def in_order(self, thing: Thing) -> tuple[Published, ...]:
        """The versions of a thing, oldest first."""
        return tuple(sorted(self.versions.get(thing, ()), key=lambda one: (one.day, one.version.fingerprint)))

    def changes(self, thing: Thing, section: str, now: Version) -> int:
        """How often a section of a thing has changed since the first version, up to the one that it has now."""
        said = [version.sections.get(section) for version in (*(one.version for one in self.in_order(thing)), now)]
        return sum(before != after for before, after in pairwise(said))

    def section_since(self, thing: Thing, section: str, said: str) -> date | None:
        """The day from which a section says this without a break; None when its last version says something else."""
        first: date | None = None
        for one in sorted(self.versions.get(thing, ()), key=lambda one: one.day, reverse=True):
            if one.version.sections.get(section, one.version.head) != said:
                break
            first = one.day
        return first

    def last_day(self, thing: Thing) -> date:
        """The day of the last version of a thing; before all days when it has none."""
        return max((one.day for one in self.versions.get(thing, ())), default=date.min)


def fingerprint(texts: Iterable[str]) -> str:
    """Eight hexadecimal digits that change when one of the texts does, or their order."""
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:8]
