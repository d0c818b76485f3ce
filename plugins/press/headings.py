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
    "Notes to news editors",
    "Notes for news editors",
    "Note to news editors",
    "Note to newsdesk",
    "Note to newsdesks",
    "Notes to newsdesk",
    "Notes to newsdesks",
    "Media notes",
    "Information for media",
    "Information for the media",
    "Information for editors",
    "Additional information for editors",
    "Background",
    "Nodiadau i olygyddion",
    "Nodyn i olygyddion",
    "Nodiadau i'r golygydd",
    "Nodyn i'r golygydd",
    "Nodiadau golygyddol",
)
"""In English and in Welsh; an office adds its own as ``PRESS_NOTES_HEADINGS``. Apostrophes may be curly."""
