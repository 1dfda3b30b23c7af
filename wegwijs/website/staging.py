"""Guide -> what MkDocs needs in one folder: its configuration, and a file with front matter for each kind of page.

The files hold no words, and nothing of a single page: MkDocs makes frames, and `framing` makes pages of them.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wegwijs.model.addresses import page_path
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.topics import HOME
from wegwijs.prose.templates import as_html
from wegwijs.reading.house_colours import house_colours
from wegwijs.website.framing import WORDS, Framing, mark
from wegwijs.website.front_matter import front_matter
from wegwijs.website.made_pages import made_pages
from wegwijs.website.pages import pages_of

CONFIGURATION = "mkdocs.json"


@dataclass(frozen=True)
class Staged:
    """What MkDocs gets, and how each page of the site, by its folder ("uk/wonen/"), comes out of it."""

    files: list[OutputFile]
    framings: Mapping[str, Framing]


def staged(guide: Guide, house: Path) -> Staged:
    """The kinds of pages and the configuration; `house` is the folder with mkdocs.yml and theme/."""
    files: list[OutputFile] = []
    framings: dict[str, Framing] = {}
    for language in guide.languages:
        kinds: dict[str, str] = {}
        for page in (*pages_of(guide, language), *made_pages(guide, language, [])):
            matter = front_matter(guide, page)
            header = json.dumps({**matter.kind, **_marked(matter.own)}, ensure_ascii=False)
            kind = kinds.setdefault(header, HOME if page.slug == HOME else f"soort-{len(kinds)}")
            own = {name: as_html(value) for name, value in _leaves(matter.own)}
            framings[page_path(guide, language, page.slug)] = Framing(page_path(guide, language, kind), own)
        for header, kind in kinds.items():
            files.append(OutputFile(f"docs/{language.code}/{kind}.md", f"---\n{header}\n---\n".encode()))
    text = json.dumps(_configuration(guide, house), indent=1, ensure_ascii=False)
    return Staged([*files, OutputFile(CONFIGURATION, text.encode())], framings)


def _marked(own: Mapping[str, object], path: str = "") -> dict[str, object]:
    """The same tables and lists with a mark in the place of each text."""
    return {name: _mark_or_more(value, f"{path}{name}") for name, value in own.items()}


def _mark_or_more(value: object, path: str) -> object:
    match value:
        case str():
            return mark(path)
        case dict():
            return _marked(value, f"{path}/")
        case list():
            return [_mark_or_more(one, f"{path}/{number}") for number, one in enumerate(value)]
        case _:
            return value


def _leaves(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """The name of each mark and the text whose place it takes."""
    match value:
        case str():
            yield path, value
        case dict():
            for name, one in value.items():
                yield from _leaves(one, f"{path}/{name}" if path else name)
        case list():
            for number, one in enumerate(value):
                yield from _leaves(one, f"{path}/{number}")
        case _:
            pass


def _configuration(guide: Guide, house: Path) -> dict[str, object]:
    """What mkdocs.yml cannot know. JSON is YAML too, and INHERIT brings in mkdocs.yml."""
    return {
        "INHERIT": str(house / "mkdocs.yml"),
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"custom_dir": str(house / "theme"), "direction": None},
        "plugins": {"i18n": {"languages": [_language(guide, language) for language in guide.languages]}},
        "extra": {"words": mark(WORDS), "bar": house_colours().day["sign"]},
    }


def _language(guide: Guide, language: Language) -> dict[str, object]:
    return {"locale": language.code, "name": language.name, "default": language == guide.source}
