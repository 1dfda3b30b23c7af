"""What a command was asked: folders, languages, the day of the build."""

import os
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from wegwijs.model.shapes import is_web_address

AS_TYPED = "python3 build.py"
HOUSE = Path(__file__).parents[2]
"""The folder of the repository: mkdocs.yml, theme/, docs/."""


def memory_folder() -> Path:
    """Where builds remember what they made: the folder of WEGWIJS_MEMORY, or build/memory here."""
    return Path(os.environ.get("WEGWIJS_MEMORY") or HOUSE / "build" / "memory").resolve()


@dataclass(frozen=True)
class Settings:
    """What was asked. `base` holds content/, brochures/ and pictograms/; `languages` empty means all.

    `anew`: whether nothing is taken from earlier builds. `address` replaces the publisher's web address.
    `municipality` is the folder of the municipality whose guide is made; None: the guide of everybody.
    `memory` is the folder for what builds remember; `program` the fingerprint of the program, once somebody told it.
    """

    base: Path
    output: Path
    today: date
    languages: tuple[str, ...] = ()
    jobs: int = 1
    address: str | None = None
    anew: bool = False
    municipality: Path | None = None
    memory: Path = field(default_factory=memory_folder)
    program: str | None = None

    @property
    def moment(self) -> int:
        """The start of the day of the build, in seconds since 1970: the one time that outputs carry."""
        return int(datetime(self.today.year, self.today.month, self.today.day, tzinfo=UTC).timestamp())


def day_of_the_build() -> date:
    """Today in Belgium, or the day of SOURCE_DATE_EPOCH when a build must be repeated. Raises click.UsageError."""
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    if not moment:
        return datetime.now(ZoneInfo("Europe/Brussels")).date()
    try:
        return datetime.fromtimestamp(int(moment), UTC).date()
    except (ValueError, OverflowError, OSError) as problem:
        example = "Write a number of seconds since 1970, such as 1795305600, or unset it to build for today."
        raise click.UsageError(f'SOURCE_DATE_EPOCH is "{moment}", and that is no moment. {example}') from problem


def address_of_the_site() -> str | None:
    """The web address of WEGWIJS_ADDRESS, or None when the one of publisher.yml holds. Raises click.UsageError."""
    address = os.environ.get("WEGWIJS_ADDRESS")
    if not address:
        return None
    if not is_web_address(address):
        example = "Write a full web address, such as https://example.org/gids/, or unset it."
        raise click.UsageError(f'WEGWIJS_ADDRESS is "{address}". {example}')
    return address
