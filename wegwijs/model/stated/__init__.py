"""What a text states in numbers, days, hours, prices, addresses and duties; and where a translation states otherwise.

Words for numbers, months and duties are known in nl, uk, ru and en; of other languages only what needs no words.
"""

from wegwijs.model.stated.differences import Difference, differences
from wegwijs.model.stated.fact import Kind, StatedFact
from wegwijs.model.stated.stating import stated_facts

__all__ = ["Difference", "Kind", "StatedFact", "differences", "stated_facts"]
