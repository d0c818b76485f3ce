"""One fault of each kind that the rules know, to be put into any sound release of the grammar.

``FAULTS`` is read as a table: the rule, then what its faults look like, each with ``⟦what must be found⟧``.
"""

from __future__ import annotations

from tests.mutation.contact_faults import CONTACT_FAULTS
from tests.mutation.fact_faults import FACT_FAULTS
from tests.mutation.header_faults import HEADER_FAULTS
from tests.mutation.link_faults import LINK_FAULTS
from tests.mutation.note_faults import NOTE_FAULTS
from tests.mutation.spoiling import Kind, Spoil

_ALL: dict[str, tuple[Spoil, ...]] = {**HEADER_FAULTS, **NOTE_FAULTS, **CONTACT_FAULTS, **LINK_FAULTS, **FACT_FAULTS}

FAULTS = tuple(
    Kind(rule, f"{rule}-{number}", spoil) for rule, spoils in _ALL.items() for number, spoil in enumerate(spoils, 1)
)
