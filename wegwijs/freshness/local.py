"""Guide of a municipality -> the same with judgements on the municipality's own words, by the memory in its folder."""

from dataclasses import replace
from pathlib import PurePosixPath

from wegwijs.freshness.judging import judged_guide
from wegwijs.model.freshness import Copies, Freshness
from wegwijs.model.guide import Guide
from wegwijs.model.overlay import Overlay


def with_local_judgements(guide: Guide) -> Guide:
    """The guide; what it judges of the words of everybody was judged before, and stays."""
    for overlay in guide.local:
        own = judged_guide(own_words(guide, overlay)).freshness
        guide = replace(guide, freshness=_both(guide.freshness, own)).with_lexicon(guide.lexicon)
    return guide


def own_words(guide: Guide, overlay: Overlay) -> Guide:
    """A guide that has nothing but what one layer says itself."""
    topics = tuple(topic for topic in overlay.topics if guide.topic(topic.slug) in (topic, None))
    files = {one.file for topic in overlay.topics if topic not in topics for one in topic.translations.values()}
    texts = tuple(text for text in overlay.texts if text.place.file not in files)
    own = replace(guide, topics=topics, texts=texts, memory=overlay.memory, freshness=Freshness())
    return own.with_lexicon(guide.lexicon)


def _both(guide: Freshness, own: Freshness) -> Freshness:
    """The judgements of both; the words of sessions have the same name in both."""
    files = {file: (*guide.files.get(file, ()), *own.files.get(file, ())) for file in {**guide.files, **own.files}}
    copied = {file: language for file, language in own.copies.files.items() if _is_in_one_language(file)}
    texts = {(file, at): language for (file, at), language in own.copies.texts.items() if _is_in_one_language(file)}
    copies = Copies({**guide.copies.files, **copied}, {**guide.copies.texts, **texts})
    return replace(guide, files=files, copies=copies)


def _is_in_one_language(file: str) -> bool:
    """Whether it stands in the folder of a language; overrides.yml has texts in all of them."""
    return PurePosixPath(file).parents[1].name == "content"
