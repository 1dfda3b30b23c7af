"""Folders of municipalities -> the guide of each, what went wrong, and what a change means for them."""
