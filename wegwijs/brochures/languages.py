"""While a PDF is written: the parts in another language than the document say so, for those who have it read aloud.

WeasyPrint 70 writes the language of the document alone; afterwards nothing tells which words were Dutch.
"""

# pyright: reportPrivateUsage=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportAttributeAccessIssue=false, reportUnknownParameterType=false
# pyright: reportMissingTypeArgument=false
# the tree of tags is no public part of WeasyPrint, so its version is looked at

from collections.abc import Generator, Iterator
from contextlib import contextmanager

import weasyprint
from weasyprint.formatting_structure.boxes import Box
from weasyprint.pdf import tags

_KNOWN = "70."
"""The versions of which the tree is known."""

_PASSES_ON = ("html", "body")
"""What WeasyPrint makes no tag of: it hands on the tags of what is inside."""


@contextmanager
def languages_kept() -> Generator[None]:
    """What is written in the block has /Lang on each tag whose HTML has a lang of its own."""
    build = tags._build_box_tree
    if not weasyprint.__version__.startswith(_KNOWN):
        raise RuntimeError(
            f"The tags of WeasyPrint {weasyprint.__version__} are not known: see brochures/languages.py."
        )

    def with_languages(box: Box, *others: object) -> Iterator[dict[str, object]]:
        language = _language(getattr(box, "_box", box))
        for tag in build(box, *others):
            if language:
                tag["Lang"] = f"({language})"
            yield tag

    tags._build_box_tree = with_languages
    try:
        yield
    finally:
        tags._build_box_tree = build


def _language(box: Box) -> str | None:
    if box.element is None or box.element_tag in _PASSES_ON:
        return None
    return box.element.get("lang")
