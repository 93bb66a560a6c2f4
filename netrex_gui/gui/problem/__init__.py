"""The page that says what went wrong and what to do."""
