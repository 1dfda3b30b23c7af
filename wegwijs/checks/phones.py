"""Guide -> Findings about phone numbers in facts.yml that no phone can call."""

from collections.abc import Iterator

from wegwijs.findings import Finding
from wegwijs.model.facts import Phone
from wegwijs.model.guide import Guide
from wegwijs.prose.facts import can_be_called


def check_phones(guide: Guide) -> Iterator[Finding]:
    """A digit too few or too many, or a country that does not exist."""
    for key, fact in guide.facts.items():
        if isinstance(fact, Phone) and not can_be_called(fact.value):
            yield Finding(
                check="phone-number",
                place=guide.places.at("content/facts.yml", key, "value"),
                what=f'No phone can call "{fact.value}": there are too few or too many digits, or no such country.',
                why="A reader who needs help would call in vain.",
                remedy="Compare it with the official source, digit by digit.",
            )
