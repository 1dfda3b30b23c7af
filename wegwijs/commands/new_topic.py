"""`new topic`: a topic of the source language with all its fields and parts, and nothing in them yet.

Until somebody fills it in, the check names each empty field, and nothing new is published: so nobody forgets one.
In the folder of a municipality, all fields that need no thought are filled in.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from wegwijs.checks.names import FOLDERS
from wegwijs.checks.page_form import PARTS
from wegwijs.commands.beginning import CannotBegin
from wegwijs.model.embedding import SEARCH
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.used_facts import SOURCES

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FIELDS = """---
title:
summary:
keywords: []
pictogram:{pictogram}
order:{order}
audience: newcomer
sources: []
checked:{checked}
review_by:{review_by}
---
"""
_OF_EVERYBODY = {"pictogram": "", "order": "", "checked": "", "review_by": ""}
_PICTOGRAM = "stad"
"""What stands beside the page of a municipality until somebody chooses another one."""
_LOOKED_AT_AGAIN = timedelta(days=180)


def topic_file(guide: Guide, base: Path, slug: str) -> OutputFile:
    """The file, with the headings that other topics have; `base` is where content/ stands. Raises CannotBegin."""
    name = f"content/{guide.source.code}/{slug}.md"
    if not _SLUG.fullmatch(slug):
        raise CannotBegin(f'"{slug}" cannot be the address of a page. Use small letters, digits and single dashes.')
    if (base / name).exists() or slug in (*guide.page_slugs(), SOURCES, SEARCH):
        raise CannotBegin(f'There is a page "{slug}" already. Choose another name, or write in {name}.')
    if slug in FOLDERS or slug in guide.known_languages:
        raise CannotBegin(f'The site has a folder "{slug}" already. Choose another name.')
    fields = _FIELDS.format(**(_of_a_municipality(guide) if guide.local else _OF_EVERYBODY))
    return OutputFile(name, (fields + "\n\n".join(_headings(guide)) + "\n").encode())


def _of_a_municipality(guide: Guide) -> dict[str, str]:
    """Its page stands behind all others, and says that somebody looked today."""
    last = max((topic.order for topic in guide.topics), default=0)
    again = guide.today + _LOOKED_AT_AGAIN
    pictogram = _PICTOGRAM if _PICTOGRAM in guide.pictograms else min(guide.pictograms, default="")
    return {
        "pictogram": f" {pictogram}",
        "order": f" {last + 1}",
        "checked": f" {guide.today}",
        "review_by": f" {again}",
    }


def _headings(guide: Guide) -> Iterator[str]:
    """The parts that every topic has; their words are those of the first topic that has them all."""
    texts = [topic.translations[guide.source.code] for topic in guide.topics]
    there = next((text for text in texts if text.anchors() >= set(PARTS)), None)
    words = {section.id: section.title for section in there.sections} if there else {}
    yield from (f"## {words.get(part, part)} {{#{part}}}" for part in PARTS)
