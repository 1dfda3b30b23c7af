"""The page bronnen/: every fact with its source and days, late ones on top, what uses it; pages lead to theirs."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest
import tinyhtml5
from cssselect2 import ElementWrapper

from tests.conftest import shipped_guide, town_guide
from wegwijs.freshness import as_shown
from wegwijs.model.facts import TextFact
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.website.bodies import page_bodies
from wegwijs.website.sources import sources_json


def guide_of(read: Callable[[], Guide] = town_guide) -> Guide:
    return as_shown(read())


def bodies(guide: Guide, code: str) -> Mapping[str, str]:
    return page_bodies(guide, language_of(guide, code), [])


def language_of(guide: Guide, code: str) -> Language:
    return next(language for language in guide.languages if language.code == code)


def read(html: str) -> ElementWrapper:
    return ElementWrapper.from_html_root(tinyhtml5.parse(html))


def words(element: ElementWrapper) -> str:
    return " ".join("".join(element.etree_element.itertext()).split())


def with_fact(guide: Guide, key: str, **changed: object) -> Guide:
    return replace(guide, facts={**guide.facts, key: replace(guide.facts[key], **changed)})


@pytest.mark.parametrize("read_guide", [town_guide, shipped_guide])
def test_every_fact_stands_in_every_language_with_its_source_its_days_and_what_uses_it(
    read_guide: Callable[[], Guide],
) -> None:
    guide = guide_of(read_guide)
    late = {f"feit-{key}" for key, fact in guide.facts.items() if fact.review_by < guide.today}
    for language in guide.languages:
        page = read(bodies(guide, language.code)[f"{'' if language == guide.source else f'{language.code}/'}bronnen/"])
        rows = {row.etree_element.attrib["id"]: words(row) for row in page.query_all("li[id]")}
        assert rows.keys() == {f"feit-{key}" for key in guide.facts}
        assert [row for row in rows if row not in late] == [
            f"feit-{key}" for key in guide.facts if f"feit-{key}" not in late
        ]
        for key, fact in guide.facts.items():
            assert " ".join(fact.source.split()) in rows[f"feit-{key}"]
            assert str(fact.seen.year) in rows[f"feit-{key}"]


def test_what_is_late_stands_on_top_under_a_heading_of_its_own() -> None:
    guide = with_fact(guide_of(), "woonloket", review_by=date(2026, 11, 21))
    page = read(bodies(guide, "nl")["bronnen/"])
    ids = [one.etree_element.attrib["id"] for one in page.query_all("h2[id], li[id]")]
    assert ids[:3] == ["te-laat", "feit-woonloket", "alle-feiten"]
    assert ids.count("feit-woonloket") == 1


def test_nothing_late_has_no_heading() -> None:
    assert 'id="te-laat"' not in bodies(guide_of(), "nl")["bronnen/"]


def test_every_page_with_facts_leads_to_a_place_where_all_of_them_stand() -> None:
    guide = guide_of()
    made = bodies(guide, "uk")
    listed = read(made["uk/bronnen/"])
    for slug, keys in guide.used_facts.items():
        links = [one.etree_element.attrib["href"] for one in read(made[f"uk/{slug}/" if slug != "index" else "uk/"])
                 .query_all(".page-notes a[href*='bronnen/#']")]  # fmt: skip
        expected = "bronnen/" if slug == "index" else "../bronnen/"
        assert links == ([f"{expected}#pagina-{slug}"] if keys else []), slug
        below = listed.query(f"h3[id='pagina-{slug}'] + ul") if keys else None
        targets = [one.etree_element.attrib["href"] for one in below.query_all("a")] if below else []
        assert targets == [f"#feit-{key}" for key in keys]


def test_a_page_uses_the_facts_of_its_words_of_its_sources_and_of_its_notices() -> None:
    guide = guide_of()
    topic = next(topic for topic in guide.topics if topic.sources)
    assert set(topic.sources) <= set(guide.used_facts[topic.slug])
    notice = next(iter(guide.notices.values()))
    assert notice.fact in guide.used_facts[notice.topic]
    assert guide.welcome
    assert guide.welcome.emergency in guide.used_facts["index"]
    assert {session.register for session in guide.calendar.sessions} <= set(guide.used_facts["infosessies"])


def test_a_page_names_its_oldest_source_and_its_newest() -> None:
    guide = guide_of()
    keys = guide.used_facts["wonen"]
    assert len(keys) > 1
    facts = {key: replace(fact, source="x.example, geen datum") for key, fact in guide.facts.items()}
    facts[keys[0]], facts[keys[1]] = (replace(facts[key], source=f"x.example {year}") for key, year in
                                      zip(keys, (2018, 2025), strict=False))  # fmt: skip
    dated = replace(guide, facts=facts)
    assert "2018–2025" in bodies(dated, "en")["en/wonen/"]
    alone = replace(dated, facts={**facts, keys[1]: facts[keys[0]]})
    assert ": 2018</a>" in bodies(alone, "en")["en/wonen/"]


def test_a_page_whose_sources_have_no_date_names_no_year_and_still_leads_to_them() -> None:
    guide = guide_of()
    undated = replace(guide, facts={key: replace(fact, source="een folder") for key, fact in guide.facts.items()})
    (link,) = read(bodies(undated, "en")["en/wonen/"]).query_all("a[href*='bronnen/#pagina-wonen']")
    assert words(link) == guide.words["en"].interface.labels.sources_title


def test_a_topic_without_any_fact_has_no_link_and_no_place() -> None:
    guide = replace(guide_of(), notices={})
    topic = next(topic for topic in guide.topics if topic.slug == "wonen")
    texts = tuple(text for text in guide.texts if not text.place.file.endswith("/wonen.md"))
    others = tuple(replace(one, sources=()) if one == topic else one for one in guide.topics)
    made = bodies(replace(guide, topics=others, texts=texts), "nl")
    assert "bronnen/#" not in made["wonen/"]
    assert 'id="pagina-wonen"' not in made["bronnen/"]


def test_signs_of_an_editor_do_not_become_html() -> None:
    guide = with_fact(guide_of(), "adres-gemeentehuis", value="<b>Plein</b> & 1", source="<i>folder</i>")
    assert isinstance(guide.facts["adres-gemeentehuis"], TextFact)
    page = bodies(guide, "ru")["ru/bronnen/"]
    assert "<b>Plein" not in page
    assert "<i>folder" not in page


def test_programs_read_the_same_in_one_file() -> None:
    guide = with_fact(guide_of(), "woonloket", review_by=date(2026, 11, 21))
    file = sources_json(guide)
    rows = {row["key"]: row for row in json.loads(file.content)["facts"]}
    assert file.path == "bronnen/bronnen.json"
    assert list(rows) == list(guide.facts)
    assert [key for key, row in rows.items() if row["late"]] == ["woonloket"]
    for slug, keys in guide.used_facts.items():
        assert {key for key, row in rows.items() if slug in row["pages"]} == set(keys)
