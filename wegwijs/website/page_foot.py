"""One page -> what stands below its words and is its publisher's: desk, buttons, paper, who publishes."""

from urllib.parse import quote

from wegwijs.model.addresses import page_path
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.papers import PAPERS
from wegwijs.model.versions import version_of
from wegwijs.prose.speaker import Speaker
from wegwijs.website.addresses import asset_from, relative
from wegwijs.website.pages import Page
from wegwijs.website.sources import link_to_sources
from wegwijs.website.templates import part
from wegwijs.website.town import desk_line


def foot_of(speaker: Speaker, page: Page, printed: list[PrintedBrochure]) -> list[str]:
    """Buttons, paper, official pages, who publishes."""
    return [
        part("page_tools.html", speaker=speaker, page=page, report=_report_mail(speaker, page)),
        part(
            "page_notes.html",
            speaker=speaker,
            page=page,
            printed=_offered(speaker.guide, page, printed),
            proof=link_to_sources(speaker, page),
            papers=speaker.resolve(f"{PAPERS}.md"),
        ),
    ]


def desk_on(speaker: Speaker, page: Page) -> str:
    """Where newcomers go with their questions, as one line that opens; nothing where no desk is known."""
    here = page_path(speaker.guide, page.language, page.slug)
    return desk_line(speaker, page.slug, asset_from(here, "desk.js"))


def _report_mail(speaker: Speaker, page: Page) -> str:
    """The link with which a reader tells the publisher that something is wrong: a mail that says where.

    Its subject names the page, its language and the version of this page alone.
    """
    guide = speaker.guide
    version = version_of(guide, Thing(speaker.code, "pages", page.slug)).fingerprint
    subject = f"{version} {speaker.code} /{page_path(guide, page.language, page.slug)}"
    body = f"{speaker.tools.report_body}\r\n"
    return f"mailto:{guide.publisher.contact}?subject={_in_address(subject)}&body={_in_address(body)}"


def _in_address(words: str) -> str:
    """Words in an address. Cyrillic letters stay as they are: browsers turn each into six signs, and need none here."""
    return "".join(sign if sign.isalpha() else quote(sign) for sign in words)


def _offered(guide: Guide, page: Page, printed: list[PrintedBrochure]) -> list[tuple[PrintedBrochure, str]]:
    """The brochures of this language that hold this page, and the links to them."""
    here = page_path(guide, page.language, page.slug)
    return [
        (brochure, relative(here, brochure.file.path))
        for brochure in printed
        if brochure.language == page.language.code and page.slug in guide.brochures[brochure.slug].topics
    ]
