"""Where a segment stands, in words that are alike in all languages: wonen#huurwaarborg/stap-2."""

from collections import Counter
from dataclasses import dataclass, field

HEADING, PARAGRAPH, ITEM, STEP, CELL, BOX = "", "alinea", "punt", "stap", "cel", "kader"


@dataclass
class Addresses:
    """Hands out the addresses of one text: each kind of segment is counted in its section."""

    text: str
    _section: str = field(init=False)
    _count: Counter[str] = field(default_factory=Counter[str])

    def __post_init__(self) -> None:
        """What stands before the first heading has no section in its address."""
        self._section = self.text

    def enter(self, section: str) -> None:
        """Go to a section, by its id."""
        self._section = f"{self.text}#{section}"
        self._count.clear()

    def next(self, kind: str) -> str:
        """The address of the next segment of a kind; a heading has that of its section."""
        if not kind:
            return self._section
        self._count[kind] += 1
        return f"{self._section}/{kind}-{self._count[kind]}"
