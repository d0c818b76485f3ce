from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from press.elements import add, document


@pytest.mark.parametrize("text", ["a\x00b", "a\x0bb", "a\x1fb", "a\ud800b", "a\uffffb"])
def test_characters_that_no_xml_may_hold_are_left_out(text: str) -> None:
    root = Element("root")
    add(root, "child", text, title=text)
    (child,) = fromstring(document(root))
    assert (child.text, child.get("title")) == ("ab", "ab")


def test_words_that_look_like_mark_up_are_words() -> None:
    root = Element("root")
    add(root, "child", "<b> & ]]>", title='"<&>"')
    (child,) = fromstring(document(root))
    assert (child.text, child.get("title")) == ("<b> & ]]>", '"<&>"')


def test_a_document_names_its_namespaces_as_it_is_told() -> None:
    root = Element("{urn:a}root")
    add(root, "{urn:b}child")
    text = document(root, default="urn:a", b="urn:b").decode()
    assert text.startswith('<?xml version="1.0" encoding="utf-8"?>\n<root xmlns="urn:a" xmlns:b="urn:b">')
    assert "<b:child />" in text


def test_one_document_s_names_are_not_another_s() -> None:
    document(Element("{urn:a}root"), default="urn:a")
    assert b"<a:root" in document(Element("{urn:a}root"), a="urn:a")
