"""The ``press`` command."""

from __future__ import annotations

import signal
import sys

from press.desk import main

if __name__ == "__main__":
    # Whatever else ends a command (kill, systemd, a runner of tests) ends it as Ctrl-C does: tidily.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main())
