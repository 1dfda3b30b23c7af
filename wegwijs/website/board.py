"""A judged guide -> vertalingen/: where the translations stand, as a page in Dutch for editors, and as JSON.

No page leads there, it is in no list of pages, and search engines are asked to leave it alone.
"""

import json
from collections.abc import Iterable, Iterator

from wegwijs.freshness.board import Standing, board_of
from wegwijs.freshness.changes import changed_sentences
from wegwijs.model.freshness import Judged, State
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.prose.templates import render, safe
from wegwijs.website.security import CONTENT_SECURITY_POLICY
from wegwijs.website.templates import TEMPLATES

FOLDER = "vertalingen"

_NAMES = {
    State.MISSING: "ontbreekt",
    State.FACTS_DIFFER: "zegt iets anders",
    State.STALE: "loopt achter",
    State.TO_CONFIRM: "te bevestigen",
    State.STRUCTURE_DIFFERS: "anders opgebouwd",
    State.MACHINE: "past, niet gelezen",
    State.FRESH: "past, gelezen",
}
"""What the board calls a state."""


def board_files(guide: Guide, site: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """The page, in the look of the finished site, and the JSON; nothing for a guide without memory."""
    if guide.freshness.files:
        standings = board_of(guide)
        yield OutputFile(f"{FOLDER}/index.html", _page(guide, standings, _look(site)).encode())
        yield OutputFile(f"{FOLDER}/translations.json", board_json(guide).encode())


def _look(site: Iterable[OutputFile]) -> list[str]:
    """The stylesheet of the pages with tables."""
    return [file.path for file in site if file.path.startswith("assets/more.") and file.path.endswith(".css")]


def _page(guide: Guide, standings: tuple[Standing, ...], styles: list[str]) -> str:
    return render(
        TEMPLATES,
        "board.html",
        guide=guide,
        styles=styles,
        policy=safe(CONTENT_SECURITY_POLICY),
        languages=[(one, [row for row in standings if row.file.language == one.code]) for one in guide.translations()],
        names=_NAMES,
        states=list(State),
        sentences=sentences_of,
    )


def sentences_of(judged: Judged) -> list[tuple[str, str]]:
    """The sentences of the source that changed, before and after; all of it when nobody knows what it was."""
    before = judged.was.source if judged.was else ""
    return list(changed_sentences(before, judged.source.source))


def board_json(guide: Guide) -> str:
    """Every file in every language, with all its texts that do not fit."""
    rows = [_row(standing) for standing in board_of(guide)]
    return f"{json.dumps({'date': guide.today.isoformat(), 'files': rows}, ensure_ascii=False, indent=1)}\n"


def _row(standing: Standing) -> dict[str, object]:
    return {
        "language": standing.file.language,
        "name": standing.file.name,
        "file": standing.path,
        "texts": {str(state): count for state, count in standing.counts.items()},
        "read_by_person": standing.read_by_person.isoformat() if standing.read_by_person else None,
        "since": standing.since.isoformat() if standing.since else None,
        "late": [_late(judged) for judged in standing.late],
    }


def _late(judged: Judged) -> dict[str, object]:
    translation = judged.translation
    return {
        "address": judged.source.address,
        "state": str(judged.state),
        "source": {"file": judged.source.place.file, "line": judged.source.place.line},
        "line": translation.place.line if translation else None,
        "sentences": [{"before": before, "after": after} for before, after in sentences_of(judged)],
        "translation": translation.source if translation else None,
    }
