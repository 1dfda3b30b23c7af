"""A Guide in one language -> the public services that it explains, as CPSV-AP and schema.org say them: services.jsonld.

A topic is one where it names the public body that decides about it (`authority`): both vocabularies ask for that.
"""

from typing import Any

from wegwijs.feeds.data_rows import authority_of
from wegwijs.model.addresses import page_address
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.open_data import LICENCE
from wegwijs.model.open_data_rows import AuthorityData
from wegwijs.model.publication import Language
from wegwijs.model.topics import HOME, Topic
from wegwijs.model.versions import history_of

_CONTEXT = {
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "schema": "https://schema.org/",
}
_BELGIUM = {"@id": "http://publications.europa.eu/resource/authority/atu/BEL"}
_LANGUAGES = {"nl": "NLD", "uk": "UKR", "ru": "RUS", "en": "ENG", "fr": "FRA", "de": "DEU", "ar": "ARA", "pl": "POL"}
"""The languages of the list of the European Union that a guide may have; of others the code alone is said."""


def services(guide: Guide, language: Language) -> dict[str, Any]:
    """The publisher, the bodies that decide, and the services."""
    found = [(topic, body) for topic in guide.topics if (body := authority_of(guide, topic))]
    bodies = {body.address: _body(guide, body) for _, body in found}
    rows = [_service(guide, language, *pair) for pair in found]
    return {"@context": _CONTEXT, "@graph": [_publisher(guide, language), *bodies.values(), *rows]}


def _publisher(guide: Guide, language: Language) -> dict[str, Any]:
    return {
        "@id": guide.publisher.address,
        "@type": "schema:Organization",
        "schema:name": guide.publisher.name,
        "schema:email": guide.publisher.contact,
        "schema:url": {"@id": page_address(guide, language, HOME)},
    }


def _body(guide: Guide, body: AuthorityData) -> dict[str, Any]:
    name = {"@value": body.name, "@language": guide.source.code}
    return {
        "@id": body.address,
        "@type": ["cv:PublicOrganisation", "schema:GovernmentOrganization"],
        "dct:identifier": body.address,
        "skos:prefLabel": name,
        "schema:name": name,
        "dct:spatial": _BELGIUM,
        "foaf:homepage": {"@id": body.address},
    }


def _service(guide: Guide, language: Language, topic: Topic, body: AuthorityData) -> dict[str, Any]:
    said, page = topic.translations[language.code], page_address(guide, language, topic.slug)
    title, about = ({"@value": text, "@language": said.language} for text in (said.title, said.summary))
    return {
        "@id": f"{page}#service",
        "@type": ["cpsv:PublicService", "schema:GovernmentService"],
        "dct:identifier": topic.ipdc or page,
        "dct:title": title,
        "dct:description": about,
        "dct:language": _language(said.language),
        "dct:modified": history_of(guide, Thing(language.code, "pages", topic.slug)).day.isoformat(),
        "dct:license": {"@id": LICENCE},
        "cv:hasCompetentAuthority": {"@id": body.address},
        "foaf:page": {"@id": page},
        "schema:name": title,
        "schema:description": about,
        "schema:serviceOperator": {"@id": body.address},
        "schema:url": {"@id": page},
    }


def _language(code: str) -> object:
    known = _LANGUAGES.get(code)
    return {"@id": f"http://publications.europa.eu/resource/authority/language/{known}"} if known else code
