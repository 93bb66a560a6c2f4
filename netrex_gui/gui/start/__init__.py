"""The first page: what the person was given; and what becomes of a text that is pasted."""
