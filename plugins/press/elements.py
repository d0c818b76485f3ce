"""XML as we write it: elements in namespaces, and nothing in a text that would make the whole unreadable."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from press.patterns import pattern

LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# XML 1.0, section 2.2. What cannot be written in it can come in with a pasted text.
_FORBIDDEN = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str, instead: str = "") -> str:
    """``text`` with ``instead`` in the place of each character that no XML may hold."""
    return _FORBIDDEN.sub(instead, text)


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A new child of ``parent``; ``name`` is in the form ``{namespace}name``."""
    element = SubElement(parent, name, {key: legal(value) for key, value in attributes.items()})
    if text:
        element.text = legal(text)
    return element


def document(root: Element, **prefixes: str) -> bytes:
    """``root`` as a file; ``prefixes`` are the namespaces by their prefix, the one without a prefix as ``default``."""
    for prefix, namespace in prefixes.items():
        register_namespace("" if prefix == "default" else prefix, namespace)
    text: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
