"""What the room says of a stylesheet with a mistake."""


class StylesUnreadable(Exception):
    """A stylesheet has a mistake: on which line, what it is, and what to do, in whole sentences."""

    def __init__(self, line: int, what: str, remedy: str) -> None:
        """`line` is counted from 1."""
        super().__init__(f"line {line}: {what}")
        self.line = line
        self.what = what
        self.remedy = remedy


class RuleInRule(StylesUnreadable):
    """A rule stands inside a rule: the press knows that, older phones do not."""
