"""A compound and the words one knows -> the words it is made of: verblijfsvergunning is verblijf and vergunning.

The index asks with the words of the guide, the browser (theme/search/compounds.js) with those of the index.
"""

import re
from collections.abc import Callable, Set
from dataclasses import dataclass


@dataclass(frozen=True)
class Compounds:
    """How one language glues words together.

    `letters` matches the words that may be compounds: it limits their length too, for a word may be an attack.
    `links` are the letters between two words, `shortest` is the length of the shortest part.
    """

    letters: re.Pattern[str]
    links: tuple[str, ...]
    shortest: int

    def parts(self, word: str, stem: Callable[[str], str], known: Set[str]) -> list[str]:
        """The words that a normalised word is made of, and those that these are made of; none when it cannot be split.

        `known` are stems, as `stem` makes them.
        """
        found: list[str] = []
        if not self.letters.search(word):
            return found
        for part in self._split(word, stem, known):
            found += [part, *self.parts(part, stem, known)]
        return found

    def _split(self, word: str, stem: Callable[[str], str], known: Set[str]) -> list[str]:
        """As few parts as possible; among equals the one with the longest first part."""
        best: dict[int, list[str]] = {len(word): []}
        following: dict[int, list[int]] = {}
        for start in range(len(word) - self.shortest, -1, -1):
            first_end = start + self.shortest
            following[first_end] = [then for then in self._next_starts(word, first_end) if then in best]
            for end in range(len(word), first_end - 1, -1):
                part = word[start:end]
                if not following[end] or part == word or stem(part) not in known:
                    continue
                for then in following[end]:
                    if start not in best or len(best[then]) + 1 < len(best[start]):
                        best[start] = [part, *best[then]]
        return best.get(0, [])

    def _next_starts(self, word: str, end: int) -> list[int]:
        """Where the next part may begin after a part that ends at `end`; no link stands at the end of a word."""
        starts = [end + len(link) for link in self.links if word.startswith(link, end)]
        return [end, *(start for start in starts if start < len(word))]
