"""One thing that a text states: a number, a day, an hour, a price, an address, a duty that is none."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "fact", "number", "date", "hour", "amount", "percentage", "phone", "mail", "link", "code", "duty"
]


@dataclass(frozen=True, slots=True)
class StatedFact:
    """What a text states, alike in all languages.

    `value` is canonical: 1250.5, 2027-03-04, 09:00; `typed` are the words of the text. One that is not `certain` may
    answer to the same on the other side, but need not be answered: ordinals, and one, which is an article too.
    """

    kind: Kind
    value: str
    typed: str
    certain: bool = True

    @property
    def shown(self) -> str:
        """The value as an editor knows it."""
        match self.kind:
            case "amount":
                whole, _, cents = self.value.partition(".")
                return f"€ {whole}.{cents:0<2}" if cents else f"€ {whole}"
            case "percentage":
                return f"{self.value}%"
            case _:
                return self.value


@dataclass(frozen=True, slots=True)
class Mark:
    """A fact at its place in a text, from one sign up to another."""

    start: int
    end: int
    kind: Kind
    value: str
    certain: bool = True
