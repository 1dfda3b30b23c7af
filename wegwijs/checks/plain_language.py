"""Guide -> Findings about language that is hard to read: long sentences, hard words, piles of passives."""

import re
from collections.abc import Iterable, Iterator, Mapping

from wegwijs.findings import Finding, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.sentences import Sentence

LONG, TOO_LONG = 20, 25
"""Words in a sentence: from LONG + 1 somebody should mend it, from TOO_LONG + 1 it stops."""

_PASSIVE = re.compile(r"\b(?:word|wordt|worden|werd|werden|geworden)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")


def check_plain_language(guide: Guide) -> Iterator[Finding]:
    """Sentences that a tired reader cannot follow, in every language; hard words and passives in the source."""
    easier = {word.lower(): better for word, better in guide.hard_words.items()}
    hard_words = _any_of(easier)
    for sentence in guide.sentences():
        yield from _length(guide, sentence)
        if sentence.language == guide.source.code:
            yield from _hard_words(sentence, hard_words, easier)
            yield from _passives(sentence)


def _length(guide: Guide, sentence: Sentence) -> Iterator[Finding]:
    """The Dutch word in brackets that a translation shows is no burden to its reader, so it does not count."""
    if len(sentence.text) < 2 * LONG:
        return
    count = len(sentence.words)
    if count > LONG and sentence.language != guide.source.code:
        count = len(Sentence(_BRACKETS.sub("", sentence.text), sentence.place, sentence.language).words)
    if count > LONG:
        yield Finding(
            check="long-sentence",
            place=sentence.place,
            language=sentence.language,
            weight=Weight.STOPS if count > TOO_LONG else Weight.PLEASE_FIX,
            what=f"This sentence has {count} words: {_start(sentence)}",
            why="A reader who is tired or anxious loses the thread.",
            remedy=f"Make two sentences of it; {LONG} words is the most.",
        )


def _any_of(hard_words: Iterable[str]) -> re.Pattern[str]:
    """Any of the hard words, as a whole word in small letters; the longest first."""
    words = "|".join(re.escape(word) for word in sorted(hard_words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])" if words else r"(?!)")


def _hard_words(
    sentence: Sentence, hard_words: re.Pattern[str], easier: Mapping[str, tuple[str, ...]]
) -> Iterator[Finding]:
    for match in hard_words.finditer(sentence.text.lower()):  # a search in both cases takes four times as long
        yield Finding(
            check="hard-word",
            place=sentence.place,
            weight=Weight.PLEASE_FIX,
            language=sentence.language,
            what=f'"{sentence.text[slice(*match.span())]}" is a hard word.',
            why="Many readers do not know it, and it is harder still to translate.",
            remedy=f"Write {' or '.join(easier[match.group()])}.",
        )


def _passives(sentence: Sentence) -> Iterator[Finding]:
    if len(_PASSIVE.findall(sentence.text)) > 1:
        yield Finding(
            check="passive",
            place=sentence.place,
            weight=Weight.PLEASE_FIX,
            language=sentence.language,
            what=f"Two passives stand in one sentence: {_start(sentence)}",
            why="The reader does not learn who does what.",
            remedy='Say who does it: "de gemeente geeft", not "wordt gegeven".',
        )


def _start(sentence: Sentence) -> str:
    words = sentence.text.split()
    return f'"{" ".join(words[:8])}…"' if len(words) > 8 else f'"{sentence.text}"'
