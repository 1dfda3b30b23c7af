"""A text -> the first sign that does not belong in one: a control sign, a sign of one font, a hidden direction."""

import re
import unicodedata
from dataclasses import dataclass

_LOST = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e007f"
"""Signs that no keyboard makes: control signs, other line ends, and the sign for a letter that was lost."""

_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
"""Signs that mean something in one font only, such as the points of a list in Word."""

_TURNING = "\u202a-\u202e"
"""Signs that turn the direction of what follows; the pairs that leave it alone again may stand in a text."""

_STRANGE = re.compile(f"[{_LOST}{_PRIVATE}{_TURNING}]")
_NO_LETTERS = re.compile(r"[^\w\s\x00-\u02ff]{31,}")
_MOST_ACCENTS = 30
"""No language puts more on a letter, and to sort a pile of them takes for ever (Unicode's stream-safe text)."""

_PLAIN = re.compile("[\t\n\x20-\x7e\xa0-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20cf]*")
"""Letters and signs of which nothing can be wrong; a text that has no others, as nearly all, is seen at once."""

_PAIRED = re.compile("[\u2066-\u2069]")
_END_OF_PAIR = "\u2069"


@dataclass(frozen=True)
class StrangeSign:
    """Where it stands, counted from 0, what is wrong, why it matters and what to do."""

    position: int
    what: str
    why: str
    remedy: str


def strange_sign(text: str) -> StrangeSign | None:
    """The first sign that does not belong in a text, if there is one."""
    if _PLAIN.fullmatch(text):
        return None
    found = [match.start() for match in [_STRANGE.search(text)] if match]
    found += [position for position in [_unpaired(text)] if position is not None]
    return _spoken(text, min(found)) if found else None


def pile_of_accents(text: str) -> StrangeSign | None:
    """The first letter with more accents than any language has; it must be found before the text is normalised."""
    if _PLAIN.fullmatch(text):
        return None
    for match in _NO_LETTERS.finditer(text):
        height = 0
        for position, sign in enumerate(match.group(), match.start()):
            height = height + 1 if unicodedata.combining(sign) else 0
            if height > _MOST_ACCENTS:
                return StrangeSign(
                    position - _MOST_ACCENTS,
                    f"More than {_MOST_ACCENTS} accents stand on one letter here.",
                    "No reader could read it, and nothing in this file can be read until it is mended.",
                    "Delete the letter and type it again.",
                )
    return None


def _unpaired(text: str) -> int | None:
    """The first sign that begins another direction and never ends it in its line, or the other way round."""
    opened: list[int] = []
    for match in _PAIRED.finditer(text):
        if opened and "\n" in text[opened[-1] : match.start()]:
            return opened[0]
        if match.group() != _END_OF_PAIR:
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            return match.start()
    return opened[0] if opened else None


def _spoken(text: str, position: int) -> StrangeSign:
    sign = text[position]
    if re.match(f"[{_PRIVATE}]", sign):
        return StrangeSign(position, *_of_one_font(sign, text[:position]))
    if re.match(f"[{_TURNING}\u2066-\u2069]", sign):
        return StrangeSign(
            position,
            f"An invisible sign that turns the direction of writing stands here ({_number(sign)}).",
            "Readers could see letters or digits in another order than you typed them.",
            "Delete the text around it and type it again; the program itself knows which languages go from the right.",
        )
    return StrangeSign(
        position,
        "A sign stands here that does not belong in a text.",
        "Readers would see a black square or nothing, and nothing in this file can be read until it is mended.",
        "Delete the sign and type the text around it again; if the whole file looks strange, save it as UTF-8.",
    )


def _of_one_font(sign: str, before: str) -> tuple[str, str, str]:
    begins_its_line = not before[before.rfind("\n") + 1 :].strip()
    return (
        f"A sign stands here that only one font knows ({_number(sign)}); such signs come along from Word.",
        "Readers would see an empty box, and nothing in this file can be read until it is mended.",
        "Write a list with a dash and a space at the start of each line: - like this."
        if begins_its_line
        else "Delete the sign, or say in words what it shows.",
    )


def _number(sign: str) -> str:
    return f"U+{ord(sign):04X}"
