"""Guide -> a page at each address that a topic had before: it leads on, without a script, in every language.

So do links that people keep, and the QR codes of brochures that were printed with the old address.
"""

from collections.abc import Iterator

from wegwijs.model.addresses import embed_address, embed_path, folder, page_address
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.topics import Topic
from wegwijs.prose.templates import render, safe
from wegwijs.website.pages import speaker_on
from wegwijs.website.security import CONTENT_SECURITY_POLICY
from wegwijs.website.templates import TEMPLATES


def moved_pages(guide: Guide) -> Iterator[OutputFile]:
    """For each old name of each topic a page in every language, and one inside other sites."""
    for topic in guide.topics:
        for old in topic.moved:
            for language in (one for one in guide.languages if one.code in topic.translations):
                yield _page(guide, language, topic, f"{folder(guide, language)}{old}/")
                yield _page(guide, language, topic, embed_path(language.code, old), embedded=True)


def _page(guide: Guide, language: Language, topic: Topic, path: str, *, embedded: bool = False) -> OutputFile:
    address = (embed_address if embedded else page_address)(guide, language, topic.slug)
    speaker = speaker_on(guide, language, topic.slug)
    html = render(
        TEMPLATES,
        "moved.html",
        speaker=speaker,
        topic=topic,
        address=address,
        link=f"../{topic.slug}/",
        policy=safe(CONTENT_SECURITY_POLICY),
    )
    return OutputFile(f"{path}index.html", html.encode())
