"""Guide -> the file that tells in Dutch what a guide in plain files holds, and whose words these are."""

from wegwijs import __version__
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.overlays.differences import LICENCE, SLUG

_NAME = "LEESMIJ.md"
_WIDE = "https://creativecommons.org/licenses/by/4.0/deed.nl"

_TEXT = """# {name}: de gids als gewone bestanden

Gemaakt op {day} met Wegwijs, versie {version}.
Elk programma voor tekst opent deze bestanden. U hebt er Wegwijs niet voor nodig.

- {folders}: alle pagina's als Markdown (`.md`), in elke taal. Nummers, prijzen en datums staan erin uitgeschreven.
- Daar staan ook de woorden van de tabellen (`.yml`): de rechten, de infosessies, de vragenlijst en de woordenlijst.
- `facts.yml`: alle nummers, adressen, prijzen en datums, met hun bron en de dag waarop iemand ze nakeek.
- `publisher.yml`{desk} en de andere `.yml`-bestanden: wat in alle talen hetzelfde is.
- `brochures/`: de brochures van de laatste keer, als PDF, als er al brochures waren.

## Van wie zijn deze woorden?

De woorden van de gids komen van Wegwijs. Iedereen mag ze gebruiken en veranderen: [{licence}]({wide}).
Noem dan Wegwijs, de versie en de licentie, en zeg wat u veranderde.
{own}"""

_OWN = """
Wat {name} zelf schreef, verborg of veranderde, staat al in deze bestanden. `nl/{slug}.md` somt het op.
"""


def reading_me(guide: Guide) -> OutputFile:
    """LEESMIJ.md, for the folder with the plain files."""
    name = guide.local[-1].municipality.name if guide.local else guide.publisher.name
    text = _TEXT.format(
        name=name,
        day=guide.today,
        version=__version__,
        folders=", ".join(f"`{language.code}/`" for language in guide.languages),
        desk=", `desk.yml`" if guide.desk else "",
        licence=LICENCE,
        wide=_WIDE,
        own=_OWN.format(name=name, slug=SLUG).replace("`nl/", f"`{guide.source.code}/") if guide.local else "",
    )
    return OutputFile(_NAME, text.encode())
