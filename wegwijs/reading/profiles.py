"""The ICC profile that a publisher names -> a Profile for a press, and Findings about what is wrong with it."""

from pathlib import Path

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.press import Press, Profile

_HEADER = 128
"""Bytes with which each profile begins; what they say stands at fixed places (ICC.1)."""

_SIZE, _CLASS, _SPACE, _MARK = slice(0, 4), slice(12, 16), slice(16, 20), slice(36, 40)


def read_profile(base: Path, folder: str, press: Press, place: Place) -> tuple[Profile | None, list[Finding]]:
    """The profile, a file in a folder of `base`; `place` is where it is named."""
    name = f"{folder}/{press.profile}"
    try:
        content = (base / name).read_bytes()
    except OSError:
        what = f'There is no file "{name}".'
        remedy = "Put the file there, or correct its name: capitals and small letters count."
        return None, [_unusable(place, what, remedy)]
    if wrong := _wrong(content):
        remedy = "Ask the printer for the ICC profile of its press, and put it there as it comes."
        return None, [_unusable(place, f'"{name}" {wrong}.', remedy)]
    return Profile(press.condition, content, press.inks), []


def _wrong(content: bytes) -> str | None:
    """Why it is no profile of a press with four inks."""
    if len(content) < _HEADER or content[_MARK] != b"acsp":
        return "is no ICC profile"
    if int.from_bytes(content[_SIZE], "big") != len(content):
        return "is an ICC profile that is cut off, or goes on behind its end"
    if content[_CLASS] != b"prtr":
        return "is the profile of a screen or a scanner, not that of a press"
    if content[_SPACE] != b"CMYK":
        return "is the profile of a printer without the four inks cyan, magenta, yellow and black"
    return None


def _unusable(place: Place, what: str, remedy: str) -> Finding:
    return Finding(
        check="press-profile",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=what,
        why="The brochures are not made for a professional printer; all other files are.",
        remedy=remedy,
    )
