"""A run's settings -> what it read and checked, and the output that it puts in place."""
