"""Looks whether the web pages that facts point at still exist, with a memory of what it saw."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from wegwijs.findings import Finding, Weight
from wegwijs.internet.hosts import Answer, ask, require_internet
from wegwijs.making.checking import of_the_municipality
from wegwijs.making.settings import Settings
from wegwijs.model.facts import Web
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.reading import read_guide
from wegwijs.reading.guide import FACTS
from wegwijs.reading.kept_files import read_kept
from wegwijs.reporting import progress
from wegwijs.writing import write_files

MEMORY = "links.json"
_TRUSTED_FOR = timedelta(days=3)


def dead_links(settings: Settings, memory: Path | None = None) -> list[Finding]:
    """A Finding for each web fact whose page is gone or cannot be reached. Raises NoInternet.

    `memory` is the folder of links.json.
    """
    reading = read_guide(settings.base, settings.today)
    if reading.guide is None:
        return reading.findings
    guide, _ = of_the_municipality(reading.guide, settings)
    return dead_links_of({"": guide}, settings, memory)[""]


def dead_links_of(
    guides: Mapping[str, Guide], settings: Settings, memory: Path | None = None
) -> dict[str, list[Finding]]:
    """The same for many guides by their names; each page is asked for once. Raises NoInternet."""
    folder = memory or settings.base / "build"
    seen = _remembered(folder)
    answers = _answers({page for guide in guides.values() for page in _pages(guide).values()}, seen, settings.today)
    _remember(seen | {address: settings.today for address, answer in answers.items() if answer.alive}, folder)
    return {name: list(_dead(guide, answers)) for name, guide in guides.items()}


def _pages(guide: Guide) -> dict[str, str]:
    """Key of each web fact -> the address of its page."""
    return {key: fact.value for key, fact in guide.facts.items() if isinstance(fact, Web)}


def _dead(guide: Guide, answers: Mapping[str, Answer]) -> Iterator[Finding]:
    for key, address in _pages(guide).items():
        if address in answers and not answers[address].alive:
            yield _finding(guide, key, address, answers[address])


def _answers(addresses: set[str], seen: dict[str, date], today: date) -> dict[str, Answer]:
    """Ask for every page that was not seen lately. Raises NoInternet."""
    unseen = {address for address in addresses if today - seen.get(address, date.min) > _TRUSTED_FOR}
    if not unseen:
        return {}
    with progress("Asking for the pages that facts point at", len(unseen)) as asked:
        require_internet(addresses)
        return ask(unseen, asked)


def _remembered(folder: Path) -> dict[str, date]:
    """Address -> the last day on which its page was there."""
    return read_kept(folder / MEMORY, dict[str, date]) or {}


def _remember(seen: dict[str, date], folder: Path) -> None:
    text = json.dumps({address: day.isoformat() for address, day in sorted(seen.items())}, indent=1)
    write_files([OutputFile(MEMORY, f"{text}\n".encode())], folder)


def _finding(guide: Guide, key: str, address: str, answer: Answer) -> Finding:
    return Finding(
        check="dead-link",
        place=guide.places.at(FACTS, key, "value"),
        weight=Weight.STOPS if answer.dead else Weight.PLEASE_FIX,
        what=f"The page {address} cannot be opened: {answer.said}.",
        why=f"Readers who tap this link get no answer.{_hanging(guide, key, address)}",
        remedy=f'Look for a typing mistake in it or for the new address of "{key}", or open the page by hand: '
        "some hosts refuse programs.",
    )


def _hanging(guide: Guide, key: str, address: str) -> str:
    """What has its proof on a page: facts whose source names its site, topics, tables and cells that lead to it."""
    site = (urlsplit(address).hostname or address).removeprefix("www.")
    named = re.compile(rf"(?<![\w.-]){re.escape(site)}(?![\w-])")
    facts = [f"facts/{other}" for other, fact in guide.facts.items() if other != key and named.search(fact.source)]
    topics = [f"topics/{topic.slug}" for topic in guide.topics if key in topic.sources]
    tables = [f"tables/{table.name}" for table in guide.tables if getattr(table, "official", None) == key]
    cells = [f"rights/{cell.status}/{cell.right}" for cell in guide.rights.cells if cell.official == key]
    found = [*facts, *topics, *tables, *cells]
    return f" What we say here hangs on it: {', '.join(found)}." if found else ""
