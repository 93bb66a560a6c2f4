"""The page of a sign-in that is under way."""
