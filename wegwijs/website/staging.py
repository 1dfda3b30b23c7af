"""Guide -> everything MkDocs needs in one folder: its configuration and a tree of Markdown per language."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path

from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.website.staged_pages import staged_pages

CONFIGURATION = "mkdocs.json"


def staged_files(
    guide: Guide, printed: list[PrintedBrochure], house: Path, only: Collection[str] = ()
) -> Iterator[OutputFile]:
    """The staged pages and the configuration; `house` is the folder with mkdocs.yml and theme/.

    `only` names the languages to build now, for a preview of one edit; empty means all.
    """
    built = [language for language in guide.languages if not only or language.code in only]
    for language in built:
        yield from staged_pages(guide, language, printed)
    text = json.dumps(_configuration(guide, house, built), indent=1, ensure_ascii=False)
    yield OutputFile(CONFIGURATION, text.encode())


def _configuration(guide: Guide, house: Path, built: list[Language]) -> dict[str, object]:
    """What mkdocs.yml cannot know. JSON is YAML too, and INHERIT brings in mkdocs.yml."""
    languages = [_language(guide, language, language in built) for language in guide.languages]
    return {
        "INHERIT": str(house / "mkdocs.yml"),
        "site_url": guide.publisher.address,
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"custom_dir": str(house / "theme"), "direction": None},
        "nav": [f"{slug}.md" for slug in guide.page_slugs()],
        "plugins": {"i18n": {"languages": languages}},
    }


def _language(guide: Guide, language: Language, build: bool) -> dict[str, object]:
    return {
        "locale": language.code,
        "name": language.name,
        "default": language == guide.source,
        "build": build,
        "site_name": guide.words[language.code].interface.labels.site_name,
    }
