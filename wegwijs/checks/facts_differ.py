"""Guide -> Findings about translations that state other numbers, days, hours, prices or duties than their source."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from wegwijs.checks.facts import unknown_mentions
from wegwijs.checks.foreign_words import lacks_words
from wegwijs.checks.links import is_address, targets
from wegwijs.checks.typed_values import value_patterns
from wegwijs.checks.wrong_language import in_other_languages
from wegwijs.findings import Finding, Weight
from wegwijs.model.foreign_spans import apart, with_foreign_words
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.spans import facts_in, source_of
from wegwijs.model.stated import Difference, StatedFact, differences, stated_facts
from wegwijs.model.texts import Segment
from wegwijs.model.typed_over import place_of


@dataclass(frozen=True, slots=True)
class _Read:
    """A segment with its source, which is made once for all languages that are compared with it."""

    segment: Segment
    source: str


_Pair: TypeAlias = tuple[_Read, _Read]
"""A segment of the source, and that of a translation."""

_BRACES = re.compile(r"(?<!\{)\{\w+\}")


@dataclass(frozen=True)
class _Named:
    """The facts and the pages that each file names, and the files that name a fact that does not exist.

    `values` finds what may stand in no text.
    """

    facts: Mapping[str, frozenset[str]]
    pages: Mapping[str, Counter[str]]
    unknown: frozenset[str]
    values: tuple[re.Pattern[str], ...]


def check_facts_differ(guide: Guide) -> Iterator[Finding]:
    """Each segment beside that of the source, in sections that have the same segments."""
    if lacks_words(guide):
        return
    compared = ((language, pair, _differences(guide, language, pair)) for language, pair in _pairs(guide))
    found = [one for one in compared if one[2]]
    if not found:
        return
    elsewhere = in_other_languages(guide)
    named = _named(guide, {read.segment.place.file for _, pair, _ in found for read in pair})
    for language, pair, differing in found:
        told = [one for one in differing if not _is_told(one, named, pair)]
        if told and not elsewhere.holds((finding := _finding(guide.source, language, told, pair)).place):
            yield finding


def _pairs(guide: Guide) -> Iterator[tuple[Language, _Pair]]:
    """Every segment of a translation with that of the source, unless a value was typed over a fact in one of them."""
    sections = _by_language(guide)
    over = {(one.language, one.segment.address) for one in guide.typed_over}
    over |= {
        (file.language, one.translation.address)
        for file, one in guide.freshness.all()
        if one.translation and one.is_behind
    }
    for language in guide.translations():
        for name, segments in sections[language.code].items():
            originals = sections[guide.source.code].get(name, {})
            if list(originals) == list(segments):
                for address, segment in segments.items():
                    if over.isdisjoint(((guide.source.code, address), (language.code, address))):
                        yield language, (originals[address], segment)


def _by_language(guide: Guide) -> dict[str, dict[str, dict[str, _Read]]]:
    """Language -> section -> its segments by address; keywords differ from language to language."""
    sections: dict[str, dict[str, dict[str, _Read]]] = {language.code: {} for language in guide.languages}
    for text in guide.texts:
        for segment in text.segments():
            page, hash_sign, rest = segment.address.partition("#")
            name = page + hash_sign + rest.partition("/")[0] if hash_sign else page
            if "/keywords/" not in name:
                sections[text.language].setdefault(name, {})[segment.address] = _Read(segment, segment.source)
    return sections


def _named(guide: Guide, files: Container[str]) -> _Named:
    """What some files name."""
    facts: dict[str, set[str]] = {}
    pages: dict[str, Counter[str]] = {}
    for text in (text for text in guide.texts if text.place.file in files):
        for segment in text.segments():
            facts.setdefault(text.place.file, set()).update(one.key for one in facts_in(segment.spans))
            pages.setdefault(text.place.file, Counter()).update(one.value for one in targets(segment))
    unknown = frozenset(mention.place.file for _, mention in unknown_mentions(guide))
    return _Named(
        {file: frozenset(keys) for file, keys in facts.items()}, pages, unknown, tuple(value_patterns(guide).values())
    )


def _differences(guide: Guide, language: Language, pair: _Pair) -> tuple[Difference, ...]:
    """What differs; words of another language are looked for only where something does.

    Where a label lost its braces, its number or date may stand there instead: check_labels says so.
    """
    original, translation = pair
    stated = stated_facts(original.source, guide.source.code)
    if not differences(stated, stated_facts(translation.source, language.code), language.code):
        return ()
    if {*_BRACES.findall(original.source)} != {*_BRACES.findall(translation.source)}:
        return ()
    return differences(stated, _with_foreign_apart(guide, translation.segment, language.code), language.code)


def _with_foreign_apart(guide: Guide, segment: Segment, language: str) -> list[StatedFact]:
    """What a segment states in its own words, and perhaps in those of another language: (bijlage 15)."""
    own, foreign = apart(with_foreign_words(segment.spans, language, guide.lexicon))
    said = (fact for span in foreign for fact in stated_facts(source_of(span.spans), guide.source.code))
    return [*stated_facts(source_of(own), language), *(replace(fact, certain=False) for fact in said)]


def _is_told(difference: Difference, named: _Named, pair: _Pair) -> bool:
    """Whether another check says so: values that may stand in no text, facts and pages that only one file names."""
    files = [read.segment.place.file for read in pair]
    sides = [one for one in (difference.source, difference.translation) if one]
    if difference.kind == "fact":
        is_in_both = all(one.value in named.facts[file] for one in sides for file in files)
        return not is_in_both or not named.unknown.isdisjoint(files)
    if any(pattern.search(one.typed) for one in sides for pattern in named.values):
        return True
    if any(is_address(one.typed) for one in sides):
        return True
    here, there = (named.pages[file] for file in files)
    return difference.kind == "link" and any(here[one.value] != there[one.value] for one in sides)


def _finding(source: Language, language: Language, found: list[Difference], pair: _Pair) -> Finding:
    original, segment = (read.segment for read in pair)
    there = next((place_of(one.source.typed, original) for one in found if one.source), original.place)
    here = next((place_of(one.translation.typed, segment) for one in found if one.translation), segment.place)
    return Finding(
        check="facts-differ",
        place=here,
        weight=Weight.PLEASE_FIX,
        language=language.code,
        what=f"This text does not say the same as the text in {source.name} ({there.file}, line {there.line}): "
        f"{', '.join(_said(one) for one in found)}.",
        why=f"People who read {language.name} would count on something else than the others.",
        remedy="Compare the two, and correct the one that is wrong.",
    )


def _said(difference: Difference) -> str:
    """What stands on the two sides, as the editor typed it where that tells more."""
    before, after = (_side(one) for one in (difference.source, difference.translation))
    return f"{before} → {after}"


def _side(fact: StatedFact | None) -> str:
    if fact is None:
        return "nothing"
    return fact.shown if fact.shown in fact.typed else f'{fact.shown} ("{fact.typed}")'
