"""What the notes to editors may be headed with."""

from __future__ import annotations

NOTES_HEADINGS = (
    "Notes to editors",
    "Notes to editor",
    "Notes for editors",
    "Notes for editor",
    "Note to editors",
    "Note to editor",
    "Editor's notes",
    "Editors' notes",
    "Editors notes",
    "Editor's note",
    "Notes to the editors",
    "Notes to the editor",
    "Note to the editors",
    "Note to the editor",
    "Note to newsdesk",
    "Notes to newsdesk",
    "Information for media",
    "Information for the media",
    "Background",
    "Nodiadau i olygyddion",
    "Nodyn i olygyddion",
    "Nodiadau i'r golygydd",
    "Nodyn i'r golygydd",
    "Nodiadau golygyddol",
)
"""In English and in Welsh; an office adds its own as ``PRESS_NOTES_HEADINGS``. Apostrophes may be curly."""
