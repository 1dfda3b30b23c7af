"""How the values of a guide are said in one language: a fact, and the noun that bends with its number."""

from collections.abc import Mapping
from dataclasses import dataclass

from wegwijs.model.facts import Fact, Number
from wegwijs.model.nouns import Nouns
from wegwijs.model.spans import FactMention
from wegwijs.prose import dates
from wegwijs.prose.facts import NO_BREAK_SPACE, spoken


@dataclass(frozen=True)
class Wording:
    """The facts of a guide, the counted nouns of a language, and the code of that language."""

    facts: Mapping[str, Fact]
    nouns: Nouns
    language: str

    def fact(self, mention: FactMention) -> Fact | None:
        """The fact that a text mentions."""
        return self.facts.get(mention.key)

    def said(self, mention: FactMention) -> str:
        """The value as a reader sees it: 4 maart 2027, 3 maanden; an unknown one keeps its braces."""
        fact = self.fact(mention)
        if fact is None:
            return mention.source
        if isinstance(fact, Number) and mention.counted:
            form = dates.plural_form(fact.value, self.language)
            forms = self.nouns.get(mention.counted, {})
            noun = forms.get(form) or forms.get("other", mention.counted)
            return f"{spoken(fact, self.language)}{NO_BREAK_SPACE}{noun}"
        return spoken(fact, self.language)
