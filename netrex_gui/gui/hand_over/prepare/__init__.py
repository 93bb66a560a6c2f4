"""A connection is written down for somebody else."""
