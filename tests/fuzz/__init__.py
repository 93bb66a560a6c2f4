"""Inputs by the thousand for every parser that reads what comes from outside; `python -m tests.fuzz` tries more."""
