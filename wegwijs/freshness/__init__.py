"""Guide with its memory -> whether each translation still says what its source says.

1. `texts`: the segments of each file beside those of its translation; `moved`: the rows of the memory about them.
2. `finding_again`: which row is about which segment; `partners`: which segment is the translation of which.
3. `changes`, `same_facts`: whether a translation follows its source.
4. `judging`: a state for each segment.
5. `keeping`: the memory as it is to be written down.
6. `shown`: the guide as readers see it; `brochures`: what may not be printed.
7. `local`: the same for the words of a municipality.
"""

from wegwijs.freshness.brochures import held_back
from wegwijs.freshness.judging import judged_guide
from wegwijs.freshness.keeping import Acceptance, kept
from wegwijs.freshness.local import own_words, with_local_judgements
from wegwijs.freshness.shown import as_shown, lag_of_table

__all__ = [
    "Acceptance",
    "as_shown",
    "held_back",
    "judged_guide",
    "kept",
    "lag_of_table",
    "own_words",
    "with_local_judgements",
]
