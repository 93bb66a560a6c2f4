"""Tests of the window where things go another way: odd answers, troubled sign-ins, slow and locked stores."""
