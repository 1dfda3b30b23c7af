"""Guide -> its printed brochures; what was printed from the same inputs before is not printed again."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from wegwijs.brochures.manuscripts import Manuscript
from wegwijs.brochures.printing import print_brochure, printed_brochures
from wegwijs.making.remembered import inputs_of_all, memory_of
from wegwijs.making.settings import Settings
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure
from wegwijs.remembering import Memory, fingerprint


def all_printed(guide: Guide, settings: Settings) -> list[PrintedBrochure]:
    """All brochures; when nothing at all has changed since they were printed, no page is filled in to find that out.

    Raises BrochureNotPrinted.
    """
    press = partial(printed_brochures, guide, settings.base, settings.jobs, remembering_press(settings))
    return memory_of(settings).made("all-brochures.", inputs_of_all(guide, settings), lambda: list(press()), kept=1)


def remembering_press(settings: Settings) -> Callable[[Manuscript], PrintedBrochure]:
    """A press that prints only what it did not print before."""
    return _RememberingPress(memory_of(settings), settings.moment)


@dataclass(frozen=True)
class _RememberingPress:
    """Goes to the processes that print, so it holds nothing that it would have to find out again."""

    memory: Memory
    moment: int

    def __call__(self, manuscript: Manuscript) -> PrintedBrochure:
        """Print, or remember. Raises BrochureNotPrinted."""
        files = [part for name, content in sorted(manuscript.files.items()) for part in (name.encode(), content)]
        words = repr(
            (
                manuscript.language,
                manuscript.imprint,
                manuscript.html,
                manuscript.styles,
                manuscript.tight,
                manuscript.most_pages,
                manuscript.has_fields,
                manuscript.profile and (manuscript.profile.condition, manuscript.profile.inks),
                self.moment,
            )
        )
        name = f"{manuscript.slug}-{manuscript.language.code}"
        profile = manuscript.profile.content if manuscript.profile else b""
        inputs = fingerprint([words.encode(), profile, *files])
        return self.memory.made(name, inputs, partial(print_brochure, manuscript))
