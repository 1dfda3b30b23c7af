"""The topics of a guide as editors write them -> a folder that Material and static-i18n build as they come.

Facts are written out, as an editor without Wegwijs would type them; the rest of the Markdown is untouched.
Run with the base folder and the name of a new folder, it makes that folder; MkDocs builds a site from its stock.json,
and from its prebuilt.json one whose lunr index is made beforehand, as ours is.
"""

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.measuring import ROOT
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.topics import Topic
from wegwijs.prose.facts import address, spoken
from wegwijs.reading import read_guide
from wegwijs.writing import write_files

CONFIGURATION, PREBUILT = "stock.json", "prebuilt.json"
EXTENSIONS = ["admonition", "attr_list", "sane_lists", "tables", "toc"]
_FACT = re.compile(r"(?P<target>\]\()?\{\{ *fact\.(?P<key>[a-z0-9-]+)[^}]*\}\}")
_MADE_PAGE = re.compile(r"\]\((?:rechten|infosessies|woorden|mijn-situatie)\.md")


def write_stock_site(base: Path, stage: Path) -> None:
    """Stage the Markdown of the editors, with a configuration that has nothing of ours."""
    guide = read_guide(base, date.today()).guide  # noqa: DTZ011 - no page of these depends on the day
    assert guide, "the guide can be read"
    write_files(_pages(guide, base), stage)
    codes = [language.code for language in guide.languages]
    searches = {CONFIGURATION: "search", PREBUILT: {"/search": {"prebuild_index": "node", "lang": codes}}}
    for name, search in searches.items():
        (stage / name).write_text(json.dumps(_configuration(guide, search)), encoding="utf-8")


def _pages(guide: Guide, base: Path) -> Iterator[OutputFile]:
    for topic in guide.topics:
        for language in (one for one in guide.languages if one.code in topic.translations):
            yield OutputFile(f"docs/{language.code}/{topic.slug}.md", _page(guide, base, topic, language).encode())


def _page(guide: Guide, base: Path, topic: Topic, language: Language) -> str:
    """Title and body; a link to a page that our program makes leads to the welcome page."""
    translation = topic.translations[language.code]
    body = (base / translation.file).read_text(encoding="utf-8").split("\n---\n", 1)[1]

    def value(match: re.Match[str]) -> str:
        fact = guide.facts[match["key"]]
        return f"]({address(fact)}" if match["target"] else spoken(fact, language.code)

    return f"# {translation.title}\n\n{_MADE_PAGE.sub('](index.md', _FACT.sub(value, body))}"


def _configuration(guide: Guide, search: object) -> dict[str, object]:
    languages = [
        {"locale": language.code, "name": language.name, "default": language == guide.source, "build": True}
        for language in guide.languages
    ]
    return {
        "site_name": guide.publisher.name,
        "site_url": guide.publisher.address,
        "docs_dir": "docs",
        "theme": {"name": "material"},
        "markdown_extensions": EXTENSIONS,
        "nav": [f"{topic.slug}.md" for topic in guide.topics],
        "plugins": [search, {"i18n": {"docs_structure": "folder", "languages": languages}}],
    }


if __name__ == "__main__":
    write_stock_site(Path(sys.argv[1]) if len(sys.argv) > 2 else ROOT, Path(sys.argv[-1]))
