"""Addresses -> what their hosts answer, and which links are dead."""
