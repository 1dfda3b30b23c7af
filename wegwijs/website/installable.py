"""Guide -> one web app manifest per language: what a phone needs to put the guide on its home screen."""

import json
from collections.abc import Iterator

from wegwijs.model.addresses import folder
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.topics import HOME
from wegwijs.reading.house_colours import house_colours
from wegwijs.website.addresses import relative
from wegwijs.website.pages import speaker_on
from wegwijs.website.town import site_title

_PAPER = "#ffffff"
_ICONS = (("icon-192.png", 192, "any"), ("icon-512.png", 512, "any"), ("icon-maskable-512.png", 512, "maskable"))


def manifest_files(guide: Guide) -> Iterator[OutputFile]:
    """manifest.webmanifest beside the home page of each language."""
    for language in guide.languages:
        text = json.dumps(_manifest(guide, language), ensure_ascii=False, indent=1)
        yield OutputFile(f"{folder(guide, language)}manifest.webmanifest", text.encode())


def _manifest(guide: Guide, language: Language) -> dict[str, object]:
    labels, here = guide.words[language.code].interface.labels, folder(guide, language)
    return {
        "name": site_title(speaker_on(guide, language, HOME)),
        "short_name": guide.local[-1].municipality.name_in(language.code) if guide.local else labels.site_name,
        "lang": language.code,
        "dir": language.direction,
        "start_url": ".",
        "scope": relative(here, ""),
        "display": "minimal-ui",
        "background_color": _PAPER,
        "theme_color": house_colours().day["sign"],
        "icons": [*_logo(guide, here), *(_icon(here, *icon) for icon in _ICONS)],
    }


def _logo(guide: Guide, here: str) -> list[dict[str, str]]:
    """The logo of a municipality: a drawing fits every size."""
    logo = guide.face.logo
    if logo is None:
        return []
    sizes = "any" if logo.kind == "svg" else f"{logo.width}x{logo.height}"
    return [{"src": relative(here, logo.path), "sizes": sizes, "type": logo.media_type, "purpose": "any"}]


def _icon(here: str, name: str, size: int, purpose: str) -> dict[str, str]:
    return {"src": relative(here, f"images/{name}"), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
