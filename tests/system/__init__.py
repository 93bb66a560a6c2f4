"""Tests of what the computer is asked for."""
