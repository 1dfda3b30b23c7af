"""What the memory of translations costs a check: 100 topics in four languages, made of copies of the shipped guide.

    python3 -m benchmarks.translations.freshness

Run in the environment of build.py; it prints seconds of one processor, and the most memory that was used.
"""

import resource
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from benchmarks.many_topics import write_many_topics
from wegwijs.commands.translations import write_renewed
from wegwijs.freshness import judged_guide
from wegwijs.model.guide import Guide
from wegwijs.reading import read_guide
from wegwijs.reading.memory import read_memory

Result = TypeVar("Result")

SHIPPED = Path(__file__).parents[2]
TOPICS = 100
TODAY = datetime.now(UTC).date()


def read(base: Path) -> Guide:
    guide = read_guide(base, TODAY).guide
    assert guide
    return guide


def timed(what: str, work: Callable[[], Result]) -> Result:
    start = time.process_time()
    result = work()
    print(f"{time.process_time() - start:6.2f} s  {what}")
    return result


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "guide"
        write_many_topics(SHIPPED, base, TOPICS)
        write_renewed(read(base), base)
        guide = timed("reading the guide, its memory among it", lambda: read(base))
        timed("reading the memory alone", lambda: read_memory(base))
        judged = timed("judging: nothing changed", lambda: judged_guide(guide))
        print(f"{len(list(judged.freshness.all()))} texts, of which {_late(judged)} do not fit")
        for page in (base / "content/nl").glob("*.md"):
            page.write_text(page.read_text("utf-8").replace(" de ", " die ", 3), "utf-8")
        edited = read(base)
        judged = timed("judging: three words changed in every Dutch text", lambda: judged_guide(edited))
        print(f"{_late(judged)} do not fit")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _late(guide: Guide) -> int:
    return sum(not judged.fits for _, judged in guide.freshness.all())


if __name__ == "__main__":
    main()
