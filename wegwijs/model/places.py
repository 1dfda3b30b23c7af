"""Where each value of the files stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from wegwijs.findings import Place


@dataclass(frozen=True)
class Places:
    """Where each value stands: (file, field, field, …) -> Place."""

    marks: Mapping[tuple[str, tuple[str | int, ...]], Place]

    def at(self, file: str, *path: str | int) -> Place:
        """The place of a value, or of the nearest thing around it."""
        for length in range(len(path), -1, -1):
            if place := self.marks.get((file, path[:length])):
                return place
        return Place(file)
