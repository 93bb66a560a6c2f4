"""Tests of a token after it came."""
