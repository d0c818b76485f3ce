"""Whatever a file holds, preflight answers: with findings inside it, and in work that grows with its length."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.loading import Loaded
from press.preflight import preflight
from press.source import Unreadable, decode, read_source
from tests.fixtures import sound
from tests.mutation.grammar import sample
from tests.mutation.offices import PATH, findings, office, read

pytestmark = pytest.mark.slow

SEEDS = st.integers(0, 5000)
SCRAPS = st.sampled_from([
    "[^1]", "[^1]: ", "[", "](", ")", "<", ">", "“", "”", "> ", "- ", "1. ", "| ", "\n", "\n\n", "---\n", "## ", "Ends",
    "\n\nEnds\n\n", "Embargo: ", "Title: ", ":", "|", "\t", "    ", "0808 157 0711", "+44", "@", "https://", "%", "£",
    "(1)", "said:", "<!--", "-->", "\N{NO-BREAK SPACE}", "\u200b", "\u202e", "\ufeff", "\r", "\\", "`", "```\n", "*",
])  # fmt: skip


@st.composite
def torn(draw: st.DrawFn) -> str:
    """A sound release into which somebody has dropped scraps, or out of which pieces are torn."""
    text = sample(draw(SEEDS)).text
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(text)))
        gone = draw(st.integers(0, 40))
        text = text[:at] + draw(SCRAPS) * draw(st.integers(1, 3)) + text[at + gone :]
    return text


def assert_answers(data: bytes) -> None:
    """Assert that whatever is found in a file stands inside it."""
    try:
        source = decode(data, PATH)
    except Unreadable as error:
        assert error.fault.message
        return
    for finding in findings(data, office("lantern-trust")):
        start, end = (finding.place.line, finding.place.column), (finding.place.end_line, finding.place.end_column)
        last, column = source.position(len(source.text))
        assert (1, 1) <= start <= end <= (last, column), finding
        assert finding.message.endswith((".", "…”.", ")")), finding


@settings(max_examples=40)
@given(text=torn())
def test_a_torn_release_is_answered(text: str) -> None:
    assert_answers(text.encode())


@settings(max_examples=40)
@given(data=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_answered(data: bytes) -> None:
    assert_answers(data)


def test_five_megabytes_are_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "long.md").write_bytes(b"a line\n" * (5_000_000 // 7))
    with pytest.raises(Unreadable) as refused:
        read_source(tmp_path / "long.md", PATH)
    assert refused.value.fault.message == "This file has 5.0 MB of text; the most that is read is 2 MB."


LONG = {
    "prose": "The trust opened 4,200 doors on 3 March 2026, said Jo Hill of the Trust (HT). “It’s late,” he said.\n\n",
    "one paragraph": "The trust opened 4,200 doors on Monday, and 12% more in May, said Jo Hill. Ring 0808 157 0711. ",
    "notes": "A door opened.[^{n}]\n\n[^{n}]: Harbour count, 2025.\n\n",
    "quotes": "> “The door is open, and it stays open.”\n\n",
    "a list": "- a door, 4 windows and a chimney\n",
    "a table": "| 1,008 | 12% | Jo Hill | 0808 157 0711 |\n",
    "tables": "| Lamps | 2025 |\n|---|---|\n| Red | 1,008 |\n| Green | 586 |\n\n",
    "lists in lists": "- 1. 1. 1. door {n}\n",
    "links": "See [the count](https://harbour.example.org/count?n={n}) and press{n}@harbour.example.org. ",
    "change claims": "Sales rose from 586 to 1,008, an increase of 72%. ",
    "names": "Ada{n} Hill met Bo{n} Dale. ",
    "dates": "It is on Monday 2 March 2026, or 3/4/2026. ",
    "acronyms": "The ABC and the Door Guild (DG{n}) met. ",
}


def work(check: Callable[[], object]) -> int:
    """How many calls of Python's ``check`` makes: what it costs, whatever else the machine does."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        check()
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG)
def test_the_work_grows_with_the_length(piece: str) -> None:
    base = office("lantern-trust")

    def preflight_of(count: int) -> Callable[[], object]:
        release = read(sound("".join(piece.replace("{n}", str(n)) for n in range(count))))
        return lambda: preflight(Loaded(base, asked=(release,)))

    preflight_of(10)()
    small, large = work(preflight_of(150)), work(preflight_of(600))
    assert large < 8 * small, f"four times the text is {large / small:.1f} times the work"
