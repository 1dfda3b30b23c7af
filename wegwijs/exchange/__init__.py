"""The door of translators: a Guide -> files for Poedit, OmegaT and their like, and such a file -> new texts.

1. `units`: the texts of a file of words, each with its translation and what helps to translate it.
2. `po`, `xliff`: units as a file, and such a file as `returned` units. Neither knows anything of a guide.
3. `judging`: which returned units may be taken over, and why others may not.
4. `splicing`: texts into the file in which they stand; `sections`, `entries`: parts that are not there yet;
   `overrides`: texts of a municipality that stand in one file in all languages.
5. `taking`: all of it, a file at a time; `unplaced`: why a text found no place in its file.
"""

from wegwijs.exchange.exporting import Format, Wanted, exported
from wegwijs.exchange.judging import Refused
from wegwijs.exchange.returned import CannotRead, ReturnedFile
from wegwijs.exchange.taking import Taken, read_returned, take_over

__all__ = [
    "CannotRead",
    "Format",
    "Refused",
    "ReturnedFile",
    "Taken",
    "Wanted",
    "exported",
    "read_returned",
    "take_over",
]
