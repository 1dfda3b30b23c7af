"""Words -> groups of words that look like forms of one: they begin the same, and only their endings differ.

No dictionary knows these words, so none can tell their stem. Two words that only look alike may so come together;
what is said of a group must hold for that too.
"""

from collections.abc import Iterable
from itertools import takewhile

_SHORTEST_STEM = 4
_LONGEST_ENDING = 3
"""Letters: Ukrainian and Russian nouns and adjectives end in three at most (-ами, -ові, -ого)."""


def forms_of_one_word(words: Iterable[str]) -> list[list[str]]:
    """The words, those together that may be forms of one: Бурхта, Бурхті and Бурхтом. Capitals are no difference."""
    families: dict[str, list[list[str]]] = {}
    for word in sorted(words, key=lambda word: (word.lower(), word)):
        groups = families.setdefault(word.lower()[:_SHORTEST_STEM], [])
        group = next((group for group in groups if _are_forms([*group, word])), None)
        if group is None:
            groups.append([word])
        else:
            group.append(word)
    return [group for groups in families.values() for group in groups]


def _are_forms(words: list[str]) -> bool:
    forms = sorted({word.lower() for word in words})
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(forms[0], forms[-1], strict=False)))
    longest_ending = max(map(len, forms)) - stem
    return len(forms) == 1 or (stem >= _SHORTEST_STEM and longest_ending <= _LONGEST_ENDING)
