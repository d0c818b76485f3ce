"""Whether a site is the preview, which shows everything, and which no fault stops."""

from __future__ import annotations

import os

PREVIEW = "PRESS_PREVIEW"
"""Set in the environment by ``press preview`` to the folder of its site."""


def is_preview(output: str) -> bool:
    """Whether the site in the folder ``output`` is the preview."""
    return os.environ.get(PREVIEW) == output
