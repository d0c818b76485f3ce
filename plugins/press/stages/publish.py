"""Publish: the site that was built aside takes the old one's place, and the search follows."""

from __future__ import annotations

from pelican import Pelican, signals

from press import history
from press.folder import read_unchanged
from press.stages.helpers import await_helpers, is_mine
from press.stages.news import still_held, tell_changes
from press.stages.run import current, have_the_last_word, keep_up, tell


def connect() -> None:
    """Stand after everything has been written."""
    signals.finalized.connect(put_out)


def put_out(pelican: Pelican) -> None:
    """Exchange the two folders, and say so."""
    if not is_mine():
        return
    run = current(pelican.settings)
    await_helpers()
    for template, made in run.templates.items():
        read_unchanged(template, made)
    run.aside.publish()
    run.when_out()
    history.waiting(still_held(run.result))
    if not run.preview:
        tell_changes(run.aside, run.site)
    tell(len(run.site.showing.releases), run.place, pelican.settings, quiet=run.preview)
    keep_up(run.search)
    have_the_last_word(pelican.settings)
