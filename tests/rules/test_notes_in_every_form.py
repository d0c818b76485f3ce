"""What changes nothing for a reader changes nothing for the rules on notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.rules.noted import NOTES, TEXT, TYPED, noted, spots

FAULTS = {
    "sound": noted(),
    "undefined": noted(f"{TEXT} More.[^7]"),
    "unused": noted(TEXT.replace("[^2]", "")),
    "out of order": noted("Calls.[^2] Half.[^1]"),
    "gap": noted(TEXT.replace("[^2]", "[^3]"), NOTES.replace("[^2]", "[^3]")),
    "empty": noted(notes=f"{NOTES.partition(' ')[0]}\n\n[^2]: Census, 2021."),
    "glued": noted(notes=NOTES.replace("\n\n", " ")),
    "literal": noted(notes=NOTES.replace("[^2]:", "[^2] :")),
    "typed": noted("Calls (1). Half (2).", TYPED),
    "mixed": noted("Calls.[^1] Half (2).", NOTES.replace("[^2]:", "(2)")),
    "unsourced": noted(f"{TEXT}\n\nOne in five women lives with it."),
    "misspelt heading": noted(heading="## Notes to editers\n"),
}
FORMS: dict[str, Callable[[str], str]] = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "a byte-order mark": lambda text: f"\ufeff{text}",
    "no-break spaces": lambda text: text.replace(" women", "\N{NO-BREAK SPACE}women").replace(
        " Half", "\N{NO-BREAK SPACE}Half"
    ),
    "a line end in the text": lambda text: text.replace(" Half", "\nHalf").replace("in five women", "in five\nwomen"),
    "a lesser heading": lambda text: text.replace("## Notes", "#### Notes"),
    "a heading in bold": lambda text: text.replace("## Notes to editors", "**Notes to editors**"),
    "capitals at the end": lambda text: text.replace("\nEnds\n", "\n-ENDS-\n"),
    "a fenced header": lambda text: "---\n" + text.replace("\n\n", "\n---\n\n", 1),
    "no last line end": lambda text: text.rstrip("\n"),
    "a quotation before": lambda text: text.replace("\n\n", "\n\nThe manager said:\n\n> “It rings.”\n\n", 1),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("fault", FAULTS)
def test_the_findings_stay_the_same(fault: str, form: str) -> None:
    before, after = (
        [(rule, quoted.split()[0].strip("…")) for rule, quoted in spots(text)]
        for text in (FAULTS[fault], FORMS[form](FAULTS[fault]))
    )
    assert after == before
