"""The name of a shell -> the script that lets it complete what one types behind build.py."""

import shlex
import sys
from pathlib import Path

from wegwijs.making.settings import HOUSE

SHELLS = ("bash", "zsh")
ASKED_BY_SHELL = "_WEGWIJS_COMPLETE"
"""The environment variable in which these scripts ask click what can come next."""


def completion_script(shell: str) -> str:
    """The script for one of SHELLS; it holds for this copy of Wegwijs only."""
    script = (Path(__file__).parent / f"completion.{shell}").read_text(encoding="utf-8")
    places = {"@BUILD@": HOUSE / "build.py", "@PYTHON@": Path(sys.executable)}
    for name, path in places.items():
        script = script.replace(name, shlex.quote(str(path)))
    return script
