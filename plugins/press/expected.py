"""What the settings name, held against what the office has: a slip there would change every page without a word."""

from __future__ import annotations

from collections.abc import Iterable

from press.card import Card
from press.colours import BadColours, dress
from press.directory import Directory
from press.folder import read_unchanged
from press.guess import did_you_mean
from press.settings import EXIT_URL, SETTINGS_FILE, CannotRun, Settings

SHEET = "static/press.css"
"""The theme's style sheet, in which its colours stand."""


def expect_colours(settings: Settings) -> None:
    """Have no check pass colours that a build would refuse. Raises ``CannotRun``."""
    if (settings.theme / SHEET).is_file():
        dressed(settings)


def dressed(settings: Settings, made: str = "") -> str:
    """The style sheet in the office's colours. Raises ``CannotRun``, also where its digest is no longer ``made``."""
    file = settings.theme / SHEET
    try:
        sheet = read_unchanged(file, made) if made else file.read_bytes()
        return dress(sheet.decode("utf-8"), settings.colours)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        fix = "Save the file again with the encoding UTF-8."
        raise CannotRun(f"The theme’s “{SHEET}” has a character in line {line} that is not UTF-8. {fix}") from None
    except BadColours as error:
        whose = f"{SETTINGS_FILE}: PRESS_COLOURS" if settings.colours else f"The theme’s “{SHEET}”"
        raise CannotRun(f"{whose}: {error}") from None


def expect_duty(settings: Settings, directory: Directory) -> None:
    """Have no other contact shown on every page because the one on duty is misspelt. Raises ``CannotRun``."""
    duty = settings.duty_contact
    if duty and directory.contacts and duty not in directory.contacts and not directory.is_faulty("contact", duty):
        hint = did_you_mean(duty, directory.contacts) or "Write a key that stands there, or take the line out."
        raise CannotRun(f"{SETTINGS_FILE}: PRESS_DUTY_CONTACT is “{duty}”, which is not in contacts.yaml. {hint}")


def expect_featured(settings: Settings, releases: Iterable[Card]) -> None:
    """Have no release missing from the front page because its slug is misspelt. Raises ``CannotRun``."""
    known = {card.slug for card in releases} if settings.featured else set()
    for slug in settings.featured:
        if slug not in known:
            fault = f"PRESS_FEATURED names “{slug}”, which is the slug of no release."
            raise CannotRun(f"{SETTINGS_FILE}: {fault} {did_you_mean(slug, known)}".rstrip())


def expect_exit(settings: Settings, held: str) -> None:
    """Have the quick exit lead to nothing that is not out; ``held`` says what is. Raises ``CannotRun``."""
    if held:
        fault = f"PRESS_EXIT_URL is “{settings.exit_url}”, which leads to {held}, which is not out yet."
        raise CannotRun(f"{SETTINGS_FILE}: {fault} Write the address of another site, such as {EXIT_URL}.")
