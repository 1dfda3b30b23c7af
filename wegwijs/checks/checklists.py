"""Guide -> Findings about checklists: a reader with each status gets steps that exist."""

from collections.abc import Iterator

from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.kinds import kind_of
from wegwijs.model.texts import Section, all_blocks
from wegwijs.model.topics import Topic, Translation


def check_checklists(guide: Guide) -> Iterator[Finding]:
    """Statuses and sections that a checklist names and that do not exist, and sections without steps."""
    statuses = {status.id for status in guide.rights.statuses}
    for topic in guide.topics:
        source = topic.translations[guide.source.code]
        for status in topic.checklist:
            if status not in statuses:
                place = guide.places.at(source.file, "checklist", status)
                yield _wrong(place, f'There is no status "{status}" in content/rights.yml.', _named(sorted(statuses)))
        yield from _sections(guide, topic, source)


def _sections(guide: Guide, topic: Topic, source: Translation) -> Iterator[Finding]:
    with_steps = [one.id for one in source.sections if _has_steps(one)]
    for status, sections in topic.checklist.items():
        for number, name in enumerate(sections):
            place = guide.places.at(source.file, "checklist", status, number)
            if name not in source.anchors():
                yield _wrong(place, f'This page has no part "{name}".', _named(with_steps))
            elif name not in with_steps:
                yield _wrong(place, f'The part "{name}" has no numbered steps.', _named(with_steps))


def _has_steps(section: Section) -> bool:
    return any(kind_of(block) == "steps" for block in all_blocks(section.blocks))


def _named(known: list[str]) -> str:
    return f"Choose one of these: {', '.join(known)}." if known else "Take the checklist out."


def _wrong(place: Place, what: str, remedy: str) -> Finding:
    return Finding(
        check="checklist",
        place=place,
        what=what,
        why="Readers who choose their situation would find no steps to tick.",
        remedy=remedy,
    )
