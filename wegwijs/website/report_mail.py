"""A page -> the link with which a reader tells its publisher that something is wrong: a mail that says where."""

from urllib.parse import quote

from wegwijs.model.addresses import page_path
from wegwijs.model.history import Thing
from wegwijs.model.versions import version_of
from wegwijs.prose.speaker import Speaker
from wegwijs.website.pages import Page


def report_mail(speaker: Speaker, page: Page) -> str:
    """A `mailto:` address; its subject names the page, its language and the version of this page alone.

    In Latin letters: any other letter takes six signs there, on every page.
    """
    guide = speaker.guide
    version = version_of(guide, Thing(speaker.code, "pages", page.slug)).fingerprint
    subject = f"{version} {speaker.code} /{page_path(guide, page.language, page.slug)}"
    body = f"{speaker.tools.report_body}\r\n"
    return f"mailto:{guide.publisher.contact}?subject={quote(subject)}&body={quote(body)}"
