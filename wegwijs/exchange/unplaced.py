"""A text for which there is no place in its file -> why it is not taken over, and what to do."""

from pathlib import Path

from wegwijs.exchange.disk import text_of
from wegwijs.exchange.judging import Refused
from wegwijs.exchange.units import WordsFile
from wegwijs.reading.yaml_entries import items_in


def unplaced(base: Path, file: WordsFile, address: str) -> Refused:
    """Why this text was left, of a file in `base`."""
    if file.is_overrides and _is_between_brackets(base / file.file):
        return _left_between_brackets(address)
    if address in file.translated:
        what = f"With this text {file.file} would be read in another way, or it has mistakes that the check tells."
        return Refused(address, what, "Write it there yourself, and run the check.")
    if file.is_overrides:
        return _left_of_overrides(address)
    what = f"Not all that belongs to it is translated, so it cannot be put into {file.file} yet."
    return Refused(
        address, what, "Translate the whole part, with its heading; the title and the summary of a new file too."
    )


def _is_between_brackets(path: Path) -> bool:
    """Whether a list stands between [ and ], so that its entries have no lines of their own."""
    try:
        return not items_in(text_of(path.name, path.read_bytes()).text)
    except (OSError, UnicodeDecodeError):
        return False


def _left_between_brackets(address: str) -> Refused:
    return Refused(
        address,
        "The entries of overrides.yml stand between [ and ], and there no new one can be written behind another.",
        "Begin each entry on a line of its own with a dash, take the brackets away, and import the file once more.",
    )


def _left_of_overrides(address: str) -> Refused:
    return Refused(
        address,
        "There is no place for it in overrides.yml yet: its entry is not translated whole, the guide changed the text "
        "that yours replaces, or it says nothing there in this language.",
        "Run the check, and mend what it says of overrides.yml; then import the file once more.",
    )
