"""The hand-over between two people: a connection to receive, and a token encrypted for whoever asked for it.

No Qt, no disk, no password store and no words for people. Whatever comes from the other side is foreign input.
"""
