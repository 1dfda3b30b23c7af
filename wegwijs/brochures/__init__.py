"""Guide -> brochures: chosen topics on paper, as accessible PDF (PDF/UA-1), one for each language.

1. `chapters`: what stands on the pages about one topic.
2. `manuscripts`: all of a brochure as HTML, with its styles, and with its fonts and pictures as bytes.
3. `press`: WeasyPrint prints a manuscript, and may read nothing but that manuscript; `preflight` looks whether all of
   it is there, `remarks` how it looks.
"""
