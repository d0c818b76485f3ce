"""The words of a command line, understood: one that means nothing is met with the nearest that does."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Collection, Sequence
from typing import NoReturn

from press.exit_codes import CANNOT_RUN
from press.guess import did_you_mean


class Parser(ArgumentParser):
    """A parser that says what is wrong in a sentence instead of a page."""

    def understand(self, given: Sequence[str]) -> Namespace:
        """What the words mean. Ends with the exit code for what cannot run where one of them means nothing."""
        arguments, strange = self.parse_known_args(given)
        if strange:
            self.error(self._stranger(strange))
        return arguments

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with the exit code for what cannot run."""
        sentence = message.removeprefix("argument ").removesuffix(".")
        more = "" if sentence.endswith("?") else f". “{self.prog} --help” says what it takes."
        self.exit(CANNOT_RUN, f"{self.prog}: {sentence}{more}\n")

    def _stranger(self, strange: Sequence[str]) -> str:
        option = next((word.partition("=")[0] for word in strange if word.startswith("-")), "")
        if option:
            hint = did_you_mean(option.lower(), self._option_string_actions)
            return f"“{option}” is not an option. {hint}".rstrip()
        return f"“{' '.join(strange)}” is too much. What belongs together stands in quotes"


def one_of(names: Collection[str]) -> Callable[[str], str]:
    """A type of arguments: one of some names."""

    def read(given: str) -> str:
        if given in names:
            return given
        listed = f"It is one of {', '.join(names)}."
        raise ArgumentTypeError(f"“{given}” is not known. {did_you_mean(given.lower(), names) or listed}")

    return read
