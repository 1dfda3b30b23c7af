"""Guide -> everything MkDocs needs in one folder: its configuration, and for each page a file with its front matter.

The files hold no words: MkDocs makes the frames of the pages, `framing` puts the words into them.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.website.framing import MARK
from wegwijs.website.front_matter import front_matter
from wegwijs.website.made_pages import MADE, made_pages
from wegwijs.website.pages import pages_of
from wegwijs.website.security import CONTENT_SECURITY_POLICY

CONFIGURATION = "mkdocs.json"


def staged_files(guide: Guide, house: Path) -> Iterator[OutputFile]:
    """The staged pages and the configuration; `house` is the folder with mkdocs.yml and theme/."""
    for language in guide.languages:
        for page in (*pages_of(guide, language), *made_pages(guide, language, [])):
            header = json.dumps(front_matter(guide, page), ensure_ascii=False)
            yield OutputFile(f"docs/{language.code}/{page.slug}.md", f"---\n{header}\n---\n".encode())
    text = json.dumps(_configuration(guide, house), indent=1, ensure_ascii=False)
    yield OutputFile(CONFIGURATION, text.encode())


def _configuration(guide: Guide, house: Path) -> dict[str, object]:
    """What mkdocs.yml cannot know. JSON is YAML too, and INHERIT brings in mkdocs.yml."""
    languages = [_language(guide, language) for language in guide.languages]
    return {
        "INHERIT": str(house / "mkdocs.yml"),
        "site_url": guide.publisher.address,
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"custom_dir": str(house / "theme"), "direction": None},
        "nav": [f"{slug}.md" for slug in (*guide.page_slugs(), *MADE)],
        "plugins": {"i18n": {"languages": languages}},
        "extra": {"words": MARK, "content_security_policy": CONTENT_SECURITY_POLICY},
    }


def _language(guide: Guide, language: Language) -> dict[str, object]:
    return {
        "locale": language.code,
        "name": language.name,
        "default": language == guide.source,
        "site_name": guide.words[language.code].interface.labels.site_name,
    }
