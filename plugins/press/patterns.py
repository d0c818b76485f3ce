"""Patterns that are compiled when somebody first looks for them: a run that reads one release looks for half of ours.

Python takes a sixth of a second to compile them all, and keeps none for the next run.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groupindex", "groups")


def pattern(written: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern ``written``, for whoever has it as a constant. What is wrong with it is said at the first use."""
    return cast("re.Pattern[AnyStr]", Waiting(written, flags))


class Waiting:
    """A pattern until it is asked for something; from then on it answers as ``re`` does, at the same speed.

    What it finds was found by the compiled pattern, which is another object: ``found.re is ours`` never holds.
    """

    def __init__(self, written: str | bytes, flags: int) -> None:
        self.pattern = written
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile, once, and answer."""
        compiled = re.compile(self.pattern, self.flags)
        vars(self).update({asked: getattr(compiled, asked) for asked in _ASKED})
        return getattr(compiled, name)
