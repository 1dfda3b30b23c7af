"""A value as an editor wrote it in a YAML file."""

from typing import Self

from wegwijs.findings import Place


class Written(str):
    """The text of a value with its place; `lost` is what YAML leaves out of it: the rest of the line, from a # on."""

    __slots__ = ("lost", "place")

    place: Place
    lost: str

    def __new__(cls, value: str, place: Place, lost: str = "") -> Self:
        """A text is made in one step, so the rest is put to it here."""
        written = super().__new__(cls, value)
        written.place, written.lost = place, lost
        return written
