"""Words of a text -> the other language in which they are: by their letters, else by frequent words and endings."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from wegwijs.model.scripts import letters_of, letters_of_others
from wegwijs.model.telltales import likely_language, other_language, words_in

UNKNOWN = ""
"""Another language, and nobody knows which."""

_FEW = 3
"""Words in other letters that are all that is said: less may be a name."""

_MANY = 6
"""Words in other letters amid words in the right ones."""


@lru_cache(maxsize=65_536)
def said_in(text: str, language: str, script: str, languages: tuple[str, ...]) -> str | None:
    """The language in which a sentence is instead of its own, one of `languages` or UNKNOWN; None when all is well.

    `script` is that of its own language, "" when nobody knows it. It is remembered, so that a preview looks only into
    what was edited.
    """
    own = letters_of(script)
    if own and letters_of_others(script).search(text):
        words = words_in(text)
        run = max(_runs(words, script), key=len)
        told = likely_language(run, languages)
        if len(run) >= _FEW and own.search(text) is None:
            return told or UNKNOWN
        if len(run) >= _MANY and told:
            return told
    other = other_language(words_in(text), language)
    return other if other in languages else None


def _runs(words: Sequence[str], script: str) -> Iterator[list[str]]:
    """Neighbours in other letters; one without words at the least."""
    own = letters_of(script)
    yield []
    for is_own, run in groupby(words, key=lambda word: own is None or own.search(word) is not None):
        if not is_own:
            yield list(run)
