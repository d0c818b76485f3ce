"""The catalogue: every rule, in reading order. To add one, write its module and name it here."""

from __future__ import annotations

from press.rules import (
    directory_fault,
    empty_field,
    empty_note,
    glued_notes,
    held_link,
    helpline_mismatch,
    incomplete_passport,
    literal_note,
    malformed_field,
    misplaced_file,
    missing_blank_line,
    missing_contact,
    missing_ends,
    missing_field,
    missing_helpline,
    missing_notes_heading,
    mixed_note_marks,
    note_out_of_order,
    notes_before_ends,
    placeholder_link,
    renumbered_list,
    repeated_field,
    repeated_note,
    repeated_slug,
    split_note,
    tel_mismatch,
    typed_note,
    unclear_date,
    undefined_note,
    unknown_contact,
    unknown_field,
    unknown_helpline,
    unknown_issuer,
    unknown_kit,
    unknown_number,
    unnamed_source,
    unreadable_file,
    unsafe_html,
    unsourced_figure,
    unused_note,
    unused_waiver,
)
from press.rules.rule import Rule, rule

RULES: tuple[Rule, ...] = tuple(
    rule(module)
    for module in (
        # the file and its header
        unreadable_file,
        misplaced_file,
        missing_blank_line,
        malformed_field,
        unknown_field,
        repeated_field,
        empty_field,
        missing_field,
        unclear_date,
        repeated_slug,
        # the directory
        directory_fault,
        incomplete_passport,
        unknown_issuer,
        unknown_kit,
        # notes
        undefined_note,
        repeated_note,
        unused_note,
        note_out_of_order,
        empty_note,
        glued_notes,
        literal_note,
        split_note,
        typed_note,
        mixed_note_marks,
        missing_notes_heading,
        notes_before_ends,
        renumbered_list,
        unnamed_source,
        unsourced_figure,
        # contacts and numbers
        missing_contact,
        unknown_contact,
        unknown_number,
        tel_mismatch,
        # helplines
        unknown_helpline,
        helpline_mismatch,
        missing_helpline,
        # links and structure
        placeholder_link,
        held_link,
        missing_ends,
        unsafe_html,
        # exceptions
        unused_waiver,
    )
)
BY_NAME = {one.name: one for one in RULES}

__all__ = ["BY_NAME", "RULES", "Rule"]
