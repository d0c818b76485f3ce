"""Whatever somebody writes: no rule fails on it, and every finding stands inside the file."""

from __future__ import annotations

from hypothesis import given, note
from hypothesis import strategies as st

from press.rules import RULES
from tests.fixtures import office, release, sound

PIECES = st.sampled_from([
    "Monday", "3", "31", "March", "2026", "2025", "today", "will open on", "EMBARGOED UNTIL 00:01", "embargo", "for",
    "FOR IMMEDIATE RELEASE", "XX", "£X", "%", "TBC", "[insert", "name]", "{name}", "???", "Ends", "[Ends]", "said:",
    "“", "”", "> ", "- ", "| ", "## ", "<!--", "-->", "{++", "++}", "~~", "<del>", "</del>", "&amp;", "amp;", "&nbsp;",
    "Â£", "â€™", "\u200b", "\u200d", "\u202a", "\ufeff", "\uf0b7", "[^1]", "[^1]: ", "`", "```", "    ",
    "\n", "\n\n", ". ", "0808 157 0100", "press@harbour.example.org", "[a](b)", "Notes to editors", "The manager",
    "1,008", "from 586 to",
])  # fmt: skip
TEXTS = st.lists(PIECES, max_size=60).map(" ".join) | st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=300)


@given(text=TEXTS, title=st.text(max_size=60).map(lambda text: " ".join(text.split())))
def test_no_text_makes_a_rule_fail(text: str, title: str) -> None:
    asked = release(sound(text, {"Title": title or "A headline"}))
    for rule in RULES:
        for fault in rule.check(asked, office()):
            note(f"{rule.name}: {fault}")
            assert 0 <= fault.span.start <= fault.span.end <= len(asked.source.text)
            assert fault.message
            assert fault.fix
