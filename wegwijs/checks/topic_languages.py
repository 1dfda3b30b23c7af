"""Guide -> Findings about topics that are to be there in some languages only."""

from collections.abc import Iterator

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.topics import HOME, Topic


def check_topic_languages(guide: Guide) -> Iterator[Finding]:
    """Languages that the guide does not have, that leave the source out, or that the texts contradict."""
    for topic in guide.topics:
        if topic.languages:
            yield from _languages(guide, topic)


def _languages(guide: Guide, topic: Topic) -> Iterator[Finding]:
    file = topic.translations[guide.source.code].file
    place = guide.places.at(file, "languages")
    for code in topic.languages:
        if code not in guide.known_languages:
            known = ", ".join(language.code for language in guide.languages)
            yield _wrong(place, f'The guide has no language "{code}".', f"Choose some of these: {known}.")
    if guide.source.code not in topic.languages:
        what = f"{guide.source.name} is not among these languages, and every translation is made from it."
        yield _wrong(place, what, f"Add {guide.source.code}.")
    if topic.slug == HOME:
        yield _wrong(place, "The welcome page must be there in every language.", "Take this line out.")
    extra = [one for one in topic.translations.values() if not topic.is_for(one.language) and one.file != file]
    yield from (_extra(one.file, place) for one in extra)


def _wrong(place: Place, what: str, remedy: str) -> Finding:
    return Finding(
        check="topic-languages",
        place=place,
        what=what,
        why="Readers of the other languages would be told something that is not so.",
        remedy=remedy,
    )


def _extra(file: str, place: Place) -> Finding:
    code = file.split("/")[1]
    return Finding(
        check="topic-languages",
        place=Place(file),
        weight=Weight.PLEASE_FIX,
        language=code,
        what=f'{place.file} (line {place.line}) does not name "{code}" among the languages of this topic.',
        why="This text is there, and no reader sees it.",
        remedy=f"Add {code} to that line, or remove this file.",
    )
