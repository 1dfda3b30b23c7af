"""The order of work: which rooms a command visits, and in which order."""
