"""From what the pages of one topic are made: its words as they are shown, and all that pages share, as a fingerprint.

A page asks the lexicon about its own words only, so what the lexicon says of other words is no part of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from wegwijs.commands.remembered import printed_inputs
from wegwijs.model.facts import Web
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.model.tokens import words_asked_about
from wegwijs.model.topics import Topic, Translation
from wegwijs.model.versions import history_of
from wegwijs.remembering import fingerprint, fingerprint_of_files


@dataclass(frozen=True)
class Shared:
    """What stands on the pages of all topics of a guide in `base`: the fingerprint of all files but those of topics."""

    guide: Guide
    base: Path
    files: str

    def inputs(self, language: Language, printed: Iterable[PrintedBrochure]) -> dict[str, str]:
        """Slug of each topic -> the fingerprint of all that goes into its pages in a language."""
        headers = [self._header(topic, language) for topic in self.guide.topics]
        shared = repr((self.files, language, headers, printed_inputs(printed))).encode()
        return {topic.slug: fingerprint([shared, self._of(topic, language)]) for topic in self.guide.topics}

    def _header(self, topic: Topic, language: Language) -> object:
        """What other pages may say of a topic, and what the lexicon says of it."""
        shown = topic.translations[language.code]
        bare = replace(shown, text=replace(shown.text, sections=()))
        said = self._known(" ".join([shown.title, shown.summary]), (language.code,))
        return replace(topic, translations={language.code: bare}), said

    def _of(self, topic: Topic, language: Language) -> bytes:
        texts = [topic.translations[code] for code in dict.fromkeys([language.code, self.guide.source.code])]
        known = self._known(" ".join(said for text in texts for said in _said(text)), (language.code,))
        edition = history_of(self.guide, Thing(language.code, "pages", topic.slug))
        return repr((topic.slug, texts, known, edition.version.fingerprint, edition.day)).encode()

    def _known(self, text: str, languages: Iterable[str]) -> list[list[str]]:
        return self.guide.lexicon.known_among(words_asked_about(text), languages)


def shared_inputs(guide: Guide, base: Path) -> Shared:
    """The same for all languages of a guide whose files stand in `base`; its overlays count as they were read."""
    paths = sorted(_shared_files(base))
    written = (path.read_text(encoding="utf-8", errors="replace") for path in paths if path.suffix != ".svg")
    facts = [(key, fact.value, fact.name if isinstance(fact, Web) else "") for key, fact in guide.facts.items()]
    asked = words_asked_about(" ".join([*written, *(str(said) for fact in facts for said in fact)]))
    lexicon = guide.lexicon
    known = lexicon.known_among(asked, [language.code for language in guide.languages])
    about = (guide.today, guide.publisher, guide.languages, guide.local, facts, known, sorted(lexicon.letters))
    return Shared(guide, base, fingerprint([fingerprint_of_files(paths).encode(), repr(about).encode()]))


def _shared_files(base: Path) -> Iterator[Path]:
    """All files of the guide but its topics."""
    for folder in ("content", "brochures", "pictograms"):
        for path in (base / folder).rglob("*.*"):
            if path.is_file() and not (folder == "content" and path.suffix == ".md"):
                yield path


def _said(text: Translation) -> Iterator[str]:
    yield from (text.title, text.summary, *text.keywords)
    yield from (segment.words for segment in text.text.segments())
