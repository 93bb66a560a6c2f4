"""A private desktop for the tests that drive the real window, browser and password store."""
