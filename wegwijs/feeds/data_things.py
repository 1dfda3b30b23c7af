"""A Guide in one language -> rows of the open data that stand on no page of their own: contacts, drawings, versions."""

from collections.abc import Iterator

from wegwijs.model.facts import Mail, Phone, Web
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.open_data_things import BrochureData, ContactData, EarlierData, PictogramData, VersionData
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.versions import history_of, things_of
from wegwijs.prose.facts import address, spoken
from wegwijs.prose.speaker import Speaker

_DRAWINGS = "api/v1/pictograms/"


def contacts(speaker: Speaker) -> Iterator[ContactData]:
    """Every number and address by which one reaches somebody."""
    used = speaker.guide.used_facts
    for key, fact in speaker.guide.facts.items():
        if isinstance(fact, Phone | Mail | Web):
            yield ContactData(
                key=key,
                kind=fact.kind,
                name=fact.name if isinstance(fact, Web) else None,
                said=spoken(fact, speaker.code),
                link=address(fact),
                topics=tuple(slug for slug, keys in used.items() if key in keys),
            )


def pictograms(speaker: Speaker) -> Iterator[PictogramData]:
    """Every drawing, with what it shows in words."""
    for name in speaker.guide.pictograms:
        label = speaker.interface.pictograms.get(name, "")
        yield PictogramData(name=name, label=label, file=f"{_DRAWINGS}{name}.svg")


def drawing_files(guide: Guide) -> Iterator[OutputFile]:
    """The drawings themselves; all languages share them."""
    for name, pictogram in guide.pictograms.items():
        yield OutputFile(f"{_DRAWINGS}{name}.svg", pictogram.svg.encode())


def brochures(speaker: Speaker) -> Iterator[BrochureData]:
    """Every brochure of the language."""
    guide, code = speaker.guide, speaker.code
    for name, brochure in guide.brochures.items() if speaker.language.brochures else ():
        cover, edition = speaker.interface.brochures[name], history_of(guide, Thing(code, "brochures", name))
        yield BrochureData(
            name=name,
            title=cover.title,
            subtitle=cover.subtitle,
            format=brochure.format,
            topics=brochure.topics,
            file=f"brochures/{name}-{code}.pdf",
            version=edition.version.fingerprint,
            changed=edition.day,
        )


def versions(guide: Guide, language: Language) -> Iterator[VersionData]:
    """Every page and brochure of a language."""
    for thing in things_of(guide):
        if thing.language == language.code:
            edition = history_of(guide, thing)
            earlier = (
                EarlierData(version=one.version.fingerprint, day=one.day) for one in guide.history.in_order(thing)
            )
            yield VersionData(
                kind=thing.kind,
                name=thing.name,
                version=edition.version.fingerprint,
                changed=edition.day,
                parts=dict(edition.version.sections),
                earlier=tuple(earlier),
            )
