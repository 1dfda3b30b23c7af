"""The pages of a guide -> a folder that Material and static-i18n build as they come, with their search.

Run with the name of a new folder, it makes that folder; MkDocs builds a site from its stock.json.
"""

import json
import sys
from datetime import date
from pathlib import Path

from benchmarks.measuring import ROOT
from wegwijs.model.guide import Guide
from wegwijs.reading import read_guide
from wegwijs.website.staging import staged_files
from wegwijs.writing import write_files

CONFIGURATION = "stock.json"
EXTENSIONS = ["admonition", "attr_list", "sane_lists", "tables", "toc"]


def write_stock_site(stage: Path) -> None:
    """Stage the same Markdown as our build does, with a configuration that has nothing of ours."""
    guide = read_guide(ROOT, date.today()).guide  # noqa: DTZ011 - only says which sessions are past
    assert guide, "the guide can be read"
    write_files(staged_files(guide, [], ROOT), stage)
    (stage / CONFIGURATION).write_text(json.dumps(_configuration(guide)), encoding="utf-8")


def _configuration(guide: Guide) -> dict[str, object]:
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
        "nav": [f"{slug}.md" for slug in guide.page_slugs()],
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": languages}}],
    }


if __name__ == "__main__":
    write_stock_site(Path(sys.argv[1]))
