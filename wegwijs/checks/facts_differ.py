"""Guide -> Findings about translations that state other numbers, days, hours, prices or duties than their source."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wegwijs.checks.facts import unknown_mentions
from wegwijs.checks.links import is_address, targets
from wegwijs.checks.typed_values import is_typed_value
from wegwijs.findings import Finding, Weight
from wegwijs.model.foreign_spans import apart, with_foreign_words
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.spans import facts_in, source_of
from wegwijs.model.stated import Difference, StatedFact, differences, stated_facts
from wegwijs.model.texts import Segment
from wegwijs.model.typed_over import place_of


@dataclass(frozen=True)
class _Named:
    """The facts and the pages that each file names, and the files that name a fact that does not exist."""

    facts: Mapping[str, frozenset[str]]
    pages: Mapping[str, Counter[str]]
    unknown: frozenset[str]


def check_facts_differ(guide: Guide) -> Iterator[Finding]:
    """Each segment beside that of the source, in sections that have the same segments."""
    sections, named = _by_language(guide), _named(guide)
    over = {(one.language, one.segment.address) for one in guide.typed_over}
    over |= {
        (file.language, one.translation.address)
        for file, one in guide.freshness.all()
        if one.translation and one.is_behind
    }
    for language in guide.translations():
        for name, segments in sections[language.code].items():
            originals = sections[guide.source.code].get(name, [])
            if [one.address for one in originals] == [one.address for one in segments]:
                for original, segment in zip(originals, segments, strict=True):
                    if over.isdisjoint(((guide.source.code, segment.address), (language.code, segment.address))):
                        found = _differences(guide, language, original, segment)
                        if told := [one for one in found if not _is_told(one, named, original, segment)]:
                            yield _finding(guide.source, language, told, (original, segment))


def _by_language(guide: Guide) -> dict[str, dict[str, list[Segment]]]:
    """Language -> section -> its segments; keywords differ from language to language."""
    sections: dict[str, dict[str, list[Segment]]] = {language.code: {} for language in guide.languages}
    for text in guide.texts:
        for segment in text.segments():
            page, hash_sign, rest = segment.address.partition("#")
            name = page + hash_sign + rest.partition("/")[0] if hash_sign else page
            sections[text.language].setdefault(name, []).append(segment)
    return sections


def _named(guide: Guide) -> _Named:
    facts: dict[str, set[str]] = {}
    pages: dict[str, Counter[str]] = {}
    for text in guide.texts:
        for segment in text.segments():
            facts.setdefault(text.place.file, set()).update(one.key for one in facts_in(segment.spans))
            pages.setdefault(text.place.file, Counter()).update(one.value for one in targets(segment))
    unknown = frozenset(mention.place.file for _, mention in unknown_mentions(guide))
    return _Named({file: frozenset(keys) for file, keys in facts.items()}, pages, unknown)


def _differences(guide: Guide, language: Language, original: Segment, segment: Segment) -> tuple[Difference, ...]:
    """What differs; words of another language are looked for only where something does."""
    stated = stated_facts(original.source, guide.source.code)
    found = differences(stated, stated_facts(segment.source, language.code), language.code)
    return differences(stated, _with_foreign_apart(guide, segment, language.code), language.code) if found else ()


def _with_foreign_apart(guide: Guide, segment: Segment, language: str) -> list[StatedFact]:
    """What a segment states in its own words, and perhaps in those of another language: (bijlage 15)."""
    own, foreign = apart(with_foreign_words(segment.spans, language, guide.lexicon))
    said = (fact for span in foreign for fact in stated_facts(source_of(span.spans), guide.source.code))
    return [*stated_facts(source_of(own), language), *(replace(fact, certain=False) for fact in said)]


def _is_told(difference: Difference, named: _Named, original: Segment, segment: Segment) -> bool:
    """Whether another check says so: values that may stand in no text, facts and pages that only one file names."""
    files = (original.place.file, segment.place.file)
    sides = [one for one in (difference.source, difference.translation) if one]
    if difference.kind == "fact":
        is_in_both = all(one.value in named.facts[file] for one in sides for file in files)
        return not is_in_both or not named.unknown.isdisjoint(files)
    if any(is_typed_value(one.typed) or is_address(one.value) or is_address(one.typed) for one in sides):
        return True
    here, there = (named.pages[file] for file in files)
    return difference.kind == "link" and any(here[one.value] != there[one.value] for one in sides)


def _finding(source: Language, language: Language, found: list[Difference], pair: tuple[Segment, Segment]) -> Finding:
    original, segment = pair
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
