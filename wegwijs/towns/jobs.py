"""A folder with the folders of municipalities -> which guides are to be made, and how they are parted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from wegwijs.reading.overlay_folder import is_in_utf8, readable
from wegwijs.reading.towns import MUNICIPALITY, town_folders

_SHARD = re.compile(r"([1-9]\d*)/([1-9]\d*)")


@dataclass(frozen=True)
class Job:
    """One guide to make: the name of the folder of a town, the folder, where the guide goes; its NIS code, if any."""

    town: str
    folder: Path
    output: Path
    nis: str = ""

    @property
    def row(self) -> dict[str, str]:
        """The job for other programs."""
        return {"town": self.town, "folder": self.folder.as_posix(), "output": self.output.as_posix()}


@dataclass(frozen=True)
class Shard:
    """Which part of the jobs, counted from 1, and of how many."""

    part: int = 1
    parts: int = 1

    def of(self, jobs: list[Job]) -> list[Job]:
        """The jobs of this part: all parts together have each job once."""
        return jobs[self.part - 1 :: self.parts]


def read_shard(context: click.Context, option: click.Parameter, value: str) -> Shard:
    """What stands behind --shard. Raises click.BadParameter."""
    found = _SHARD.fullmatch(value)
    part, parts = (int(found[1]), int(found[2])) if found else (1, 0)
    if part > parts:
        raise click.BadParameter("Write the number of a part and how many parts there are, such as 3/20.")
    return Shard(part, parts)


def jobs_of(folder: Path, output: Path | None, *, may_be_one: bool = False) -> list[Job]:
    """What there is to do, in the order of the names; or the folder itself, if it may be one of them.

    Raises click.UsageError.
    """
    if may_be_one and (folder / MUNICIPALITY).is_file():
        return [Job(folder.resolve().name, folder.resolve(), folder / "public")]
    found = town_folders(folder)
    if not found.towns:
        hint = f" For one municipality: --municipality {folder}" if (folder / MUNICIPALITY).exists() else ""
        raise click.UsageError(f"No folder in {folder} has a {MUNICIPALITY}.{hint}")
    _check_names([*found.towns, *found.layers])
    for layer in found.layers:
        click.echo(f"{layer.name}: a layer of others, so it gets no guide here.", err=True)
    return [
        Job(town.name, town, output / town.name if output else town / "public", found.codes.get(town, ""))
        for town in found.towns
    ]


def _check_names(folders: Iterable[Path]) -> None:
    """Raises click.UsageError: what the run made is told in files that hold signs, and not just bytes."""
    for folder in folders:
        if not is_in_utf8(folder.name):
            raise click.UsageError(
                f'The name of the folder "{readable(folder.name)}" has a sign that cannot be read: it is not in UTF-8. '
                "Nothing was made. Give the folder another name, with plain letters."
            )
