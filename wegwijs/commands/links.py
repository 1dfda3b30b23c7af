"""Looks whether the web pages that facts point at still exist: politely, and with a memory of what it saw.

The only module that uses the network. A page that answers 429 or 5xx is not dead: its host is up, and busy.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import requests
from requests.adapters import HTTPAdapter
from urllib3 import Retry

from wegwijs.commands.settings import Settings
from wegwijs.findings import Finding, Weight
from wegwijs.model.facts import Web
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.reading import read_guide
from wegwijs.reading.guide import FACTS
from wegwijs.reading.kept_files import read_kept
from wegwijs.writing import write_files

MEMORY = "links.json"
_TRUSTED_FOR = timedelta(days=3)
_TIMEOUT = (10, 30)
_NAME = {"User-Agent": "Wegwijs link check (one request per page, once a week)"}


@dataclass(frozen=True)
class Answer:
    """What came of asking for a page: `status` is the HTTP status, None when nobody answered."""

    status: int | None
    said: str = ""

    @property
    def alive(self) -> bool:
        """Whether the page is there."""
        return self.status is not None and self.status < 400

    @property
    def dead(self) -> bool:
        """Whether the page is surely gone; a busy or refusing host is neither alive nor dead."""
        return self.status in (404, 410)


def dead_links(settings: Settings, memory: Path | None = None) -> list[Finding]:
    """A Finding for each web fact whose page is gone or cannot be reached. `memory` is the folder of links.json."""
    reading = read_guide(settings.base, settings.today)
    if reading.guide is None:
        return reading.findings
    folder = memory or settings.base / "build"
    seen = _remembered(folder)
    answers = dict(_answers(reading.guide, seen, settings.today))
    fresh = {address: settings.today for address, answer in answers.items() if answer.alive}
    days = {address: day.isoformat() for address, day in sorted((seen | fresh).items())}
    text = json.dumps(days, indent=1)
    write_files([OutputFile(MEMORY, f"{text}\n".encode())], folder)
    return [_finding(reading.guide, key, fact, answers[fact.value]) for key, fact in _asked(reading.guide, answers)]


def _asked(guide: Guide, answers: dict[str, Answer]) -> Iterator[tuple[str, Web]]:
    """The web facts whose page was asked for and did not come."""
    for key, fact in guide.facts.items():
        if isinstance(fact, Web) and fact.value in answers and not answers[fact.value].alive:
            yield key, fact


def _answers(guide: Guide, seen: dict[str, date], today: date) -> Iterator[tuple[str, Answer]]:
    """Ask for every page that was not seen lately, one after the other."""
    addresses = {fact.value for fact in guide.facts.values() if isinstance(fact, Web)}
    with requests.Session() as session:
        retry = Retry(total=3, backoff_factor=1, status_forcelist=(429, 500, 502, 503, 504), raise_on_status=False)
        session.mount("https://", HTTPAdapter(max_retries=retry))
        session.mount("http://", HTTPAdapter(max_retries=retry))
        for address in sorted(addresses):
            if today - seen.get(address, date.min) > _TRUSTED_FOR:
                yield address, _ask(session, address)


def _ask(session: requests.Session, address: str) -> Answer:
    try:
        with session.get(address, headers=_NAME, timeout=_TIMEOUT, stream=True) as answer:
            return Answer(answer.status_code, answer.reason or "")
    except requests.RequestException as problem:
        return Answer(None, type(problem).__name__)


def _remembered(folder: Path) -> dict[str, date]:
    """Address -> the last day on which its page was there."""
    return read_kept(folder / MEMORY, dict[str, date]) or {}


def _finding(guide: Guide, key: str, fact: Web, answer: Answer) -> Finding:
    said = f"it answers {answer.status} {answer.said}" if answer.status else f"nobody answers ({answer.said})"
    return Finding(
        check="dead-link",
        place=guide.places.at(FACTS, key, "value"),
        weight=Weight.STOPS if answer.dead else Weight.PLEASE_FIX,
        what=f"The page {fact.value} cannot be opened: {said.strip()}.",
        why="Readers who tap this link get no answer.",
        remedy=f'Look for the new address of "{key}", or open the page by hand: some hosts refuse programs.',
    )
