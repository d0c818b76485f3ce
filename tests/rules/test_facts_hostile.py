"""Whatever the text is, the rules about facts answer."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from press.rules import (
    conflicting_figure,
    drifted_boilerplate,
    misspelt_name,
    percent_for_points,
    speaker_without_role,
    unclosed_quote,
    unexpanded_acronym,
    wrong_change,
)
from tests.fixtures import office, release, sound

RULES = (
    wrong_change,
    percent_for_points,
    conflicting_figure,
    misspelt_name,
    unclosed_quote,
    speaker_without_role,
    drifted_boilerplate,
    unexpanded_acronym,
)
WORDS = """from to of by a an 0 5 586 1,008 3.1m £2bn 27% % per cent points nine doubled halved three times up down rose
fell increase nearly more than Jo Hill Harbour Harbor Trust About NLC (NLC) National Lamp Council said said: “ ” ‘ ’ " '
. , ; – ( ) [ ] * > -"""
PIECES = st.sampled_from([*re.split(r"\s", WORDS), "\n", "\n\n"])


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_no_text_makes_a_rule_raise_or_point_outside_the_text(text: str) -> None:
    one = release(sound(text, {"Title": "586 lamps", "Standfirst": text.replace("\n", " ").strip() or "Lamps."}))
    for rule in RULES:
        for fault in rule.check(one, office()):
            assert 0 <= fault.span.start <= fault.span.end <= len(one.source.text)
            assert fault.message.endswith(".")
            assert fault.fix.endswith((".", "…”."))
