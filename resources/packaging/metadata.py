"""The project's addresses for pyproject.toml, from the one place that has them. Called by hatchling."""

import sys
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

sys.path.insert(0, str(Path(__file__).parent))  # it is called by itself, as no part of a package
import release


class Addresses(MetadataHookInterface):  # type: ignore[misc]  # it is not installed where types are checked
    """Adds ``[project.urls]``."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add them to what pyproject.toml says."""
        metadata["urls"] = release.urls()
