"""A Guide -> files for programs: calendars, news of the guide, and its words as data."""
