"""The exit codes of what does not come to its end; what does answers 0, or 1 where it has found an error."""

CANNOT_RUN = 2
"""For what cannot run."""

INTERRUPTED = 130
"""For what Ctrl-C has cut off, as shells have it."""
