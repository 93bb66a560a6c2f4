"""Tests of what helps when something does not work."""
