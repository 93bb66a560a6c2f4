"""A small OAuth2 provider on a loopback port, for trying the app without an account."""
