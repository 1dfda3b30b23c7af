"""What several checks look at in a Guide; no rule stands here."""
