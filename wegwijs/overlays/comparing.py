"""The guide of a municipality with the words of two versions -> what changes for its readers, its paper and its texts.

What it hides, adds or says otherwise is in both guides, so what it keeps from its readers does not count.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wegwijs.findings import Finding
from wegwijs.model.alignment import Ambiguous, Changed, Found, Lost, find_again, row_of
from wegwijs.model.facts import Fact
from wegwijs.model.guide import Guide
from wegwijs.model.history import Kind, Thing, Version
from wegwijs.model.overlay import Override
from wegwijs.model.spans import Plain, normalised
from wegwijs.model.texts import Segment
from wegwijs.model.versions import things_of, version_of
from wegwijs.overlays.differences import SLUG
from wegwijs.overlays.replacing import Fit, Standing, holds, standing_of
from wegwijs.overlays.values import every_text


@dataclass(frozen=True)
class ThingChange:
    """A page or a brochure that is new, gone, or says something else in some languages.

    `parts` are ids of sections of a page, or slugs of chapters; "" is what stands above them.
    """

    name: str
    is_new: bool
    is_gone: bool
    languages: tuple[str, ...]
    parts: tuple[str, ...]


@dataclass(frozen=True)
class TextChange:
    """A text of the source language: what it said, and what it says; "" where it is new or gone."""

    was: str
    now: str


@dataclass(frozen=True)
class Touched:
    """An override whose text of the guide changed: what stood there, and what stands there now; None: nothing."""

    override: Override
    was: tuple[str, ...]
    now: tuple[str, ...] | None


@dataclass(frozen=True)
class Sides:
    """A guide before and after; or the same two as readers see them."""

    before: Guide
    after: Guide


def changed(shown: Sides, kind: Kind) -> tuple[ThingChange, ...]:
    """The pages or brochures that change for readers, in the order of the guide; those that are gone come last."""
    sides = [_versions(guide, kind) for guide in (shown.before, shown.after)]
    names = dict.fromkeys(thing.name for side in reversed(sides) for thing in side)
    return tuple(one for name in names if name != SLUG for one in _changes(name, sides[0], sides[1]))


def _versions(guide: Guide, kind: Kind) -> dict[Thing, Version]:
    return {thing: version_of(guide, thing) for thing in things_of(guide) if thing.kind == kind}


def _changes(name: str, before: dict[Thing, Version], after: dict[Thing, Version]) -> Iterator[ThingChange]:
    """The change of one thing, where there is one."""
    things = [thing for thing in dict.fromkeys((*after, *before)) if thing.name == name]
    other = [thing for thing in things if before.get(thing) != after.get(thing)]
    if other:
        parts = dict.fromkeys(part for one in other for part in _parts(before.get(one), after.get(one)))
        yield ThingChange(
            name=name,
            is_new=not any(thing in before for thing in things),
            is_gone=not any(thing in after for thing in things),
            languages=tuple(thing.language for thing in other),
            parts=tuple(parts),
        )


def _parts(was: Version | None, now: Version | None) -> Iterator[str]:
    """The parts that are new, gone or other than before."""
    if was is None or now is None:
        return
    if was.head != now.head:
        yield ""
    for part in dict.fromkeys((*now.sections, *was.sections)):
        if was.sections.get(part) != now.sections.get(part):
            yield part


def changed_texts(shown: Sides, page: str) -> tuple[TextChange, ...]:
    """What a page that stays says otherwise in the source language, in the order of the page; what is gone is last."""
    rows = [row for one in _segments(shown.before, page) if (row := row_of(one)).source]
    segments = [one for one in _segments(shown.after, page) if one.source]
    matches = list(zip(rows, find_again(rows, segments), strict=True))
    was = {match.segment.address: row.source for row, match in matches if isinstance(match, Found | Changed)}
    unclear = {normalised(row.source) for row, match in matches if isinstance(match, Ambiguous)}
    now = (
        TextChange(was.get(one.address, ""), one.source) for one in segments if normalised(one.source) not in unclear
    )
    gone = (TextChange(row.source, "") for row, match in matches if isinstance(match, Lost))
    return tuple(one for one in (*now, *gone) if normalised(one.was) != normalised(one.now))


def _segments(guide: Guide, page: str) -> Iterator[Segment]:
    """What a page says in the source language."""
    topic, source = guide.topic(page), guide.source.code
    if topic is None:
        tables = {table.name: guide.words[source].tables[page] for table in guide.tables if table.slug == page}
        yield from (text for name, words in tables.items() for text in every_text(words, name))
        return
    words = topic.translations[source]
    for field, said in (("title", words.title), ("summary", words.summary)):
        yield Segment(f"{page}/{field}", words.text.place, (Plain(said),))
    yield from words.text.segments()


def changed_facts(sides: Sides) -> Iterator[tuple[str, Fact | None, Fact | None]]:
    """The facts that have another value, are new or gone, by their keys: what they were and what they are."""
    before, after = sides.before.facts, sides.after.facts
    for key in dict.fromkeys((*after, *before)):
        was, now = before.get(key), after.get(key)
        if was is None or now is None or (was.kind, was.value) != (now.kind, now.value):
            yield key, was, now


def touched(sides: Sides) -> Iterator[Touched]:
    """The overrides that hold, and that stand over another text than before, or over none any more."""
    for override in (one for overlay in sides.after.local for one in overlay.overrides):
        was, now = standing_of(sides.before, override), standing_of(sides.after, override)
        if holds(override, sides.after.today) and was and not _is_same(was, now):
            yield Touched(override, was.now, now.now if now else None)


def _is_same(was: Standing, now: Standing | None) -> bool:
    if now is None:
        return False
    return now.fit is Fit.SAME or _normal(was.now) == _normal(now.now)


def _normal(texts: Iterable[str]) -> list[str]:
    return [normalised(one) for one in texts]


def new_findings(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """What did not fit only since; of overrides `touched` tells more."""
    known = {(one.check, one.place, one.what) for one in before}
    found = (one for one in after if not one.check.startswith("override-"))
    return [one for one in found if (one.check, one.place, one.what) not in known]
