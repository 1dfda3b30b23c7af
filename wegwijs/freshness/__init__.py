"""Guide with its memory -> whether each translation still says what its source says.

1. `texts`: the segments of each file beside those of its translation; `moved`: the rows of the memory about them.
2. `finding_again`: which row is about which segment; `partners`: which segment is the translation of which.
3. `changes`, `same_facts`: whether a translation follows its source.
4. `judging`: a state for each segment.
5. `keeping`: the memory as it is to be written down; `shown`: the guide as readers see it.
"""

from wegwijs.freshness.judging import judged_guide
from wegwijs.freshness.keeping import Acceptance, kept
from wegwijs.freshness.shown import as_shown

__all__ = ["Acceptance", "as_shown", "judged_guide", "kept"]
