"""A text beside its translation and the memory -> which segment of the translation belongs to which of the source.

What was translated together belongs together, wherever it stands now. What is left belongs together by its place.
"""

from collections.abc import Iterable, Iterator, Mapping

from wegwijs.freshness.finding_again import By
from wegwijs.freshness.texts import Two
from wegwijs.model.alignment import row_of
from wegwijs.model.texts import Segment


def partners_of(two: Two, of_source: By, of_translation: By) -> dict[str, Segment]:
    """Address of a segment of the source -> its translation; those that have none are not there."""
    now = {row: address for address, row in of_translation.items()}
    found = {address: _its_own(two, address, now[row]) for address, row in of_source.items() if row in now}
    left = [one for one in two.source.values() if one.address not in found]
    free = _without(two.translation, found.values())
    found |= {one.address: free[one.address] for one in left if one.address in free}
    left = [one for one in left if one.address not in found]
    return found | dict(_in_order(left, _without(free, found.values()).values()))


def _its_own(two: Two, address: str, found: str) -> Segment:
    """The translation that was found, or the one at the same place where that says the same."""
    own, other = two.translation.get(address), two.translation[found]
    return own if own and own.source == other.source else other


def is_in_other_order(two: Two, partners: Mapping[str, Segment], segment: Segment) -> bool:
    """Whether the section of a segment has the same pieces in both languages, and they stand in another order."""
    section = row_of(segment).section
    addresses = [address for address, one in two.source.items() if row_of(one).section == section]
    translated = {partners[address].address for address in addresses if address in partners}
    return translated == set(addresses)


def _without(segments: Mapping[str, Segment], taken: Iterable[Segment]) -> dict[str, Segment]:
    addresses = {one.address for one in taken}
    return {address: one for address, one in segments.items() if address not in addresses}


def _in_order(left: Iterable[Segment], free: Iterable[Segment]) -> Iterator[tuple[str, Segment]]:
    """What is left of a kind in a section, one by one, when there is as much of it in both languages."""
    ones, others = _by_kind(left), _by_kind(free)
    for kind, segments in ones.items():
        if len(segments) == len(others.get(kind, ())):
            yield from ((one.address, other) for one, other in zip(segments, others[kind], strict=True))


def _by_kind(segments: Iterable[Segment]) -> dict[tuple[str, str], list[Segment]]:
    kinds: dict[tuple[str, str], list[Segment]] = {}
    for one in segments:
        row = row_of(one)
        kinds.setdefault((row.section, row.kind), []).append(one)
    return kinds
