"""Guide in one language -> for each page the picture that a messenger shows beside its link: PNG, 1200 × 630 pixels.

`cards` says what stands on each. `drawings` draws the pictograms once, `lettering` writes words, `pictures` puts both
in their places, and `colours` packs the picture. It is made anew only when what stands on it changes.
"""
