"""Guide -> Findings about sentences in another language than their file says, and letters of another language.

What may be in another language is left out first: words between brackets or quotes, names, words of the glossary.
"""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from wegwijs.checks.foreign_words import unknown_words
from wegwijs.checks.letters import strange_letters
from wegwijs.checks.shared.presence import weight_of_untold
from wegwijs.checks.untranslated import check_untranslated
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.foreign_spans import flat_text, without_phrases, without_signs
from wegwijs.model.freshness import Copies
from wegwijs.model.guide import Guide
from wegwijs.model.lexicon import Lexicon
from wegwijs.model.said_in import said_in
from wegwijs.model.sentences import END
from wegwijs.model.texts import Segment, Table, Text, all_blocks
from wegwijs.prose.language_codes import script_of

_CELL = "/cel-"
_FEW = 3
"""Spaces in a sentence: shorter ones do not count as sentences of a page."""

_MANY = 5
"""Sentences in another language, if they are most of a page, are one mistake."""

_SHOWN = 60
"""Signs of a sentence that a Finding shows."""


@dataclass(frozen=True)
class WrongSentence:
    """A sentence of a file in its own language, and the language in which it is; "" when nobody knows.

    `is_copy`: whether its whole text stands in the other language too, so that readers do not see it.
    """

    place: Place
    text: str
    own: str
    language: str
    is_copy: bool


@dataclass(frozen=True)
class Elsewhere:
    """What is in another language: what is still a copy, and sentences of all else.

    `right` counts the sentences of each file that are in its own language; `copied` are the lines of single copies.
    """

    copies: Copies
    wrong: Mapping[str, Sequence[WrongSentence]]
    right: Mapping[str, int]
    copied: Sequence[Place]

    @cached_property
    def told(self) -> frozenset[tuple[str, int]]:
        """Files and lines of the sentences."""
        return frozenset((one.place.file, one.place.line) for found in self.wrong.values() for one in found)

    @cached_property
    def _lines(self) -> frozenset[tuple[str, int]]:
        return self.told | {(place.file, place.line) for place in self.copied}

    def holds(self, place: Place) -> bool:
        """Whether what stands there is in another language, so that its words tell nothing more."""
        return place.file in self.copies.files or (place.file, place.line) in self._lines


def check_language(guide: Guide) -> Iterator[Finding]:
    """Pages that are not translated, else sentences in another language, else letters and words of another one."""
    elsewhere = in_other_languages(guide)
    yield from check_untranslated(guide, elsewhere.told)
    for file, sentences in elsewhere.wrong.items():
        if len(sentences) >= _MANY and len(sentences) > elsewhere.right.get(file, 0):
            yield _of_page(guide, file, sentences)
        else:
            yield from (_of_sentence(guide, sentence) for sentence in sentences)
    strange = [
        finding
        for sentence in guide.sentences()
        if not elsewhere.holds(sentence.place)
        for finding in strange_letters(sentence)
    ]
    yield from strange
    told = {finding.place for finding in strange}
    yield from (one for one in unknown_words(guide) if not elsewhere.holds(one.place) and one.place not in told)


def in_other_languages(guide: Guide) -> Elsewhere:
    """What is in another language of the guide than its file says, or in other letters."""
    copies = guide.freshness.copies
    wrong: dict[str, list[WrongSentence]] = {}
    right: Counter[str] = Counter()
    official = _official_words(guide)
    for text in (text for text in guide.texts if text.place.file not in copies.files):
        others = tuple(language.code for language in guide.languages if language.code != text.language)
        for segment, place, sentence in _sentences(text, official):
            told = _told(sentence, text.language, others, guide.lexicon)
            if told is None:
                right[text.place.file] += sentence.count(" ") >= _FEW
            else:
                found = WrongSentence(place, sentence.strip(), text.language, told, copies.hold(segment))
                wrong.setdefault(text.place.file, []).append(found)
    return Elsewhere(copies, wrong, right, tuple(_copied_lines(guide)))


def _copied_lines(guide: Guide) -> Iterator[Place]:
    """The lines of single texts that are copies."""
    for text in guide.texts if guide.freshness.copies.texts else ():
        for segment in filter(guide.freshness.copies.hold, text.segments()):
            yield from (segment.line(number) for number in range(segment.words.count("\n") + 1))


def _official_words(guide: Guide) -> frozenset[tuple[str, str]]:
    """Address and words of what begins a row of a table in the source: official words may stay so everywhere."""
    return frozenset(
        (row[0].address, row[0].words)
        for text in guide.texts
        if text.language == guide.source.code
        for section in text.sections
        for block in all_blocks(section.blocks)
        if isinstance(block, Table)
        for row in block.rows
    )


def _sentences(text: Text, official: Container[tuple[str, str]]) -> Iterator[tuple[Segment, Place, str]]:
    """The sentences of a text without what stands between brackets or quotes; keywords may be in any language."""
    for segment in text.segments():
        is_official = _CELL in segment.address and (segment.address, segment.words) in official
        if not is_official and "/keywords/" not in segment.address:
            for number, line in enumerate(without_signs(flat_text(segment.spans)).split("\n")):
                for sentence in END.split(line):
                    yield segment, segment.line(number), sentence


def _told(sentence: str, code: str, others: tuple[str, ...], lexicon: Lexicon) -> str | None:
    """The language in which a sentence is instead of its own, also when names and words of the glossary are left out.

    `said_in` says more of it.
    """
    script = script_of(code)
    if said_in(sentence, code, script, others) is None:
        return None
    return said_in(without_phrases(sentence, lexicon), code, script, others)


def _of_sentence(guide: Guide, wrong: WrongSentence) -> Finding:
    name, is_in = _names(guide, wrong.own, wrong.language)
    language = next(one for one in guide.languages if one.code == wrong.own)
    weight = weight_of_untold(language) if wrong.is_copy else Weight.STOPS
    shown = wrong.text if len(wrong.text) <= _SHOWN else f"{wrong.text[:_SHOWN].rstrip()}…"
    return Finding(
        check="wrong-language",
        place=wrong.place,
        weight=weight,
        is_told=wrong.is_copy,
        language=wrong.own,
        what=f'This sentence {is_in}: "{shown}"',
        why=f"People who read {name} may not understand it, and a screen reader says it with the wrong voice.",
        remedy="Translate it. What must stay as it is goes between quotes or brackets, a name into content/names.yml.",
    )


def _of_page(guide: Guide, file: str, wrong: Sequence[WrongSentence]) -> Finding:
    """One Finding for a page of which most sentences are in another language."""
    language = Counter(one.language for one in wrong).most_common(1)[0][0]
    name, is_in = _names(guide, wrong[0].own, language)
    return Finding(
        check="untranslated",
        place=Place(file),
        language=wrong[0].own,
        what=f"Most of this file {is_in}: {len(wrong)} sentences, the first in line {wrong[0].place.line}.",
        why=f"People who read {name} would open a page that they may not understand.",
        remedy=f"Translate it into {name}.",
    )


def _names(guide: Guide, own: str, other: str) -> tuple[str, str]:
    """The name of a language, and in which one something is instead."""
    names = {language.code: language.name for language in guide.languages}
    return names[own], f"is in {names[other]}, not in {names[own]}" if other else f"is not in {names[own]}"
