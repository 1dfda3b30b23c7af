"""A filled lunr index -> the same in few bytes; theme/search/unpack.js makes lunr's own form of it again.

Nothing is lost: for each term stand the entries that have it, and how often in which field. Scores follow from that.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from lunr.builder import Builder

from wegwijs.search.entries import FIELDS

SIGNS = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')
"""The signs of numbers: none of them needs an escape in JSON."""

_LAST = len(SIGNS) // 2
"""Signs from here on say that the number goes on."""

Counts = tuple[int, ...]
"""How often a term stands in each of the fields."""


def packed(index: Builder) -> dict[str, object]:
    """`terms` in order; `places`: the entries of each, as distances; `counts`: which of `kinds` each place is."""
    places = _places(index)
    terms = sorted(places)
    counts = [count for term in terms for _, count in sorted(places[term].items())]
    kinds = {count: number for number, (count, _) in enumerate(Counter(counts).most_common())}
    return {
        "terms": " ".join(terms),
        "places": "".join(_distances(sorted(places[term])) for term in terms),
        "kinds": [list(kind) for kind in kinds],
        "counts": "".join(written(kinds[count]) for count in counts),
    }


def _places(index: Builder) -> Mapping[str, Mapping[int, Counts]]:
    """Term -> number of an entry -> counts."""
    found: dict[str, dict[int, list[int]]] = {}
    for reference, frequencies in index.field_term_frequencies.items():
        field, _, entry = reference.partition("/")
        for term, count in frequencies.items():
            found.setdefault(term, {}).setdefault(int(entry), [0] * len(FIELDS))[FIELDS.index(field)] = count
    return {term: {entry: tuple(counts) for entry, counts in entries.items()} for term, entries in found.items()}


def _distances(numbers: list[int]) -> str:
    """How many numbers, then each as its distance from the one before."""
    steps = (number - before for number, before in zip(numbers, [0, *numbers], strict=False))
    return _row([len(numbers), *steps])


def _row(numbers: Iterable[int]) -> str:
    return "".join(map(written, numbers))


def written(number: int) -> str:
    """A number in as few signs as it needs, the lowest first."""
    rest, low = divmod(number, _LAST)
    return SIGNS[low] if rest == 0 else SIGNS[_LAST + low] + written(rest)
