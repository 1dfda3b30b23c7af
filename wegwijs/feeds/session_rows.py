"""What an import would do, and the text of sessions.yml -> the new text; what editors wrote there stays as it is."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date

from wegwijs.feeds.importing import Plan
from wegwijs.model.guide import Guide
from wegwijs.model.incoming import Incoming, days_told
from wegwijs.model.session import Session

SESSIONS = "content/sessions.yml"
_LIST = re.compile(r"^sessions:[^\S\n]*(\[\])?[^\n]*\n", re.MULTILINE)
_NEXT_KEY = re.compile(r"^[A-Za-z_]", re.MULTILINE)
_DASH = re.compile(r"^( *)- ", re.MULTILINE)


def with_import(guide: Guide, text: str, plan: Plan) -> str:
    """The text of sessions.yml after an import."""
    lines = text.splitlines(keepends=True)
    for number, one in plan.corrected.items():
        for name, value in _corrections(one):
            line = guide.places.at(SESSIONS, "sessions", number, name).line - 1
            lines[line] = re.sub(rf"({name}:)[^\r\n]*", rf"\g<1> {value}", lines[line])
        if one.cancelled and not guide.calendar.sessions[number].cancelled:
            line = guide.places.at(SESSIONS, "sessions", number, "imported").line - 1
            days = ", ".join(map(str, one.cancelled))
            lines[line] += re.sub(r"imported:[^\r\n]*", f"cancelled: [{days}]", lines[line]).replace("- ", "  ")
    return _with_rows("".join(lines), plan.new)


def _corrections(one: Incoming) -> Iterator[tuple[str, str]]:
    yield "start", f"{one.start:%Y-%m-%d %H:%M}"
    yield "minutes", str(one.minutes)
    yield "imported", f'"{days_told(one)}"'


def _with_rows(text: str, rows: Iterable[Session]) -> str:
    """The text with rows at the end of its list."""
    head = _LIST.search(text)
    if head is None:
        return text
    start = head.end()
    if head[1]:
        text = f"{text[: head.start()]}sessions:\n{text[head.end() :]}"
        start = head.start() + len("sessions:\n")
    following = _NEXT_KEY.search(text, start)
    end = following.start() if following else len(text)
    indent = dash[1] if (dash := _DASH.search(text, start, end)) else "  "
    kept = text[:end].rstrip()
    added = "".join(f"{indent}{line}\n" for row in rows for line in _lines(row))
    return f"{kept}\n{added}{text[end:]}"


def _lines(row: Session) -> Iterator[str]:
    yield f"- id: {row.id}"
    yield f"  series: {row.series}"
    yield f"  start: {row.start:%Y-%m-%d %H:%M}"
    yield f"  minutes: {row.minutes}"
    yield f'  language: "{row.language}"' if row.language == "no" else f"  language: {row.language}"
    yield f"  place: {row.place}"
    yield f"  register: {row.register}"
    if row.repeat:
        yield f"  repeat: {row.repeat}"
        yield f"  until: {row.until}"
    yield from _days("except", row.excepted)
    yield from _days("cancelled", row.cancelled)
    yield f"  origin: {json.dumps(row.origin, ensure_ascii=False)}"
    yield f'  imported: "{row.imported}"'


def _days(name: str, days: tuple[date, ...]) -> Iterator[str]:
    if days:
        yield f"  {name}: [{', '.join(map(str, days))}]"
