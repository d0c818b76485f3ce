"""The ``press`` command."""

from __future__ import annotations

import sys

from press.desk import main

if __name__ == "__main__":
    sys.exit(main())
