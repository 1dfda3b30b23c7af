"""What the browsers that look at a preview should know: what was found, and that there are new pages."""

import json
import threading

from wegwijs.findings import Finding, each_mistake_once

_WAIT = 30.0
"""Seconds after which a browser that waits for news asks again."""


class News:
    """What the browsers should know, with a number that goes up with each edit."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._changed = threading.Condition()
        self._edit = 0
        self._pages = 0
        self._findings: list[dict[str, object]] = []

    def publish(self, findings: list[Finding], new: bool) -> None:
        """Tell everybody who waits."""
        with self._changed:
            self._edit += 1
            self._pages += new
            self._findings = [_row(finding) for finding in each_mistake_once(findings)]
            self._changed.notify_all()

    def after(self, edit: int) -> bytes:
        """The news as JSON, as soon as there is some after this edit, or after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self._edit != edit, timeout=_WAIT)
            news = {"edit": self._edit, "pages": self._pages, "findings": self._findings}
            return json.dumps(news).encode()  # with escapes: the name of a file need not be text


def _row(finding: Finding) -> dict[str, object]:
    return {"where": finding.where, "weight": finding.weight, "message": finding.message, "remedy": finding.remedy}
