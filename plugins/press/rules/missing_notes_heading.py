"""The notes have no heading that says they are for editors.

After Ends a journalist looks for “Notes to editors”. The page puts it above the notes where the release does not, but
whoever reads the release as a file or in an e-mail finds numbers without a name; and a heading that is misspelt stands
on the page beside the right one. “#Notes to editors”, without a blank, is a hashtag, and is printed so.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The line took 4,200 calls in 2025.[^1]

    Ends

    [^1]: Harbour Trust, annual review 2025.

Passes::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The line took 4,200 calls in 2025.[^1]

    Ends

    ## Notes to editors

    [^1]: Harbour Trust, annual review 2025.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.typed_notes import typed_notes

LEVEL = Level.WARNING

_LONGEST = 40


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find notes after Ends under no heading, or under one that is nearly right; and a heading that is a hashtag."""
    if not release.ends or release.notes_heading:
        return
    headings = {_plain(heading): heading for heading in office.settings.notes_headings}
    lines = [
        (passage, passage.text.rstrip().partition("\n")[0])
        for passage in release.passages
        if passage.part == "after" and passage.kind in {"heading", "prose"}
    ]
    for passage, first in lines:
        if first.startswith("#") and (meant := headings.get(_plain(first.lstrip("#")))):
            message = f"“{first}” is printed as it stands, as a hashtag is."
            yield Fault(release.span(passage, 0, len(first)), message, f"Write “## {meant}”, with a blank.")
            return
    spans = [note.span for note in release.note_labels]
    spans.extend(note.span for system in typed_notes(release) for note in system.notes)
    after = min((span for span in spans if span.start >= release.ends[0].end), default=None)
    if after is None:
        return
    for passage, first in lines:
        text = _plain(first)
        if any(text == heading or text.startswith(f"{heading}:") for heading in headings):
            return
        near = difflib.get_close_matches(text, headings, n=1, cutoff=0.8) if len(text) < _LONGEST else []
        if near or text in {"notes", "note"}:
            right = headings[near[0]] if near else "Notes to editors"
            yield Fault(
                release.span(passage, 0, len(first)),
                f"The heading “{first}” is not one that the notes go under.",
                f"Write “{right}”.",
            )
            return
    yield Fault(
        after,
        "The notes stand after Ends without a heading.",
        "Write “## Notes to editors” on a line of its own above the first note.",
    )


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split()).rstrip(": ")
