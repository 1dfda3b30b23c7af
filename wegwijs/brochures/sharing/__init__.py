"""Guide in one language -> for each page the picture that a messenger shows beside its link: PNG, 1200 × 630 pixels.

`cards` says what stands on each, `pictures` draws them. A picture is made anew only when what stands on it changes.
"""
