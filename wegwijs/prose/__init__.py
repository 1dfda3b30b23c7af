"""Words -> HTML, the same for screen and paper."""
