"""The shipped guide -> a guide with as many topics as one wants, made of copies of its own texts."""

import shutil
from itertools import cycle
from pathlib import Path

WELCOME = "index"
PARTS = ("content", "brochures", "pictograms", "translations")


def write_many_topics(shipped: Path, base: Path, number: int) -> None:
    """Fill the new folder `base` with the guide of `shipped`, and copies of its topics until there are `number`.

    A copy keeps its links: they lead to the topic that it was copied from. So a right guide stays right.
    """
    for part in PARTS:
        shutil.copytree(shipped / part, base / part)
    languages = [folder for folder in (base / "content").iterdir() if folder.is_dir()]
    everywhere = set.intersection(*({topic.name for topic in language.glob("*.md")} for language in languages))
    for language in languages:
        _multiply(language, base / "translations" / language.name, sorted(everywhere), number)
    _put_in_a_group(base / "content")


def _put_in_a_group(content: Path) -> None:
    """Name the copies on the welcome page, in its first group."""
    welcome = content / "welcome.yml"
    copies = sorted(topic.stem for topic in (content / "nl").glob("*-[0-9]*.md"))
    text = welcome.read_text(encoding="utf-8")
    first = text.index("[", text.index("groups:")) + 1
    welcome.write_text(f"{text[:first]}{''.join(f'{copy}, ' for copy in copies)}{text[first:]}", encoding="utf-8")


def _multiply(language: Path, memory: Path, names: list[str], number: int) -> None:
    """Copy topics of a language, those that are there in each, and what is remembered of their translations."""
    topics = [language / name for name in names]
    subjects = (topic for topic in topics if topic.stem != WELCOME)
    for copy, topic in zip(range(number - len(topics)), cycle(subjects), strict=False):
        for file in (topic, memory / f"{topic.stem}.yml"):
            if file.exists():
                shutil.copy(file, file.with_stem(f"{topic.stem}-{copy}"))
