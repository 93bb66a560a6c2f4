"""The OAuth 2.0 authorization code grant for a native app: no Qt, no disk, no password store, no translated text."""
