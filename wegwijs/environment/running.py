"""Running the programs that lay the ground: to their end, in silence, and when they fail in a sentence.

In: a command. Out: nothing, or CannotStart. Standard library only: this runs before anything is installed.
"""

import os
import re
import sys
from functools import partial
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, run

UNREACHABLE = (
    "No matching distribution|[Cc]onnection|[Tt]imed out|Failed to fetch|Unable to locate package"
    "|npm error network|EAI_AGAIN|ENOTFOUND"
)
TROUBLES = {  # what a failing program says: what that means, and what to do; the last pattern fits every word
    "No space left": ("the disk is full", "Make about 1 GB free"),
    "Read-only file|Permission denied": ("its folder cannot be written to", "Put the clone where you may write"),
    "Could not get lock": ("another program is installing system parts", "Wait until it is done"),
    "DO NOT MATCH THE HASHES": ("a package is not the one that the lock file names", "Try another network"),
    UNREACHABLE: ("the parts it needs could not be fetched", "Make sure that this machine is on the internet"),
    "": ("its environment could not be made", "Mend what is said below"),
}
say = partial(print, file=sys.stderr, flush=True)  # standard output belongs to the command


class CannotStart(Exception):
    """Why there is no environment: what happened, why it matters, what to do. Shown as it is, never as a traceback."""

    def __init__(self, happened: str, remedy: str, details: str) -> None:
        """Put the parts in their place; `details` is what to copy or to read."""
        matters = "Without all its parts it can neither build the site nor test it"
        remedy = f"{remedy}, then run the same command again"
        super().__init__(f"Wegwijs cannot start: {happened}.\n  {matters}.\n  -> {remedy}.\n     {details}")


def run_to_end(root: Path, *command: str) -> None:
    """Run a program to its end, in silence; when it fails, keep what it said and say what that means."""
    env = clean_surroundings()
    done = run(command, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, env=env, close_fds=False, check=False)
    if done.returncode:
        (log := root / ".venv.log").write_bytes(done.stdout)
        raise CannotStart(*meaning_of(done.stdout.decode(errors="replace")), f"What was said is in {log}")


def meaning_of(said: str) -> tuple[str, str]:
    """What happened and what to do, from the words of a program that failed."""
    return next(meaning for words, meaning in TROUBLES.items() if re.search(words, said))


def clean_surroundings() -> dict[str, str]:
    """The environment variables of this process, without what would let other packages in."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    return kept | {"PYTHONNOUSERSITE": "1", "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
