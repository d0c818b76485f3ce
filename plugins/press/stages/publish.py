"""Publish: the site that was built aside takes the old one's place."""

from __future__ import annotations

import sys

from pelican import Pelican, signals

from press.publishing import publish
from press.stages.run import current


def connect() -> None:
    """Stand after everything has been written."""
    signals.finalized.connect(put_out)


def put_out(pelican: Pelican) -> None:
    """Exchange the two folders, and say so."""
    run = current(pelican.settings)
    publish(run.place)
    if not run.preview:
        count = len(run.site.releases)
        what = "1 release is" if count == 1 else f"{count} releases are"
        print(f"{what} out, in “{run.place.output}”.", file=sys.stderr)
