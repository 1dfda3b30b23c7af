"""The shipped guide -> a guide with as many topics as one wants, made of copies of its own texts."""

import shutil
from itertools import cycle
from pathlib import Path

WELCOME = "index"
PARTS = ("content", "brochures", "pictograms")


def write_many_topics(shipped: Path, base: Path, number: int) -> None:
    """Fill the new folder `base` with the guide of `shipped`, and copies of its topics until there are `number`.

    A copy keeps its links: they lead to the topic that it was copied from. So a right guide stays right.
    """
    for part in PARTS:
        shutil.copytree(shipped / part, base / part)
    for language in (base / "content").iterdir():
        if language.is_dir():
            _multiply(language, number)


def _multiply(language: Path, number: int) -> None:
    topics = sorted(language.glob("*.md"))
    subjects = (topic for topic in topics if topic.stem != WELCOME)
    for copy, topic in zip(range(number - len(topics)), cycle(subjects), strict=False):
        shutil.copy(topic, topic.with_stem(f"{topic.stem}-{copy}"))
