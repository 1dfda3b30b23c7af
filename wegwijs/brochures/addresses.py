"""Where the links of a brochure go: to a place in the same brochure, else to the page on the site."""

from urllib.parse import urldefrag

from wegwijs.model.guide import Guide
from wegwijs.model.publication import Brochure, Language
from wegwijs.model.topics import HOME


def place(slug: str, anchor: str = "") -> str:
    """The id of a heading in a brochure, or of its topic. Two dashes, so that no two ids can be equal."""
    return f"{slug}--{anchor}"


def page_address(guide: Guide, language: Language, slug: str) -> str:
    """The full web address of a page of the site: what the QR code holds. The tests compare it with the site's own."""
    folder = "" if language == guide.source else f"{language.code}/"
    return guide.publisher.address + folder + ("" if slug == HOME else f"{slug}/")


def resolve_in(guide: Guide, brochure: Brochure, language: Language, slug: str, target: str) -> str:
    """The target of a link in a topic as an editor wrote it -> what stands in the HTML of the brochure."""
    path, anchor = urldefrag(target)
    if ":" in path or (path and not path.endswith(".md")):
        return target
    linked = path.removesuffix(".md") or slug
    if linked in brochure.topics:
        return f"#{place(linked, anchor)}"
    return page_address(guide, language, linked) + (f"#{anchor}" if anchor else "")
