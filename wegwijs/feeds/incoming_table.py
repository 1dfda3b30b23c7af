"""A table of an organiser (CSV) -> the sessions that it tells, and a sentence for each row that it cannot tell."""

import csv
from datetime import datetime

from wegwijs.model.incoming import Incoming, NotImported

_NEEDED = ("start", "minutes")
_KNOWN = ("id", "title", "start", "minutes", "series", "language", "place", "register")
_MOMENTS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M", "%d-%m-%Y %H:%M")


def sessions_in_table(text: str) -> tuple[list[Incoming], list[str]]:
    """The sessions, and what could not be taken over. Raises NotImported when the columns are not those it needs."""
    lines = text.splitlines()
    head = lines[0] if lines else ""
    rows = csv.DictReader(lines, delimiter=max(";,\t", key=head.count))
    names = [name.strip().lower() for name in rows.fieldnames or ()]
    missing = [name for name in _NEEDED if name not in names]
    if missing:
        raise NotImported(
            f"The first line has no column {' and '.join(missing)}. Give the columns these names: {', '.join(_KNOWN)}."
        )
    rows.fieldnames = names
    told: list[Incoming] = []
    problems: list[str] = []
    for number, row in enumerate(rows, start=2):
        try:
            told.append(_session({name: str(value or "").strip() for name, value in row.items() if name}))
        except NotImported as problem:
            problems.append(f"Line {number}: {problem}")
    return told, problems


def _session(row: dict[str, str]) -> Incoming:
    start, minutes = _moment(row["start"]), row["minutes"]
    if not minutes.isdecimal() or not 0 < int(minutes) <= 24 * 60:
        raise NotImported(f'"{minutes[:20]}" is no number of minutes. Write how long it lasts, such as 90.')
    title, series, language = (row.get(name, "") for name in ("title", "series", "language"))
    return Incoming(
        origin=row.get("id") or f"{start:%Y%m%d%H%M} {series or title} {language}".strip(),
        title=title,
        start=start,
        minutes=int(minutes),
        series=series,
        language=language,
        place=row.get("place", ""),
        register=row.get("register", ""),
    )


def _moment(written: str) -> datetime:
    for form in _MOMENTS:
        try:
            return datetime.strptime(written, form)  # noqa: DTZ007 - on a Belgian clock, as in sessions.yml
        except ValueError:
            continue
    raise NotImported(f'"{written[:30]}" is no moment. Write it so: 2027-01-12 10:00.')
