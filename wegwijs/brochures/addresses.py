"""Where the links of a brochure go: to a place in the same brochure, else to the page on the site."""

from urllib.parse import urldefrag

from wegwijs.model.addresses import page_address
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Brochure, Language


def place(slug: str, anchor: str = "") -> str:
    """The id of a heading in a brochure, or of its topic. Two dashes, so that no two ids can be equal."""
    return f"{slug}--{anchor}"


def resolve_in(guide: Guide, brochure: Brochure, language: Language, slug: str, target: str) -> str:
    """The target of a link in a topic as an editor wrote it -> what stands in the HTML of the brochure."""
    path, anchor = urldefrag(target)
    if ":" in path or (path and not path.endswith(".md")):
        return target
    linked = path.removesuffix(".md") or slug
    if linked in brochure.topics and _has_place(brochure, linked, anchor):
        return f"#{place(linked, anchor)}"
    return page_address(guide, language, linked) + (f"#{anchor}" if anchor else "")


def _has_place(brochure: Brochure, slug: str, anchor: str) -> bool:
    """Whether a link can lead to a place in the brochure: only a booklet has pages to turn to."""
    printed = brochure.sections_of(slug)
    return brochure.has_pages_to_turn and (not printed or anchor in ("", *printed))
