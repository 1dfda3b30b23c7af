"""What was asked -> the guide for whoever translates: that of everybody, or of a municipality its own words alone."""

from dataclasses import replace

from wegwijs.findings import Finding
from wegwijs.freshness import judged_guide, own_words
from wegwijs.making.as_typed import findings_as_typed
from wegwijs.making.checking import in_languages, read_only
from wegwijs.making.settings import Settings
from wegwijs.model.guide import Guide
from wegwijs.model.texts import segments_of
from wegwijs.overlays import overlaid
from wegwijs.overlays.replacing import holds
from wegwijs.reading.overlay import read_overlays


def read_own(settings: Settings) -> tuple[Guide | None, list[Finding]]:
    """As `read_only`; of a municipality a guide with nothing but what it says itself, and what it remembers of that."""
    if settings.municipality is None:
        return read_only(settings)
    guide, found = _here(settings)
    return (_own(guide), found) if guide else (None, found)


def read_to_translate(settings: Settings) -> tuple[Guide | None, list[Finding]]:
    """The same, judged; what the texts of a municipality replace, and the glossary, can be looked up in it."""
    if settings.municipality is None:
        guide, found = read_only(settings)
        return judged_guide(guide) if guide else None, found
    guide, found = _here(settings)
    if guide is None:
        return None, found
    own = judged_guide(_own(guide))
    topics = tuple(own.topic(topic.slug) or topic for topic in guide.topics)
    whole = replace(guide, topics=topics, texts=own.texts, memory=own.memory, freshness=own.freshness)
    return whole.with_lexicon(guide.lexicon), found


def _here(settings: Settings) -> tuple[Guide | None, list[Finding]]:
    """The guide of a municipality in its languages; a broken memory may be made anew."""
    guide, found = read_only(replace(settings, municipality=None))
    if guide is None or settings.municipality is None:
        return None, found
    read = read_overlays(guide, settings.municipality)
    found += findings_as_typed((one for one in read.findings if one.check != "memory-file"), settings)
    if not read.layers:
        return None, found
    here, _ = overlaid(guide, read.layers)
    return in_languages(here, read.layers[-1].municipality.languages).with_lexicon(here.lexicon), found


def _own(guide: Guide) -> Guide:
    """What the highest layer says itself today; each of its topics is there to be translated into every language."""
    overlay = guide.local[-1]
    own = own_words(guide, overlay)
    topics = tuple(replace(topic, languages=()) for topic in own.topics)
    past = [override for override in overlay.overrides if not holds(override, guide.today)]
    gone = {one.place for override in past for one in segments_of(override.blocks)}
    texts = tuple(text for text in own.texts if not gone.intersection(one.place for one in text.segments()))
    return replace(own, topics=topics, texts=texts).with_lexicon(own.lexicon)
