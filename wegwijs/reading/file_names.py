"""The name of a file -> whether a program put it there, of which file it is a copy, and how ours would read it."""

import re

_OF_PROGRAMS = re.compile(r"\.|~\$|.*~$|#.*#$|(?:thumbs\.db|desktop\.ini|icon\r|__macosx)$", re.IGNORECASE | re.DOTALL)
"""What macOS, Windows, Word, LibreOffice and editors put beside our files; nobody wants to hear of it."""

_COPY_WORD = "copy|kopie|copie|копия|копія"
_COPY = re.compile(
    rf"(?:copy of|kopie van|copie de|копия|копія)\s+(?P<first>.+)"
    rf"|(?P<last>.+?)(?:\s*\([^()]*\)|\s+\d+|(?:\s+|\s*[-–—]\s*)(?:{_COPY_WORD})(?:\W.*)?)",
    re.IGNORECASE | re.DOTALL,
)
"""How systems call a second copy, in the languages of the people who write here: wonen (1), wonen - Kopie."""

_TWO_ENDINGS = re.compile(
    r"(?P<name>.+\.(?:md|markdown|ya?ml|svg|txt))(?P<hidden>\.(?:txt|docx?|odt|rtf|bak|orig|old|md|ya?ml))$", re.I
)
_ENDINGS = {"yaml": "yml", "markdown": "md", "mdown": "md", "mkd": "md"}


def is_of_a_program(name: str) -> bool:
    """Whether a program put a file of this name there for itself, such as .DS_Store."""
    return bool(_OF_PROGRAMS.match(name))


def original_of(name: str) -> str | None:
    """The name of the file of which this is a copy, as far as the name tells."""
    stem, dot, ending = name.rpartition(".")
    found = _COPY.fullmatch(stem)
    return f"{(found['first'] or found['last']).strip()}{dot}{ending}" if found else None


def hidden_ending(name: str) -> str | None:
    """The ending behind another one, as in nieuw.md.txt; Windows does not show it."""
    found = _TWO_ENDINGS.match(name)
    return found["hidden"] if found else None


def readable_name(name: str) -> str:
    """The nearest name that the program could read: Facts.yaml.txt -> Facts.yml, nieuw.MD -> nieuw.md."""
    stem, dot, ending = name.strip().removesuffix(hidden_ending(name) or "").rpartition(".")
    return f"{stem}{dot}{_ENDINGS.get(ending.lower(), ending.lower())}" if dot else name.strip()
