"""What a shape says of a value that does not fit, when it can say more than the rule that is broken."""


class Unfit(ValueError):
    """What to do about a value that does not fit, and when there is more to say: what is wrong, and why it matters.

    `check` is the name of the rule. All texts are whole sentences for an editor.
    """

    def __init__(self, remedy: str, what: str = "", why: str = "", check: str = "wrong-value") -> None:
        """Without `what` and `why`, the reader of the file says that this value does not fit, as of any other."""
        super().__init__(remedy)
        self.remedy = remedy
        self.what = what
        self.why = why
        self.check = check
