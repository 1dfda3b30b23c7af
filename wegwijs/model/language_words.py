"""The words of one language that are no topics: labels, the words of the tables, of spelling and of the search box."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from wegwijs.model.glossary import GlossaryWords
from wegwijs.model.intake import IntakeWords
from wegwijs.model.interface import Interface
from wegwijs.model.nouns import Nouns
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.sessions import CalendarWords
from wegwijs.model.tables import TableWords

AnyWords = TypeVar("AnyWords", bound=TableWords)


@dataclass(frozen=True)
class LanguageWords:
    """The words of one language that are not topics.

    `tables`: slug of a page -> the words of its table, unless the file is missing or unreadable. `nouns` are those that
    follow a number.
    `spelling` are the words that are right although no dictionary knows them. `synonyms`: a word of the texts -> what
    readers may type instead. `questions`: page -> place -> what people type when that place is the answer.
    """

    interface: Interface
    tables: Mapping[str, TableWords]
    nouns: Nouns
    spelling: frozenset[str]
    synonyms: Mapping[str, tuple[str, ...]]
    questions: Mapping[str, Mapping[str, tuple[str, ...]]]

    def table(self, shape: type[AnyWords]) -> AnyWords | None:
        """The words of a table by their shape; None where the file is missing or unreadable."""
        return next((words for words in self.tables.values() if isinstance(words, shape)), None)

    @property
    def rights(self) -> RightsWords | None:
        """The words of the rights table."""
        return self.table(RightsWords)

    @property
    def calendar(self) -> CalendarWords | None:
        """The words of the calendar."""
        return self.table(CalendarWords)

    @property
    def intake(self) -> IntakeWords | None:
        """The words of the intake sheet."""
        return self.table(IntakeWords)

    @property
    def glossary(self) -> GlossaryWords | None:
        """The words of the glossary."""
        return self.table(GlossaryWords)
