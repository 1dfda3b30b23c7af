"""Rows that were stored about the segments of a text -> the segments that they are about now.

An address says where a segment stands, and moves when its neighbours do. What a segment is, its section and its own
source text say; equal texts are told apart by what stands around them. Where that cannot be, nobody guesses.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import TypeAlias

from wegwijs.model.spans import normalised
from wegwijs.model.texts import Segment, Text

ALIKE = 0.6
"""From here on (0 to 1) a text is another one, edited: so are 95 in 100 edits of our texts, and 2 in 100 neighbours."""

_COUNTED = re.compile(r"/(?:(?P<kind>alinea|punt|stap|cel|kader)-)?\d+$")
"""The end of an address that moves: wonen#stappen/stap-2, rights/cells/erkend/wonen/steps/2."""


@dataclass(frozen=True, slots=True)
class Row:
    """What was stored about a segment: where it stood, and its source text."""

    address: str
    source: str

    @property
    def section(self) -> str:
        """Within what it is looked for: wonen#stappen; in YAML its list or, where there is none, its own field."""
        return _COUNTED.sub("", self.address)

    @property
    def kind(self) -> str:
        """What it is a piece of, such as stap; "" for a heading and in YAML."""
        counted = _COUNTED.search(self.address)
        return counted["kind"] or "" if counted else ""


@dataclass(frozen=True, slots=True)
class Found:
    """The segment with the text of the row."""

    segment: Segment


@dataclass(frozen=True, slots=True)
class Changed:
    """The segment that stands in the place of the row, with its text edited."""

    segment: Segment


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The segments with the text of the row: several, or too few for all rows that have it. Nothing tells which."""

    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """No segment of the section has the text of the row; `elsewhere` may know one."""


Match: TypeAlias = Found | Changed | Ambiguous | Lost
_Pairs: TypeAlias = dict[int, int]
"""Number of a row -> number of a segment."""


def rows_of(text: Text) -> tuple[Row, ...]:
    """What to store about a text; a segment that says nothing, such as an empty cell, has no row."""
    return tuple(row for row in map(row_of, text.segments()) if row.source)


def row_of(segment: Segment) -> Row:
    """What to store about a segment."""
    return Row(segment.address, segment.source)


def find_again(rows: Sequence[Row], segments: Iterable[Segment]) -> tuple[Match, ...]:
    """What each row is about now; rows and segments in the order in which they stand, of any number of sections."""
    now: dict[str, list[Segment]] = {}
    for segment in segments:
        now.setdefault(row_of(segment).section, []).append(segment)
    stored: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        stored.setdefault(row.section, []).append(number)
    found: dict[int, Match] = {}
    for section, numbers in stored.items():
        matches = align([rows[number] for number in numbers], now.get(section, []))
        found |= dict(zip(numbers, matches, strict=True))
    return tuple(found[number] for number in range(len(rows)))


def align(rows: Sequence[Row], segments: Iterable[Segment]) -> tuple[Match, ...]:
    """What each row of one section is about among the segments that the section has now. No two share a segment."""
    section = _Section(tuple(rows), tuple(segment for segment in segments if segment.source))
    is_same = [row.source for row in rows] == [one.source for one in section.segments]  # mostly, and told at once
    return tuple(map(Found, section.segments) if is_same else map(section.match, range(len(rows))))


def elsewhere(row: Row, segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Where the text of a lost row stands now in other sections: it may have moved there."""
    text, others = normalised(row.source), ((row_of(segment), segment) for segment in segments)
    return tuple(one for other, one in others if other.section != row.section and normalised(other.source) == text)


@dataclass(frozen=True)
class _Section:
    """The rows of a section and its segments now.

    Texts that stand once on both sides are the same, wherever they went. Those of them that kept their order cut both
    sides into gaps. In a gap, repeated texts are the same one by one if there are as many of each as before and they
    stand in the same order; and what is new there may be an edit of what is gone there.
    """

    rows: tuple[Row, ...]
    segments: tuple[Segment, ...]

    def match(self, number: int) -> Match:
        """What a row is about."""
        if number in self._same:
            return Found(self.segments[self._same[number]])
        if number in self._edited:
            return Changed(self.segments[self._edited[number]])
        taken = set(self._same.values())
        left = [at for at, text in enumerate(self._new) if text == self._old[number] and at not in taken]
        return Ambiguous(tuple(self.segments[at] for at in left)) if left else Lost()

    @cached_property
    def _old(self) -> list[str]:
        return [normalised(row.source) for row in self.rows]

    @cached_property
    def _new(self) -> list[str]:
        return [normalised(segment.source) for segment in self.segments]

    @cached_property
    def _once(self) -> _Pairs:
        old, new = Counter(self._old), Counter(self._new)
        return {at: self._new.index(text) for at, text in enumerate(self._old) if old[text] == new[text] == 1}

    @cached_property
    def _in_order(self) -> _Pairs:
        """The pairs of equal texts that cut both sides into gaps."""
        pairs = _without_crossing(self._once)
        for gap in self._gaps(pairs):
            pairs |= self._repeated(*gap)
        return pairs

    @cached_property
    def _same(self) -> _Pairs:
        return self._once | self._in_order

    @cached_property
    def _edited(self) -> _Pairs:
        return {at: other for gap in self._gaps(self._in_order) for at, other in self._edits(*gap)}

    def _gaps(self, pairs: _Pairs) -> list[tuple[range, range]]:
        ends = [(-1, -1), *sorted(pairs.items()), (len(self._old), len(self._new))]
        return [(range(a + 1, b), range(c + 1, d)) for (a, c), (b, d) in pairwise(ends)]

    def _repeated(self, old: range, new: range) -> _Pairs:
        """The texts of a gap of which there are as many as before, if they stand in the same order."""
        before, after = Counter(self._old[at] for at in old), Counter(self._new[at] for at in new)
        ones = [at for at in old if before[self._old[at]] == after[self._old[at]]]
        others = [at for at in new if before[self._new[at]] == after[self._new[at]]]
        is_same = [self._old[at] for at in ones] == [self._new[at] for at in others]
        return dict(zip(ones, others, strict=True)) if is_same else {}

    def _edits(self, old: range, new: range) -> set[tuple[int, int]]:
        """What is gone from a gap with what came there: one in the place of the other, or alike to nothing else."""
        gone = [at for at in old if self._old[at] not in self._new]
        came = [at for at in new if self._new[at] not in self._old]
        alike = [(at, other) for at in gone for other in came if self._is_edit(at, other)]
        rows, segments = Counter(at for at, _ in alike), Counter(other for _, other in alike)
        clear = {(at, other) for at, other in alike if rows[at] == segments[other] == 1}
        in_place = set(zip(gone, came, strict=True)) if len(gone) == len(came) else set[tuple[int, int]]()
        return clear | in_place.intersection(alike)

    def _is_edit(self, at: int, other: int) -> bool:
        """Whether a segment may be a row edited: what has an address of its own stays itself, whatever it says."""
        row, now = self.rows[at], row_of(self.segments[other])
        if row.address == now.address == row.section:
            return True
        matcher = SequenceMatcher(None, self._old[at], self._new[other], autojunk=False)
        return row.kind == now.kind and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _without_crossing(pairs: _Pairs) -> _Pairs:
    """Pairs that stand in one order on both sides."""
    old, new = list(pairs), sorted(pairs, key=pairs.__getitem__)
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {at: pairs[at] for block in blocks for at in old[block.a : block.a + block.size]}
