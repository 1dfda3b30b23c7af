"""Things that somebody looked at again -> the files with the new days; every other byte of them stays as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from wegwijs.commands.confirmable import CannotConfirm, Confirmable
from wegwijs.exchange.disk import edited, text_of
from wegwijs.exchange.splicing import Edit
from wegwijs.model.output import OutputFile
from wegwijs.reading.markdown_files import split_front_matter
from wegwijs.reading.text_files import TextFile
from wegwijs.reading.yaml_scalars import as_written, scalars_in

_LONGEST = 5
"""Years after which somebody surely has to look again."""


@dataclass(frozen=True)
class Confirmed:
    """A thing with its new days; `again` is None where it has none."""

    thing: Confirmable
    looked: date
    again: date | None

    def days(self) -> Iterator[tuple[tuple[str | int, ...], date]]:
        """The fields that lead to each of its days in the file, and the day."""
        yield (*self.thing.path, self.thing.field), self.looked
        if self.again:
            yield (*self.thing.path, "review_by"), self.again


def confirmed(thing: Confirmable, looked: date, again: date | None, today: date) -> Confirmed:
    """A thing at which somebody looked on a day. Without `again`, the time until the next look is as long as it was.

    Raises CannotConfirm.
    """
    if looked > today:
        raise CannotConfirm(f"{looked} is still to come: nobody can have looked at {thing.key} on that day.")
    if looked < thing.looked:
        raise CannotConfirm(f"Somebody looked at {thing.key} on {thing.looked} already, which is after {looked}.")
    if looked.isoformat()[: len(thing.source_date)] < thing.source_date:
        raise CannotConfirm(f"The source of {thing.key} is of {thing.source_date}, which is after {looked}.")
    if thing.again is None:
        return Confirmed(thing, looked, None)
    return Confirmed(thing, looked, _next_look(thing, looked, again, today))


def _next_look(thing: Confirmable, looked: date, again: date | None, today: date) -> date:
    """The day by which somebody must look again. Raises CannotConfirm."""
    day = again or looked + (max(thing.again or looked, thing.looked) - thing.looked)
    if day <= today:
        raise CannotConfirm(f"{thing.key} would be late again at once, on {day}. Write a later day behind --again.")
    if day.year > looked.year + _LONGEST:
        raise CannotConfirm(
            f"{day} is more than {_LONGEST} years after {looked}: {thing.key} would become old without anybody asking. "
            "Write an earlier day behind --again."
        )
    return day


def changed_files(base: Path, things: Iterable[Confirmed]) -> list[OutputFile]:
    """The files that get new days, whole; none for days that stand there already. Raises CannotConfirm."""
    files: list[OutputFile] = []
    for name, some in groupby(sorted(things, key=lambda one: one.thing.file), key=lambda one: one.thing.file):
        raw = (base / name).read_bytes()
        content = edited(raw, _edits(text_of(name, raw), some))
        if content != raw:
            files.append(OutputFile(name, content))
    return files


def _edits(file: TextFile, things: Iterable[Confirmed]) -> Iterator[Edit]:
    yaml, start = _yaml_of(file)
    scalars = scalars_in(yaml)
    for path, day in (one for thing in things for one in thing.days()):
        scalar = scalars.get(path)
        if scalar is None:
            raise CannotConfirm(f'{file.name} does not say "{path[-1]}" where it was read. Look at the file.')
        said = as_written(scalar, day.isoformat()) if scalar.style else day.isoformat()
        yield scalar.start + start, scalar.end + start, said


def _yaml_of(file: TextFile) -> tuple[str, int]:
    """The YAML of a file, and where it starts: all of it, or what stands above a topic."""
    if not file.name.endswith(".md"):
        return file.text, 0
    halves, _ = split_front_matter(file)
    if halves is None:
        raise CannotConfirm(f"{file.name} has no first lines between two rows of dashes.")
    return halves.front_matter.text, file.text.index("\n") + 1
