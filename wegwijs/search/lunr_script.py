"""The script of lunr that the installed mkdocs carries -> the part of it that the search box needs.

Our analyser cuts words and finds stems, the index is made before, and no question is written in lunr's own signs; so
what lunr has for that stays out, half of its bytes. Where a newer lunr is written in another way, it is only longer.
"""

import re
from importlib.metadata import distribution
from pathlib import Path

from wegwijs.model.output import OutputFile

_LUNR = "mkdocs/contrib/search/templates/search/lunr.js"
_CHAPTER = re.compile(r"^(?=/\*!\n \* lunr\.)", re.MULTILINE)
_NOT_NEEDED = re.compile(r"/\*!\n \* lunr\.(?:tokenizer|stemmer|stopWordFilter|trimmer)\n")
_SIGNS_OF_QUESTIONS = re.compile(r"(?ms)^lunr\.QueryParseError = .*?(?=^ +/\*\*\n +\* export the module)")
_BUILDER = re.compile(r"(?ms)^lunr\.Builder = .*?(?=^lunr\.MatchData = )")


def lunr_file() -> OutputFile:
    """lunr.js, beside the scripts of theme/search in the built site. Raises FileNotFoundError without mkdocs."""
    script = Path(str(distribution("mkdocs").locate_file(_LUNR))).read_text(encoding="utf-8")
    chapters = [chapter for chapter in _CHAPTER.split(script) if not _NOT_NEEDED.match(chapter)]
    text = _BUILDER.sub("", _SIGNS_OF_QUESTIONS.sub("", "".join(chapters)))
    return OutputFile("search/lunr.js", text.encode())
