"""The rules of the guide: each check reads a Guide and says what is wrong, where, why it matters and what to do."""

from wegwijs.checks.abbreviations import check_abbreviations
from wegwijs.checks.avoided_words import check_avoided_words
from wegwijs.checks.brochures import (
    check_brochure_fields,
    check_brochure_names,
    check_brochure_sections,
    check_brochures,
)
from wegwijs.checks.checklists import check_checklists
from wegwijs.checks.complete import check_complete
from wegwijs.checks.counted import check_counted
from wegwijs.checks.days import check_days
from wegwijs.checks.desk import check_desk
from wegwijs.checks.face import check_face
from wegwijs.checks.facts import check_facts, check_facts_in_texts, check_phones
from wegwijs.checks.facts_differ import check_facts_differ
from wegwijs.checks.freshness import check_freshness
from wegwijs.checks.headings import check_headings
from wegwijs.checks.history import check_history
from wegwijs.checks.intake import check_intake
from wegwijs.checks.labels import check_labels
from wegwijs.checks.languages import check_languages
from wegwijs.checks.links import check_links
from wegwijs.checks.local_history import check_local_history
from wegwijs.checks.memory import check_memory
from wegwijs.checks.moved import check_moved
from wegwijs.checks.names import check_names
from wegwijs.checks.notices import check_notices
from wegwijs.checks.page_form import check_page_form
from wegwijs.checks.page_ids import check_page_ids
from wegwijs.checks.pictograms import check_pictograms
from wegwijs.checks.plain_language import check_plain_language
from wegwijs.checks.questions import check_questions
from wegwijs.checks.registrations import check_registrations
from wegwijs.checks.review import check_review
from wegwijs.checks.right_steps import check_right_steps
from wegwijs.checks.rights import check_rights
from wegwijs.checks.same_mentions import check_same_mentions
from wegwijs.checks.session_days import check_session_days
from wegwijs.checks.sessions import check_sessions
from wegwijs.checks.shared.briefly import told_briefly
from wegwijs.checks.short_texts import check_short_texts
from wegwijs.checks.spoken_languages import check_spoken_languages
from wegwijs.checks.structure import check_structure
from wegwijs.checks.table_words import check_table_words
from wegwijs.checks.topic_languages import check_topic_languages
from wegwijs.checks.typed_over import check_typed_over
from wegwijs.checks.typed_values import check_typed_values
from wegwijs.checks.welcome import check_welcome
from wegwijs.checks.wrong_language import check_language
from wegwijs.findings import Finding
from wegwijs.model.guide import Guide

CHECKS_OF_THE_WHOLE = [
    check_languages,
    check_spoken_languages,
    check_names,
    check_history,
    check_local_history,
    check_moved,
    check_memory,
    check_topic_languages,
    check_complete,
    check_freshness,
    check_table_words,
    check_labels,
    check_headings,
    check_page_ids,
    check_structure,
    check_facts,
    check_registrations,
    check_counted,
    check_phones,
    check_desk,
    check_face,
    check_rights,
    check_right_steps,
    check_checklists,
    check_sessions,
    check_session_days,
    check_intake,
    check_questions,
    check_brochures,
    check_brochure_fields,
    check_brochure_names,
    check_brochure_sections,
    check_pictograms,
    check_notices,
    check_welcome,
    check_review,
    check_days,
    check_page_form,
    check_short_texts,
]
"""Checks that need all of a guide at once, or do not look at each text."""

CHECKS_OF_TEXTS = [
    check_links,
    check_facts_in_texts,
    check_same_mentions,
    check_typed_over,
    check_facts_differ,
    check_plain_language,
    check_abbreviations,
    check_language,
    check_avoided_words,
    check_typed_values,
]
"""Checks that look at texts: what they find in one topic, in any language, hangs on no text of another topic."""

ALL_CHECKS = [*CHECKS_OF_THE_WHOLE, *CHECKS_OF_TEXTS]
"""Every check on the words of the guide."""

__all__ = ["ALL_CHECKS", "CHECKS_OF_TEXTS", "CHECKS_OF_THE_WHOLE", "run_checks", "told_briefly"]


def run_checks(guide: Guide) -> list[Finding]:
    """What all checks find in a guide."""
    return told_briefly(guide, (finding for check in ALL_CHECKS for finding in check(guide)))
