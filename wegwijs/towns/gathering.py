"""`towns --gather`: the folders that the parts of a plan filled -> one folder with all guides, and one report.

Nothing is lost in silence: a part that is missing and a guide that did not come whole are said; the last guide stays.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import click

from wegwijs.findings import Finding, Place
from wegwijs.towns.report import PART, Part, TownMade, read_part
from wegwijs.writing import MARKER, CannotWrite, replacing


def gathered(folders: Iterable[Path], output: Path) -> tuple[Part, list[str]]:
    """All parts as one, with their guides in `output`; and what is missing, in sentences. Raises click.UsageError."""
    parts = _parts(folders)
    first = next(iter(parts.values()))
    towns = [_brought(one, folder, output) for folder, part in parts.items() for one in part.towns]
    order = first.plan.index
    whole = replace(first, part=1, parts=1, towns=tuple(sorted(towns, key=lambda one: order(one.town))))
    return whole, list(_missing(parts.values()))


def size_of(guide: Path) -> tuple[int, int]:
    """How many files a guide has, and how many bytes."""
    sizes = [path.stat().st_size for path in guide.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def _parts(folders: Iterable[Path]) -> dict[Path, Part]:
    """Each folder with its part; one that is there twice counts once. Raises click.UsageError."""
    parts: dict[Path, Part] = {}
    for folder in folders:
        part = read_part(folder)
        if part is None:
            raise click.UsageError(f"{folder} has no {PART} that can be read: no run of towns with --output filled it.")
        _check_fits(folder, part, parts)
        if part not in parts.values():
            parts[folder] = part
    return parts


def _check_fits(folder: Path, part: Part, parts: Mapping[Path, Part]) -> None:
    """Raises click.UsageError when two folders do not belong together."""
    for other, there in parts.items():
        if (part.program, part.day) != (there.program, there.day):
            raise click.UsageError(
                f"{folder} and {other} were made by different versions, or on different days. Make all parts again "
                "from one version; SOURCE_DATE_EPOCH gives them one day."
            )
        if (part.parts, part.plan) != (there.parts, there.plan):
            raise click.UsageError(f"{folder} and {other} are no parts of the same plan. Make all parts again.")
        if part.part == there.part and part != there:
            raise click.UsageError(f"{folder} and {other} are both part {part.part}. Leave one of them out.")
    if strangers := [one.town for one in part.towns if one.town not in part.plan or not _is_plain(one.town)]:
        raise click.UsageError(f'{folder} has a guide "{strangers[0]}" that is not in its plan. Make this part again.')


def _is_plain(name: str) -> bool:
    return bool(name) and name == Path(name).name and not name.startswith(".")


def _brought(one: TownMade, folder: Path, output: Path) -> TownMade:
    """A guide put in its place; where it did not come whole, the last one stays."""
    guide = folder / one.town
    if not one.made:
        return one
    if not (guide / MARKER).is_file() or size_of(guide) != (one.files, one.bytes):
        return _not_whole(one, guide)
    try:
        with replacing(output / one.town) as building:
            shutil.copytree(guide, building, symlinks=True, dirs_exist_ok=True)
    except CannotWrite as trouble:
        return _with(one, trouble.finding)
    return one


def _missing(parts: Iterable[Part]) -> Iterator[str]:
    """A sentence for each part of the plan that no folder has."""
    there = {part.part: part for part in parts}
    (first, *_) = there.values()
    brought = {one.town for part in there.values() for one in part.towns}
    for number in range(1, first.parts + 1):
        lost = [town for town in first.plan[number - 1 :: first.parts] if town not in brought]
        if number not in there:
            yield f"Part {number} of {first.parts} is missing, with {', '.join(lost) or 'no municipality'}."
        elif lost:
            yield f"Part {number} of {first.parts} says nothing about {', '.join(lost)}."


def _not_whole(one: TownMade, guide: Path) -> TownMade:
    return _with(
        one,
        Finding(
            check="guide-not-whole",
            place=Place(guide.as_posix()),
            what=f"The guide of {one.town} did not come whole: its part says {one.files} files of {one.bytes} bytes.",
            why="Pages would be missing, so its last guide stays where it is.",
            remedy="Bring the folder of this part over again, or make this part again.",
        ),
    )


def _with(one: TownMade, finding: Finding) -> TownMade:
    return replace(one, made=False, findings=(*one.findings, finding), files=0, bytes=0)
