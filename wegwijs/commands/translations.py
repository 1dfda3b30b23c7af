"""`translations`: takes into the memory what fits, and what somebody says to fit; tells what does not."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from wegwijs.freshness import Acceptance, judged_guide, kept
from wegwijs.model.freshness import Freshness, Judged, State
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Translated
from wegwijs.reading.memory import memory_file, memory_name
from wegwijs.writing import add_files, remove_files


def judged_anyhow(guide: Guide, anew: Iterable[Translated] = ()) -> Guide:
    """The guide with judgements even if it has no memory yet; files of it that are broken may be made `anew`."""
    memory = guide.memory
    return judged_guide(replace(guide, memory=replace(memory, is_kept=True, broken=memory.broken - frozenset(anew))))


def write_renewed(guide: Guide, base: Path) -> list[str]:
    """Write down what fits, and remove the files of what is gone. Returns the names of all that changed."""
    judged = judged_anyhow(guide)
    changed = _write(judged, base, judged.freshness.files)
    gone = [memory_name(file) for file in guide.memory.rows if _is_gone(judged, file)]
    remove_files(gone, base)
    return [*changed, *gone]


def write_accepted(guide: Guide, base: Path, files: Iterable[Translated], acceptance: Acceptance) -> list[str]:
    """Write down what fits in these files, and what is accepted. Returns the names of the files that changed."""
    files = list(files)
    return _write(judged_anyhow(guide, files), base, files, acceptance)


def write_translated(guide: Guide, base: Path, addresses: Mapping[Translated, frozenset[str]]) -> list[str]:
    """Write down what fits in these files, and these texts too: a translator had them beside their source as it is."""
    judged = judged_guide(guide)
    files = {
        file: tuple(_fitting(one) if one.source.address in addresses[file] else one for one in found)
        for file, found in judged.freshness.files.items()
        if file in addresses
    }
    return _write(replace(judged, freshness=Freshness(files)), base, files)


def _fitting(judged: Judged) -> Judged:
    return replace(judged, state=State.MACHINE) if judged.translation else judged


def told(guide: Guide) -> Iterator[str]:
    """For each language how many texts are in which state; then each file in which some do not fit."""
    judged = judged_anyhow(guide)
    for language in guide.translations():
        files = {file: found for file, found in judged.freshness.files.items() if file.language == language.code}
        states = Counter(one.state for found in files.values() for one in found)
        yield f"{language.name}: {_counted(states)}"
        for file, found in files.items():
            if not all(one.fits for one in found):
                yield f"  {file.name}: {_counted(Counter(one.state for one in found))}"


def _counted(states: Counter[State]) -> str:
    return ", ".join(f"{states[state]} {state}" for state in State if states[state]) or "nothing yet"


def _is_gone(guide: Guide, file: Translated) -> bool:
    languages = {language.code for language in guide.translations()}
    return file.language in languages and file not in guide.freshness.files


def _write(
    guide: Guide, base: Path, files: Iterable[Translated], acceptance: Acceptance = Acceptance.NONE
) -> list[str]:
    new = {file: rows for file, rows in kept(guide, files, acceptance).items() if rows}
    changed = [(file, rows) for file, rows in new.items() if guide.memory.rows.get(file) != rows]
    add_files((memory_file(file, guide.source.code, rows) for file, rows in changed), base)
    return [memory_name(file) for file, _ in changed]
