"""The bytes of a file and edits of its text -> its bytes with these edits: all others stay as they are.

Line ends, the mark at the start of a file and letters that were typed as two signs are of no concern to whoever edits.
"""

from collections.abc import Iterable

from wegwijs.exchange.splicing import Edit, with_edits
from wegwijs.reading.text_files import TextFile

_MARK = "\ufeff"


def text_of(name: str, raw: bytes) -> TextFile:
    """The text with plain line ends. Raises UnicodeDecodeError."""
    text = raw.decode().removeprefix(_MARK)
    return TextFile(name, text.replace("\r\n", "\n").replace("\r", "\n"))


def edited(raw: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes with edits of the text that `text_of` gives; new lines end as those of the file do."""
    text = raw.decode()
    line_end = next((end for end in ("\r\n", "\r") if end in text), "\n")
    spots = _spots(text)
    moved = [(spots[start], spots[end], new.replace("\n", line_end)) for start, end, new in edits]
    return with_edits(text, moved).encode()


def _spots(text: str) -> list[int]:
    """Where each sign of the text with plain line ends stands in this one, and where it ends."""
    is_second = (sign == "\n" and text[at - 1] == "\r" for at, sign in enumerate(text))
    spots = [at for at, second in enumerate(is_second) if not second]
    return [*spots[text.startswith(_MARK) :], len(text)]
