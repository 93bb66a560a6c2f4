"""What several tests are given."""

from tests.setup_kit import surroundings

__all__ = ["surroundings"]
