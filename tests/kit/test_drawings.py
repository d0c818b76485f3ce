from __future__ import annotations

import pytest

from press.kit import may_run

SVG = "xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'"
XHTML = "xmlns:h='http://www.w3.org/1999/xhtml'"


@pytest.mark.parametrize(
    "text",
    [
        f"<svg {SVG}><script>1</script></svg>",
        f"<svg {SVG} onload='x()'/>",
        f"<svg {SVG}><a href='java&#x73;cript:x()'/></svg>",
        f"<svg {SVG}><a href='JavaScript:x()'/></svg>",
        f"<svg {SVG}><a href=' java&#10;script:x()'/></svg>",
        f"<svg {SVG} OnLoad='x()'/>",
        f"<svg {SVG}><foreignObject/></svg>",
        f"<svg {SVG}><handler type='text/ecmascript'>1</handler></svg>",
        f"<svg {SVG}><listener event='load'/></svg>",
        f"<?xml version='1.0' encoding='shift_jis'?><svg {SVG}/>",
        f"<?xml version='1.0' encoding='no-such'?><svg {SVG}/>",
        f"<svg {SVG}><path></svg>",
        f"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg {SVG}/>",
        "<?xml-stylesheet href='a.xsl'?><rows/>",
        f"<rows {XHTML}><h:script>1</h:script></rows>",
        "<rows><s:script xmlns:s='http://www.w3.org/2000/svg'>1</s:script></rows>",
        "<!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'/>",
        "",
    ],
)
def test_what_a_browser_may_run(text: str) -> None:
    assert may_run(text.encode())


def test_what_is_packed_cannot_be_read() -> None:
    assert may_run(b"\x1f\x8b\x08\x00svgz")


@pytest.mark.parametrize(
    "text",
    [
        f"<svg {SVG}><path d='M0 0'/></svg>",
        f"<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x.dtd'><svg {SVG}/>",
        f"<svg {SVG}><text>Doors open on = nine, once='1'</text></svg>",
        '<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><body>The script of the play</body></nitf>',
        "<rows><row once='1' script='no'>1</row><script>of the play</script></rows>",
        "<rss version='2.0'><channel><title>News</title></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><content type='html'>&lt;p&gt;News&lt;/p&gt;</content></feed>",
    ],
)
def test_what_is_only_read(text: str) -> None:
    assert not may_run(text.encode())


def test_what_is_too_large_to_be_read_may_run() -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg">%s</svg>'
    assert not may_run(drawing % b"<g/>")
    assert may_run(drawing % (b" " * 10_000_000))
