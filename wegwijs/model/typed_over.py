"""The texts of a guide and its facts -> the places where a value is typed in the place of a fact.

Where one language names a fact and another types a value of the same kind, the fact was there and was typed over.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wegwijs.findings import Place
from wegwijs.model.facts import Amount, DateFact, Fact, Mail, Number, Phone, TextFact, Web
from wegwijs.model.spans import facts_in
from wegwijs.model.stated import Kind, StatedFact, stated_facts
from wegwijs.model.texts import Segment, Text

_KINDS: Mapping[type, tuple[Kind, ...]] = {
    Phone: ("phone", "number"),
    Web: ("link",),
    Mail: ("mail",),
    DateFact: ("date",),
    Amount: ("amount", "number"),
    Number: ("number", "percentage", "amount"),
    TextFact: ("number",),
}
"""Kind of a fact -> as what it may be typed."""

_SHORTEST_PHONE = 3
"""Digits, such as 112."""


@dataclass(frozen=True, slots=True)
class TypedOver:
    """A value that is typed in a text where the `other` segment, in another language, names a fact by its key."""

    key: str
    typed: str
    language: str
    segment: Segment
    other: Segment

    @property
    def place(self) -> Place:
        """The line on which it is typed."""
        return place_of(self.typed, self.segment)

    @property
    def named(self) -> Place:
        """Where the other text names the fact."""
        return next(mention.place for mention in facts_in(self.other.spans) if mention.key == self.key)


def place_of(words: str, segment: Segment) -> Place:
    """The line of a segment on which some of its words stand."""
    before, found, _ = segment.words.partition(words)
    return segment.line(before.count("\n") if found else 0)


def typed_over(texts: Iterable[Text], source: str, facts: Mapping[str, Fact]) -> Iterator[TypedOver]:
    """Every value that was typed over a fact, in the source or in a translation; each once."""
    for languages in _with_facts(texts):
        if original := languages.pop(source, None):
            in_source: dict[str, TypedOver] = {}
            for language, translation in languages.items():
                here, there = _keys(original), _keys(translation)
                for key in sorted((there - here) & facts.keys()):
                    if typed := _typed(original, source, (translation, language), facts[key]):
                        in_source.setdefault(key, TypedOver(key, typed, source, original, translation))
                for key in sorted((here - there) & facts.keys()):
                    if typed := _typed(translation, language, (original, source), facts[key]):
                        yield TypedOver(key, typed, language, translation, original)
            yield from in_source.values()


def _with_facts(texts: Iterable[Text]) -> Iterator[dict[str, Segment]]:
    """The segments of one address by language, when one of them names a fact."""
    by_address: dict[str, dict[str, Segment]] = {}
    named: dict[str, None] = {}
    for text in texts:
        for segment in text.segments():
            by_address.setdefault(segment.address, {})[text.language] = segment
            if _keys(segment):
                named[segment.address] = None
    return (by_address[address] for address in named)


def _keys(segment: Segment) -> frozenset[str]:
    return frozenset(mention.key for mention in facts_in(segment.spans))


def _typed(segment: Segment, language: str, other: tuple[Segment, str], fact: Fact) -> str | None:
    """What a segment has in the place of a fact, if it has anything that the other segment has not."""
    if isinstance(fact, TextFact) and fact.value in segment.words:
        return fact.value
    known = {(one.kind, one.value) for one in stated_facts(other[0].source, other[1])}
    typed = (one for one in stated_facts(segment.source, language) if (one.kind, one.value) not in known)
    return next((one.typed for one in typed if _may_stand_for(one, fact)), None)


def _may_stand_for(typed: StatedFact, fact: Fact) -> bool:
    is_short = isinstance(fact, Phone) and typed.kind == "number" and len(typed.value) < _SHORTEST_PHONE
    return typed.kind in _KINDS[type(fact)] and not is_short
