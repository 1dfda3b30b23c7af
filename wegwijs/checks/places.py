"""Guide -> what stands on the pages that are made from tables, by id."""

from collections.abc import Mapping

from wegwijs.model.guide import GLOSSARY, INTAKE, RIGHTS, SESSIONS, Guide

Pages = Mapping[str, frozenset[str]]
"""Slug of a page -> the ids of its parts."""


def places_in_tables(guide: Guide) -> Pages:
    """Statuses and rights, kinds of session, themes of the intake sheet, words of the glossary."""
    words = guide.words[guide.source.code].glossary
    return {
        RIGHTS: frozenset(row.id for row in (*guide.rights.statuses, *guide.rights.rights)),
        SESSIONS: frozenset(guide.calendar.series),
        INTAKE: frozenset(theme.id for theme in guide.intake.themes),
        GLOSSARY: frozenset(words.terms if words else ()),
    }
