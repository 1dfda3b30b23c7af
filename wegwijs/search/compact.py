"""An index -> the same in few bytes; theme/search/unpack.js makes lunr's own form of it.

Nothing is lost: for each term stand the entries that have it, and how often in which field. Scores follow from that.
A term has a row of its own, so that a browser unpacks only the terms that are asked for.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, pairwise, takewhile

from wegwijs.search.entries import FIELDS
from wegwijs.search.index import Index

SIGNS = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')
"""The signs of numbers: none of them needs an escape in JSON."""

_LAST = len(SIGNS) // 2
"""Signs from here on say that the number goes on."""

_LONGEST = 25
"""There are so many capital letters after A."""

_ALIKE = "\uffff"
"""The last letter that Python and JavaScript both count as one."""

Counts = tuple[int, ...]
"""How often a term stands in each of the fields."""


def packed(index: Index) -> dict[str, object]:
    """`terms` in order; for each its `places`, as distances; which of `kinds` each place is (`counts`).

    `lengths`: for each field how many terms each entry has in it.
    """
    places = _places(index)
    terms = sorted(places)
    rows = [list(places[term].values()) for term in terms]
    kinds = {count: number for number, (count, _) in enumerate(Counter(chain.from_iterable(rows)).most_common())}
    return {
        "terms": "".join(_front_coded(terms)),
        "places": " ".join(_row(_distances(list(places[term]))) for term in terms),
        "kinds": [list(kind) for kind in kinds],
        "counts": " ".join(_row(kinds[count] for count in row) for row in rows),
        "lengths": [_row(count.total() for count in index[field]) for field in FIELDS],
    }


def terms_in(index: Index) -> frozenset[str]:
    """Every term of an index."""
    return frozenset(term for counts in index.values() for count in counts for term in count)


def _front_coded(terms: list[str]) -> Iterator[str]:
    """Each term without the beginning that it shares with the one before; a capital letter says how long that is."""
    for before, term in pairwise(["", *terms]):
        pairs = takewhile(lambda pair: pair[0] == pair[1] <= _ALIKE, zip(before, term[:_LONGEST], strict=False))
        length = len(list(pairs))
        yield f"{chr(ord('A') + length)}{term[length:]}"


def _places(index: Index) -> Mapping[str, Mapping[int, Counts]]:
    """Term -> number of an entry -> counts; the entries in order."""
    found: dict[str, dict[int, Counts]] = {}
    for number, counts in enumerate(zip(*(index[field] for field in FIELDS), strict=True)):
        for term in set[str]().union(*counts):
            found.setdefault(term, {})[number] = tuple([count.get(term, 0) for count in counts])
    return found


def _distances(numbers: list[int]) -> list[int]:
    """Each number as its distance from the one before."""
    return [number - before for number, before in zip(numbers, [0, *numbers], strict=False)]


def _row(numbers: Iterable[int]) -> str:
    return "".join(map(written, numbers))


@cache
def written(number: int) -> str:
    """A number in as few signs as it needs, the lowest first."""
    rest, low = divmod(number, _LAST)
    return SIGNS[low] if rest == 0 else SIGNS[_LAST + low] + written(rest)
