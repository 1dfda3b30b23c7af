#!/usr/bin/env python3
"""The front door of Wegwijs: makes its own environment on first use, then hands over to the program.

In: what you type after `python3 build.py`. Out: whatever that command makes, and its exit code.
This file has to parse under Python 3.6, so that an old Python gets a sentence and not a SyntaxError.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
NEEDED = (3, 11, 5)


def main(arguments: "list[str]") -> None:
    """Make ready what is missing, then become the program, or pytest for `test`."""
    too_old = sentence_if_too_old(sys.version_info[:3])
    if too_old:
        sys.exit(too_old)
    sys.path.insert(0, str(ROOT))
    from wegwijs import environment  # here, because it needs the newer Python

    testing = arguments[:1] == ["test"]
    if "doctor" in arguments and not testing:
        environment.examine(ROOT, arguments)
    try:
        environment.prepare(ROOT, testing=testing)
    except environment.CannotStart as trouble:
        sys.exit(str(trouble))
    if testing:
        environment.become(ROOT, environment.pytest_arguments(ROOT, arguments[1:]))
    environment.become(ROOT, ["wegwijs", *arguments])


def sentence_if_too_old(found: "tuple[int, ...]") -> str:
    """Say what to do when this Python is older than the one needed; say nothing when it is not."""
    if found >= NEEDED:
        return ""
    return (
        f"Wegwijs needs Python {dotted(NEEDED)} or newer; this is Python {dotted(found)}.\n"
        "  The libraries that make the site do not work with the older one, so nothing can be built.\n"
        "  -> Run build.py with a newer Python, for example: python3.13 build.py\n"
        "     Ubuntu 24.04 and Debian 13 bring one along; on an older system pyenv or uv can add one."
    )


def dotted(version: "tuple[int, ...]") -> str:
    """Write a version as people do: 3.11.5."""
    return ".".join(str(part) for part in version)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
