"""The stages of a release's life, as Pelican runs them: this is the plugin that ``pelicanconf.py`` names.

Nothing of Pelican is imported here, since ``press check`` reads the settings too and must not pay for it. Pelican only
logs a plugin that fails and publishes without it, unchecked (getpelican/pelican#3172); so whatever goes wrong here
ends the build, by the one exception that does.
"""

from __future__ import annotations

import importlib
import sys

STAGES = ("engine", "gate", "reader", "pages", "proof", "publish")
"""In the order in which a release meets them."""


def register() -> None:
    """Connect every stage to Pelican's signals. Ends the build with exit code 2 where one cannot be loaded."""
    for name in STAGES:
        try:
            importlib.import_module(f"press.stages.{name}").connect()
        except Exception as error:
            print(
                f"The stage “{name}” could not be loaded, so nothing was built: {type(error).__name__}: {error}.",
                file=sys.stderr,
            )
            raise SystemExit(2) from error
