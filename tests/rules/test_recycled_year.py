"""What is to come and has a date gone by, in a release of 2 March 2026."""

from __future__ import annotations

import pytest

from tests.rules.marked import assert_found

RULE = "recycled-year"


@pytest.mark.parametrize(
    "body",
    [
        "The walk will take place on ⟦12 May 2025⟧.",
        "The walk will take place at Harbour Hall, North Shore, on ⟦Monday 12 May 2025⟧.",
        "The house will open on ⟦March 14, 2025⟧.",
        "The house will open in ⟦May 2025⟧.",
        "The house is due to reopen on ⟦12 May 2025⟧.",
        "The walk takes place on ⟦12 May 2025⟧ at ten.",
        "The match will kick off at noon on ⟦12 May 2025⟧.",
        "The lamp will be lit at dusk on ⟦12 May 2025⟧, and the film is to be released in June.",
        "The semi-final will be played at Marram on ⟦12 May 2025⟧.",
        "The consultation closes on ⟦12 May 2025⟧.",
        "Nominations close at noon on ⟦12 May 2025⟧, and the exhibition runs until ⟦14 June 2025⟧.",
        "The exhibition is on from ⟦12 May 2025⟧.",
        "Save the date: ⟦12 May 2025⟧.",
        "Entries must be received by ⟦12 May 2025⟧, and pictures must reach us by ⟦14 May 2025⟧.",
        "Register by ⟦12 May 2025⟧.",
        "The first families will hear by ⟦12 May 2025⟧.",
        "Every home on the estate will have been told no later than ⟦12 May 2025⟧.",
        "The deadline for entries is ⟦12 May 2025⟧.",
        "The show will run from ⟦12 May 2025⟧ to the autumn.",
        "Volunteers can apply until ⟦12 May 2025⟧.",
        "The manager said:\n\n> “The line will be launched on ⟦12 May 2025⟧.”",
        "- The walk will be\nheld on ⟦12 May 2025⟧.",
    ],
)
def test_a_past_year_of_what_is_still_to_come_is_found(body: str) -> None:
    assert_found(RULE, body)


@pytest.mark.parametrize(
    "body",
    [
        "The walk will take place on 12 May 2026.",
        "The walk took place on 12 May 2025.",
        "The inquest will look at the fire on 12 May 2025.",
        "The court will hear that the house was empty by 12 May 2025.",
        "The line will replace the one that was set up on 12 May 2025.",
        "The house will open a year after it was bought on 12 May 2025.",
        "The trust will publish the report it promised on 12 May 2025.",
        "The walk will follow the path opened on 12 May 2025. It will take place in June.",
        "The count, published on 12 May 2025, will be repeated.",
        "The fund will run until 2030. It was started on 12 May 2025.",
        "The match will kick off the season that was to begin on 12 May 2025.",
        "The lamp will be lit by the child who was born on 12 May 2025.",
        "The tape, of a match played on 12 May 2025, will be played again.",
        "The consultation closed on 12 May 2025. The consultation that ran until 12 May 2025 opens eyes.",
        "Entries must be those that were received by 12 May 2025.",
        "The house must reach the height that it had on 12 May 2025.",
        "The case is on from where it was left on 12 May 2025.",
        "The scheme runs on the lines of one begun in May 2025.",
        "The scheme begins where the one that was closed on 12 May 2025 ended.",
        "The consultation closes on 12 May 2026, a year after the one of 12 May 2025.",
        "A register of homes was begun in May 2025.",
        "The show will run from 20 February 2026 to 12 May 2026.",
        "Prices will start from £3, as they did on 12 May 2025.",
    ],
)
def test_a_year_that_fits_what_is_said_passes(body: str) -> None:
    assert_found(RULE, body)
