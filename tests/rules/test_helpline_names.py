from __future__ import annotations

import gc
import weakref
from dataclasses import replace

from press.rules.helpline_names import find_names
from tests.fixtures import office


def test_no_office_is_kept_for_the_texts_that_were_searched_in_it() -> None:
    offices = [replace(office()) for _ in range(20)]
    for number, one in enumerate(offices):
        find_names(f"Ring the Harbour Line: text {number}.", one)
    kept = [weakref.ref(one) for one in offices]
    del offices, one
    gc.collect()
    assert sum(ref() is not None for ref in kept) <= 2
