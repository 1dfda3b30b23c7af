"""Questions in Dutch to somebody at the keyboard -> the answers that begin the guide of a municipality.

An answer that cannot be right is asked again, with a good one beside it; every question may stay without answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import click

from wegwijs.model.answers import Answers, whole_address
from wegwijs.model.desk import WEEKDAYS, Opening, Weekday, hours_of_a_day
from wegwijs.model.guide import Guide
from wegwijs.model.pasted import is_mail_address, phone_number
from wegwijs.model.shapes import is_web_address
from wegwijs.prose.dates import language_name, weekdays
from wegwijs.reading.municipalities import official_name

_QUESTIONS = {
    "name": "Naam van de gemeente of de regio",
    "names": "Naam in het {language} (leeg: zoals in het Nederlands)",
    "publisher": "Wie geeft de gids uit? Bijvoorbeeld: Stad Kortrijk",
    "address": "Op welk webadres komt de gids? (leeg: nog niet bekend)",
    "contact": "E-mailadres waarop lezers u kunnen schrijven",
    "responsible": "Verantwoordelijke uitgever, met adres (mag leeg blijven)",
    "desk": "Naam van het loket, zoals het op de deur staat (leeg: nog geen loket)",
    "desk_address": "Adres van het loket",
    "phone": "Telefoon van het loket",
    "hours": "Open op {day}, bijvoorbeeld 9u-12u, 13u30-16u30 (leeg: gesloten)",
    "layer": "Naam van de map van uw regio, als die er is (leeg: geen)",
}
"""What is asked, in its order."""

_ASKED_OF_ALL = ("publisher", "address", "contact", "responsible", "desk")


def asked(guide: Guide, folder: Path) -> Answers:
    """The answers of somebody who sits at the keyboard."""
    name = _ask("name", official_name(folder.name) or folder.name.replace("-", " ").title())
    names = {
        one.code: said
        for one in guide.translations()
        if (said := _ask("names", language=language_name(one.code, guide.source.code)))
    }
    more = {field: _ask(field, f"Gemeente {name}" if field == "publisher" else "") for field in _ASKED_OF_ALL}
    desk = {field: _ask(field) for field in ("desk_address", "phone")} if more["desk"] else {}
    hours = _hours(guide.source.code) if more["desk"] else {}
    said = {field: answer for field, answer in {**more, **desk, "layer": _ask("layer")}.items() if answer}
    return replace(Answers(name=name), names=names, hours=hours, **said)


def _hours(language: str) -> Mapping[Weekday, tuple[Opening, ...]]:
    """The hours of the desk in a week; days without hours are left out."""
    found: dict[Weekday, tuple[Opening, ...]] = {}
    for day, name in zip(WEEKDAYS, weekdays(language), strict=True):
        if hours := hours_of_a_day(_ask("hours", day=name)):
            found[day] = hours
    return found


def _ask(field: str, default: str = "", **values: str) -> str:
    question = _QUESTIONS[field].format(**values)
    return str(
        click.prompt(question, default=default, show_default=bool(default), value_proc=_CHECKED.get(field, str.strip))
    )


def _fitting(is_right: Callable[[str], object], instead: str) -> Callable[[str], str]:
    """Takes an answer that is right, or none; asks for another one in the place of the rest."""

    def taken(answer: str) -> str:
        answer = answer.strip()
        try:
            if not answer or is_right(answer) is not False:
                return answer
        except ValueError:
            pass  # said below, in the language of the questions
        raise click.UsageError(instead)

    return taken


_CHECKED = {
    "address": _fitting(
        lambda answer: is_web_address(whole_address(answer) or ""),
        "Typ een webadres zonder spaties, zoals https://gids.kortrijk.be/.",
    ),
    "contact": _fitting(is_mail_address, "Typ één e-mailadres, zoals gids@kortrijk.be."),
    "phone": _fitting(phone_number, "Typ één telefoonnummer, zoals 056 27 70 00."),
    "hours": _fitting(hours_of_a_day, "Typ van wanneer tot wanneer, zoals 9:00-12:00, 13:30-16:30. Gesloten: Enter."),
}
"""What an answer must be, and what is said when it is not."""
