"""The catalogue: every rule, in reading order. To add one, write its module and name it here."""

from __future__ import annotations

from press.rules import (
    directory_fault,
    empty_field,
    held_link,
    helpline_mismatch,
    incomplete_passport,
    malformed_field,
    misplaced_file,
    missing_blank_line,
    missing_contact,
    missing_ends,
    missing_field,
    missing_helpline,
    placeholder_link,
    repeated_field,
    repeated_note,
    repeated_slug,
    tel_mismatch,
    unclear_date,
    undefined_note,
    unknown_contact,
    unknown_field,
    unknown_helpline,
    unknown_issuer,
    unknown_kit,
    unknown_number,
    unreadable_file,
    unsafe_html,
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
