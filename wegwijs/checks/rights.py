"""Guide -> Findings about the rights table: one cell for each status and right, papers and topics that exist."""

from collections import Counter
from collections.abc import Iterator

from wegwijs.checks.shared.ids import repeated
from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.rights import Cell

_RIGHTS = "content/rights.yml"


def check_rights(guide: Guide) -> Iterator[Finding]:
    """Ids that stand twice, cells and papers that are missing, double or nowhere, and topics that do not exist."""
    yield from _twice(guide, "statuses", [status.id for status in guide.rights.statuses])
    yield from _twice(guide, "rights", [right.id for right in guide.rights.rights])
    yield from _twice(guide, "papers", [paper.id for paper in guide.rights.papers])
    yield from _cells(guide)
    yield from _missing_cells(guide)
    yield from _papers(guide)
    yield from _topics(guide)


def _twice(guide: Guide, part: str, ids: list[str]) -> Iterator[Finding]:
    places = (guide.places.at(_RIGHTS, part, number, "id") for number in range(len(ids)))
    for name, place in repeated(zip(ids, places, strict=True)):
        yield _wrong(place, f'"{name}" stands in this list for the second time.', "Take one of the two out.")


def _cells(guide: Guide) -> Iterator[Finding]:
    """Cells that belong nowhere, or to a place that is taken."""
    statuses = {status.id for status in guide.rights.statuses}
    rights = {right.id for right in guide.rights.rights}
    seen: Counter[tuple[str, str]] = Counter()
    for number, cell in enumerate(guide.rights.cells):
        seen[cell.status, cell.right] += 1
        place = guide.places.at(_RIGHTS, "cells", number)
        if cell.status not in statuses:
            yield _unknown(place, "status", cell.status)
        if cell.right not in rights:
            yield _unknown(place, "right", cell.right)
        if seen[cell.status, cell.right] == 2:
            yield _double(place, cell)


def _missing_cells(guide: Guide) -> Iterator[Finding]:
    place = guide.places.at(_RIGHTS, "cells")
    for status in dict.fromkeys(status.id for status in guide.rights.statuses):
        for right in dict.fromkeys(right.id for right in guide.rights.rights):
            if guide.rights.cell(status, right) is None:
                what = f'There is no cell for the status "{status}" and the right "{right}".'
                yield _wrong(place, what, "Add it, with its level and its source.")


def _papers(guide: Guide) -> Iterator[Finding]:
    """Papers of a status that does not exist, and statuses that no paper leads to."""
    statuses = [status.id for status in guide.rights.statuses]
    for number, paper in enumerate(guide.rights.papers):
        if paper.status not in statuses:
            place = guide.places.at(_RIGHTS, "papers", number, "status")
            yield _paper(
                place, f'There is no status "{paper.status}".', "Correct the name, or add it to the list above."
            )
    for number, status in enumerate(statuses):
        if not guide.rights.papers_of(status):
            place = guide.places.at(_RIGHTS, "statuses", number)
            yield _paper(place, f'No paper leads to the status "{status}".', 'Add one under "papers".')


def _topics(guide: Guide) -> Iterator[Finding]:
    for number, right in enumerate(guide.rights.rights):
        if right.topic and not guide.topic(right.topic) and not is_unreadable_topic(guide, right.topic):
            yield _unknown_topic(right.topic, guide.places.at(_RIGHTS, "rights", number, "topic"))


def _unknown(place: Place, kind: str, name: str) -> Finding:
    remedy = "Correct the name, or add it to the list above."
    return _wrong(place, f'This cell is about a {kind} "{name}" that is not in the list.', remedy)


def _double(place: Place, cell: Cell) -> Finding:
    what = f'There is already a cell for the status "{cell.status}" and the right "{cell.right}".'
    return _wrong(place, what, "Keep the one that is right and take the other one out.")


def _wrong(place: Place, what: str, remedy: str) -> Finding:
    why = "Readers who look for their own status could find no answer, or a wrong one."
    return Finding(check="rights-cell", place=place, what=what, why=why, remedy=remedy)


def _paper(place: Place, what: str, remedy: str) -> Finding:
    why = "Readers look for the paper in their hand; without it they do not find their status."
    return Finding(check="rights-paper", place=place, what=what, why=why, remedy=remedy)


def _unknown_topic(topic: str, place: Place) -> Finding:
    return Finding(
        check="rights-topic",
        place=place,
        what=f'There is no topic "{topic}".',
        why="Readers could not read more about this right.",
        remedy="Correct the name, or take this line out.",
    )
