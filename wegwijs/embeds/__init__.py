"""A Guide -> its pages as they stand inside other sites: words without navigation, search and offers."""
