"""The ``press`` command."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress

from press.desk import main

if __name__ == "__main__":
    # Whatever else ends a command (kill, systemd, a runner of tests) ends it as Ctrl-C does: tidily.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    # To give back the memory of ten thousand releases piece by piece takes Python a twentieth of a second.
    os._exit(code)
