from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.finding import Place, Span
from press.source import LARGEST, Source, Unreadable, decode, read_source

BOM = b"\xef\xbb\xbf"
LINES = st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0\ufeff"), max_size=6))
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def unreadable(data: bytes) -> tuple[str, tuple[int, int], str]:
    """The message about bytes that are no text, where it points, and the text that could be read."""
    with pytest.raises(Unreadable) as caught:
        decode(data, "a.md")
    fault, source = caught.value.fault, caught.value.source
    assert fault.rule == "unreadable-file"
    return fault.message, source.position(fault.span.start), source.text


def test_a_place_is_what_an_editor_shows() -> None:
    source = Source("a.md", "one\ntwo three\n\nfour")
    at = source.text.index("three")
    assert source.place(Span(at, at + 5)) == Place(2, 5, 2, 10)
    assert source.place(Span(2, at)) == Place(1, 3, 2, 5)
    assert source.position(len(source.text)) == (4, 5)


def test_a_character_beyond_16_bits_is_one_column() -> None:
    source = Source("a.md", "🌊 wave")
    assert source.position(source.text.index("wave")) == (1, 3)


@pytest.mark.parametrize(("offset", "position"), [(-5, (1, 1)), (99, (2, 4))])
def test_an_offset_outside_the_text_means_its_nearest_end(offset: int, position: tuple[int, int]) -> None:
    assert Source("a.md", "one\ntwo").position(offset) == position


@pytest.mark.parametrize(("number", "line"), [(1, "one"), (2, ""), (3, "two"), (4, ""), (5, ""), (0, ""), (-1, "")])
def test_lines_are_counted_from_one_and_those_that_are_not_there_are_empty(number: int, line: str) -> None:
    assert Source("a.md", "one\n\ntwo\n").line(number) == line


def test_lines_begin_with_the_one_that_holds_the_offset() -> None:
    source = Source("a.md", "one\ntwo\nthree")
    assert [line for _, line in source.lines(5)] == ["two", "three"]
    assert [span for span, _ in source.lines()] == [Span(0, 3), Span(4, 7), Span(8, 13)]


@given(LINES, LINE_ENDS, st.booleans())
def test_every_line_is_found_under_its_number_whatever_ends_it(lines: list[str], end: str, with_mark: bool) -> None:
    source = decode((BOM if with_mark else b"") + end.join(lines).encode(), "a.md")
    assert [line for _, line in source.lines()] == (lines or [""])
    for number, line in enumerate(lines, start=1):
        assert source.line(number) == line


@given(LINES, LINE_ENDS, st.data())
def test_a_position_points_at_the_text_quoted(lines: list[str], end: str, data: st.DataObject) -> None:
    source = decode(end.join(lines).encode(), "a.md")
    offset = data.draw(st.integers(0, len(source.text)))
    line, column = source.position(offset)
    assert source.line_span(line).start + column - 1 == offset
    assert source.line(line)[column - 1 :] == source.text[offset:].partition("\n")[0]


@given(st.binary(max_size=60))
def test_bytes_are_text_or_unreadable_at_a_place_in_what_could_be_read(data: bytes) -> None:
    try:
        source = decode(data, "a.md")
    except Unreadable as error:
        assert 0 <= error.fault.span.start <= len(error.source.text)
    else:
        assert "\r" not in source.text
        assert source.text == data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def test_only_the_first_byte_order_mark_is_one() -> None:
    assert decode(BOM + "Title: X\ufeff".encode(), "a.md").text == "Title: X\ufeff"


def test_a_byte_of_another_encoding_is_quoted_at_its_place() -> None:
    message, position, text = unreadable(b"Title: X\r\n\r\nCaf" + "é".encode("latin-1") + b" opens")
    assert message == "A character here is not written in UTF-8 (byte 0xe9)."
    assert position == (3, 4)
    assert text == "Title: X\n\nCaf"


def test_a_word_document_is_no_text() -> None:
    message, position, _ = unreadable(b"PK\x03\x04\r\n\x14\x00\x08\x08")
    assert message == "This file is not text: it holds a byte of value 0, as Word documents and pictures do."
    assert position == (2, 2)


@pytest.mark.parametrize("data", ["Title: X".encode("utf-16"), b"\xff\xd8\xff\xe0", b"\xed\xa0\x80", b"\xef\xbb"])
def test_other_encodings_pictures_and_halves_of_characters_are_no_text(data: bytes) -> None:
    unreadable(data)


def test_a_file_is_read_as_what_it_is_to_be_known_as(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(BOM + b"Title: X\r\n")
    assert read_source(file, "content/a.md") == Source("content/a.md", "Title: X\n")


def test_a_file_larger_than_any_release_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    with file.open("wb") as large:
        large.truncate(5_000_000)
    with pytest.raises(Unreadable, match=r"This file has 5\.0 MB of text; the most that is read is 2 MB\."):
        read_source(file, "a.md")


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"a" * LARGEST)
    assert len(read_source(file, "a.md").text) == LARGEST


def test_a_file_that_is_not_there_is_the_systems_own_fault(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_source(tmp_path / "a.md", "a.md")
