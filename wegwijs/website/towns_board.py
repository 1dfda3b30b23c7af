"""How the guides of many municipalities came off -> one page in Dutch for whoever looks after them all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wegwijs.findings import Finding, Weight
from wegwijs.prose.templates import render, safe
from wegwijs.website.security import CONTENT_SECURITY_POLICY
from wegwijs.website.templates import TEMPLATES


@dataclass(frozen=True)
class TownShown:
    """A municipality on the board: the name of its folder, its own name, and what is wrong with its own words.

    `is_missing`: no part brought it. `files` and `bytes` are those of its guide.
    """

    town: str
    name: str
    made: bool
    findings: tuple[Finding, ...] = ()
    files: int = 0
    bytes: int = 0
    is_missing: bool = False

    @property
    def stopping(self) -> int:
        """How much of what is wrong stops its guide."""
        return sum(one.weight is Weight.STOPS for one in self.findings)


def board_of_towns(
    towns: Sequence[TownShown],
    everywhere: Sequence[Finding],
    dead: Sequence[tuple[Finding, list[str]]],
    day: date,
) -> str:
    """The page. `everywhere` is what all of them have, `dead` are the links that lead nowhere, each with its towns."""
    styles = safe((TEMPLATES / "board.css").read_text(encoding="utf-8"))
    policy = safe(CONTENT_SECURITY_POLICY.replace("style-src 'self'", "style-src 'unsafe-inline'"))
    return render(
        TEMPLATES, "towns.html", towns=towns, everywhere=everywhere, dead=dead, day_of=day, styles=styles, policy=policy
    )
