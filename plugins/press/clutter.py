"""What lies in a folder and was never put there: what Windows, macOS, Word and editors leave behind.

It is nobody's business: it stops no build, nothing of it is read, and none of it is published. Hidden files are of
the kind, and so is what no press officer would look for: a lock of Word's, a copy of an editor's.
"""

from __future__ import annotations

import re

from press.patterns import pattern

_LEFT = pattern(
    r"""
      \..*                                            # .DS_Store, ._lamp.png, .x.md.swp, .~lock.x.odt#, .git
    | ~\$.*                                           # Word, Excel: the file is open
    | .*~ | \#.*\# | .*\.(?:sw[a-p]|bak|tmp)          # copies that editors keep
    | (?:eh)?thumbs(?:_vista)?\.db | desktop\.ini     # Windows
    | Icon\r | __MACOSX                               # macOS
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def is_content(name: str) -> bool:
    """Whether a file or folder of this name is somebody's work."""
    return not _LEFT.fullmatch(name)
