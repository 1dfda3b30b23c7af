"""An error of the program that nobody foresaw -> a Finding, where the work goes on after it."""

from pathlib import Path
from traceback import extract_tb

from wegwijs.findings import Finding, Place
from wegwijs.making.settings import HOUSE


def unforeseen(error: Exception, why: str) -> Finding:
    """The error at the last line of ours that it came through; `why` is a sentence on what it means for the work."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.startswith(str(HOUSE / "wegwijs"))]
    return Finding(
        check="unforeseen-error",
        place=Place(Path(frames[-1].filename).relative_to(HOUSE).as_posix(), frames[-1].lineno or 1),
        what=f"The program met something that nobody foresaw: {type(error).__name__}: {error}.",
        why=why,
        remedy="Undo your last edit; tell the developers what is written here.",
    )
