"""An edit of a source and an edit of its translation -> whether the second one follows the first.

Nobody can know it for certain, so all must speak for it: as many sentences changed, in the same places, and about as
many words; numbers, dates and negations agree. A typing correction is no edit of words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from wegwijs.freshness.negations import turns
from wegwijs.model.sentences import cut, words
from wegwijs.model.spans import normalised

_TARGET = re.compile(r"\]\([^()]*\)")
_ALIKE = 0.75
"""From here on (0 to 1) a word is another one, typed better."""
_FEWER, _MORE = 2, 3
"""So many times fewer or more words may an edit have in another language."""
_SPARE = 2
"""Words of an edit that another language may need on top: articles, for one."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A text in a language, before and after."""

    before: str
    after: str
    language: str

    @property
    def is_none(self) -> bool:
        """Whether only line ends, spaces and kinds of quotes changed, or the sign that ends an item of a list."""
        return self.before == self.after or _bare(self.before) == _bare(self.after)

    @property
    def is_of_links(self) -> bool:
        """Whether nothing changed but where links lead."""
        return normalised(_TARGET.sub("]()", self.before)) == normalised(_TARGET.sub("]()", self.after))

    def sizes(self, *, typing: bool) -> list[int] | None:
        """How many words changed in each sentence; None when there are more sentences now, or fewer."""
        before, after = cut(self.before), cut(self.after)
        if len(before) != len(after):
            return None
        return [_changed(*pair, typing=typing) for pair in zip(before, after, strict=True)]

    def size(self, *, typing: bool) -> int:
        """How many words changed; `typing`: whether words that were typed better are among them."""
        return _changed(self.before, self.after, typing=typing)

    @property
    def turn(self) -> int | None:
        """Whether it says "not" more often than before, or less often; None when nobody knows."""
        return turns(self.before, self.after, self.language)


def changed_sentences(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The sentences that differ, before and after; one is "" where a sentence came or went."""
    old, new = cut(before), cut(after)
    plain = [[normalised(sentence) for sentence in text] for text in (old, new)]
    for kind, a, b, c, d in SequenceMatcher(None, *plain, autojunk=False).get_opcodes():
        if kind != "equal":
            yield " ".join(old[a:b]), " ".join(new[c:d])


def follows(source: Edit, translation: Edit) -> bool:
    """Whether the translation changed where its source did, and as much; both are known to have the same links now.

    In the source each word counts, for "een" and "geen" are alike too; in the translation a word typed better does not.
    """
    if source.is_of_links and translation.is_of_links:
        return True
    if source.turn not in (None, translation.turn or 0):
        return False
    wanted, found = source.sizes(typing=True), translation.sizes(typing=False)
    if wanted and found and len(wanted) == len(found):
        return any(wanted) and all(_is_of_size(*pair) for pair in zip(wanted, found, strict=True) if pair[0])
    whole = source.size(typing=True)
    return whole > 0 and _is_of_size(whole, translation.size(typing=False))


def _bare(text: str) -> str:
    return normalised(text).rstrip(".;,")


def _is_of_size(wanted: int, found: int) -> bool:
    return wanted <= found * _FEWER and found <= wanted * _MORE + _SPARE


def _changed(before: str, after: str, *, typing: bool) -> int:
    """How many words went or came, whichever is more."""
    old, new = words(before.lower()), words(after.lower())
    edits = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changed = [(old[a:b], new[c:d]) for kind, a, b, c, d in edits if kind != "equal"]
    return sum(max(len(gone), len(came)) for gone, came in changed if typing or not _is_typing(gone, came))


def _is_typing(old: list[str], new: list[str]) -> bool:
    """Whether words were typed better, one by one; a number never is."""
    return len(old) == len(new) and all(map(_is_alike, old, new))


def _is_alike(old: str, new: str) -> bool:
    if re.search(r"\d", old + new):
        return False
    return SequenceMatcher(None, old, new, autojunk=False).ratio() >= _ALIKE
