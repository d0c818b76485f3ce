"""The exit codes of a command that does not come to its end. One that does answers 0, or 1 if it found an error."""

CANNOT_RUN = 2
"""For what cannot run."""

INTERRUPTED = 130
"""For what Ctrl-C has cut off, as shells have it."""
