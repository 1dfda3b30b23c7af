"""Returned units beside the guide as it is now -> the texts that may be taken over, and why others may not."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from wegwijs.exchange.returned import ReturnedUnit
from wegwijs.exchange.soundness import STILL_THE_SOURCE, unsound
from wegwijs.exchange.units import WordsFile, fingerprint
from wegwijs.model.alignment import Found, Row, find_again, row_of
from wegwijs.model.spans import normalised, one_line
from wegwijs.model.texts import Segment

_FACT = re.compile(r"\{\{[^{}]*\}\}")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Refused:
    """A unit that is not taken over: which one, why, and what to do; both are whole sentences."""

    address: str
    what: str
    remedy: str


@dataclass
class Verdicts:
    """What becomes of returned units: new texts by file and address, and what is refused.

    `confirmed`: texts that are as they were, although the source changed, and that a translator says to be right.
    """

    texts: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    confirmed: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    refused: list[Refused] = field(default_factory=list[Refused])


def judged(units: Iterable[ReturnedUnit], files: Sequence[WordsFile]) -> Verdicts:
    """Each unit with a translation is either as in the guide, or taken over, or refused."""
    verdicts, judge = Verdicts(), _Judge(files)
    seen: dict[str, ReturnedUnit] = {}
    for unit in units:
        if unit.address in seen:
            if seen[unit.address].target != unit.target:
                verdicts.refused.append(_twice(unit))
                _take_back(verdicts, unit.address)
            continue
        seen[unit.address] = unit
        if unit.target.strip():
            _judge(verdicts, judge, unit)
    for file in files:
        _refuse_copies(verdicts, file)
    return verdicts


def _refuse_copies(verdicts: Verdicts, file: WordsFile) -> None:
    """Take back new sections that are still the text of the source: some programs put it in where nothing stands."""
    texts = verdicts.texts.get(file.name, {}) if file.name.endswith(".md") else {}
    sections: dict[str, list[str]] = {}
    for address in texts.keys() - file.translated.keys():
        sections.setdefault(row_of(file.segments[address]).section, []).append(address)
    for addresses in sections.values():
        said = [address for address in addresses if _LETTER.search(_FACT.sub("", texts[address]))]
        copies = [address for address in said if texts[address] == file.segments[address].source]
        if len(copies) * 2 > len(said):
            verdicts.refused += [Refused(address, *STILL_THE_SOURCE) for address in sorted(copies)]
            for address in copies:
                del texts[address]


def _judge(verdicts: Verdicts, judge: "_Judge", unit: ReturnedUnit) -> None:
    place = judge.place_of(unit)
    if isinstance(place, Refused):
        verdicts.refused.append(place)
        return
    text = one_line(unit.target)
    if place.has(text) or unit.was == fingerprint(text):
        if place.is_confirmed_by(unit):
            verdicts.confirmed.setdefault(place.file.name, set()).add(place.segment.address)
        return
    if trouble := next(_troubles(unit, place, text), None):
        verdicts.refused.append(Refused(unit.address, *trouble))
    else:
        verdicts.texts.setdefault(place.file.name, {})[place.segment.address] = text


def _take_back(verdicts: Verdicts, address: str) -> None:
    for texts in verdicts.texts.values():
        texts.pop(address, None)


@dataclass(frozen=True)
class _Spot:
    """Where a unit belongs now."""

    file: WordsFile
    segment: Segment

    @property
    def target(self) -> str:
        return self.file.target(self.segment.address)

    def has(self, text: str) -> bool:
        """Whether this is what stands there already."""
        return normalised(text) == normalised(self.target)

    def is_confirmed_by(self, unit: ReturnedUnit) -> bool:
        """Whether the translation is behind its source, and came back without the mark that says so."""
        is_same = bool(unit.was) and unit.was == fingerprint(self.target)
        return is_same and not unit.is_unsure and self.file.is_behind(self.segment.address)


@dataclass(frozen=True)
class _Judge:
    files: Sequence[WordsFile]

    @cached_property
    def _by_address(self) -> Mapping[str, WordsFile]:
        return {address: file for file in self.files for address in file.segments}

    @cached_property
    def _by_stem(self) -> Mapping[str, WordsFile]:
        return {file.stem: file for file in self.files}

    def place_of(self, unit: ReturnedUnit) -> _Spot | Refused:
        """Where the source text of a unit stands now: at its address, or where it moved to."""
        file = self._by_address.get(unit.address)
        segment = file.segments[unit.address] if file else None
        if file and segment and normalised(segment.source) == normalised(unit.source):
            return _Spot(file, segment)
        home = file or self._by_stem.get(unit.address.split("#")[0].split("/")[0])
        if home is None:
            return Refused(
                unit.address,
                "The guide has no text with this name.",
                "Translate a file that Wegwijs exported, and leave the names of the texts as they are.",
            )
        (found,) = find_again([Row(unit.address, unit.source)], home.segments.values())
        if isinstance(found, Found):
            return _Spot(home, found.segment)
        what = f'The source text changed since the export: it now says "{segment.source}"' if segment else ""
        return Refused(
            unit.address,
            what or "The source text is gone since the export.",
            "Export again, and translate what is new.",
        )


def _troubles(unit: ReturnedUnit, spot: _Spot, text: str) -> Iterator[tuple[str, str]]:
    """Why a text cannot take its place, and what to do."""
    if row_of(spot.segment).section in spot.file.different_sections:
        yield (
            f"This part has other paragraphs, steps or cells in {spot.file.file} than in {spot.file.original}.",
            "Make the two alike first; the check tells where. Then export again.",
        )
    if unit.was and unit.was != fingerprint(spot.target):
        yield (
            f'Somebody changed the translation since the export; {spot.file.file} now says "{spot.target}".',
            "Choose one of the two, and write it there.",
        )
    if unit.is_unsure:
        yield "It is still marked as not finished (fuzzy).", "Take the mark away when the translation is right."
    if unit.marks:
        yield (
            "It holds marks of another program in the place of words.",
            "Translate a file that Wegwijs exported, and leave its signs as they are.",
        )
    yield from unsound(text, spot.segment, spot.file.language)


def _twice(unit: ReturnedUnit) -> Refused:
    return Refused(
        unit.address,
        "This text stands twice in the file, with two translations.",
        "Take one of the two out.",
    )
