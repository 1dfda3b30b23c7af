"""Guide -> brochures: chosen topics on paper, as accessible PDF (PDF/UA-1), one for each language.

1. `chapters`: what stands on the pages about one topic.
2. `manuscripts`: all of a brochure as HTML, with its styles, and with its fonts and pictures as bytes.
3. `press`: WeasyPrint prints a manuscript, and may read nothing but that manuscript; `preflight` looks whether all of
   it is there, `remarks` how it looks.
"""

from wegwijs.brochures.fits_paper import check_fits_paper
from wegwijs.brochures.held_back import check_held_back
from wegwijs.brochures.manuscripts import Manuscript
from wegwijs.brochures.missing_signs import check_missing_signs
from wegwijs.brochures.paper_looks import check_paper_looks
from wegwijs.brochures.printing import print_brochure, printed_brochures
from wegwijs.model.output import BrochureNotPrinted

__all__ = [
    "BrochureNotPrinted",
    "Manuscript",
    "check_fits_paper",
    "check_held_back",
    "check_missing_signs",
    "check_paper_looks",
    "print_brochure",
    "printed_brochures",
]
