"""`new language`: a row in languages.yml and a folder, with which a language begins. Nothing that is there changes."""

import re
from pathlib import Path

from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.prose.dates import is_known
from wegwijs.prose.language_codes import better_code, letters_of, near_code, own_name, runs_from_right
from wegwijs.reading.languages import LANGUAGES

_FONTS = {
    **dict.fromkeys(("Latn", "Cyrl", "Grek"), "Noto Sans"),
    "Arab": "Noto Sans Arabic",
    "Deva": "Noto Sans Devanagari",
    "Khmr": "Noto Sans Khmer",
    "Taml": "Noto Sans Tamil",
    "Telu": "Noto Sans Telugu",
    "Thai": "Noto Sans Thai",
}
"""Letters -> the font that has them and that a package brings."""

_CODE = re.compile(r"[a-z]{2,3}")
_WORDS = """# yaml-language-server: $schema=../../docs/schemas/interface.json
# What does not stand here is shown in the source language. Translators need not write here themselves:
#   python3 build.py translations export --language {code}
labels: {{}}
"""


class CannotBegin(Exception):
    """Why a language cannot be begun, and what to do: whole sentences."""


def language_files(guide: Guide, base: Path, code: str) -> list[OutputFile]:
    """The table with the new row, and the first file of the folder. Raises CannotBegin."""
    name = _name(guide, code)
    table = (base / LANGUAGES).read_bytes().decode()
    files = [OutputFile(LANGUAGES, _with_row(table, _row(code, name)).encode())]
    words = f"content/{code}/interface.yml"
    return files if (base / words).exists() else [*files, OutputFile(words, _WORDS.format(code=code).encode())]


def told(code: str) -> list[str]:
    """What to do next."""
    font = _FONTS.get(letters_of(code))
    lines = [
        f"The site has {own_name(code)} from now on. What is not translated yet is shown in the source language.",
        f"-> Hand it to translators: python3 build.py translations export --language {code}",
        f"-> When all of it is there, write complete: true in its row of {LANGUAGES}.",
    ]
    if font is None:
        return [*lines, "No font package has its letters, so its brochures are left out (brochures: false in its row)."]
    package = f"fontpkg-{font.lower().replace(' ', '-')}"
    needs = "" if font == "Noto Sans" else f" First add {package} to requirements.in, and renew both lock files."
    return [*lines, f"-> To print its brochures, take brochures: false out of its row.{needs}"]


def _name(guide: Guide, code: str) -> str:
    if code in guide.known_languages:
        raise CannotBegin(f"{LANGUAGES} has the language {code} already.")
    if code == "ua":
        raise CannotBegin("ua is the code of the country Ukraine. Write uk for the Ukrainian language.")
    if better := better_code(code):
        raise CannotBegin(f"The code of this language is {better}. Write: python3 build.py new language {better}")
    name = own_name(code) if _CODE.fullmatch(code) else None
    if name is None or not is_known(code):
        near = near_code(code) if _CODE.fullmatch(code) else None
        hint = f"Write {near}, which is written with the same ones." if near else "Write a code of ISO 639, such as pl."
        raise CannotBegin(f'"{code}" is no code of a language that has calendars and numbers. {hint}')
    return name


def _row(code: str, name: str) -> list[str]:
    font = _FONTS.get(letters_of(code))
    return [
        f"- code: {code}" if code != "no" else '- code: "no"',
        f"  name: {name}",
        *(["  direction: rtl"] if runs_from_right(code) else []),
        *([f"  font: {font}"] if font not in (None, "Noto Sans") else []),
        "  brochures: false",
    ]


def _with_row(table: str, row: list[str]) -> str:
    """The table with a row behind the last one, in its margin and with its line ends."""
    lines = table.splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if re.match(r"\s*- ", line)]
    margin = re.match(r"\s*", lines[starts[-1]])
    last = starts[-1]
    while (
        last + 1 < len(lines) and re.match(r"\s+\S", lines[last + 1]) and not lines[last + 1].lstrip().startswith("#")
    ):
        last += 1
    end = "\r\n" if "\r\n" in table else "\n"
    lines[last] = lines[last].rstrip("\r\n") + end
    new = [f"{margin[0] if margin else ''}{line}{end}" for line in row]
    return "".join([*lines[: last + 1], *new, *lines[last + 1 :]])
