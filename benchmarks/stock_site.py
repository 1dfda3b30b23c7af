"""The pages of a guide -> a folder that Material and static-i18n build as they come, with their search."""

import json
import sys
from datetime import date
from pathlib import Path

from wegwijs.model.guide import Guide
from wegwijs.reading import read_guide
from wegwijs.website.staging import staged_files
from wegwijs.writing import write_files

BUILD = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "stock.json"]
EXTENSIONS = ["admonition", "attr_list", "sane_lists", "tables", "toc"]


def write_stock_site(base: Path, house: Path, stage: Path) -> None:
    """Stage the same Markdown as our build does, with a configuration that has nothing of ours. BUILD builds it."""
    guide = read_guide(base, date.today()).guide  # noqa: DTZ011 - only says which sessions are past
    assert guide, "the guide can be read"
    write_files(staged_files(guide, [], house), stage)
    (stage / "stock.json").write_text(json.dumps(_configuration(guide)), encoding="utf-8")


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
