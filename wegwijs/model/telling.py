"""What a reader is told -> its fingerprint: plain words, texts with the values of their facts, and facts themselves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from wegwijs.model.facts import Fact, Web
from wegwijs.model.history import fingerprint
from wegwijs.model.spans import facts_in, normalised
from wegwijs.model.texts import Segment, Text

Said: TypeAlias = str | Segment | Text | Fact | None


@dataclass(frozen=True)
class Telling:
    """Knows the values of the facts that texts mention."""

    facts: Mapping[str, Fact]

    def fingerprint(self, said: Iterable[Said]) -> str:
        """The fingerprint of what is said, in its order."""
        return fingerprint(text for one in said for text in self._texts(one))

    def _texts(self, said: Said) -> Iterator[str]:
        match said:
            case None:
                yield ""
            case str():
                yield normalised(said)
            case Text():
                for segment in said.segments():
                    yield from self._texts(segment)
            case Segment():
                yield normalised(said.source)
                for mention in facts_in(said.spans):
                    yield from self._texts(self.facts.get(mention.key))
            case _:
                yield _value(said)


def _value(fact: Fact) -> str:
    """What a fact says; how many zeros stand behind an amount is no matter."""
    value = f"{fact.value.normalize():f}" if isinstance(fact.value, Decimal) else str(fact.value)
    name = fact.name or "" if isinstance(fact, Web) else ""
    return f"{normalised(value)} {normalised(name)}"
