"""robots.txt: everybody may read everything, and the list of pages is in sitemap.xml."""

from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile


def robots_file(guide: Guide) -> OutputFile:
    """robots.txt."""
    text = f"User-agent: *\nAllow: /\nSitemap: {guide.publisher.address}sitemap.xml\n"
    return OutputFile("robots.txt", text.encode())
