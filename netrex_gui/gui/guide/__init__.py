"""The step-by-step guide."""
