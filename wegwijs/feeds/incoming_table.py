"""A table of an organiser (CSV) -> the sessions that it tells, and a sentence for each row that it cannot tell."""

import csv
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from wegwijs.model.incoming import Incoming, NotImported

_KNOWN = ("id", "title", "start", "minutes", "end", "series", "language", "place", "register")
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")
_HOURS = ("%H:%M", "%H:%M:%S")
_MOMENTS = [f"{day}{between}{hour}" for day in _DAYS for between in " T" for hour in _HOURS]

_Row = dict[str, str]


def sessions_in_table(text: str) -> tuple[list[Incoming], list[str]]:
    """The sessions, and what could not be taken over. Raises NotImported when the file is no such table."""
    told: list[Incoming] = []
    problems: list[str] = []
    names: list[str] = []
    for line, cells in _rows(text):
        if not names:
            names = _columns(cells)
            continue
        try:
            told.append(_session(_row(names, cells)))
        except NotImported as problem:
            problems.append(f"Line {line}: {problem}")
    if not names:
        raise NotImported("This table is empty. Ask the organiser for a new one.")
    return told, problems


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The cells of every row that says something, with the number of its last line."""
    lines = text.splitlines(keepends=True)
    head = lines[0] if lines else ""
    rows = csv.reader(lines, delimiter=max(";,\t", key=head.count), strict=True)
    try:
        for row in rows:
            cells = [" ".join(cell.split()) for cell in row]
            if any(cells):
                yield rows.line_num, cells
    except csv.Error as problem:
        raise NotImported(
            f'Near line {rows.line_num} a quotation mark (") opens and never closes, or stands inside a text. '
            "Nobody can tell where that row ends. Correct it in the table, and save it again."
        ) from problem


def _row(names: list[str], cells: list[str]) -> _Row:
    """Column -> words. Raises NotImported when something stands beyond the last column."""
    if beyond := " ".join(cells[len(names) :]).strip():
        raise NotImported(f'It has more cells than there are columns: "{beyond[:30]}". Correct the row.')
    return dict.fromkeys(names, "") | dict(zip(names, cells, strict=False))


def _columns(written: list[str]) -> list[str]:
    """The names of the columns. Raises NotImported when one that is needed is not there."""
    names = [name.lower() for name in written]
    missing = [] if "start" in names else ["start"]
    missing += [] if {"minutes", "end"} & set(names) else ["minutes"]
    if missing:
        raise NotImported(
            f"The first line has no column {' and '.join(missing)}. Give the columns these names: {', '.join(_KNOWN)}."
        )
    return names


def _session(row: _Row) -> Incoming:
    start = _moment(row["start"])
    title, series, language = (row.get(name, "") for name in ("title", "series", "language"))
    return Incoming(
        origin=row.get("id") or f"{start:%Y%m%d%H%M} {series or title} {language}".strip(),
        title=title,
        start=start,
        minutes=_minutes(row, start),
        series=series,
        language=language,
        place=row.get("place", ""),
        register=row.get("register", ""),
    )


def _minutes(row: _Row, start: datetime) -> int:
    """How long it lasts: as the table says, or until its end, which is a moment or an hour of the same day."""
    written, end = row.get("minutes", ""), row.get("end", "")
    if written or not end:
        if not written.isdecimal() or not 0 < int(written) <= 24 * 60:
            raise NotImported(f'"{written[:20]}" is no number of minutes. Write how long it lasts, such as 90.')
        return int(written)
    hour = _read(end, _HOURS)
    length = (datetime.combine(start, hour.time()) if hour else _moment(end)) - start
    if not timedelta() < length <= timedelta(days=1):
        raise NotImported(f'Its end, "{end[:30]}", is before its start, or more than a day later. Correct the row.')
    return int(length.total_seconds() // 60)


def _moment(written: str) -> datetime:
    moment = _read(written, _MOMENTS)
    if moment is None:
        raise NotImported(f'"{written[:30]}" is no moment. Write it so: 2027-01-12 10:00.')
    return moment.replace(second=0)


def _read(written: str, forms: Sequence[str]) -> datetime | None:
    for form in forms:
        try:
            return datetime.strptime(written, form)  # noqa: DTZ007 - on a Belgian clock, as in sessions.yml
        except ValueError:
            continue
    return None
