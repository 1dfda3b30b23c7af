"""What hosts and robots look for at the root of a site: 404.html, robots.txt, and _headers."""

from urllib.parse import urlsplit

from wegwijs.model.addresses import folder
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.topics import HOME
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render, safe
from wegwijs.website.pages import speaker_on
from wegwijs.website.security import CONTENT_SECURITY_POLICY
from wegwijs.website.templates import TEMPLATES


def not_found_page(guide: Guide) -> OutputFile:
    """404.html: one page for every address that does not exist, in all languages.

    Its links start at the root of the host, for nobody knows how deep the wrong address was.
    """
    root = urlsplit(guide.publisher.address).path
    speakers = [speaker_on(guide, language, HOME) for language in guide.languages]
    homes = [(speaker, root + folder(guide, speaker.language)) for speaker in _source_first(guide, speakers)]
    html = render(
        TEMPLATES, "not_found.html", root=root, speakers=speakers, homes=homes, policy=safe(CONTENT_SECURITY_POLICY)
    )
    return OutputFile("404.html", html.encode())


def robots_file(guide: Guide) -> OutputFile:
    """robots.txt: everybody may read everything, and the list of pages is in sitemap.xml."""
    text = f"User-agent: *\nAllow: /\nSitemap: {guide.publisher.address}sitemap.xml\n"
    return OutputFile("robots.txt", text.encode())


def headers_file() -> OutputFile:
    """_headers, for the hosts that read it: what is for other sites may be read by their scripts."""
    paths = ("/api/*", "/*.ics", "/*/updates.xml", "/*/oembed.json", "/embed/*.js", "/brochures/manifest.json")
    return OutputFile("_headers", "".join(f"{path}\n  Access-Control-Allow-Origin: *\n" for path in paths).encode())


def _source_first(guide: Guide, speakers: list[Speaker]) -> list[Speaker]:
    return sorted(speakers, key=lambda speaker: speaker.language != guide.source)
