"""What tells the language of a word: the words of the guide itself.

No dictionary of a machine counts, so that every machine makes the same pages.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby, islice

from wegwijs.model.glossary import Term
from wegwijs.model.phrases import Phrases
from wegwijs.model.texts import Box, Paragraph, Segment, Text, all_blocks
from wegwijs.model.tokens import Token, small_words, tokens

SIGNS = re.compile(r"(?P<bracket>\([^()]*\))|\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]|‘[^‘’]*’|«[^«»]*»")
"""Words between round brackets, or between quotes, with these signs."""

_KEYWORDS = "keywords"


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words of the `source` language, in small letters, and phrases whose language is known wherever they stand.

    `own`: for each language that shares the script of the source, the words of its running text. A language that is
    not there has another script: what is written in that of the source stands out by itself.
    `shared`: phrases that are words of such a language as well, such as "mentor" in English.
    """

    source: str
    script: str
    words: frozenset[str]
    phrases: Phrases
    own: Mapping[str, frozenset[str]]
    shared: Mapping[str, frozenset[str]]

    def knows(self, word: Token) -> bool:
        """Whether a word is one of the source language; a word with a hyphen when all its parts are."""
        small = word.small
        return small in self.words or ("-" in small and all(part in self.words for part in small.split("-")))

    def known_among(self, words: frozenset[str], languages: Iterable[str]) -> list[list[str]]:
        """Which of some words, in small letters, it knows: those of the source, then those of each other language."""
        return [sorted(words & known) for known in (self.words, *(self.own.get(one, frozenset()) for one in languages))]

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters of its words and phrases: a text of another script without them has none of these."""
        words = (*self.words, *self.phrases.languages)
        return frozenset(sign for word in words for sign in word + word.upper() if sign.isalpha())

    def is_name(self, word: Token) -> bool:
        """Whether a word is a name by itself, though the text may tie it to another one: ID-картка."""
        return self.phrases.languages.get(word.text, self.source) != self.source


def lexicon_of(
    source: str,
    texts: Iterable[Text],
    more: Mapping[str, Iterable[str]],
    phrases: Mapping[str, str],
    shared: Mapping[str, frozenset[str]],
) -> Lexicon:
    """The lexicon of a guide; `more` are words of each language that stand in no text."""
    by_language = {language: list(own) for language, own in groupby(sorted(texts, key=_code), key=_code)}
    in_source = by_language.get(source, [])
    script, known = _script(in_source), Phrases(phrases)
    names = Phrases({phrase: language for phrase, language in phrases.items() if language != source})
    words = [*_said(in_source), *more[source], *(phrases.keys() - names.languages.keys())]
    own = {
        language: _small(_without(known, shared[language], [*_running(own), *more[language]]))
        for language, own in by_language.items()
        if language != source and _script(own) == script
    }
    return Lexicon(source, script, _small(_without(names, frozenset(), words)), known, own, shared)


def extended(lexicon: Lexicon, texts: Sequence[Text], words: Iterable[str], phrases: Iterable[str]) -> Lexicon:
    """The lexicon with what a municipality says besides; `words` and `phrases` are of the source language.

    What it hides stays: a word is Dutch, whether its page is shown or not. So all municipalities share the large part.
    """
    source, there = lexicon.source, lexicon.phrases.languages
    new = {phrase: source for phrase in phrases if phrase not in there}
    known = Phrases({**there, **new})
    names = Phrases({phrase: language for phrase, language in there.items() if language != source})
    said = [*_said(text for text in texts if text.language == source), *words, *new]
    own = {
        code: before
        | _small(_without(known, lexicon.shared[code], _running(one for one in texts if one.language == code)))
        for code, before in lexicon.own.items()
    }
    words_here = lexicon.words | _small(_without(names, frozenset(), said))
    return Lexicon(source, lexicon.script, words_here, known, own, lexicon.shared)


def _code(text: Text) -> str:
    return text.language


def _said(texts: Iterable[Text]) -> Iterator[str]:
    return (segment.words for text in texts for segment in text.segments())


def _small(texts: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*map(_small_in, texts))


@lru_cache(maxsize=65_536)
def _small_in(text: str) -> frozenset[str]:
    """Remembered, for a guide has more than one lexicon on its way to its readers."""
    return small_words(text)


def _script(texts: Iterable[Text]) -> str:
    """The script in which most words of some texts are written; the first thousand tell."""
    scripts = (token.script for said in _said(texts) for token in tokens(said) if token.script)
    return next((script for script, _ in Counter(islice(scripts, 1000)).most_common(1)), "")


def _running(texts: Iterable[Text]) -> Iterator[str]:
    """What stands neither in a table, nor between brackets or quotes, nor among the keywords for the search."""
    for text in texts:
        for segment in _outside_tables(text):
            if _KEYWORDS not in segment.address.split("/"):
                yield SIGNS.sub(" ", segment.words)


def _outside_tables(text: Text) -> Iterator[Segment]:
    for section in text.sections:
        if section.heading:
            yield section.heading
        for block in all_blocks(section.blocks):
            if isinstance(block, Paragraph):
                yield block.segment
            elif isinstance(block, Box):
                yield block.title


def _without(phrases: Phrases, kept: frozenset[str], texts: Iterable[str]) -> Iterator[str]:
    """The texts without phrases whose language is known, but with those that are `kept`."""
    for text in texts:
        end = 0
        for piece in phrases.found_in(text):
            if text[piece.start : piece.end].lower() not in kept:
                yield text[end : piece.start]
                end = piece.end
        yield text[end:]


def shared_forms(source: Mapping[str, Term], own: Mapping[str, Term]) -> frozenset[str]:
    """Forms of glossary words, in small letters, that the text's own language uses too, for it explains them so."""
    return frozenset(
        form.lower()
        for key, term in source.items()
        for form in (term.word, *term.also)
        if key in own and _small([form]) <= _small([own[key].word])
    )
