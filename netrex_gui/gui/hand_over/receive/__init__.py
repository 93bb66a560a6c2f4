"""A connection that somebody sent is looked at, and signed in to."""
