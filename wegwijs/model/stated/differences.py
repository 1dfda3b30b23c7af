"""What a source text and its translation state -> what they do not state alike."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from wegwijs.model.stated.fact import Kind, StatedFact
from wegwijs.model.stated.numerals import COUNTED

_IN_EVERY_LANGUAGE: frozenset[Kind] = frozenset({"fact", "phone", "mail", "link", "code"})
"""What looks alike also in a language whose words the program does not know."""

_ONCE: frozenset[Kind] = frozenset({"fact", "duty"})
_FULL_HOUR = ":00"


@dataclass(frozen=True, slots=True)
class Difference:
    """What one side states and the other does not; None where nothing stands in its place."""

    kind: Kind
    source: StatedFact | None
    translation: StatedFact | None

    @property
    def shown(self) -> str:
        """The two values: 2 → 3."""
        before, after = (one.shown if one else "" for one in (self.source, self.translation))
        return f"{before} → {after}".strip()


def differences(
    source: Sequence[StatedFact], translation: Sequence[StatedFact], language: str
) -> tuple[Difference, ...]:
    """What a translation into a language states otherwise than its source, kind by kind."""
    if not source and not translation:
        return ()
    ones, others = (_comparable(facts, language) for facts in (source, translation))
    left, right = _unmet(ones, others), _unmet(others, ones)
    if {one.kind for one in (*left, *right)} >= {"date", "number"}:
        ones, others = _in_parts(left), _in_parts(right)
        left, right = _unmet(ones, others), _unmet(others, ones)
    return tuple(_paired([one for one in left if one.certain], [one for one in right if one.certain]))


def _comparable(facts: Iterable[StatedFact], language: str) -> list[StatedFact]:
    """What a language can be asked for; what a text may well say twice, a fact by its name or a duty, each once."""
    known = [one for one in facts if language in COUNTED or one.kind in _IN_EVERY_LANGUAGE]
    once = {(one.kind, one.value, one.certain): one for one in known if one.kind in _ONCE}
    return [*(one for one in known if one.kind not in _ONCE), *once.values()]


def _key(fact: StatedFact) -> tuple[Kind, str]:
    """What makes two facts the same; an hour without minutes is its number: 9 uur, 9:00."""
    if fact.kind == "hour" and fact.value.endswith(_FULL_HOUR):
        return "number", str(int(fact.value.removesuffix(_FULL_HOUR)))
    return fact.kind, fact.value


def _unmet(these: Sequence[StatedFact], those: Sequence[StatedFact]) -> list[StatedFact]:
    """What is left of these when each has met one of those that is the same, the certain ones first."""
    there = Counter(map(_key, those))
    left: list[StatedFact] = []
    for one in sorted(these, key=lambda fact: not fact.certain):
        if there[_key(one)]:
            there[_key(one)] -= 1
        else:
            left.append(one)
    return left


def _in_parts(facts: Iterable[StatedFact]) -> list[StatedFact]:
    """Days as their numbers: 1 to 15 March is March 1 to 15."""
    return [part for one in facts for part in (_parts(one) if one.kind == "date" else [one])]


def _parts(day: StatedFact) -> list[StatedFact]:
    parts = day.value.split("-")
    return [replace(day, kind="number", value=str(int(part))) for part in parts] if parts[0].isdigit() else [day]


def _paired(left: list[StatedFact], right: list[StatedFact]) -> Iterator[Difference]:
    """What stands in the place of what; a code that one side says in words, such as NT2, is no difference."""
    groups: dict[Kind, None] = dict.fromkeys(_group(one) for one in (*left, *right))
    for group in groups:
        ones, others = ([one for one in side if _group(one) == group] for side in (left, right))
        for source, translation in zip_longest(ones, others):
            if group != "code" or (source and translation):
                yield Difference(group, source, translation)


def _group(fact: StatedFact) -> Kind:
    """Hours stand beside numbers, which they may be."""
    return "number" if fact.kind == "hour" else fact.kind
