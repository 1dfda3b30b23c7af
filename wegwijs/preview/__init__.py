"""Edits -> pages to look at: what is built again, the server that hands it out, and what it tells."""
