"""Guide -> what still says what another language says: whole files, and single texts.

A file is a copy when more than half of it is equal. A single text is one when it is long enough to be no name, and
frequent words tell that it is in the other language. What stands between brackets or quotes may be alike everywhere.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from wegwijs.model.foreign_spans import flat_text, without_phrases, without_signs
from wegwijs.model.freshness import Copies
from wegwijs.model.guide import Guide
from wegwijs.model.lexicon import Lexicon
from wegwijs.model.publication import Language
from wegwijs.model.telltales import FELLOWS, likely_language, words_in
from wegwijs.model.texts import Segment, Table, Text, all_blocks

_FEW = 3
"""Words: what is shorter may be a name, and alike in two languages."""

_LEAST = 2
"""Texts that must be equal before anybody calls a file a copy."""

_MANY = 5
"""Words of a single text that is equal."""

_OF_NO_PART = re.compile(r"/keywords/|^[^#/]+/(title|summary)$")
"""Keywords may be in any language; title and summary are no part of a topic that could be shown by itself."""

_Copy = tuple[tuple[str, str], Language]
"""The file and the address of a text, and the language in which it still is."""

_Said = Mapping[str, str]
"""Address -> what stands there, when it is long enough to tell."""


def copies_in(guide: Guide) -> Copies:
    """Every copy in the guide."""
    files = _files(guide)
    return Copies(files, dict([*_texts_of_files(guide, files), *_single_texts(guide, files)]))


# Whole files.


def _files(guide: Guide) -> dict[str, Language]:
    by_file: dict[str, tuple[Language, dict[str, str]]] = {}
    by_language: dict[str, dict[str, str]] = {language.code: {} for language in guide.languages}
    languages = {language.code: language for language in guide.languages}
    for text in guide.texts:
        said = {one.address: words for one in text.segments() if _may_tell(one) and _is_long(words := one.source)}
        by_file.setdefault(text.place.file, (languages[text.language], {}))[1].update(said)
        by_language[text.language].update(said)
    found = {file: _copied_from(guide, own, said, by_language) for file, (own, said) in by_file.items()}
    return {file: other for file, other in found.items() if other}


def _may_tell(segment: Segment) -> bool:
    """Whether a text is no keyword, and no cell, where lists of words stand."""
    return "/keywords/" not in segment.address and "/cel-" not in segment.address


def _is_long(words: str) -> bool:
    return words.count(" ") >= _FEW - 1


def _copied_from(guide: Guide, own: Language, said: _Said, by_language: Mapping[str, _Said]) -> Language | None:
    if own == guide.source:
        return None
    for other in guide.languages:
        there = by_language[other.code]
        equal = [words for address, words in said.items() if there.get(address) == words]
        if other != own and len(equal) >= _LEAST and 2 * len(equal) > len(said) and _is_of(guide, equal, other, own):
            return other
    return None


def _is_of(guide: Guide, texts: Sequence[str], other: Language, own: Language) -> bool:
    """Whether texts that stand in two languages belong to the other one; of two that nobody knows, to the first."""
    told = likely_language([word for text in texts for word in words_in(text)], (own.code, other.code))
    if told:
        return told == other.code
    order = guide.languages.index
    return other == guide.source or (own.code not in FELLOWS and (other.code in FELLOWS or order(other) < order(own)))


def _texts_of_files(guide: Guide, files: Mapping[str, Language]) -> Iterator[_Copy]:
    """The texts of a file that is a copy which are still those of the other language, short ones too."""
    if not files:
        return
    there = {(text.language, one.address): one.source for text in guide.texts for one in text.segments()}
    for text in guide.texts:
        if other := files.get(text.place.file):
            for one in text.segments():
                if there.get((other.code, one.address)) == one.source:
                    yield (text.place.file, one.address), other


# Single texts.


def _single_texts(guide: Guide, files: Mapping[str, Language]) -> Iterator[_Copy]:
    """The texts of other files that stand in the same file of another language too, wherever in it."""
    long = [(text.language, PurePosixPath(text.place.file).name, list(_long_ones(text))) for text in guide.texts]
    said: dict[tuple[str, str], set[str]] = {}
    for code, name, segments in long:
        said.setdefault((code, name), set()).update(one.source for one in segments)
    for code, name, segments in long:
        for one in segments if code != guide.source.code else ():
            for other in guide.languages if one.place.file not in files else ():
                if one.source in said.get((other.code, name), ()) and _is_in(one, other, code, guide.lexicon):
                    yield (one.place.file, one.address), other


def _long_ones(text: Text) -> Iterator[Segment]:
    """The segments that are long enough; what begins a row of a table is an official word, and the same everywhere."""
    official = {cell.address for cell in _first_cells(text)}
    for one in text.segments():
        if one.address not in official and not _OF_NO_PART.search(one.address) and one.source.count(" ") >= _MANY - 1:
            yield one


def _first_cells(text: Text) -> Iterator[Segment]:
    for section in text.sections:
        for block in all_blocks(section.blocks):
            if isinstance(block, Table):
                yield from (row[0] for row in block.rows)


def _is_in(segment: Segment, other: Language, own: str, lexicon: Lexicon) -> bool:
    """Whether frequent words tell that a text is in the other language, names and what stands in signs left out."""
    words = words_in(without_phrases(without_signs(flat_text(segment.spans)), lexicon))
    is_long = other.code != own and len(words) >= _MANY
    return is_long and likely_language(words, (own, other.code)) == other.code
