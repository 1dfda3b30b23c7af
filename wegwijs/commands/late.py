"""What somebody should have looked at again -> lines to read, a list for a program, or tasks in an issue on GitHub."""

import json
import re
from collections.abc import Iterator

from wegwijs.commands.confirmable import Confirmable
from wegwijs.reporting import Format

_HOST = re.compile(r"\b(?:[a-z\d-]+\.)+[a-z]{2,}\b")
"""The name of a site in the words of a source: groeipakket.be."""


def late_lines(late: list[Confirmable], shown_as: Format) -> Iterator[str]:
    """The list, with the pages to open."""
    if shown_as is Format.JSON:
        yield json.dumps([_row(one) for one in late], ensure_ascii=False, indent=1)
    elif not late:
        yield "Nothing is late: everything was looked at in time."
    elif shown_as is Format.GITHUB:
        yield from (
            "These days have passed. Open the page, compare, correct the text, and write the new days with:",
            "",
        )
        yield from ("`python3 build.py confirm KEY`", "", *(_task(one) for one in late))
    else:
        yield from (line for one in late for line in _lines(one))
        yield f"Late: {len(late)}. Look at each of them; if it still holds: python3 build.py confirm KEY"


def links_of(thing: Confirmable) -> tuple[str, ...]:
    """The pages to open: those that it names, else the sites in the words of its source."""
    return thing.links or tuple(f"https://{host}/" for host in _HOST.findall(thing.source))


def _lines(thing: Confirmable) -> Iterator[str]:
    yield f"{thing.key}: to look at again by {thing.again}, last on {thing.looked}"
    if thing.source:
        yield f"  source: {thing.source}"
    yield from (f"  open {link}" for link in links_of(thing))


def _task(thing: Confirmable) -> str:
    links = "".join(f" <{link}>" for link in links_of(thing))
    source = f" – {thing.source}" if thing.source else ""
    return f"- [ ] `{thing.key}` by {thing.again}, last looked at on {thing.looked}{source}{links}"


def _row(thing: Confirmable) -> dict[str, object]:
    return {
        "key": thing.key,
        "file": thing.file,
        "looked": thing.looked.isoformat(),
        "review_by": thing.again.isoformat() if thing.again else None,
        "source": thing.source or None,
        "links": list(links_of(thing)),
    }
