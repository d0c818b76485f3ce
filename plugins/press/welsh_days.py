"""Days in Welsh, where the day of the week is named: “ddydd Mercher 24 Ionawr”, “nos Wener 2il o Ragfyr 2026”."""

from __future__ import annotations

from collections.abc import Iterator

from press.patterns import pattern
from press.stated import Stated

# What stands before a Welsh name may change how it begins.
WELSH_WEEKDAYS = ("Llun|Lun", "Mawrth|Fawrth", "Mercher|Fercher", "Iau", "Gwener|Wener", "Sadwrn", "Sul")
WELSH_MONTHS = (
    "Ionawr", "Chwefror", "Mawrth|Fawrth", "Ebrill", "Mai|Fai", "Mehefin|Fehefin",
    "Gorffennaf|Orffennaf", "Awst", "Medi|Fedi", "Hydref", "Tachwedd|Dachwedd", "Rhagfyr|Ragfyr",
)  # fmt: skip
_WELSH = pattern(
    rf"\b(?:[Dd]?[Dd]ydd|[Nn]os)\s(?P<weekday>{'|'.join(WELSH_WEEKDAYS)})\b,?\s(?P<open>\()?(?:yr?\s)?"
    r"(?P<day>\d{1,2})(?:af|ail|il|ydd|edd|fed|ed|eg|ain)?\s(?:o\s)?"
    rf"(?P<month>{'|'.join(WELSH_MONTHS)})\b(?:,?\s(?P<year>[12]\d{{3}})(?![\d,]\d|\w))?(?(open)\)?)"
)


def days_in_welsh(text: str) -> Iterator[Stated]:
    """Every such day that ``text`` names, in order."""
    for found in _WELSH.finditer(text) if "ydd" in text or "nos" in text.lower() else ():
        weekday, month = (
            next(at for at, forms in enumerate(names) if found[group] in forms.split("|"))
            for names, group in ((WELSH_WEEKDAYS, "weekday"), (WELSH_MONTHS, "month"))
        )
        year = int(found["year"]) if found["year"] else None
        yield Stated(found.start(), found.end(), int(found["day"]), month + 1, year, weekday, welsh=True)
