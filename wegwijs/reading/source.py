"""Where the pieces of a Markdown text stand in their file."""

from dataclasses import dataclass, field

from wegwijs.findings import Place


@dataclass
class Source:
    """A text and where it starts; YAML folds the lines of a value, so there all pieces have the same place."""

    text: str
    start: Place
    is_folded: bool = False
    lines: list[str] = field(init=False)
    _seen: dict[int, int] = field(default_factory=dict[int, int])

    def __post_init__(self) -> None:
        """Cut the text into lines."""
        self.lines = self.text.split("\n")

    def at(self, line: int, column: int = 1) -> Place:
        """The place of a line, counted from 0."""
        return self.start if self.is_folded else Place(self.start.file, self.start.line + line, column)

    def find(self, signs: str, line: int) -> Place:
        """The place of these signs on a line; asked again, that of the next ones that are alike."""
        column = self.lines[line].find(signs, self._seen.get(line, 0))
        if column < 0:
            return self.at(line)
        self._seen[line] = column + len(signs)
        return self.at(line, column + 1)

    def indentation(self, line: int) -> int:
        """How many spaces a line starts with."""
        return len(self.lines[line]) - len(self.lines[line].lstrip(" "))
