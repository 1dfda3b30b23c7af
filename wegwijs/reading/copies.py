"""A topic file of a translation -> whether it is still the file of the source, to the letter, and a Finding of it."""

from pathlib import Path, PurePosixPath

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.publication import Language
from wegwijs.reading.text_files import TextFile, read_text_file

_ONLY_IN_SOURCE = "\npictogram:"
"""A field that stands in every topic of the source and in no translation; without it, a file is no copy."""


def is_copy_of_source(base: Path, file: TextFile, source: Language) -> bool:
    """Whether a file of a translation says what that of the source says, down to the fields above its text."""
    if _ONLY_IN_SOURCE not in file.text:
        return False
    original, _ = read_text_file(base, _original(file, source))
    return original is not None and original.text == file.text


def copy_of_source(file: TextFile, language: Language, source: Language) -> Finding:
    """One Finding instead of one for each field that a translation may not have."""
    original = _original(file, source)
    return Finding(
        check="untranslated",
        place=Place(file.name),
        weight=Weight.STOPS if language.complete else Weight.PLEASE_FIX,
        is_told=True,
        language=language.code,
        what=f"This file says the same as {original}: it is in {source.name}, not in {language.name}.",
        why=f"People who read {language.name} would open a page that they may not understand.",
        remedy=f"Translate it into {language.name}, and keep only title, summary and keywords above the text.",
    )


def _original(file: TextFile, source: Language) -> str:
    """The file of the source from which a translation is made."""
    path = PurePosixPath(file.name)
    return (path.parents[1] / source.code / path.name).as_posix()
