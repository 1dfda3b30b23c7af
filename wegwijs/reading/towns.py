"""A folder with the folders of municipalities -> those that have a guide of their own, and those that lend words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wegwijs.model.municipality import Municipality
from wegwijs.reading.file_reader import FileReader
from wegwijs.reading.overlay_folder import check_folder

MUNICIPALITY = "municipality.yml"


@dataclass(frozen=True)
class TownFolders:
    """Folders by their names: of municipalities, and of regions that are the layer of another folder.

    `codes` are the NIS codes of those that have one.
    """

    towns: tuple[Path, ...]
    layers: tuple[Path, ...]
    codes: Mapping[Path, str]


def town_folders(folder: Path) -> TownFolders:
    """All folders in it with a municipality.yml. One that cannot be read counts as a town: its build tells why.

    A region (it has no NIS code) is a town as well, unless another folder names it as its layer.
    """
    found = sorted(file.parent for file in folder.glob(f"*/{MUNICIPALITY}") if not file.parent.name.startswith("."))
    read = {one: municipality for one in found if (municipality := _read(one))}
    layers = tuple(one for one in found if _is_layer(one, read))
    codes = {one: municipality.nis for one, municipality in read.items() if municipality.nis}
    return TownFolders(tuple(one for one in found if one not in layers), layers, codes)


def name_of(folder: Path) -> str | None:
    """How the municipality is called; None where its file cannot be read."""
    municipality = _read(folder)
    return municipality.name if municipality else None


def with_layers(folder: Path) -> list[Path]:
    """The folder of a municipality and those of its layers, the lowest last, as far as they can be read."""
    found = [folder]
    while (read := _read(found[-1])) and read.layer and (below := folder.parent / read.layer) not in found:
        found.append(below)
    return found


def _read(folder: Path) -> Municipality | None:
    """What its file says; None where the folder may not be read, or the file cannot."""
    if folder.is_symlink() or check_folder(folder):
        return None
    return FileReader(folder.parent).table(f"{folder.name}/{MUNICIPALITY}", Municipality)


def _is_layer(folder: Path, read: Mapping[Path, Municipality]) -> bool:
    """Whether it is no municipality, and lies below one."""
    named = {one.layer for other, one in read.items() if other != folder}
    return folder in read and read[folder].nis is None and folder.name in named
