"""Guide -> Findings about translations that name other facts or other links than their source text."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from wegwijs.checks.facts import unknown_mentions
from wegwijs.checks.links import Target, check_links, is_address, targets
from wegwijs.checks.shared.pairs import has_same_sections, pairs
from wegwijs.checks.shared.waiting import waiting_sections
from wegwijs.findings import Finding, Place
from wegwijs.model.alignment import row_of
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.spans import FactMention, facts_in
from wegwijs.model.texts import Segment

Fields = frozenset[tuple[str | int, ...]]


@dataclass(frozen=True)
class _Comparison:
    """Two files that should name the same things; `spots` says where a line of the source would stand."""

    original: Language
    language: Language
    source_file: str
    file: str
    spots: Mapping[int, Place]


def check_same_mentions(guide: Guide) -> Iterator[Finding]:
    """The same facts and links in every language, in texts with the right parts whose facts and links exist."""
    segments = _by_file(guide)
    broken = {finding.place.file for finding in check_links(guide)}
    broken |= {mention.place.file for _, mention in unknown_mentions(guide)}
    for compared in (*_topics(guide), *_tables(guide)):
        source, translation = segments.get(compared.source_file, []), segments.get(compared.file, [])
        if not {compared.source_file, compared.file} & broken:
            over = {one.key for one in guide.typed_over if one.place.file in (compared.source_file, compared.file)}
            name = PurePosixPath(compared.file).stem
            waiting = waiting_sections(guide, compared.language.code, name)
            yield from _facts(compared, _Said(source, waiting, over), _Said(translation, waiting, over))
            yield from _links(
                compared, *([one for one in side if _tells(one, waiting)] for side in (source, translation))
            )


def _by_file(guide: Guide) -> dict[str, list[Segment]]:
    files: dict[str, list[Segment]] = {}
    for text in guide.texts:
        files.setdefault(text.place.file, []).extend(text.segments())
    return files


def _topics(guide: Guide) -> Iterator[_Comparison]:
    for pair in filter(has_same_sections, pairs(guide)):
        places = {section.id: section.place for section in pair.translation.sections}
        spots = {section.place.line: places[section.id] for section in pair.source.sections}
        yield _Comparison(pair.original, pair.language, pair.source.file, pair.translation.file, spots)


def _tables(guide: Guide) -> Iterator[_Comparison]:
    """The words of the tables, when both languages have the same fields."""
    fields = _fields(guide)
    for language in guide.translations():
        for name in (table.name for table in guide.tables):
            source, file = f"content/{guide.source.code}/{name}.yml", f"content/{language.code}/{name}.yml"
            if fields.get(source) and fields.get(source) == fields.get(file):
                places = guide.places.at
                spots = {places(source, *path).line: places(file, *path) for path in sorted(fields[source], key=len)}
                yield _Comparison(guide.source, language, source, file, spots)


def _fields(guide: Guide) -> dict[str, Fields]:
    """The fields of every file; keywords may differ from language to language."""
    fields: dict[str, set[tuple[str | int, ...]]] = {}
    for file, path in guide.places.marks:
        if path[:1] != ("keywords",):
            fields.setdefault(file, set()).add(path)
    return {file: frozenset(paths) for file, paths in fields.items()}


@dataclass(frozen=True)
class _Said:
    """The segments of a file. Of sections that are `waiting`, and of facts that are `over`, others have said it."""

    segments: list[Segment]
    waiting: frozenset[str]
    over: set[str]

    def facts(self) -> list[FactMention]:
        """All facts that it names."""
        return [one for segment in self.segments for one in facts_in(segment.spans) if one.key not in self.over]

    def told(self) -> list[FactMention]:
        """Those of which something is to be said."""
        told = (one for segment in self.segments if _tells(segment, self.waiting) for one in facts_in(segment.spans))
        return [one for one in told if one.key not in self.over]


def _tells(segment: Segment, waiting: frozenset[str]) -> bool:
    return row_of(segment).section not in waiting


def _facts(compared: _Comparison, source: _Said, translation: _Said) -> Iterator[Finding]:
    """Facts that only one of the two names."""
    for mention in _only_in(source.told(), translation.facts()):
        yield _missing_fact(compared, mention)
    for mention in _only_in(translation.told(), source.facts()):
        yield _extra_fact(compared, mention)


def _only_in(these: list[FactMention], those: list[FactMention]) -> list[FactMention]:
    """The mentions whose value does not stand among those, each value once."""
    known = {mention.key for mention in those}
    only = {mention.key: mention for mention in reversed(these) if mention.key not in known}
    return list(only.values())


def _links(compared: _Comparison, source: list[Segment], translation: list[Segment]) -> Iterator[Finding]:
    originals, links = _targets(source), _targets(translation)
    wanted, found = Counter(link.value for link in originals), Counter(link.value for link in links)
    places = {link.value: link.place for link in reversed([*originals, *links])}
    for target in sorted(wanted.keys() | found.keys()):
        if wanted[target] != found[target]:
            yield _other_links(compared, target, places[target], (wanted[target], found[target]))


def _targets(segments: list[Segment]) -> list[Target]:
    """An address that is typed in a text is another mistake."""
    return [target for segment in segments for target in targets(segment) if not is_address(target.value)]


def _spot(compared: _Comparison, place: Place) -> Place:
    """Where a line of the source would stand in the translation."""
    if place.file == compared.file:
        return place
    before = [line for line in compared.spots if line <= place.line]
    return compared.spots[max(before)] if before else Place(compared.file)


def _missing_fact(compared: _Comparison, mention: FactMention) -> Finding:
    return Finding(
        check="different-facts",
        place=_spot(compared, mention.place),
        language=compared.language.code,
        what=f'The text in {compared.original.name} (line {mention.place.line}) names the fact "{mention.key}";'
        " this text does not.",
        why=f"People who read {compared.language.name} would miss a number, a date or an address.",
        remedy=f"Put {{{{ fact.{mention.key} }}}} in this part, or take it out of {compared.source_file}.",
    )


def _extra_fact(compared: _Comparison, mention: FactMention) -> Finding:
    return Finding(
        check="different-facts",
        place=mention.place,
        language=compared.language.code,
        what=f'This text names the fact "{mention.key}"; the text in {compared.original.name} does not.',
        why=f"People who read {compared.language.name} would be told something else than the others; "
        "a translation may only say what its source says.",
        remedy=f"Take it out, or put it in {compared.source_file} first.",
    )


def _other_links(compared: _Comparison, target: str, place: Place, counts: tuple[int, int]) -> Finding:
    wanted, found = counts
    return Finding(
        check="different-links",
        place=_spot(compared, place),
        language=compared.language.code,
        what=f'The link "{target}" stands {_times(found)} here, and {_times(wanted)} in {compared.source_file}.',
        why=f"People who read {compared.language.name} would not find their way as the others do.",
        remedy="Put the same links in both texts.",
    )


def _times(number: int) -> str:
    return "1 time" if number == 1 else f"{number} times"
