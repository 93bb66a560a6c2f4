"""The practice portal: a small OAuth2 provider on a loopback port, for trying the app without an account."""

from netrex_gui.practice.server import PracticePortal

__all__ = ["PracticePortal"]
